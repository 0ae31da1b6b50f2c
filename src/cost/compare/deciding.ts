import { breakEvenVolume, payBackMonth } from "./breakEven";
import type { Comparison } from "./compare";
import { ASSUMPTIONS } from "../assumptionId";
import type { CostFacts } from "../costFacts";
import { FACTORS } from "./codes";
import type { QuantityId } from "./quantities";

/** Assumptions of ours within whose range a break-even is reached that is never reached at their usual value. */
export interface Deciding {
  readonly option: string;
  readonly against: string;
  readonly what: "volume" | "month";
  readonly inputs: readonly QuantityId[];
  /** Names of the inputs, in the language of the facts. */
  readonly names: readonly string[];
}

/** What decides each "never" of a comparison: numbers that the scenario does not set itself. */
export function deciding(
  {
    breakEvens,
    prepared,
    resolved: { values, origins, ranges },
  }: Pick<Comparison, "breakEvens" | "prepared" | "resolved">,
  { assumptions, words }: Pick<CostFacts, "assumptions" | "words">,
): Deciding[] {
  const nameOf = (id: QuantityId): string =>
    FACTORS.flatMap((factor) => (factor === id ? [words.factor[factor]] : []))[0] ??
    assumptions.find((assumption) => assumption.id === id)?.name ??
    id;
  const ours = ([...ASSUMPTIONS, ...FACTORS] as const).filter(
    (id) => origins[id] === "default" && ranges[id].low < ranges[id].high,
  );
  return breakEvens.flatMap(({ option, against, requestsPerDay, month }) => {
    const [own, other] = [option, against].map((id) => prepared.find((candidate) => candidate.id === id));
    if (!own || !other) return [];
    const reached = (id: QuantityId, what: Deciding["what"]): boolean =>
      [ranges[id].low, ranges[id].high].some((value) => {
        const q = { ...values, [id]: value };
        const [mine, theirs] = [own.under(q), other.under(q)];
        const found = what === "volume" ? breakEvenVolume(mine, theirs, q) : payBackMonth(mine, theirs, q);
        return typeof found === "number" || found === "always";
      });
    const entry = (what: Deciding["what"]): Deciding => {
      const inputs = ours.filter((id) => reached(id, what));
      return { option, against, what, inputs, names: inputs.map(nameOf) };
    };
    return [...(requestsPerDay === "never" ? [entry("volume")] : []), ...(month === "never" ? [entry("month")] : [])];
  });
}
