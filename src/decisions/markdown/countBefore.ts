/** How many of the items that are sorted by their places lie before another place, by halving. */
export function countBefore<T>(sorted: readonly T[], place: number, placeOf: (item: T) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(sorted[middle] as T) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
