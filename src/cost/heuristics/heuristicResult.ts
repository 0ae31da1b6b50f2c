import type { Comparison, OptionResult } from "../compare/compare";
import type { PreparedOption } from "../compare/prepared";

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
}

export type HeuristicUnit = "money" | "share" | "factor" | "requests/day" | "months" | "replicas" | "options";

/** A rule that lacks something: what, by name. */
export function open(unit: HeuristicUnit, ...missing: string[]): HeuristicResult {
  return { status: "open", value: null, unit, args: missing };
}

/** The cheapest of some options that has a bill and may be chosen: what is ruled out says nothing to who decides. */
export function cheapestResult(
  comparison: Comparison,
  fits: (option: OptionResult) => boolean,
): (OptionResult & { readonly monthly: NonNullable<OptionResult["monthly"]> }) | undefined {
  return comparison.options
    .filter((option) => fits(option) && option.reasonsAgainst.length === 0)
    .flatMap((option) => (option.monthly ? [{ ...option, monthly: option.monthly }] : []))
    .sort((a, b) => a.monthly.total - b.monthly.total)[0];
}

export const isApi = ({ kind }: Pick<OptionResult, "kind">): boolean => kind === "closed-api" || kind === "hosted-open";
export const isOwn = (option: Pick<OptionResult, "kind">): boolean => option.kind === "self-hosted";

export function preparedOf(comparison: Comparison, id: string): PreparedOption | undefined {
  return comparison.prepared.find((option) => option.id === id);
}
