/** Whole replicas for a load that fills so many. One that fits to the last bit costs no machine for a rounding error. */
export function wholeReplicas(needed: number, least: number): number {
  return Math.max(Math.ceil(needed - 1e-9), least);
}
