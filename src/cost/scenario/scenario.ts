import type { Currency } from "../../models/prices/priceRow";
import type { AssumptionId } from "../assumptionId";
import type { Evaluation, QualityRule } from "./evaluation";
import type { MeasuredOption, Provenance } from "./provenance";
import type { Optional, Workload, WorkloadShape } from "./workload";

/** Kinds that are priced by themselves, and those that are made of others. */
export const SINGLE_KINDS = ["closed-api", "hosted-open", "self-hosted", "seats"] as const;
export const OPTION_KINDS = [...SINGLE_KINDS, "base-and-spill", "route"] as const;
export type OptionKind = (typeof OPTION_KINDS)[number];
/** The three ways of getting an answer from a model that a choice has to weigh. */
export const WAYS = ["closed-api", "hosted-open", "self-hosted"] as const;
export const PRECISIONS = ["bf16", "fp8", "fp4", "int4"] as const;
export type Precision = (typeof PRECISIONS)[number];
/** How an engine is run: by somebody who chose its version and settings, or as it is installed. */
export const ENGINE_SETUPS = ["tuned", "installed"] as const;
export type EngineSetup = (typeof ENGINE_SETUPS)[number];
export const CACHE_PRECISIONS = ["bf16", "fp8"] as const;
export type CachePrecision = (typeof CACHE_PRECISIONS)[number];
export const ACQUISITIONS = ["rented", "bought"] as const;
export type Acquisition = (typeof ACQUISITIONS)[number];
/** A fleet of so many machines day and night, one that follows the load, or one that is off while nobody asks. */
export const FLEETS = ["fixed", "autoscaled", "serverless"] as const;
export type Fleet = (typeof FLEETS)[number];
export const CACHE_TTLS = ["5m", "1h"] as const;
export type CacheTtl = (typeof CACHE_TTLS)[number];
/** Where an option answers, from the strictest place for data to the least strict. */
export const LOCATIONS = ["own-premises", "own-cloud", "zero-retention", "vendor"] as const;
export type Location = (typeof LOCATIONS)[number];
/** What a contract may have to hold: a data processing agreement, a HIPAA business associate agreement, a filing of the service. */
export const CONTRACTS = ["dpa", "baa", "filing"] as const;
export type Contract = (typeof CONTRACTS)[number];

/** Parts of the workload that an option may have of its own. */
export const OWN_WORKLOAD = ["thinkingMultiplier", "cachedShare", "cacheWriteShare", "batchShare"] as const;

interface AnyOption {
  readonly id: string;
  readonly name?: string | undefined;
  /** Tokens of this option for one token of the reference; overrides the table of tokenizers. */
  readonly tokenFactor?: number | undefined;
  /** Own measurement: seconds to the first token. */
  readonly timeToFirstTokenS?: number | undefined;
  /** Own measurement: output tokens a second that one user sees. */
  readonly tokensPerSecondPerUser?: number | undefined;
  /** These go before those of the workload. */
  readonly thinkingMultiplier?: number | undefined;
  readonly cachedShare?: number | undefined;
  readonly cacheWriteShare?: number | undefined;
  readonly batchShare?: number | undefined;
  /** Where it answers; what follows from its kind where it is left out. */
  readonly location?: Location | undefined;
  /** Regions in which it answers, in words of the team, such as `eu`. */
  readonly regions?: readonly string[] | undefined;
  /** What the contract with whoever runs it holds. */
  readonly contracts?: readonly Contract[] | undefined;
  /** What leaving it costs at the end of the horizon, in US dollars. */
  readonly exitCost?: number | undefined;
  /** What evaluations of one's own say of it: one, or one for each task. */
  readonly evaluation?: Evaluation | readonly Evaluation[] | undefined;
  /** Whence its numbers were measured; for each number the last that names it counts. */
  readonly measured?: readonly Provenance<MeasuredOption>[] | undefined;
}

/** Tokens bought from an API: a closed model, or open weights at a host. */
export interface ApiOption extends AnyOption {
  readonly kind: "closed-api" | "hosted-open";
  /** Id of a row of the price catalogue. */
  readonly price: string;
  /** What is paid for one of the list price of the tokens: 1.1 with a regional surcharge, 0.85 with a discount of one's own. */
  readonly priceFactor?: number | undefined;
  /** Id of a model card, where it does not follow from the price row. */
  readonly model?: string | undefined;
  /** How long what is written to a cache is kept; five minutes where it is left out. */
  readonly cacheTtl?: CacheTtl | undefined;
  /** Tokens that lie in a paid cache day and night. */
  readonly cacheStoredTokens?: number | undefined;
  /** Provisioned throughput: units that are paid day and night. What they cannot carry is billed by the token. */
  readonly provisionedUnits?: number | undefined;
  /** Price of a unit and hour, in the currency of the price row. */
  readonly provisionedPerUnitHour?: number | undefined;
  /** Output tokens a second that a unit carries with this workload. */
  readonly tokensPerSecondPerUnit?: number | undefined;
}

