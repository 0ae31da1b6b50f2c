import { diffScenario } from "../../cost/scenario/diffScenario";
import { editScenario } from "../../cost/scenario/editScenario";
import { readScenario } from "../../cost/scenario/readScenario";
import type { KnownIds } from "../../cost/scenario/references";
import { sameValue } from "../../cost/scenario/sameValue";
import type { Scenario } from "../../cost/scenario/scenario";

/** The text of a scenario file as it is to be, or why it cannot be written: what stands where does not read back as asked. */
export type ProvenText = { readonly text: string } | { readonly refused: string };

/**
 * Writes the changes between two scenarios into the text of the first by changing only the characters that this needs, and
 * reads the result: it is the second scenario, or nothing is to be written.
 */
export function provenText(text: string, before: Scenario, after: Scenario, known: KnownIds): ProvenText {
  try {
    const written = editScenario(text, diffScenario(before, after));
    const { scenario, problems } = readScenario(written, "", known);
    if (scenario && sameValue(scenario, after)) return { text: written };
    const [problem] = problems.filter(({ severity }) => severity === "error");
    return { refused: problem ? [problem.code, ...problem.args].join(" ") : difference(scenario, after) };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

/** The first place at which a scenario that was read back is another. */
function difference(found: Scenario | null, wanted: Scenario): string {
  const [edit] = found ? diffScenario(wanted, found) : [];
  return edit?.path.join(".") ?? "";
}
