import { daysBetween } from "../../models/prices/priceAge";
import type { Provenance } from "../scenario/provenance";
import type { Range } from "./quantities";

/** Under a week weekends may be missing, and under so many requests the mean is not steady: no narrower range then. */
const LEAST_DAYS = 7;
const LEAST_REQUESTS = 500;
/** What remains of the range of a number that was only assumed: the next months are not those that were measured. Our choice. */
const REMAINS = 1 / 3;

/**
 * The range of a number that logs told: a third of that of an assumption, on either side. Where the logs are too short or too
 * few, or do not tell their length, nothing narrows it.
 * @param assumed the range in which the number would lie if it were only assumed
 */
export function measuredRange(
  value: number,
  assumed: Range,
  { from, to, requests = 0 }: Pick<Provenance<string>, "from" | "to" | "requests">,
): Range {
  const days = from === undefined || to === undefined ? 0 : daysBetween(from, to) + 1;
  if (days < LEAST_DAYS || requests < LEAST_REQUESTS) return assumed;
  return { low: value - (value - assumed.low) * REMAINS, high: value + (assumed.high - value) * REMAINS };
}
