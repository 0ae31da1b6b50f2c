import type { QualityRule } from "../../../cost/scenario/evaluation";
import { parseNumber } from "../checkValue";
import { type DayFault, dayFault } from "./day";

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
  /** ISO day on which it was agreed. */
  readonly decided: string;
}
export type RuleField = Exclude<keyof RuleTexts, "rule">;
export type RuleFault = "minimumMissing" | "share" | "referenceMissing" | "marginMissing" | DayFault;

export const RULE_PARTS = ["minimum", "notWorseThan", "margin", "decided"] as const;
export type RulePart = Pick<QualityRule, (typeof RULE_PARTS)[number]>;

/** The rule of a scenario as it is shown. */
export function ruleTexts({ minimum, notWorseThan, margin, decided }: QualityRule = {}): RuleTexts {
  return {
    rule: minimum !== undefined ? "minimum" : (notWorseThan ?? margin) !== undefined ? "reference" : "none",
    minimum: String(minimum ?? ""),
    notWorseThan: notWorseThan ?? "",
    margin: String(margin ?? ""),
    decided: decided ?? "",
  };
}

/**
 * The rule from what was typed, or what is missing of it beside the fields: none of its parts stands alone, and no number is
 * put in that nobody chose.
 * @param today ISO day
 */
export function readRule(
  texts: RuleTexts,
  today: string,
): { readonly rule: RulePart } | { readonly faults: Readonly<Partial<Record<RuleField, RuleFault>>> } {
  if (texts.rule === "none") return { rule: {} };
  const [minimum, margin] = [parseNumber(texts.minimum), parseNumber(texts.margin)];
  const decided = texts.decided.trim();
  const ofShare = (text: string, value: number, missing: RuleFault): RuleFault | undefined =>
    text.trim() === "" ? missing : value >= 0 && value <= 1 ? undefined : "share";
  const isMinimum = texts.rule === "minimum";
  const faults: Partial<Record<RuleField, RuleFault | undefined>> = {
    ...(isMinimum
      ? { minimum: ofShare(texts.minimum, minimum, "minimumMissing") }
      : {
          notWorseThan: texts.notWorseThan === "" ? "referenceMissing" : undefined,
          margin: ofShare(texts.margin, margin, "marginMissing"),
        }),
    decided: dayFault(decided, today),
  };
  const found = Object.entries(faults).filter(([, fault]) => fault !== undefined);
  if (found.length > 0) return { faults: Object.fromEntries(found) };
  return {
    rule: {
      ...(isMinimum ? { minimum } : { notWorseThan: texts.notWorseThan, margin }),
      ...(decided === "" ? {} : { decided }),
    },
  };
}
