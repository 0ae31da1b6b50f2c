import type { Comparison } from "../compare/compare";
import type { OptionQuality } from "../quality/answer";
import { solvedUnit } from "../quality/solvedUnit";
import { evaluationsOf, sourceOf } from "../scenario/evaluation";
import { type CostWords, type Say, fill } from "./costWords";

/** A column of a table for people. */
export interface Column {
  readonly title: string;
  readonly numeric: boolean;
}

/**
 * What evaluations say of each option, as a table; null where there is nothing to say. Costs are those by which options are
 * ranked: on average over the horizon.
 */
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
  const tasks = solvedUnit(quality);
  const unit = (one: string, many: string): string =>
    `${tasks === 1 ? one : fill(many, [tasks], say)} (${scenario.currency})`;
  const columns = [
    { title: words.table.option, numeric: false },
    { title: t.items, numeric: true },
    { title: t.solved, numeric: true },
    { title: t.interval, numeric: true },
    { title: t.verdict, numeric: false },
    { title: unit(t.task, t.tasks), numeric: true },
    { title: unit(t.solvedTask, t.solvedTasks), numeric: true },
    ...(reference === undefined
      ? []
      : [
          { title: fill(t.against, [nameOf(reference)], say), numeric: true },
          { title: t.pairing, numeric: false },
        ]),
    { title: t.evaluated, numeric: false },
  ];
  const rows = quality.options.map((option) => {
    const total = comparison.options.find(({ id }) => id === option.id)?.horizonTotal ?? null;
    return [
      nameOf(option.id),
      option.rate ? say.number(option.rate.n) : NONE,
      option.rate ? say.points(option.rate.value) : NONE,
      option.rate ? span(say.points(option.rate.low), say.points(option.rate.high), t, say) : NONE,
      verdictText(option, words, say),
      total === null || quality.tasks.horizon === 0 ? NONE : say.number((total / quality.tasks.horizon) * tasks),
      solvedText(option, tasks, t, say),
      ...(reference === undefined ? [] : [differenceText(option, t, say), pairingText(option, t, say)]),
      evaluatedText(comparison, option.id, words),
    ];
  });
  return { columns, rows };
}

const NONE = "–";
/** Two ends of an interval; a dash between would be read as a sign. */
function span(low: string, high: string, { span: sentence }: CostWords["quality"], say: Say): string {
  return fill(sentence, [low, high], say);
}

function differenceText({ difference }: OptionQuality, t: CostWords["quality"], say: Say): string {
  if (!difference) return NONE;
  const { value, low, high } = difference;
  return `${say.points(value)} (${span(say.points(low), say.points(high), t, say)})`;
}

/** Whether an option and the one by which it is judged were compared item by item. */
function pairingText({ difference }: OptionQuality, t: CostWords["quality"], say: Say): string {
  if (!difference) return NONE;
  return difference.paired ? fill(t.paired, [difference.n], say) : t.unpaired;
}

/** Whether an option is good enough, and how many items would be needed where that cannot be told. */
export function verdictText(
  { verdict, itemsNeeded }: OptionQuality,
  { verdict: words, quality }: CostWords,
  say: Say,
): string {
  if (verdict !== "undecided") return words[verdict];
  return words[verdict] + (itemsNeeded === null ? quality.noItemsDo : fill(quality.itemsDo, [itemsNeeded], say));
}

function solvedText(
  { perSolvedTaskHorizon: solved }: OptionQuality,
  tasks: number,
  t: CostWords["quality"],
  say: Say,
): string {
  if (!solved) return NONE;
  const number = (cost: number): string => (Number.isFinite(cost) ? say.number(cost * tasks) : "∞");
  return `${number(solved.cost)} (${span(number(solved.low), number(solved.high), t, say)})`;
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
