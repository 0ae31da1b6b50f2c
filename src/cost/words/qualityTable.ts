import type { Comparison } from "../compare/compare";
import type { OptionQuality } from "../quality/answer";
import { evaluationsOf, sourceOf } from "../scenario/evaluation";
import { type CostWords, type Say, fill } from "./costWords";

/** A column of a table for people. */
export interface Column {
  readonly title: string;
  readonly numeric: boolean;
}

/** What evaluations say of each option, as a table; null where there is nothing to say. */
export function qualityTable(
  comparison: Comparison,
  words: CostWords,
  say: Say,
): { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] } | null {
  const { quality, scenario } = comparison;
  if (!quality) return null;
  const t = words.quality;
  const reference = scenario.quality?.notWorseThan;
  const nameOf = (id: string): string => comparison.options.find((option) => option.id === id)?.name ?? id;
  const columns = [
    { title: words.table.option, numeric: false },
    { title: t.items, numeric: true },
    { title: t.solved, numeric: true },
    { title: t.interval, numeric: true },
    ...(reference === undefined ? [] : [{ title: fill(t.against, [nameOf(reference)], say), numeric: true }]),
    { title: t.verdict, numeric: false },
    { title: `${t.solvedTask} (${scenario.currency})`, numeric: true },
    { title: t.evaluated, numeric: false },
  ];
  const rows = quality.options.map((option) => [
    nameOf(option.id),
    option.rate ? say.number(option.rate.n) : NONE,
    option.rate ? say.points(option.rate.value) : NONE,
    option.rate ? `${say.points(option.rate.low)} – ${say.points(option.rate.high)}` : NONE,
    ...(reference === undefined ? [] : [differenceText(option, say)]),
    verdictText(option, words, say),
    solvedText(option, say),
    evaluatedText(comparison, option.id, words),
  ]);
  return { columns, rows };
}

const NONE = "–";

function differenceText({ difference }: OptionQuality, say: Say): string {
  if (!difference) return NONE;
  const { value, low, high } = difference;
  return `${say.points(value)} (${say.points(low)} – ${say.points(high)})`;
}

function verdictText(
  { verdict, itemsNeeded }: OptionQuality,
  { verdict: words, quality }: CostWords,
  say: Say,
): string {
  return words[verdict] + (itemsNeeded === null ? "" : fill(quality.needed, [itemsNeeded], say));
}

function solvedText({ perSolvedTask }: OptionQuality, say: Say): string {
  if (!perSolvedTask || !Number.isFinite(perSolvedTask.cost)) return NONE;
  const { cost, low, high } = perSolvedTask;
  return `${say.number(cost)} (${say.number(low)} – ${Number.isFinite(high) ? say.number(high) : "∞"})`;
}

/** The days and sources of the evaluations of an option. */
function evaluatedText({ scenario }: Comparison, id: string, { undated, listSeparator }: CostWords): string {
  const option = scenario.options.find((stated) => stated.id === id);
  return (option ? evaluationsOf(option) : [])
    .map((evaluation) =>
      [evaluation.task, sourceOf(evaluation), evaluation.date ?? undated]
        .filter((part) => part !== undefined)
        .join(" · "),
    )
    .join(listSeparator);
}
