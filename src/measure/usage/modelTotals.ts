import type { ModelUsage } from "../measured";
import { Histogram } from "./histogram";
import { HOUR_MS, type Hourly, hourShares, peakFactor } from "./hours";
import { Lengths } from "./lengths";
import type { UsageEntry } from "./usageEntry";
import type { UsageShape } from "./usageShape";

/** What usage covers, milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** At least one where rows are calls. */
  readonly days: number;
  /** Whether the times begin at a moment that is not known. */
  readonly isRelative: boolean;
}

/** What happened in an hour. */
interface HourSum {
  requests: number;
  tokens: number;
}

/** Sums the calls of one model. */
export class ModelTotals {
  #requests: number | null = 0;
  #uncached: number | null = null;
  #cacheRead: number | null = null;
  #cacheWrite: number | null = null;
  #output: number | null = null;
  #thinking: number | null = null;
  #batch: { requests: number; tokens: number } | null = null;
  #input = new Histogram();
  #visible = new Histogram();
  #lengths = new Lengths();
  #areCalls = true;
  #haveBothLengths = true;
  #isByHour = true;
  #hourly = new Map<number, HourSum>();
  /** Of the call before, as most logs are in the order of time. */
  #hour = { hour: Number.NaN, sum: { requests: 0, tokens: 0 } };

  constructor(private readonly model: string | null) {}

  add({ from, to, requests, tokens, batch }: UsageEntry): void {
    const input = (tokens.uncached ?? 0) + (tokens.cacheRead ?? 0) + (tokens.cacheWrite ?? 0);
    const all = input + (tokens.output ?? 0) + (tokens.thinking ?? 0);
    this.#requests = this.#requests === null || requests === null ? null : this.#requests + requests;
    this.#uncached = sum(this.#uncached, tokens.uncached);
    this.#cacheRead = sum(this.#cacheRead, tokens.cacheRead);
    this.#cacheWrite = sum(this.#cacheWrite, tokens.cacheWrite);
    this.#output = sum(this.#output, tokens.output);
    this.#thinking = sum(this.#thinking, tokens.thinking);
    if (batch !== null) {
      this.#batch ??= { requests: 0, tokens: 0 };
      if (batch) {
        this.#batch.requests += requests ?? 0;
        this.#batch.tokens += all;
      }
    }
    if (to === null && requests === 1) {
      if (tokens.uncached !== null) this.#input.add(input);
      if (tokens.output !== null) this.#visible.add(tokens.output);
      if (tokens.uncached !== null && tokens.output !== null) this.#lengths.add(input, tokens.output);
      else this.#haveBothLengths = false;
    } else this.#areCalls = false;
    if (from === null || (to !== null && to - from > HOUR_MS)) this.#isByHour = false;
    else {
      const sum = this.#sumOf(Math.floor(from / HOUR_MS));
      sum.requests += requests ?? 0;
      sum.tokens += all;
    }
  }

  #sumOf(hour: number): HourSum {
    if (this.#hour.hour === hour) return this.#hour.sum;
    let sum = this.#hourly.get(hour);
    if (!sum) this.#hourly.set(hour, (sum = { requests: 0, tokens: 0 }));
    this.#hour = { hour, sum };
    return sum;
  }

  #hourlyOf(what: keyof HourSum): Hourly {
    return new Map([...this.#hourly].map(([hour, sum]) => [hour, sum[what]]));
  }

  /** All that was read; null where not told. */
  get inputTokens(): number | null {
    return this.#uncached === null ? null : this.#uncached + (this.#cacheRead ?? 0) + (this.#cacheWrite ?? 0);
  }

  /** @param zone of the profile of hours, of the IANA list */
  usage(span: Span | null, zone: string): ModelUsage {
    const input = this.inputTokens;
    const requests = this.#requests;
    const mean = (total: number | null): number | null =>
      total === null || requests === null || requests === 0 ? null : total / requests;
    const perDay = (total: number | null): number | null =>
      total === null || !span || span.days === 0 ? null : total / span.days;
    const ofInput = (part: number | null): number | null =>
      part === null || input === null || input === 0 ? null : part / input;
    const isByHour = this.#isByHour && span !== null;
    return {
      model: this.model,
      requests,
      inputTokens: mean(input),
      outputTokens: mean(this.#output),
      thinkingTokens: mean(this.#thinking),
      inputSpread: this.#areCalls ? this.#input.spread() : null,
      outputSpread: this.#areCalls ? this.#visible.spread() : null,
      cachedShare: ofInput(this.#cacheRead),
      cacheWriteShare: ofInput(this.#cacheWrite),
      batchShare: this.#batchShare((input ?? 0) + (this.#output ?? 0) + (this.#thinking ?? 0)),
      requestsPerDay: perDay(requests),
      inputTokensPerDay: perDay(input),
      outputTokensPerDay: perDay(this.#output),
      peakFactor: isByHour && requests !== null ? peakFactor(this.#hourlyOf("requests"), span.from, span.to) : null,
      hours:
        isByHour && !span.isRelative
          ? hourShares(this.#hourlyOf(requests === null ? "tokens" : "requests"), zone)
          : null,
    };
  }

  /** When and in which lengths the calls came. */
  shape(span: Span | null): UsageShape {
    const isTimed = this.#isByHour && this.#requests !== null && span !== null && !span.isRelative;
    return {
      model: this.model,
      hourly: isTimed ? this.#hourlyOf("requests") : null,
      lengths: this.#areCalls && this.#haveBothLengths ? this.#lengths.bins() : null,
    };
  }

  #batchShare(tokens: number): number | null {
    if (!this.#batch) return null;
    if (this.#requests === null) return tokens === 0 ? null : this.#batch.tokens / tokens;
    return this.#requests === 0 ? null : this.#batch.requests / this.#requests;
  }
}

function sum(total: number | null, more: number | null): number | null {
  return more === null ? total : (total ?? 0) + more;
}
