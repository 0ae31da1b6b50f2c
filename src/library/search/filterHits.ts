import type { Hit } from "./searchIndex";

/** A list that is narrowed has no order by fit, so what only touches on the words would stand between what is about them. */
const LEAST_SHARE = 0.1;

/** Ids of what a list is narrowed to by the hits of a text, best first: those that fit at least a tenth as well as the best. */
export function filterHits(hits: readonly Hit[]): ReadonlySet<string> {
  const best = hits[0]?.score ?? 0;
  return new Set(hits.filter(({ score }) => score >= LEAST_SHARE * best).map(({ entry }) => entry.id));
}
