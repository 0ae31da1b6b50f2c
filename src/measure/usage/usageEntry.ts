/** Tokens of one call, or the sum of several. Null is not told, 0 is none. */
export interface Tokens {
  /** Read, neither from the cache nor into it. */
  readonly uncached: number | null;
  readonly cacheRead: number | null;
  readonly cacheWrite: number | null;
  /** Without thinking where that is told. */
  readonly output: number | null;
  readonly thinking: number | null;
}

/** Calls of one model: one call, or those of a bucket of time. */
export interface UsageEntry {
  readonly model: string | null;
  /** Start of the call or of the bucket, milliseconds since 1970; null where the file has no time. */
  readonly from: number | null;
  /** End of the bucket; null for a call. */
  readonly to: number | null;
  /** Calls in the bucket, null where not told; 1 for a call. */
  readonly requests: number | null;
  readonly tokens: Tokens;
  /** Whether it was at the price of a batch; null where not told. */
  readonly batch: boolean | null;
  /** Whether the times count from a moment that is not known, as those of a trace that begins at 0. */
  readonly isRelative?: boolean;
  /** Whether of entries with the same id the one with the largest output counts, as answers are told while they grow. */
  readonly grows?: boolean;
  /** Whether rows of one file with the same id are different ones, as nothing in them tells keys apart; another file's are not. */
  readonly repeats?: boolean;
  /**
   * What is the same only where the same call or bucket is told again; null where nothing tells. Compared within a format,
   * over all files. A number is what `hashOf` makes of it.
   */
  readonly id: string | number | null;
}
