import { lenientScenario } from "../../cost/scenario/schema";
import { type KnownIds, checkReferences } from "../../cost/scenario/references";
import type { Scenario } from "../../cost/scenario/scenario";
import type { CostStrings } from "./strings";

/** A number as people type it: with separators of thousands, or as a percentage. NaN for anything else. */
export function parseNumber(text: string): number {
  const plain = text.trim().replace(/[,\s_，]/g, "");
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return Number(plain);
  const percent = /^([+-]?(?:\d+\.?\d*|\.\d+))[%％]$/.exec(plain);
  return percent ? Number(percent[1]) / 100 : Number.NaN;
}

/** What is wrong with a scenario after a change, as a sentence; undefined where it can be computed. */
export function problemOf(scenario: Scenario, known: KnownIds, strings: CostStrings): string | undefined {
  const parsed = lenientScenario.safeParse(scenario);
  const issue = parsed.success ? undefined : parsed.error.issues[0];
  if (issue?.code === "too_small")
    return (issue.inclusive === false ? strings.invalid.above : strings.invalid.small)(String(issue.minimum));
  if (issue?.code === "too_big") return strings.invalid.large(String(issue.maximum));
  if (issue) return strings.invalid.other;
  const [reference] = checkReferences(scenario, known);
  if (!reference) return undefined;
  return reference.code === "shares-above-one"
    ? strings.invalid.shares
    : strings.invalid.unknown(reference.args[0] ?? "");
}
