import { breakEvenVolume, payBackMonth } from "./breakEven";
import type { Comparison } from "./compare";
import { ASSUMPTIONS } from "../assumptionId";
import type { CostFacts } from "../costFacts";
import { FACTORS } from "./codes";
import { type PreparedOption, isSelfHosted, singlesOf } from "./prepared";
import type { InputId, OptionFactorId } from "./quantities";

/** Assumptions of ours within whose range a break-even is reached that is never reached at their usual value. */
export interface Deciding {
  readonly option: string;
  readonly against: string;
  readonly what: "volume" | "month";
  readonly inputs: readonly InputId[];
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
  const nameOf = (id: InputId, speeds: ReadonlyMap<InputId, string>): string =>
    speeds.get(id) ??
    FACTORS.flatMap((factor) => (factor === id ? [words.factor[factor]] : []))[0] ??
    assumptions.find((assumption) => assumption.id === id)?.name ??
    id;
  const ours = ([...ASSUMPTIONS, ...FACTORS] as const).filter(
    (id) => origins[id] === "default" && ranges[id].low < ranges[id].high,
  );
  return breakEvens.flatMap(({ option, against, requestsPerDay, month }) => {
    const [own, other] = [option, against].map((id) => prepared.find((candidate) => candidate.id === id));
    if (!own || !other) return [];
    const reached = (id: InputId, what: Deciding["what"]): boolean =>
      [ranges[id]?.low, ranges[id]?.high].some((value) => {
        if (value === undefined) return false;
        const q = { ...values, [id]: value };
        const [mine, theirs] = [own.under(q), other.under(q)];
        const found = what === "volume" ? breakEvenVolume(mine, theirs, q) : payBackMonth(mine, theirs, q);
        return typeof found === "number" || found === "always";
      });
    const speeds = new Map<InputId, string>(
      [own, other].flatMap(speedsOf).map(([id, name]) => [id, words.optionFactor.speedOf.replace("{0}", () => name)]),
    );
    const entry = (what: Deciding["what"]): Deciding => {
      const inputs = [...ours, ...speeds.keys()].filter((id) => reached(id, what));
      return { option, against, what, inputs, names: inputs.map((id) => nameOf(id, speeds)) };
    };
    return [...(requestsPerDay === "never" ? [entry("volume")] : []), ...(month === "never" ? [entry("month")] : [])];
  });
}

/** The throughputs that an option rests on, each with the name of the option that it is of. */
function speedsOf(option: PreparedOption): [OptionFactorId, string][] {
  return singlesOf(option)
    .filter(isSelfHosted)
    .map(({ id, name }) => [`speedOf:${id}`, name]);
}
