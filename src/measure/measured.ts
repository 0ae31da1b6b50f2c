import type { MeasureProblem } from "./problem";

export type MeasureKind = "usage" | "load" | "eval";

/** What files say that a team measured: its usage, its load tests, its evaluations. The contract of `measure --json`. */
export interface Measured {
  /** `mixed` where the files are of several kinds, null where none could be read. */
  readonly kind: MeasureKind | "mixed" | null;
  /** The reader of the first file that could be read. */
  readonly format: string | null;
  readonly files: readonly MeasuredFile[];
  /** What the usage covers; null where no usage has a time. */
  readonly period: Period | null;
  readonly usage: readonly ModelUsage[];
  readonly load: readonly LoadRow[];
  readonly eval: readonly Evaluation[];
  readonly compare: readonly PairedComparison[];
  readonly problems: readonly MeasureProblem[];
}

export interface MeasuredFile {
  /** Its name as it was given; a part of an archive stands behind a `!`. */
  readonly file: string;
  readonly kind: MeasureKind;
  readonly format: string;
  /** Rows that count. */
  readonly rows: number;
  /** Rows that do not count, for a reason that stands among the problems. */
  readonly skipped: number;
  /** SHA-256 of the bytes in hexadecimal. */
  readonly digest: string;
}

/** Two moments, ISO 8601 in UTC. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Median and 95th percentile, by linear interpolation. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** The usage of one model. Means are those of a request; whatever is not known is null. */
export interface ModelUsage {
  /** As the files name it; null where they name none. */
  readonly model: string | null;
  /** Successful calls; null where the files do not count them. */
  readonly requests: number | null;
  /** All that was read: uncached, read from the cache and written to it. */
  readonly inputTokens: number | null;
  /** Visible output; all output where thinking is not told. */
  readonly outputTokens: number | null;
  /** Beside the output; null where it is not told. */
  readonly thinkingTokens: number | null;
  readonly inputSpread: Spread | null;
  readonly outputSpread: Spread | null;
  /** Share of the input, 0 to 1. */
  readonly cachedShare: number | null;
  /** Share of the input, 0 to 1. */
  readonly cacheWriteShare: number | null;
  /** Share of the requests, of the tokens where requests are not known; 0 to 1. */
  readonly batchShare: number | null;
  readonly requestsPerDay: number | null;
  readonly inputTokensPerDay: number | null;
  readonly outputTokensPerDay: number | null;
  /** 95th percentile of the hourly requests over their mean, 1 or more. */
  readonly peakFactor: number | null;
  /** Share of each hour of the day, in UTC unless another zone was asked for. */
  readonly hours: readonly number[] | null;
}

/** One run of a load test. */
export interface LoadRow {
  readonly model: string | null;
  /** Requests at once; null where the test sends by rate or all at once. */
  readonly concurrency: number | null;
  /** Mean of a request, measured. */
  readonly inputTokens: number | null;
  /** Mean of a request, measured. */
  readonly outputTokens: number | null;
  /** Of the whole deployment. */
  readonly outputTokensPerSecond: number | null;
  /** Decode speed of one user after the first token. */
  readonly tokensPerSecondPerUser: number | null;
  /** Median, milliseconds. */
  readonly ttftMs: number | null;
  readonly gpus: number | null;
  readonly failed: number | null;
}

/** What one option reached in one task. */
export interface Evaluation {
  readonly option: string;
  readonly task: string | null;
  /** Distinct items. */
  readonly n: number;
  /** Runs of them. */
  readonly trials: number;
  /** Items passed, where each has a score of 0 or 1 and ran once. */
  readonly passed: number | null;
  readonly score: number;
  /** 95 % interval of the score. */
  readonly low: number;
  readonly high: number;
  /** Runs that broke off; they are in n as failures. */
  readonly errors: number;
  readonly costPerTask: number | null;
  readonly latencyMsP50: number | null;
  readonly latencyMsP95: number | null;
}

/** Two options on the same items. */
export interface PairedComparison {
  readonly a: string;
  readonly b: string;
  readonly task: string | null;
  readonly n: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly both: number;
  readonly neither: number;
  /** Rate of a minus rate of b, with its 95 % interval. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}
