/** Score of one run of an item. */
export interface Run {
  readonly item: string;
  readonly score: number;
}

/**
 * The mean score of every item over its runs, in the order in which items first appear. Repeats narrow the noise of a
 * model, not the choice of items, so that all intervals are made of these.
 *
 * Source: E. Miller, arXiv:2411.00640 (2024), section 3.1.
 */
export function itemMeans(runs: Iterable<Run>): Map<string, number> {
  const sums = new Map<string, { sum: number; runs: number }>();
  for (const { item, score } of runs) {
    const so = sums.get(item);
    if (so) {
      so.sum += score;
      so.runs += 1;
    } else sums.set(item, { sum: score, runs: 1 });
  }
  return new Map([...sums].map(([item, { sum, runs: count }]) => [item, sum / count]));
}
