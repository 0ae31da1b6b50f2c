import type { Scale } from "../../answers";
import type { EvalSink } from "../../format";
import { figure } from "../../source/figure";
import type { Json } from "../../source/json";
import { itemKey } from "../../evaluation/runColumns";
import { RunGroups } from "../../evaluation/runGroups";

/** Verdicts as people write them. */
const MARKS: Readonly<Record<string, number>> = {
  true: 1,
  pass: 1,
  passed: 1,
  yes: 1,
  "✓": 1,
  "✔": 1,
  "✅": 1,
  通过: 1,
  false: 0,
  fail: 0,
  failed: 0,
  no: 0,
  "✗": 0,
  "✘": 0,
  "❌": 0,
  不通过: 0,
};

/** What a row of a plain table or list says of one run. */
export interface ScoredRow {
  readonly option: string;
  readonly item: string;
  readonly task: string | null;
  /** As it stands: a verdict, a number, `error` for a run that broke off, or null where nobody judged it. */
  readonly mark: Json;
  readonly cost: number | null;
  readonly latencyMs: number | null;
}

/** Whether a text is a verdict, a number or `error`. */
export function isMark(mark: Json | undefined): boolean {
  return typeof figure(markOf(mark)) === "number" || isError(mark);
}

/** Gathers the runs of a plain file, whose scale shows only when all are seen, as numbers. */
export class ScoredRows {
  readonly #groups = new RunGroups();
  #most = 0;

  /** @param scale that of the metric, where it has one; the person's comes first. */
  constructor(
    private readonly sink: EvalSink,
    private readonly scale: Scale | null = null,
  ) {}

  add({ option, task, item, mark, cost, latencyMs }: ScoredRow, line: number | null): void {
    const error = isError(mark);
    const score = error ? 0 : figure(markOf(mark));
    if (score === "not-a-number") this.sink.skip("row-skipped", line, "score", textOf(mark));
    else if (score !== null && score < 0 && !this.#hasScale)
      this.sink.skip("negative-number", line, "score", textOf(mark));
    else {
      const known = score !== null && Number.isFinite(score) ? score : Number.NaN;
      if (known > this.#most) this.#most = known;
      this.#groups.of(option, task).runs.push({
        item: itemKey(item),
        score: known,
        cost: cost ?? Number.NaN,
        latencyMs: latencyMs ?? Number.NaN,
        error,
        cached: false,
      });
    }
  }

  /** Hands on what was gathered: scores of 0 to 1 as they are, others as shares of their scale, and nothing without one. */
  finish(): void {
    const scale = this.#scale();
    if (!scale) return;
    for (const { option, task, runs } of this.#groups.inOrder) {
      for (const score of runs.toShares(scale)) this.sink.skip("row-skipped", null, "score", String(score));
      this.sink.runs(option, task, runs);
    }
  }

  get #hasScale(): boolean {
    return this.sink.answers.scale !== undefined || this.scale !== null;
  }

  /** Null, and told, where it is not known. */
  #scale(): Scale | null {
    const most = this.#most;
    const { scale } = this.sink.answers;
    if (scale) return scale;
    if (this.scale) {
      this.sink.problem("scale-assumed", null, `${String(this.scale.least)}–${String(this.scale.most)}`);
      return this.scale;
    }
    // Up to 5 or 10 may be marks, stars or what a judge gives: that is asked, never guessed.
    if ((most > 1 && most <= MOST_MARK) || most > 100) {
      this.sink.problem("scale-unknown", null, String(most));
      return null;
    }
    if (most > 1) this.sink.problem("scale-assumed", null, "0–100");
    return { least: 0, most: most > 1 ? 100 : 1 };
  }
}

const MOST_MARK = 10;

const isError = (mark: Json | undefined): boolean => typeof mark === "string" && mark.trim().toLowerCase() === "error";

const textOf = (mark: Json): string => (typeof mark === "string" ? mark : JSON.stringify(mark));

function markOf(mark: Json | undefined): Json | undefined {
  if (typeof mark === "boolean") return mark ? 1 : 0;
  return typeof mark === "string" ? (MARKS[mark.trim().toLowerCase()] ?? mark) : mark;
}

/** A number that is not negative; null for anything else. */
export function knownFigure(cell: Json | undefined): number | null {
  const value = figure(cell);
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;
}
