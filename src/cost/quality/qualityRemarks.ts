import { DEFAULT_AGE_LIMITS, daysBetween, priceAge } from "../../models/prices/priceAge";
import type { Reason, Remark } from "../compare/constraints";
import type { Catalogue } from "../compare/prepare";
import type { QualityRule } from "../scenario/evaluation";
import type { Judged } from "./judge";

/** Whether nothing stands against an option but what its evaluations say. */
export function mayBeChosenByTheRest({ reasonsAgainst }: { readonly reasonsAgainst: readonly Reason[] }): boolean {
  return reasonsAgainst.every(({ code }) => code.startsWith("quality-"));
}

/**
 * Why an option is out by its evaluations: it is proven not to be good enough.
 * @param reference name of the option by which others are judged
 */
export function qualityReasons(
  { verdict, rate, difference }: Judged,
  rule: QualityRule = {},
  reference = rule.notWorseThan ?? "",
): Reason[] {
  if (verdict !== "not" || !rate) return [];
  const { minimum, margin = 0 } = rule;
  if (minimum !== undefined)
    return [{ code: "quality-below-minimum", args: [rate.value, rate.low, rate.high, minimum] }];
  return difference
    ? [{ code: "quality-worse", args: [-difference.value, -difference.high, -difference.low, margin, reference] }]
    : [];
}

/** What a reader must know of the evaluations of an option: that they do not decide, how they were compared, how old they are. */
export function qualityRemarks(
  { verdict, rate, difference, itemsNeeded, n, onlyAlone, missing }: Judged,
  { today, ageLimits = DEFAULT_AGE_LIMITS }: Pick<Catalogue, "today" | "ageLimits">,
): Remark[] {
  const remarks: Remark[] = [];
  if (verdict === "undecided")
    remarks.push(
      itemsNeeded === null
        ? { code: "quality-undecided-open", args: [n] }
        : { code: "quality-undecided", args: [n, itemsNeeded] },
    );
  if (!rate)
    remarks.push(
      missing.length > 0
        ? { code: "quality-task-missing", args: [missing.join(", ")] }
        : { code: "quality-unmeasured", args: [] },
    );
  else if (verdict === "unmeasured") remarks.push({ code: "quality-no-reference", args: [] });
  if (difference && !difference.paired) remarks.push({ code: "quality-unpaired", args: [] });
  if (onlyAlone) remarks.push({ code: "quality-only-alone", args: [] });
  if (rate?.date === null) remarks.push({ code: "evaluation-not-dated", args: [] });
  else if (rate && priceAge(rate.date, today, ageLimits) === "red")
    remarks.push({ code: "evaluation-age", args: [rate.date, daysBetween(rate.date, today)] });
  return remarks;
}
