import type * as vscode from "vscode";
import { type Comparison, compareQuickly } from "../../cost/compare/compare";
import { strongestReasons, weighedBy } from "../../decisions/argument/strongestReasons";
import { waysOfKind } from "../../decisions/argument/optionWays";
import type { CostAction, CostPageMessage, WeighedMessage } from "../../shared/costProtocol";
import { newRecordScript } from "../newRecord";
import type { LoadedLibrary } from "../services/libraryService";
import type { Services } from "../services/services";
import { isUserError } from "../services/userError";
import { checkedScenario, computedScenario } from "./pageScenario";

/** So many reasons the page offers on each side. */
const MOST = { Good: 3, Bad: 2 } as const;

/**
 * Weighs the reasons on an option of the page's scenario.
 * @returns undefined where the scenario names what the catalogue does not know, of which the page has been told already
 */
export async function weigh(
  services: Services,
  { id, scenario, option }: Extract<CostPageMessage, { type: "weigh" }>,
): Promise<WeighedMessage | undefined> {
  try {
    const checked = await checkedScenario(services, scenario);
    const comparison = compareQuickly(checked, await services.catalogue.current());
    return { type: "weighed", id, option, reasons: weighOption(comparison, option, await services.library.current()) };
  } catch (error) {
    if (!isUserError(error))
      services.log.error("The reasons cannot be weighed:", error instanceof Error ? error : String(error));
    return undefined;
  }
}

/** Makes a record of a choice on the page. @throws UserError with the first id that is not known */
export async function decide(
  services: Services,
  uri: vscode.Uri | null,
  { scenario, option, reasons }: Extract<CostAction, { name: "decide" }>,
): Promise<void> {
  const computed = await computedScenario(services, uri, await checkedScenario(services, scenario));
  const { recordDecision } = await newRecordScript(services.shell).get();
  await recordDecision(services, { scenario: computed, option, reasons });
}

/** The strongest reasons for an option and against it; none where the scenario has no such option. */
function weighOption(
  comparison: Comparison,
  option: string,
  { library, debate }: Pick<LoadedLibrary, "library" | "debate">,
): WeighedMessage["reasons"] {
  const kind = comparison.options.find(({ id }) => id === option)?.kind;
  if (kind === undefined) return [];
  const weighed = weighedBy(comparison, library.criteria, library.language);
  return (["Good", "Bad"] as const).flatMap((polarity) =>
    strongestReasons(debate, waysOfKind(kind), polarity, MOST[polarity], weighed).map(({ note, clause, holding }) => ({
      noteId: note.id,
      polarity,
      clause: clause ?? note.title,
      note: note.title,
      holding,
    })),
  );
}
