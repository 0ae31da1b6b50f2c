import type { ModelUsage, Period } from "../measured";
import type { MeasureProblemCode } from "../problem";
import { DAY_MS } from "./hours";
import { ModelTotals, type Span } from "./modelTotals";
import { GrowingCalls } from "./growingCalls";
import { SeenKeys } from "../keys/seenKeys";
import type { UsageEntry } from "./usageEntry";
import type { UsageShape } from "./usageShape";

/** No team uses so many; names that differ with every row are no models, and would fill the memory. */
const MOST_MODELS = 5_000;
const WEEK_DAYS = 7;

/** What became of an entry. */
export type Taken = "counted" | "again" | "too-many-models";

/** Sums usage over all files, model by model, and removes what is told twice. */
export class UsageCollector {
  #models = new Map<string | null, ModelTotals>();
  #seen = new SeenKeys();
  #growing = new GrowingCalls(
    (key) => this.#seen.has(key),
    (entry, key) => {
      this.#seen.add(key);
      this.#count(entry);
    },
  );
  /** Lines of answers that had been counted before. */
  #late = 0;
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;
  #hasCalls = false;
  #isRelative = false;

  /** @param key of the entry, as `hashOf` makes it; null where nothing tells whether it is told again */
  take(entry: UsageEntry, key: number | null): Taken {
    if (key !== null && entry.grows === true) {
      const grown = this.#growing.take(key, entry);
      if (grown !== "closed") return grown;
      this.#late++;
      return "again";
    }
    if (key !== null && !this.#seen.add(key)) return "again";
    return this.#count(entry);
  }

  /** To be called before entries with some keys are taken. @returns a number that says nothing */
  fetch(keys: Float64Array, count: number): number {
    return this.#seen.fetch(keys, count);
  }

  /** Time that an export covers. */
  covers(from: number, to: number): void {
    this.#from = Math.min(this.#from, from);
    this.#to = Math.max(this.#to, to);
  }

  /** @param zone of the hours of the day; @param tell takes what is to be known of the period. */
  finish(
    zone: string,
    tell: (code: MeasureProblemCode, ...args: readonly string[]) => void,
  ): { period: Period | null; usage: readonly ModelUsage[]; shapes: readonly UsageShape[] } {
    this.#growing.finish();
    if (this.#late > 0) tell("late-copies", String(this.#late));
    if (this.#seen.hasForgotten) tell("repeats-forgotten");
    const span = this.#span();
    if (span) {
      const days = (span.to - span.from) / DAY_MS;
      if (days < 1) tell("very-short-period", ((span.to - span.from) / (DAY_MS / 24)).toFixed(1));
      else if (days < WEEK_DAYS) tell("short-period", days.toFixed(1));
    }
    const models = [...this.#models.values()].sort((a, b) => (b.inputTokens ?? 0) - (a.inputTokens ?? 0));
    return {
      period:
        span && !span.isRelative
          ? { from: new Date(span.from).toISOString(), to: new Date(span.to).toISOString() }
          : null,
      usage: models.map((totals) => totals.usage(span, zone)),
      shapes: models.map((totals) => totals.shape(span)),
    };
  }

  #count(entry: UsageEntry): Taken {
    let totals = this.#models.get(entry.model);
    if (!totals) {
      if (this.#models.size >= MOST_MODELS) return "too-many-models";
      totals = new ModelTotals(entry.model);
      this.#models.set(entry.model, totals);
    }
    totals.add(entry);
    if (entry.from === null) return "counted";
    this.covers(entry.from, entry.to ?? entry.from);
    if (entry.to === null) this.#hasCalls = true;
    if (entry.isRelative) this.#isRelative = true;
    return "counted";
  }

  #span(): Span | null {
    if (this.#from > this.#to) return null;
    const days = (this.#to - this.#from) / DAY_MS;
    return {
      from: this.#from,
      to: this.#to,
      days: this.#hasCalls ? Math.max(1, days) : days,
      isRelative: this.#isRelative,
    };
  }
}
