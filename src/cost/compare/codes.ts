/** Why an option is out. */
export type ReasonCode =
  | "data-may-not-leave"
  | "licence-commercial"
  | "licence-users"
  | "licence-training"
  | "licence-eu"
  | "context"
  | "first-token"
  | "speed-per-user"
  | "does-not-fit"
  | "price-unknown"
  | "free-limits-unknown"
  | "free-limits-exceeded"
  | "purchase-unknown"
  | "rent-unknown"
  | "power-unknown"
  | "context-does-not-fit"
  | "context-needs-8-bits"
  | "weights-closed"
  | "retired"
  | "retired-undated"
  | "throughput-unknown"
  | "over-capacity"
  | "over-capacity-later"
  | "bill-untold-later"
  | "location"
  | "location-unknown"
  | "region"
  | "region-unknown"
  | "contract-missing"
  | "licence-revenue"
  | "cold-start"
  | "seats-exceeded";

/** What a reader must know of an option that stays in. */
export type RemarkCode =
  | "latency-unknown"
  | "licence-unknown"
  | "throughput-roofline"
  | "throughput-interpolated"
  | "throughput-offline"
  | "full-context-does-not-fit"
  | "cache-unknown"
  | "free-offer"
  | "retires"
  | "served-by-another"
  | "end-secondary"
  | "below-peak"
  | "price-by-hour"
  | "batch-price-unknown"
  | "cache-price-unknown"
  | "cache-storage-unknown"
  | "cache-hour-unknown"
  | "setting-incomplete"
  | "rate-usual"
  | "fleet-fixed"
  | "tokenizer-unknown"
  | "price-age"
  | "price-age-about"
  | "price-not-checked"
  | "price-not-dated"
  | "price-factor"
  | "price-changes"
  | "price-unverified"
  | "price-of-reseller"
  | "deprecated"
  | "batch-cache-unknown"
  | "cold-starts"
  | "spills"
  | "seats-limit-unknown"
  | "load-shape-assumed"
  | "residual-not-counted"
  | "memory-stated-once"
  | "bandwidth-stated-once"
  | "arithmetic-stated-once"
  | "power-stated-once";

/** Factors that stand for what the price lists and the hardware table leave open; 1 unless a range is drawn. */
export const FACTORS = ["apiPriceFactor", "rentFactor", "purchaseFactor"] as const;
export type FactorId = (typeof FACTORS)[number];

/** Where a number comes from. */
export type QuantityOrigin = "scenario" | "preset" | "default";

/** How a throughput is known. A roofline is an estimate from data sheets and must never be shown as measured. */
export type ThroughputKind = "own-measurement" | "measured" | "interpolated" | "roofline";
