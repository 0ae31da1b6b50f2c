import type { EvalSink } from "../../format";
import { figure } from "../../source/figure";
import { type Json, shown } from "../../source/json";
import { PLAIN_TOTAL } from "../eval/plainResult";

/** What a row says of one option in one task. */
interface ScoredTotal {
  readonly option: string;
  readonly task: string | null;
  readonly mark: Json;
  readonly n: number | null;
  readonly cost: number | null;
  readonly latencyMs: number | null;
}

const MOST_MARK = 10;

/** Gathers sums of evaluations, whose scale shows only when all are seen. They are rates of what was passed, or percent. */
export class ScoredTotals {
  #isPercent = false;
  readonly #totals: (ScoredTotal & { readonly score: number })[] = [];

  constructor(private readonly sink: EvalSink) {}

  add(total: ScoredTotal, line: number): void {
    const isPercent = typeof total.mark === "string" && /%\s*$/.test(total.mark);
    const score = figure(isPercent ? total.mark.replace(/%\s*$/, "") : total.mark);
    this.#isPercent ||= isPercent;
    const n = total.n ?? this.sink.answers.items ?? null;
    if (typeof score !== "number" || !Number.isFinite(score) || score < 0)
      this.sink.skip("row-skipped", line, "score", shown(total.mark));
    else if (n === null || n < 1) this.sink.skip("n-unknown", null, total.option, total.task ?? "");
    else this.#totals.push({ ...total, n, score });
  }

  finish(): void {
    const most = Math.max(0, ...this.#totals.map(({ score }) => score));
    const isShare = most <= 1 && !this.#isPercent;
    const scale = this.sink.answers.scale ?? { least: 0, most: isShare ? 1 : 100 };
    if (!this.sink.answers.scale && !isShare && !this.#isPercent) {
      // Up to 5 or 10 may be marks or stars: that is asked, never guessed.
      if (most <= MOST_MARK || most > 100) {
        this.sink.problem("scale-unknown", null, String(most));
        return;
      }
      this.sink.problem("scale-assumed", null, "0–100");
    }
    for (const { option, task, score, n, cost, latencyMs } of this.#totals) {
      const rate = (score - scale.least) / (scale.most - scale.least);
      if (rate < 0 || rate > 1) {
        this.sink.skip("row-skipped", null, "score", String(score));
        continue;
      }
      const passed = Math.round(rate * (n ?? 0));
      // A rate of so many passed shows as one, up to the digits that tables are rounded to.
      const isRate = Math.abs(rate * (n ?? 0) - passed) < Math.max(0.01, 0.0006 * (n ?? 0));
      this.sink.total({
        ...PLAIN_TOTAL,
        ...{ option, task, n, score: rate, passed: isRate ? passed : null },
        ...{ costPerTask: cost, latencyMsP50: latencyMs },
      });
    }
  }
}
