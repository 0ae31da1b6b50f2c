import { scan } from "../../src/decisions/record/scan";
import { CHANGES } from "./hostileChanges";
import { HOSTILE } from "./hostilePatterns";
import { USES } from "./hostileUses";
import { type Row, least, processorTimes } from "./measure";

/** Half of it is the 200 KB that doubling is asked for; below that, what is done once hides growth. */
const LENGTH = 400_000;
const WARM_UP = 4_000;
/** From here on a growth may be noise and is measured again: what else the machine does only ever adds, so the least counts. */
const DOUBTFUL = 2.2;
const MORE_RUNS = 5;

/**
 * Every use and change of every hostile text, beside a text of half the length: the ratio is the growth. One run of
 * each length tells a linear use, since noise in the shorter would have to double its time to hide a square; only
 * where the growth is in doubt are there more.
 */
export function run(): Row[] {
  const uses = Object.entries({ ...USES, ...CHANGES });
  // The first run compiles.
  for (const [, use] of uses) for (const make of Object.values(HOSTILE)) use(make(WARM_UP));
  return Object.entries(HOSTILE).flatMap(([what, make]) => {
    const texts = [make(LENGTH / 2), make(LENGTH)] as const;
    return uses.map(([use, run]) => row(`${use}: ${what}`, texts, run));
  });
}

function row(what: string, [short, long]: readonly [string, string], use: (text: string) => unknown): Row {
  // The text that was cut last is at hand, as it is in an editor; here every run begins anew.
  const anew = (text: string): unknown => [scan(""), use(text)];
  const spent = (text: string): number => least(processorTimes([text], anew));
  let [half, whole] = [spent(short), spent(long)];
  for (let run = 0; run < MORE_RUNS && whole > DOUBTFUL * half; run++)
    [half, whole] = [Math.min(half, spent(short)), Math.min(whole, spent(long))];
  return { what, median: whole, p95: whole, baseline: half };
}
