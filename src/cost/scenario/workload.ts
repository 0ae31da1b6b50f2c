import type { OtherPriceId } from "../../models/prices/otherPrices";
import type { MeasuredWorkload, Provenance } from "./provenance";

/** Every part may be left out. */
export type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What a service asks of a model. Tokens are counted with the reference tokenizer (o200k). */
export interface Workload {
  readonly requestsPerDay: number;
  readonly inputTokens: number;
  /** Visible output tokens a request. */
  readonly outputTokens: number;
  /** Share of the input that is read from a prompt cache. */
  readonly cachedShare: number;
  /** Share of the input that is written to a prompt cache. */
  readonly cacheWriteShare: number;
  /** Output tokens that are billed for one visible output token; 1 without thinking. */
  readonly thinkingMultiplier: number;
  /** Share of the requests that may wait and be sent in batches. */
  readonly batchShare: number;
  /** Share of the tokens that are Chinese text. */
  readonly chineseShare: number;
  /** Peak over mean load. */
  readonly peakFactor: number;
  readonly growthPerMonth: number;
  /** Part of the input tokens that retrieval adds. */
  readonly retrievedTokens: number;
}

/** A length of requests with its share of all of them. */
export interface SpreadPart {
  /** Share of the requests; all shares sum to 1. */
  readonly share: number;
  readonly inputTokens: number;
  /** Visible output tokens a request. */
  readonly outputTokens: number;
}

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** When the load arrives: evenly within these hours of these days, and not at all outside. */
export interface LoadHours {
  /** IANA name of the time zone, such as `Asia/Shanghai`. */
  readonly zone: string;
  readonly days: readonly Weekday[];
  /** Hours of the local day, 0 to 24; a span that ends before it begins runs past midnight. */
  readonly from: number;
  readonly to: number;
}

/**
 * Something that the workload needs beside the chat, whichever option answers: embeddings, reranking, search, pictures by
 * the request, or a fixed sum such as that of a vector store.
 */
export interface BesideLine {
  readonly name?: string | undefined;
  /** Id of a row of the price catalogue, of text or of other things. */
  readonly price?: string | undefined;
  /** What a request takes of each kind, such as 500 tokens of `input` or one of `webSearchesPerThousand`. */
  readonly amounts?: Optional<Record<OtherPriceId, number>> | undefined;
  /** A fixed sum a month, in the currency of the scenario's amounts. */
  readonly perMonth?: number | undefined;
}

/** What a workload says of its shape beside its means. */
export interface WorkloadShape {
  /** Lengths of requests; they replace the means of input and output tokens. */
  readonly spread?: readonly SpreadPart[] | undefined;
  /** Without it the load arrives by day and night alike. */
  readonly hours?: LoadHours | undefined;
  readonly beside?: readonly BesideLine[] | undefined;
  /** Whence its numbers were measured; for each number the last that names it counts. */
  readonly measured?: readonly Provenance<MeasuredWorkload>[] | undefined;
}
