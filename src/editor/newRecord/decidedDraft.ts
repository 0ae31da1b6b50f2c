import * as vscode from "vscode";
import { strongestReasons, weighedBy } from "../../decisions/argument/strongestReasons";
import { waysOfKind } from "../../decisions/argument/optionWays";
import { reasonsOfNote } from "../../decisions/argument/candidates";
import { cheapestReason } from "../../decisions/argument/decidingReason";
import type { Polarity } from "../../decisions/argument/argumentText";
import { escapeInline } from "../../debate/inlineMarkdown";
import type { Services } from "../services/services";
import { askTitleOf } from "./askDraft";
import type { ArgumentChoice, Draft, DraftScenario, Place } from "./draft";
import { templateChoices } from "./templateChoices";

/** A choice that a person made on the cost page. */
export interface Decision {
  readonly scenario: DraftScenario & { readonly comparison: NonNullable<DraftScenario["comparison"]> };
  /** Id of the chosen option. */
  readonly option: string;
  /** What speaks for it and against it, as the person left it. */
  readonly reasons: readonly { readonly noteId: string; readonly polarity: Polarity }[];
}

/** The draft of a decision: the chosen option with its reasons, the others with the strongest on each side. */
export async function decidedDraft(
  services: Services,
  places: readonly Place[],
  { scenario, option, reasons }: Decision,
): Promise<Draft | undefined> {
  const [place] = places;
  const { comparison } = scenario;
  const chosen = comparison.options.find(({ id }) => id === option);
  if (!place || !chosen) return undefined;
  const { library, debate } = await services.library.current();
  const weighed = weighedBy(comparison, library.criteria, library.language);
  const given = reasons.flatMap(({ noteId, polarity }): ArgumentChoice[] => {
    const note = debate.note(noteId);
    return note
      ? reasonsOfNote(note, waysOfKind(chosen.kind))
          .filter((reason) => reason.polarity === polarity)
          .slice(0, 1)
      : [];
  });
  const draft: Draft = {
    place,
    title: vscode.l10n.t("Use {0} for {1}", chosen.name, comparison.scenario.title),
    template: undefined,
    options: comparison.options.map(({ name, kind }) => ({ title: name, ways: waysOfKind(kind) })),
    arguments: new Map(
      comparison.options.map(({ id, name, kind }) => [
        name,
        id === option
          ? given
          : (["Good", "Bad"] as const).flatMap((polarity) =>
              strongestReasons(debate, waysOfKind(kind), polarity, 1, weighed),
            ),
      ]),
    ),
    scenario,
    chosen: {
      title: chosen.name,
      reason: escapeInline(
        cheapestReason(comparison, option, scenario.catalogue.facts.words, library.language) ??
          given.find(({ polarity }) => polarity === "Good")?.clause ??
          "",
      ),
    },
    reviewBy: undefined,
  };
  if (!(await askTitleOf(vscode.l10n.t("Record of the Decision"), places, draft))) return undefined;
  [draft.template] = await templateChoices(services, draft.place);
  return draft;
}
