import type { Comparison } from "../compare/compare";
import type { OptionQuality, QualityAnswer } from "./answer";
import type { TaskTerms } from "./solvedTask";

/** What the choice costs above another option for the same tasks, in the currency of the scenario. */
export interface Excess {
  readonly against: string;
  /** On average over the horizon. */
  readonly perMonth: number;
  readonly horizon: number;
  /** In the first month. */
  readonly firstMonth: number;
  /** Of what the other option costs for them over the horizon; null where that is nothing. */
  readonly share: number | null;
}

/** An excess with the share of draws between its ends, a month on average over the horizon. */
export interface ExcessRange {
  readonly low: number;
  readonly high: number;
}

/** What the choice overpays above the cheapest option that is proven good enough. */
export interface Overpayment {
  readonly chosen: string;
  /**
   * `told` with figures; `choice-unmeasured` where nobody knows how many tasks the choice solves, so that only the bills are
   * compared; `none-proven` where no option is proven good enough; `untold` where the choice has no bill.
   */
  readonly state: "told" | "choice-unmeasured" | "none-proven" | "untold";
  readonly excess: Excess | null;
  /** What it would be if the cheapest of the options that cannot be told were good enough. */
  readonly perhaps: Excess | null;
  /** The ends of 95 of 100 draws: over costs and rates together, and over each of them alone; null until they are drawn. */
  readonly range: { readonly both: ExcessRange; readonly costs: ExcessRange; readonly rates: ExcessRange } | null;
}

type Found = Pick<QualityAnswer, "options" | "cheapest" | "perhaps">;

/** The overpayment of the chosen option; null where none is chosen, or no rule says what is good enough. */
export function overpaymentOf(
  comparison: Omit<Comparison, "quality">,
  { options, cheapest, perhaps }: Found,
  tasks: QualityAnswer["tasks"],
  terms: TaskTerms,
): Overpayment | null {
  const { scenario } = comparison;
  const chosen = options.find(({ id }) => id === scenario.chosen);
  const ruled = options.some(({ verdict }) => verdict !== "unruled" && verdict !== "unmeasured");
  if (!chosen || !ruled || options.every(({ rate }) => rate === null)) return null;
  const excessOver = (id: string | undefined): Excess | null => {
    const other = options.find((option) => option.id === id);
    return other ? excess(comparison, chosen, other, tasks, terms) : null;
  };
  const own = comparison.options.find(({ id }) => id === chosen.id);
  const found = {
    chosen: chosen.id,
    excess: excessOver(cheapest ?? undefined),
    perhaps: excessOver(perhaps[0]),
    range: null,
  };
  if (own?.horizonTotal === null || own?.monthly === null) return { ...found, state: "untold" };
  if (!chosen.rate) return { ...found, state: cheapest === null ? "none-proven" : "choice-unmeasured" };
  return { ...found, state: cheapest === null ? "none-proven" : "told" };
}

/**
 * What one option costs above another: for as many solved tasks as the first solves, or for all tasks where those that are
 * not solved are handed on at a price. Of an option that was not evaluated only the bills are compared.
 */
function excess(
  { options: results, resolved }: Omit<Comparison, "quality">,
  own: OptionQuality,
  other: OptionQuality,
  tasks: QualityAnswer["tasks"],
  { failure }: TaskTerms,
): Excess | null {
  const [mine, theirs] = [own, other].map(({ id }) => results.find((result) => result.id === id));
  if (!mine?.monthly || !theirs?.monthly || mine.horizonTotal === null || theirs.horizonTotal === null) return null;
  const [rate, like] = [own.rate?.value, other.rate?.value];
  const told = rate !== undefined && like !== undefined;
  const handed = (share: number, count: number): number =>
    told && failure !== null ? (1 - share) * failure * count : 0;
  const factor = told && failure === null ? rate / like : 1;
  const [a, b] = [rate ?? 1, like ?? 1];
  const theirCost = theirs.horizonTotal * factor + handed(b, tasks.horizon);
  const horizon = mine.horizonTotal + handed(a, tasks.horizon) - theirCost;
  return {
    against: other.id,
    perMonth: horizon / resolved.values.horizonMonths,
    horizon,
    firstMonth: mine.monthly.total + handed(a, tasks.month) - theirs.monthly.total * factor - handed(b, tasks.month),
    share: theirCost > 0 ? horizon / theirCost : null,
  };
}
