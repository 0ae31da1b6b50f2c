import { HOSTILE } from "./hostilePatterns";
import { USES } from "./hostileUses";
import { type Row, percentile, processorTimes } from "./measure";

const LENGTH = 200_000;

/** Every use of every hostile text, beside a text of half the length: the ratio is the growth. */
export function run(): Row[] {
  return Object.entries(HOSTILE).flatMap(([what, make]) =>
    Object.entries(USES).map(([use, run]) => row(`${use}: ${what}`, make, run)),
  );
}

function row(what: string, make: (length: number) => string, use: (text: string) => unknown): Row {
  // The first run compiles.
  use(make(LENGTH / 20));
  const spent = (length: number): number[] => {
    const text = make(length);
    return processorTimes([text, text, text], use);
  };
  const [half, whole] = [spent(LENGTH / 2), spent(LENGTH)];
  return { what, median: percentile(whole, 0.5), p95: percentile(whole, 0.95), baseline: percentile(half, 0.5) };
}
