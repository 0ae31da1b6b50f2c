/** A line of the bench: milliseconds unless it has another unit, and the median of a baseline in the same run. */
export interface Row {
  readonly what: string;
  readonly median: number;
  readonly p95: number;
  readonly baseline: number;
  readonly unit?: "MB" | "%";
}

/** Times a function over inputs, one after the other. @returns milliseconds, sorted. */
export function times<T>(inputs: readonly T[], run: (input: T) => unknown): number[] {
  return inputs
    .map((input) => {
      const start = performance.now();
      run(input);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
}

/** The same by the time that this process had the processor, which other work on the machine does not stretch. */
export function processorTimes<T>(inputs: readonly T[], run: (input: T) => unknown): number[] {
  return inputs
    .map((input) => {
      const start = process.cpuUsage();
      run(input);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    })
    .sort((a, b) => a - b);
}

/** The least of sorted times. */
export function least(sorted: readonly number[]): number {
  return sorted[0] ?? Number.NaN;
}

/** The value below which a share of sorted numbers lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
