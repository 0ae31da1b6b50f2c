import { ASSUMPTIONS, type AssumptionId } from "../assumptionId";
import type { CostFacts } from "../costFacts";
import { spreadMeans } from "../load/spread";
import { hoursPeak } from "../load/weekLoad";
import { MONEY_ASSUMPTIONS, usdPerAmount } from "../scenario/amounts";
import { type MeasuredWorkload, type Provenance, measuredWorkload } from "../scenario/provenance";
import { OWN_WORKLOAD, type Scenario } from "../scenario/scenario";
import type { Optional, Workload } from "../scenario/workload";
import { FACTORS, type FactorId, type QuantityOrigin } from "./codes";
import { measuredRange } from "./measuredRange";

export const WORKLOAD_INPUTS = [
  "requestsPerDay",
  "inputTokens",
  "outputTokens",
  "cachedShare",
  "cacheWriteShare",
  "thinkingMultiplier",
  "batchShare",
  "chineseShare",
  "peakFactor",
  "growthPerMonth",
  "retrievedTokens",
] as const satisfies readonly (keyof Workload)[];

export type QuantityId = keyof Workload | AssumptionId | FactorId;

/** A factor of one option only: on its price, on the tokens that it counts, on what it charges for batches, on its throughput. 1 where absent. */
export type OptionFactorId = `${"priceOf" | "tokensOf" | "batchOf" | "speedOf"}:${string}`;
/** What the hardware of one option costs, in US dollars: a GPU that it buys, a GPU-hour that it rents. */
export type HardwarePriceId = `${"purchaseOf" | "rentOf"}:${string}`;
export type InputId = QuantityId | OptionFactorId | HardwarePriceId;

/** Every number of a comparison by name. Plain and flat, so that draws and the search for flips can change any of them. */
export type Quantities = { -readonly [K in QuantityId]: number } & {
  [own: OptionFactorId | HardwarePriceId]: number;
};

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The numbers of a scenario, whence each comes, and the range in which each may lie. */
export interface ResolvedQuantities {
  readonly values: Quantities;
  readonly origins: Readonly<Record<QuantityId, QuantityOrigin>>;
  readonly ranges: Readonly<Record<QuantityId, Range>> &
    Readonly<Partial<Record<OptionFactorId | HardwarePriceId, Range>>>;
}

/** The ids of the inputs that may lie elsewhere than they are taken to. */
export function uncertain({ ranges }: ResolvedQuantities): InputId[] {
  return (Object.keys(ranges) as InputId[]).filter((id) => {
    const range = ranges[id];
    return range !== undefined && range.low < range.high;
  });
}

/** Where neither the scenario nor its preset says anything. */
const WORKLOAD_DEFAULTS: Workload = {
  requestsPerDay: 10_000,
  inputTokens: 1000,
  outputTokens: 300,
  cachedShare: 0,
  cacheWriteShare: 0,
  thinkingMultiplier: 1,
  batchShare: 0,
  chineseShare: 0,
  peakFactor: 4,
  growthPerMonth: 0,
  retrievedTokens: 0,
};

/** How far each part of a workload may be off: a factor down and up, or a distance for shares. Our choice. */
const WORKLOAD_RANGES: Readonly<Record<keyof Workload, (value: number) => Range>> = {
  requestsPerDay: (value) => ({ low: value / 2, high: value * 2 }),
  inputTokens: (value) => ({ low: value * 0.7, high: value * 1.5 }),
  outputTokens: (value) => ({ low: value * 0.7, high: value * 1.5 }),
  cachedShare: around(0.2),
  cacheWriteShare: exactly,
  thinkingMultiplier: (value) => ({ low: Math.max(1, value * 0.7), high: value * 1.5 }),
  batchShare: exactly,
  chineseShare: around(0.1),
  peakFactor: (value) => ({ low: Math.max(1, value * 0.6), high: value * 1.5 }),
  growthPerMonth: (value) => ({ low: value - 0.02, high: value + 0.02 }),
  retrievedTokens: exactly,
};

function exactly(value: number): Range {
  return { low: value, high: value };
}

/** A share may be off by a distance; one that is 0 or 1 was meant so. */
function around(distance: number): (value: number) => Range {
  return (value) =>
    value <= 0 || value >= 1
      ? exactly(value)
      : { low: Math.max(0, value - distance), high: Math.min(1, value + distance) };
}

