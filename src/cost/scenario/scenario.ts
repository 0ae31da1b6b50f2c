import type { Currency } from "../../models/prices/priceRow";
import type { AssumptionId } from "../assumptionId";

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

export const OPTION_KINDS = ["closed-api", "hosted-open", "self-hosted"] as const;
export type OptionKind = (typeof OPTION_KINDS)[number];
export const PRECISIONS = ["bf16", "fp8", "int4"] as const;
export type Precision = (typeof PRECISIONS)[number];
export const CACHE_PRECISIONS = ["bf16", "fp8"] as const;
export type CachePrecision = (typeof CACHE_PRECISIONS)[number];
export const ACQUISITIONS = ["rented", "bought"] as const;
export type Acquisition = (typeof ACQUISITIONS)[number];

interface AnyOption {
  readonly id: string;
  readonly name?: string | undefined;
  /** Tokens of this option for one token of the reference; overrides the table of tokenizers. */
  readonly tokenFactor?: number | undefined;
  /** Own measurement: seconds to the first token. */
  readonly timeToFirstTokenS?: number | undefined;
  /** Own measurement: output tokens a second that one user sees. */
  readonly tokensPerSecondPerUser?: number | undefined;
}

/** Tokens bought from an API: a closed model, or open weights at a host. */
export interface ApiOption extends AnyOption {
  readonly kind: "closed-api" | "hosted-open";
  /** Id of a row of the price catalogue. */
  readonly price: string;
  /** Id of a model card, where it does not follow from the price row. */
  readonly model?: string | undefined;
}

/** Open weights on machines of one's own, rented or bought. */
export interface SelfHostedOption extends AnyOption {
  readonly kind: "self-hosted";
  readonly model: string;
  readonly precision: Precision;
  /** Width of the key-value cache; 16 bits where it is left out. */
  readonly cachePrecision?: CachePrecision | undefined;
  readonly hardware: string;
  readonly acquisition: Acquisition;
  readonly gpusPerReplica: number;
  /** A fixed number of replicas; computed from the peak where it is left out. */
  readonly replicas?: number | undefined;
  /** Own price of a GPU-hour in US dollars. */
  readonly rentPerGpuHour?: number | undefined;
  /** Own price of a GPU in US dollars. */
  readonly purchasePerGpu?: number | undefined;
  /** Own load test: output tokens a second of one replica with this workload. */
  readonly measuredTokensPerSecond?: number | undefined;
}

export type ScenarioOption = ApiOption | SelfHostedOption;

/** What rules an option out. A constraint that is left out rules out nothing. */
export interface Constraints {
  /** False: data must stay on machines of one's own. */
  readonly dataMayLeave?: boolean | undefined;
  readonly commercial?: boolean | undefined;
  readonly monthlyUsers?: number | undefined;
  /** Whether outputs are to train other models. */
  readonly trainOnOutputs?: boolean | undefined;
  readonly inEu?: boolean | undefined;
  readonly contextTokens?: number | undefined;
  readonly maxTimeToFirstTokenS?: number | undefined;
  readonly minTokensPerSecondPerUser?: number | undefined;
}

/** Figures that single rules need. */
export interface UseFigures {
  readonly seatsPaid?: number | undefined;
  readonly seatsActive?: number | undefined;
  /** Tokens of a fine-tuning run, all epochs together. */
  readonly trainingTokens?: number | undefined;
  /** Cost of leaving the chosen option, in US dollars. */
  readonly exitCost?: number | undefined;
}

/** Every part may be left out. */
export type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** A comparison as a team keeps it in a file. What is left out takes the default of a preset or an assumption. */
export interface Scenario {
  readonly title: string;
  readonly preset?: string | undefined;
  /** Currency in which results are shown. */
  readonly currency: Currency;
  readonly workload: Optional<Workload>;
  readonly options: readonly ScenarioOption[];
  /** Id of the option that has been chosen. */
  readonly chosen?: string | undefined;
  readonly constraints: Constraints;
  readonly assumptions: Optional<Record<AssumptionId, number>>;
  readonly use: UseFigures;
  /** Seed of the draws for the range. */
  readonly seed: number;
}
