import type { Licence } from "../../models/licence";
import type { Hardware } from "../../models/hardware";
import type { ModelCard } from "../../models/modelCard";
import type { PriceRow } from "../../models/prices/priceRow";
import type { TokenFactor } from "../../models/tokenizer";
import type { ApiOption, SelfHostedOption } from "../scenario/scenario";
import type { Offer } from "./endOfOffer";
import type { MemoryFit } from "./memoryFit";
import type { MonthlyCost } from "./monthlyCost";
import type { Quantities } from "./quantities";
import type { Throughput } from "./throughput";

/** The machines of a self-hosted option under a load. */
export interface Machines {
  readonly replicas: number;
  /** Replicas that the peak needs; more than `replicas` where a fixed number is too small. */
  readonly needed: number;
  /** Mean load over what the machines can do. */
  readonly utilization: number;
  readonly throughput: Throughput;
  /** Requests that one replica decodes at once. */
  readonly batch: number;
}

interface Prepared {
  readonly id: string;
  readonly name: string;
  readonly card: ModelCard | null;
  readonly licence: Licence | null;
  /**
   * The monthly bill in US dollars under these numbers, for a volume and an API price factor of their own where given, at
   * the listed prices of a month from now (0 is this one);
   * null where no bill can be told (no price, no throughput, does not fit, more load than fixed machines can carry).
   */
  monthly(quantities: Quantities, requestsPerDay?: number, priceFactor?: number, month?: number): MonthlyCost | null;
  /** Money that is due before the first request, in US dollars. */
  upfront(quantities: Quantities, requestsPerDay?: number): number;
  /** Own tokens for one token of the reference tokenizer: the option's own figure, else that of the tokenizer. */
  tokenFactor(quantities: Quantities): number;
  /** What is known of the tokenizer; the option's own figure is not looked at. */
  tokenizer(quantities: Quantities): TokenFactor;
}

export interface PreparedApi extends Prepared {
  readonly option: ApiOption;
  readonly row: PriceRow;
  readonly offer: Offer | null;
}

export interface PreparedSelfHosted extends Prepared {
  readonly option: SelfHostedOption;
  readonly hardware: Hardware;
  machines(quantities: Quantities, requestsPerDay?: number): Machines | null;
  memory(quantities: Quantities): MemoryFit;
}

/** An option with its facts looked up, ready to be computed again and again. */
export type PreparedOption = PreparedApi | PreparedSelfHosted;

export function isSelfHosted(prepared: PreparedOption): prepared is PreparedSelfHosted {
  return prepared.option.kind === "self-hosted";
}
