import type { MeasureProblem, MeasureProblemCode } from "./problem";

/** More problems of one kind in a file are only counted. */
const MOST_OF_A_KIND = 10;

/** These are told once, with their number first, and the line of the first one. */
const SUMMED: ReadonlySet<MeasureProblemCode> = new Set([
  "duplicate-rows",
  "failed-calls",
  "cancelled-calls",
  "cached-replies",
  "other-usage",
  "cache-side-assumed",
  "zone-assumed",
  "units-not-tokens",
  "too-many-models",
  "totals-row",
  "too-many-rows",
]);

/** Notes what is wrong with one file, and how many of its rows count. */
export class FileReport {
  rows = 0;
  skipped = 0;
  #counts = new Map<MeasureProblemCode, number>();
  #problems: MeasureProblem[] = [];

  constructor(readonly file: string) {}

  problem = (code: MeasureProblemCode, line: number | null, ...args: readonly string[]): void => {
    const count = (this.#counts.get(code) ?? 0) + 1;
    if (SUMMED.has(code) && count > 1) {
      this.#counts.set(code, count);
      return;
    }
    this.#counts.set(code, count);
    if (count <= MOST_OF_A_KIND) this.#problems.push({ file: this.file, line, code, args: args.map(shortened) });
  };

  skip = (code: MeasureProblemCode, line: number | null, ...args: readonly string[]): void => {
    this.skipped++;
    this.problem(code, line, ...args);
  };

  /** All of them, with one that counts those that were left out. */
  problems(): MeasureProblem[] {
    const more = [...this.#counts].filter(([code, count]) => count > MOST_OF_A_KIND && !SUMMED.has(code));
    return [
      ...this.#problems.map((problem) =>
        SUMMED.has(problem.code)
          ? { ...problem, args: [String(this.#counts.get(problem.code) ?? 1), ...problem.args] }
          : problem,
      ),
      ...more.map(([code, count]): MeasureProblem => ({
        file: this.file,
        line: null,
        code: "more-of-the-same",
        args: [code, String(count - MOST_OF_A_KIND)],
      })),
    ];
  }
}

/** What stands in a file may be of any length. */
function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
