/** A price of hardware in US dollars with the date on which it was checked. */
export interface HardwarePrice {
  readonly low: number;
  readonly usual: number;
  readonly high: number;
  readonly checked: string;
  readonly source: { readonly title: string; readonly url: string | null };
}

/** A kind of accelerator, all figures per chip. */
export interface Hardware {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  /** Bytes. */
  readonly memory: number;
  /** Bytes a second. */
  readonly bandwidth: number;
  /** Dense BF16 FLOP a second. */
  readonly flops: number;
  /** Whether 8-bit arithmetic runs at twice the rate. */
  readonly fp8: boolean;
  /** Kilowatts. */
  readonly kw: number;
  /** US dollars per GPU-hour. */
  readonly rent: HardwarePrice;
  /** US dollars per GPU with its share of the server; null where no price was found. */
  readonly purchase: HardwarePrice | null;
  readonly source: { readonly title: string; readonly url: string | null };
}

/** A measured throughput: output tokens a second of one replica at full load, for a length of prompt and answer. */
export interface ThroughputPoint {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly tokensPerSecond: number;
}

export interface MeasuredThroughput {
  /** Id of a model card. */
  readonly model: string;
  /** Id of the hardware. */
  readonly hardware: string;
  /** Chips of one replica. */
  readonly gpus: number;
  readonly precision: string;
  readonly points: readonly ThroughputPoint[];
  readonly checked: string;
  readonly source: { readonly title: string; readonly url: string | null };
}
