import type { Licence } from "../../models/licence";
import type { Constraints } from "../scenario/scenario";
import type { Reason } from "./constraints";

/** What the licence of the weights rules out for this use. */
export function licenceReasons({ name, rules }: Licence, constraints: Constraints): Reason[] {
  const reasons: Reason[] = [];
  const { monthlyUsers, yearlyRevenueUsd } = constraints;
  if (constraints.commercial === true && rules.commercial === false)
    reasons.push({ code: "licence-commercial", args: [name] });
  if (monthlyUsers !== undefined && rules.monthlyUsers !== undefined && monthlyUsers > rules.monthlyUsers)
    reasons.push({ code: "licence-users", args: [name, rules.monthlyUsers] });
  if (
    yearlyRevenueUsd !== undefined &&
    rules.yearlyRevenueUsd !== undefined &&
    yearlyRevenueUsd > rules.yearlyRevenueUsd
  )
    reasons.push({ code: "licence-revenue", args: [name, rules.yearlyRevenueUsd] });
  if (constraints.trainOnOutputs === true && rules.trainOnOutputs === false)
    reasons.push({ code: "licence-training", args: [name] });
  if (constraints.inEu === true && rules.inEu === false) reasons.push({ code: "licence-eu", args: [name] });
  return reasons;
}