const FACTOR_RANGES: Readonly<Record<FactorId, Range>> = {
  // List prices are known; a discount of a fifth is common, a higher price is not.
  apiPriceFactor: { low: 0.8, high: 1 },
  rentFactor: { low: 0.8, high: 1.6 },
  // A server is quoted, not listed; the spread of quotes is ours to guess.
  purchaseFactor: { low: 0.8, high: 1.3 },
};

/** Assumptions that a range leaves alone: a horizon is a choice, and a rate has its own line. */
const FIXED: readonly QuantityId[] = ["horizonMonths", "minReplicas"];

/** Resolves every number of a scenario: its own, else the preset's, else the default. */
export function resolveQuantities(scenario: Scenario, facts: CostFacts): ResolvedQuantities {
  const values: Record<string, number> = {};
  const origins: Record<string, QuantityOrigin> = {};
  const ranges: Record<string, Range> = {};
  const { spread, ...given } = facts.presets.find(({ id }) => id === scenario.preset)?.workload ?? {};
  const preset: Optional<Workload> = { ...given, ...spreadMeans(spread) };
  const { hours, peakFactor = hours && hoursPeak(hours) } = scenario.workload;
  // Hours tell the peak; that of a preset or a default is of a load of which nothing is known.
  const stated = { ...scenario.workload, peakFactor, ...spreadMeans(scenario.workload.spread) };
  const measured: ReadonlyMap<string, Provenance<MeasuredWorkload>> = measuredWorkload(scenario);
  for (const id of WORKLOAD_INPUTS) {
    const own = stated[id];
    const provenance = measured.get(id);
    values[id] = own ?? preset[id] ?? WORKLOAD_DEFAULTS[id];
    origins[id] = provenance
      ? "measured"
      : own !== undefined
        ? "scenario"
        : preset[id] !== undefined
          ? "preset"
          : "default";
    const assumed = WORKLOAD_RANGES[id](values[id]);
    ranges[id] = provenance ? measuredRange(values[id], assumed, provenance) : assumed;
  }
  const rate = facts.assumptions.find(({ id }) => id === "cnyPerUsd")?.usual ?? 1;
  const usd = usdPerAmount(scenario, scenario.assumptions.cnyPerUsd ?? rate);
  for (const id of ASSUMPTIONS) {
    const fact = facts.assumptions.find((assumption) => assumption.id === id);
    const stated = scenario.assumptions[id];
    const own = stated !== undefined && MONEY_ASSUMPTIONS.has(id) ? stated * usd : stated;
    const usual = fact?.usual ?? 0;
    const value = own ?? usual;
    values[id] = value;
    origins[id] = own !== undefined ? "scenario" : "default";
    ranges[id] = !fact || FIXED.includes(id) ? exactly(value) : scaled(value, usual, fact);
  }
  for (const id of FACTORS) {
    values[id] = 1;
    origins[id] = "default";
    ranges[id] = FACTOR_RANGES[id];
  }
  // All ids were set above.
  return {
    values: values as Quantities,
    origins: origins as Record<QuantityId, QuantityOrigin>,
    ranges: ranges as Record<QuantityId, Range>,
  };
}

/** The numbers with those that an option has of its own in their place. */
export function withOwn(q: Quantities, option: Optional<Pick<Workload, (typeof OWN_WORKLOAD)[number]>>): Quantities {
  let values: Quantities | undefined;
  for (const id of OWN_WORKLOAD) {
    const own = option[id];
    if (own !== undefined) (values ??= { ...q })[id] = own;
  }
  return values ?? q;
}

/** The range of an assumption, moved along where the scenario has a value of its own. */
function scaled(value: number, usual: number, { low, high }: Range): Range {
  if (value === usual) return { low, high };
  // What is usually nothing has no scale; its range moves by a distance, and a share stays one.
  if (usual === 0) return { low: Math.max(value < 0 ? -1 : 0, value + low), high: Math.min(1, value + high) };
  const top = high <= 1 && value <= 1 ? 1 : Number.POSITIVE_INFINITY;
  return { low: value * (low / usual), high: Math.min(top, value * (high / usual)) };
}
