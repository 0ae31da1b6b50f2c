import type { Licence } from "../../models/licence";
import type { Hardware } from "../../models/hardware";
import type { ModelCard } from "../../models/modelCard";
import type { PriceRow } from "../../models/prices/priceRow";
import type { TokenFactor } from "../../models/tokenizer";
import type {
  ApiOption,
  BaseAndSpillOption,
  RouteOption,
  ScenarioOption,
  SeatsOption,
  SelfHostedOption,
} from "../scenario/scenario";
import type { Offer } from "./endOfOffer";
import type { Load } from "./fleet";
import type { Latency } from "./latency";
import type { MemoryFit } from "./memoryFit";
import type { Quantities } from "./quantities";
import type { SpeedFacts } from "./replicaSpeed";
import type { Running } from "./running";
import type { Throughput } from "./throughput";

/** The machines of a self-hosted option under a load. */
export interface Machines {
  /** The most at once, all sites and what stands by among them. */
  readonly replicas: number;
  /** Replicas that the peak needs; more than `replicas` where a fixed number is too small. */
  readonly needed: number;
  /** Replicas that are paid for, on average over a month. */
  readonly paidReplicas: number;
  /** Mean load over what the paid machines can do. */
  readonly utilization: number;
  readonly throughput: Throughput;
  /** Requests that one replica decodes at once. */
  readonly batch: number;
  /** What users see at the peak; null where the replicas cannot keep up with it, or where too little is known. */
  readonly latency: Latency | null;
  /** Share of the requests that wait for a replica to start. */
  readonly coldShare: number;
}

interface Prepared {
  readonly id: string;
  readonly name: string;
  readonly option: ScenarioOption;
  readonly card: ModelCard | null;
  readonly licence: Licence | null;
  /** The option under these numbers. Costly to make, cheap to ask: make it once for as many loads and months as needed. */
  under(quantities: Quantities): Running;
}

/** What counts tokens in its own way. */
interface Counting {
  /** Own tokens for one token of the reference tokenizer: the option's own figure, else that of the tokenizer. */
  tokenFactor(quantities: Quantities): number;
  /** What is known of the tokenizer; the option's own figure is not looked at. */
  tokenizer(quantities: Quantities): TokenFactor;
}

export interface PreparedApi extends Prepared, Counting {
  readonly option: ApiOption;
  readonly row: PriceRow;
  readonly offer: Offer | null;
}

export interface PreparedSelfHosted extends Prepared, Counting {
  readonly option: SelfHostedOption;
  readonly hardware: Hardware;
  readonly speed: SpeedFacts;
  machines(quantities: Quantities, requestsPerDay?: number): Machines | null;
  memory(quantities: Quantities): MemoryFit;
  /** How much of its replicas a load fills by the hour; null where no throughput can be told. */
  load(quantities: Quantities, requestsPerDay: number): Load | null;
}

export interface PreparedSeats extends Prepared {
  readonly option: SeatsOption;
}

/** Options that are priced by themselves. */
export type PreparedSingle = PreparedApi | PreparedSelfHosted | PreparedSeats;

/** An option that is made of others. */
export interface PreparedComposite extends Prepared {
  readonly option: BaseAndSpillOption | RouteOption;
  readonly parts: readonly PreparedSingle[];
  /** Share of the requests that each part answers at a load, in the order of the parts. */
  shares(quantities: Quantities, requestsPerDay: number): readonly number[];
}

/** An option with its facts looked up, ready to be computed again and again. */
export type PreparedOption = PreparedSingle | PreparedComposite;

export function isSelfHosted(prepared: PreparedOption): prepared is PreparedSelfHosted {
  return prepared.option.kind === "self-hosted";
}

export function isApi(prepared: PreparedOption): prepared is PreparedApi {
  return prepared.option.kind === "closed-api" || prepared.option.kind === "hosted-open";
}

export function isMade(prepared: PreparedOption): prepared is PreparedComposite {
  return prepared.option.kind === "base-and-spill" || prepared.option.kind === "route";
}

/** The options behind one: itself, or those of which it is made. */
export function singlesOf(prepared: PreparedOption): readonly PreparedSingle[] {
  return isMade(prepared) ? prepared.parts : [prepared];
}
