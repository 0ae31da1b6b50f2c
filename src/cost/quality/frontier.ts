/** What an option costs for a solved task, and the share of the tasks that it solves. */
export interface CostAndRate {
  readonly cost: number;
  readonly rate: number;
}

/**
 * Whether an option is on the efficient frontier: no other is solved at least as often for at most as much, with one of the
 * two better. Options that are alike are on it together.
 */
export function isEfficient({ cost, rate }: CostAndRate, others: readonly CostAndRate[]): boolean {
  if (!Number.isFinite(cost)) return false;
  return !others.some((other) => other.rate >= rate && other.cost <= cost && (other.rate > rate || other.cost < cost));
}