/** Open weights on machines of one's own, rented or bought. */
export interface SelfHostedOption extends AnyOption {
  readonly kind: "self-hosted";
  readonly model: string;
  readonly precision: Precision;
  /** Width of the key-value cache; 16 bits where it is left out. */
  readonly cachePrecision?: CachePrecision | undefined;
  /** Share of the memory that the engine may use, as vLLM's setting of that name; else the assumption `memoryOverhead`. */
  readonly gpuMemoryUtilization?: number | undefined;
  /** Whether somebody tunes the engine or runs it as it is installed; not known where it is left out. */
  readonly engineSetup?: EngineSetup | undefined;
  /** Requests that a replica works on at once, at most; as many as memory and latency allow where it is left out. */
  readonly maxConcurrency?: number | undefined;
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
  /** Fixed where it is left out. */
  readonly fleet?: Fleet | undefined;
  /** Replicas below which the fleet never goes. */
  readonly fleetFloor?: number | undefined;
  /** Replicas that are added or taken away at once. */
  readonly fleetStep?: number | undefined;
  /** Minutes from the order of a replica to its first answer; they are paid. */
  readonly startUpMinutes?: number | undefined;
  /** Share of what its replicas can do to which a moving fleet is filled. */
  readonly targetUse?: number | undefined;
  /** Serverless: minutes that a replica is kept, and paid, after the last request. */
  readonly idleMinutes?: number | undefined;
  /** Replicas that are reserved: paid day and night at a price of their own. */
  readonly reservedReplicas?: number | undefined;
  /** Price of a reserved GPU-hour in US dollars. */
  readonly reservedPerGpuHour?: number | undefined;
  /** Share of the rented hours beside the reserved ones that are bought on the spot market. */
  readonly spotShare?: number | undefined;
  readonly spotPerGpuHour?: number | undefined;
  /** Places at which the whole fleet stands; one where it is left out. */
  readonly sites?: number | undefined;
  /** Replicas that stand by and answer nothing. */
  readonly standbyReplicas?: number | undefined;
}

/** Subscriptions by the head: what is paid does not depend on the requests. */
export interface SeatsOption extends AnyOption {
  readonly kind: "seats";
  readonly seats: number;
  /** Price of a seat and month, in US dollars. */
  readonly pricePerSeat: number;
  /** Requests of a seat and month that the subscription allows; without it no limit is known. */
  readonly requestsPerSeat?: number | undefined;
  readonly model?: string | undefined;
}

/** A fleet of fixed size that carries what it can; what it cannot goes to another option. */
export interface BaseAndSpillOption extends AnyOption {
  readonly kind: "base-and-spill";
  /** Id of a self-hosted option. */
  readonly base: string;
  /** Id of the option that takes the rest. */
  readonly spill: string;
  /** Replicas of the base; those of the option where it is left out. */
  readonly baseReplicas?: number | undefined;
  readonly model?: undefined;
}

/** Requests that are shared out among options, some of which are asked again of a stronger one. */
export interface RouteOption extends AnyOption {
  readonly kind: "route";
  readonly to: readonly { readonly option: string; readonly share: number }[];
  /** A share of the requests of one option that is asked again of another. */
  readonly escalate?: { readonly from: string; readonly to: string; readonly share: number } | undefined;
  readonly model?: undefined;
}

export type SingleOption = ApiOption | SelfHostedOption | SeatsOption;
export type CompositeOption = BaseAndSpillOption | RouteOption;
export type ScenarioOption = SingleOption | CompositeOption;

/** The price rows that an option names: one for an API, none for others. */
export function pricedRows(option: ScenarioOption): string[] {
  return option.kind === "closed-api" || option.kind === "hosted-open" ? [option.price] : [];
}

export function isComposite(option: ScenarioOption): option is CompositeOption {
  return option.kind === "base-and-spill" || option.kind === "route";
}

/** The ids of the options of which one is made, each once. */
export function partsOf(option: CompositeOption): string[] {
  const ids =
    option.kind === "base-and-spill"
      ? [option.base, option.spill]
      : [
          ...option.to.map(({ option: id }) => id),
          ...(option.escalate ? [option.escalate.from, option.escalate.to] : []),
        ];
  return [...new Set(ids)];
}

/** What rules an option out. A constraint that is left out rules out nothing. */
export interface Constraints {
  /** False: data must stay on machines of one's own. */
  readonly dataMayLeave?: boolean | undefined;
  /** The least strict place to which data may go; anywhere where it is left out. */
  readonly dataMayGo?: Location | undefined;
  /** The region in which data must stay, as options name theirs. */
  readonly region?: string | undefined;
  /** What the contract with whoever gets the data must hold. */
  readonly contracts?: readonly Contract[] | undefined;
  /** Revenue of the company in US dollars a year, for licences that have a limit. */
  readonly yearlyRevenueUsd?: number | undefined;
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

/** Where an answer to a criterion leads. */
export const ANSWER_LEANS = ["open", "closed", "either"] as const;
export type AnswerLean = (typeof ANSWER_LEANS)[number];

/** What a team answers to a criterion: a sentence, perhaps with where that leads and the ISO day on which it was decided. */
export type CriterionAnswer =
  | string
  | {
      readonly answer: string;
      readonly leans?: AnswerLean | undefined;
      readonly decided?: string | undefined;
    };

/** A comparison as a team keeps it in a file. What is left out takes the default of a preset or an assumption. */
export interface Scenario {
  readonly title: string;
  readonly preset?: string | undefined;
  /** Currency in which results are shown. */
  readonly currency: Currency;
  /** Currency of the amounts that the scenario states itself: rents, purchases, staff, seats; US dollars where it is left out. */
  readonly amountsIn?: Currency | undefined;
  /** ISO date for which everything is computed; that of the reader's calendar where it is left out. */
  readonly asOf?: string | undefined;
  readonly workload: Optional<Workload> & WorkloadShape;
  readonly options: readonly ScenarioOption[];
  /** Id of the option that has been chosen. */
  readonly chosen?: string | undefined;
  readonly constraints: Constraints;
  /** From which measured quality on an option is good enough. */
  readonly quality?: QualityRule | undefined;
  readonly assumptions: Optional<Record<AssumptionId, number>>;
  readonly use: UseFigures;
  /** Answers to criteria, by the key of the criterion. */
  readonly criteria?: Readonly<Record<string, CriterionAnswer>> | undefined;
  /** Seed of the draws for the range. */
  readonly seed: number;
}
