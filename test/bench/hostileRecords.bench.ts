import { scan } from "../../src/decisions/record/scan";
import { CHANGES } from "./hostileChanges";
import { HOSTILE } from "./hostilePatterns";
import { USES } from "./hostileUses";
import { type Row, least, processorTimes } from "./measure";

/** Half of it is the 200 KB that doubling is asked for; below that, what is done once hides growth. */
const LENGTH = 400_000;
/** Runs of each length; what else the machine does only ever adds, so the least of them is nearest to the truth. */
const RUNS = 3;
const MORE_RUNS = 5;
/** From here on a growth may be noise and is measured again. */
const DOUBTFUL = 2.2;

/** Every use and change of every hostile text, beside a text of half the length: the ratio is the growth. */
export function run(): Row[] {
  const uses = Object.entries({ ...USES, ...CHANGES });
  return Object.entries(HOSTILE).flatMap(([what, make]) => uses.map(([use, run]) => row(`${use}: ${what}`, make, run)));
}

function row(what: string, make: (length: number) => string, use: (text: string) => unknown): Row {
  // The first run compiles.
  use(make(LENGTH / 20));
  const [short, long] = [make(LENGTH / 2), make(LENGTH)];
  // The text that was cut last is at hand, as it is in an editor; here every run begins anew.
  const anew = (text: string): unknown => [scan(""), use(text)];
  const spent = (text: string, runs: number): number => least(processorTimes(Array<string>(runs).fill(text), anew));
  let [half, whole] = [spent(short, RUNS), spent(long, RUNS)];
  if (whole > DOUBTFUL * half)
    [half, whole] = [Math.min(half, spent(short, MORE_RUNS)), Math.min(whole, spent(long, MORE_RUNS))];
  return { what, median: whole, p95: whole, baseline: half };
}
