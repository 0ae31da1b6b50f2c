const HOURS = 24;
const POINTS = 400;
/** Beyond this the wave is one hour wide. */
const STEEPEST = 400;

/**
 * A day of load as a smooth wave whose largest hour is `peak` times the mean: 24 numbers whose mean is 1. The shape is that
 * of the von Mises distribution, the bell on a circle; it is an assumption of ours for load of which only the peak is known.
 * A peak beyond 24 hours' worth cannot lie within a day: then all the load is in one hour.
 */
export function dailyWave(peak: number): number[] {
  return shape(steepness(peak));
}

function shape(steep: number): number[] {
  const raw = Array.from({ length: HOURS }, (_, hour) =>
    Math.exp(steep * (Math.cos((2 * Math.PI * hour) / HOURS) - 1)),
  );
  const mean = raw.reduce((sum, value) => sum + value, 0) / HOURS;
  return raw.map((value) => value / mean);
}

/** Peaks by steepness, on a scale that is even enough to interpolate. */
let table: readonly number[] | undefined;

function scale(index: number): number {
  return STEEPEST * (index / (POINTS - 1)) ** 4;
}

/** The steepness whose peak is the wanted one: looked up, since draws ask for thousands of them. */
function steepness(peak: number): number {
  table ??= Array.from({ length: POINTS }, (_, index) => shape(scale(index))[0] ?? 1);
  if (peak <= 1) return 0;
  let [low, high] = [0, POINTS - 1];
  if (peak >= (table[high] ?? 0)) return STEEPEST;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((table[middle] ?? 0) < peak) low = middle;
    else high = middle;
  }
  const [before = 1, after = 1] = [table[low], table[high]];
  return scale(low) + ((scale(high) - scale(low)) * (peak - before)) / (after - before);
}
