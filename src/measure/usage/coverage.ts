import type { UsageEntry } from "./usageEntry";
import { DAY_MS } from "./hours";

interface Bucket {
  readonly from: number;
  readonly to: number;
}

/** What time one file of usage covers. */
export class Coverage {
  #first: Bucket | null = null;
  #last: Bucket | null = null;
  #longest = 0;
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;

  constructor(readonly file: string) {}

  entry({ from, to, isRelative }: UsageEntry): void {
    if (from === null || isRelative === true) return;
    if (to === null) this.#widen(from, from);
    else this.bucket(from, to);
  }

  /** Time that an export covers, whether something was called in it or not. */
  bucket(from: number, to: number): void {
    this.#widen(from, to);
    this.#longest = Math.max(this.#longest, to - from);
    if (!this.#first || from < this.#first.from) this.#first = { from, to };
    if (!this.#last || to > this.#last.to) this.#last = { from, to };
  }

  /** From the first moment to the last; null where the file has no time. */
  get span(): Bucket | null {
    return this.#from > this.#to ? null : { from: this.#from, to: this.#to };
  }

  /**
   * The days, in UTC, at the ends of an export by days that it covers in part: shorter than the others, or not over when the
   * file was written.
   * @param changed when that was, milliseconds since 1970; left out where not known.
   */
  partialDays(changed?: number): readonly string[] {
    if (!this.#first || !this.#last || this.#longest < DAY_MS) return [];
    const isShort = ({ from, to }: Bucket): boolean => to - from < DAY_MS;
    const days: string[] = [];
    if (isShort(this.#first)) days.push(dayOf(this.#first));
    if (isShort(this.#last) || this.#last.to > (changed ?? Number.POSITIVE_INFINITY)) days.push(dayOf(this.#last));
    return [...new Set(days)];
  }

  #widen(from: number, to: number): void {
    this.#from = Math.min(this.#from, from);
    this.#to = Math.max(this.#to, to);
  }
}

/** Time of more than a day that lies between files, with the file after it. */
export function gapsBetween(
  coverages: readonly Coverage[],
): readonly { readonly file: string; readonly from: string; readonly to: string }[] {
  const spans = coverages
    .flatMap(({ file, span }) => (span ? [{ file, ...span }] : []))
    .sort((a, b) => a.from - b.from);
  let end = Number.POSITIVE_INFINITY;
  return spans.flatMap(({ file, from, to }) => {
    const before = end;
    end = Math.max(end === Number.POSITIVE_INFINITY ? to : end, to);
    return from - before > DAY_MS ? [{ file, from: iso(before), to: iso(from) }] : [];
  });
}

const iso = (time: number): string => new Date(time).toISOString();

const dayOf = ({ from }: Bucket): string => iso(from).slice(0, 10);
