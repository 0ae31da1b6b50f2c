import type { Comparison, OptionResult } from "../compare/compare";
import type { PreparedOption } from "../compare/prepared";
import type { OptionQuality } from "../quality/answer";
import { mayBeChosenByTheRest } from "../quality/qualityRemarks";

/** What a rule says of the scenario: it speaks for the rule, against it, or cannot be told yet. */
export type HeuristicStatus = "holds" | "fails" | "open";

/** The value of a rule for a scenario. Money in the currency of the scenario. */
export interface HeuristicResult {
  readonly status: HeuristicStatus;
  /** The one figure of the rule, or a state in words; null where it cannot be told. */
  readonly value: number | "never" | "always" | "over capacity" | null;
  /** `money`, `share`, `factor`, `requests/day`, `months`, `replicas`, `options`. */
  readonly unit: HeuristicUnit;
  /** Further figures for the sentence, by place. */
  readonly args: readonly (number | string)[];
  /** What evaluations make of it, where they say more than the status: the sentence that tells it. */
  readonly form?: MeasuredForm;
}

export type MeasuredForm =
  | "measured"
  | "measuredRange"
  | "measuredNothing"
  | "measuredLess"
  | "measuredGood"
  | "measuredNot"
  | "measuredUndecided";

export type HeuristicUnit = "money" | "share" | "factor" | "requests/day" | "months" | "replicas" | "options";

/** A rule that lacks something: what, by name. */
export function open(unit: HeuristicUnit, ...missing: string[]): HeuristicResult {
  return { status: "open", value: null, unit, args: missing };
}

type Billed = OptionResult & { readonly monthly: NonNullable<OptionResult["monthly"]> };

/** The cheapest of some options that has a bill and may be chosen: what is ruled out says nothing to who decides. */
export function cheapestResult(comparison: Comparison, fits: (option: OptionResult) => boolean): Billed | undefined {
  return cheapestOf(comparison, (option) => fits(option) && option.reasonsAgainst.length === 0);
}

/** The same of options that nothing but their quality rules out, for rules that ask about that. */
export function cheapestButForQuality(
  comparison: Comparison,
  fits: (option: OptionResult) => boolean,
): Billed | undefined {
  return cheapestOf(comparison, (option) => fits(option) && mayBeChosenByTheRest(option));
}

function cheapestOf(comparison: Comparison, fits: (option: OptionResult) => boolean): Billed | undefined {
  return comparison.options
    .filter(fits)
    .flatMap((option) => (option.monthly ? [{ ...option, monthly: option.monthly }] : []))
    .sort((a, b) => a.monthly.total - b.monthly.total)[0];
}

/** What the evaluations say of an option, where they judge it; undefined where they do not. */
export function judgedOption({ quality }: Comparison, id: string): OptionQuality | undefined {
  const found = quality?.options.find((option) => option.id === id);
  return found?.rate && found.verdict !== "unmeasured" && found.verdict !== "unruled" ? found : undefined;
}

/** Whether an option is proven good enough, or is the one by which others are judged. */
export function isProven(comparison: Comparison, id: string): boolean {
  const verdict = judgedOption(comparison, id)?.verdict;
  return verdict === "good" || verdict === "reference";
}

export const isApi = ({ kind }: Pick<OptionResult, "kind">): boolean => kind === "closed-api" || kind === "hosted-open";
export const isOwn = (option: Pick<OptionResult, "kind">): boolean => option.kind === "self-hosted";

export function preparedOf(comparison: Comparison, id: string): PreparedOption | undefined {
  return comparison.prepared.find((option) => option.id === id);
}
