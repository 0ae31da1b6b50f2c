import type { QualityRule } from "../../../cost/scenario/evaluation";
import { parseNumber } from "../checkValue";

/** What is good enough: nothing is asked, a least share of solved tasks, or to be not worse than an option. */
export const RULES = ["none", "minimum", "reference"] as const;
export type Rule = (typeof RULES)[number];

/** The rule as it was typed. */
export interface RuleTexts {
  readonly rule: Rule;
  readonly minimum: string;
  /** Id of the option. */
  readonly notWorseThan: string;
  readonly margin: string;
}
export type RuleField = Exclude<keyof RuleTexts, "rule">;
export type RuleFault = "minimumMissing" | "share" | "referenceMissing" | "marginMissing";

export type RulePart = Pick<QualityRule, "minimum" | "notWorseThan" | "margin">;

/** The rule of a scenario as it is shown. */
export function ruleTexts({ minimum, notWorseThan, margin }: QualityRule = {}): RuleTexts {
  return {
    rule: minimum !== undefined ? "minimum" : (notWorseThan ?? margin) !== undefined ? "reference" : "none",
    minimum: String(minimum ?? ""),
    notWorseThan: notWorseThan ?? "",
    margin: String(margin ?? ""),
  };
}

/**
 * The rule from what was typed, or what is missing of it beside the fields: none of its parts stands alone, and no number is
 * put in that nobody chose.
 */
export function readRule(
  texts: RuleTexts,
): { readonly rule: RulePart } | { readonly faults: Readonly<Partial<Record<RuleField, RuleFault>>> } {
  if (texts.rule === "none") return { rule: {} };
  if (texts.rule === "minimum") {
    if (texts.minimum.trim() === "") return { faults: { minimum: "minimumMissing" } };
    const minimum = parseNumber(texts.minimum);
    return isShare(minimum) ? { rule: { minimum } } : { faults: { minimum: "share" } };
  }
  const margin = parseNumber(texts.margin);
  const marginFault = texts.margin.trim() === "" ? "marginMissing" : isShare(margin) ? null : "share";
  if (texts.notWorseThan !== "" && marginFault === null) return { rule: { notWorseThan: texts.notWorseThan, margin } };
  return {
    faults: {
      ...(texts.notWorseThan === "" ? { notWorseThan: "referenceMissing" } : {}),
      ...(marginFault === null ? {} : { margin: marginFault }),
    },
  };
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}
