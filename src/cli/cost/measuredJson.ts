import type { Comparison } from "../../cost/compare/compare";
import { measuredWorkload } from "../../cost/scenario/provenance";
import { seenUntil } from "../../cost/words/measured";
import { daysBetween, priceAge } from "../../models/prices/priceAge";

/** On what the load was measured, how many days ago that ended and whether this is too long; empty where it is assumed. */
export function measuredJson({ scenario, asOf, ageLimits }: Comparison): unknown {
  return [...new Set(measuredWorkload(scenario).values())].map((provenance) => {
    const until = seenUntil(provenance);
    return { ...provenance, days: daysBetween(until, asOf), isOld: priceAge(until, asOf, ageLimits) === "red" };
  });
}
