import type { DecisionRecord } from "../../decisions/record/record";
import { daysBetween } from "../../models/prices/priceAge";

/** From how many days before it a review is announced. */
const SOON_DAYS = 30;

/** How a record stands to its review: days until it, negative once it is past; null where none is near or it no longer matters. */
export function daysToReview({ reviewBy, status }: DecisionRecord, today: string): number | null {
  if (
    reviewBy === null ||
    status?.word === "superseded" ||
    status?.word === "deprecated" ||
    status?.word === "rejected"
  )
    return null;
  const days = daysBetween(today, reviewBy);
  return days <= SOON_DAYS ? days : null;
}

/** Whether the day of the review has come. */
export function isReviewDue(record: DecisionRecord, today: string): boolean {
  const days = daysToReview(record, today);
  return days !== null && days <= 0;
}
