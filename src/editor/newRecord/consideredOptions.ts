import type { Comparison } from "../../cost/compare/compare";
import type { Scenario } from "../../cost/scenario/scenario";

/**
 * The options of a scenario that a record considers, by their names. All of them where fewer than two are considered, or
 * where one is a mixture of others: the record then compares what the scenario compares.
 */
export function consideredOptions(
  { scenario, options: computed }: Pick<Comparison, "scenario" | "options">,
  considered: readonly { readonly title: string }[],
): Scenario["options"] {
  const titles = new Set(considered.map(({ title }) => title));
  const ids = new Set(computed.flatMap(({ id, name }) => (titles.has(name) ? [id] : [])));
  const own = scenario.options.filter(({ id }) => ids.has(id));
  const isWhole = own.length < 2 || own.some(({ kind }) => kind === "base-and-spill" || kind === "route");
  return isWhole ? scenario.options : own;
}
