/** Evenly spaced on a logarithmic scale, both ends included. */
export function logSpace(low: number, high: number, count: number): number[] {
  const [from, to] = [Math.log(low), Math.log(high)];
  return Array.from({ length: count }, (_, index) => Math.exp(from + ((to - from) * index) / (count - 1)));
}

/** Evenly spaced, both ends included. */
export function linSpace(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => low + ((high - low) * index) / (count - 1));
}

const STEPS = 50;

/** Between two values of which the second has a property and the first has not: the least value that has it. */
export function bisect(without: number, having: number, has: (value: number) => boolean): number {
  let [low, high] = [without, having];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (has(middle)) high = middle;
    else low = middle;
  }
  return high;
}
