import * as z from "zod/mini";
import type { $ZodShape } from "zod/v4/core";
import { OTHER_PRICE_KEYS, type OtherPriceId } from "../../models/prices/otherPrices";
import { CURRENCIES } from "../../models/prices/priceRow";
import { ASSUMPTIONS } from "../assumptionId";
import type { QualityRule } from "./evaluation";
import { QUALITY, evaluations } from "./evaluationSchema";
import { MEASURED_OPTION, MEASURED_WORKLOAD } from "./provenance";
import { provenanceList } from "./provenanceSchema";
import {
  ANSWER_LEANS,
  ACQUISITIONS,
  CACHE_PRECISIONS,
  ENGINE_SETUPS,
  CACHE_TTLS,
  CONTRACTS,
  type Constraints,
  FLEETS,
  LOCATIONS,
  PRECISIONS,
  type Scenario,
  type ScenarioOption,
  type UseFigures,
} from "./scenario";
import { type Optional, WEEKDAYS } from "./workload";
import { amount, id, isoDate, share } from "./schemaParts";

/**
 * The schema of a scenario file, in two forms: one that reports unknown keys, and one that reads past them, so that a key
 * of a later version is told and kept but never stops a comparison.
 */

const positive = z.number().check(z.gt(0), z.lte(1e12));
const tokens = z.number().check(z.gte(0), z.lte(1e8));
const atLeastOne = z.number().check(z.gte(1), z.lte(1000));
const wholeFromOne = z.int().check(z.gte(1), z.lte(100_000));

const WORKLOAD = {
  requestsPerDay: z.optional(amount),
  inputTokens: z.optional(tokens),
  outputTokens: z.optional(tokens),
  cachedShare: z.optional(share),
  cacheWriteShare: z.optional(share),
  thinkingMultiplier: z.optional(atLeastOne),
  batchShare: z.optional(share),
  chineseShare: z.optional(share),
  peakFactor: z.optional(atLeastOne),
  growthPerMonth: z.optional(z.number().check(z.gte(-0.5), z.lte(1))),
  retrievedTokens: z.optional(tokens),
};
const SPREAD_PART = { share, inputTokens: tokens, outputTokens: tokens };
/** The workload of a preset: it has no hours, which are those of a place. */
export const presetSchema = z.strictObject({
  ...WORKLOAD,
  spread: z.optional(z.array(z.strictObject(SPREAD_PART)).check(z.minLength(1))),
});
const hour = z.number().check(z.gte(0), z.lte(24));
const HOURS = {
  zone: z.string().check(z.minLength(1), z.maxLength(100)),
  days: z.array(z.enum(WEEKDAYS)).check(z.minLength(1), z.maxLength(7)),
  from: hour,
  to: hour,
};
const BESIDE = {
  name: z.optional(z.string().check(z.maxLength(200))),
  price: z.optional(id),
  amounts: z.optional(
    z.strictObject(
      Object.fromEntries(Object.keys(OTHER_PRICE_KEYS).map((kind) => [kind, z.optional(amount)])) as Record<
        OtherPriceId,
        z.ZodMiniOptional<typeof amount>
      >,
    ),
  ),
  perMonth: z.optional(amount),
};

const ANY_OPTION = {
  id,
  name: z.optional(z.string()),
  tokenFactor: z.optional(z.number().check(z.gt(0), z.lte(10))),
  timeToFirstTokenS: z.optional(amount),
  tokensPerSecondPerUser: z.optional(positive),
  thinkingMultiplier: z.optional(atLeastOne),
  cachedShare: z.optional(share),
  cacheWriteShare: z.optional(share),
  batchShare: z.optional(share),
  location: z.optional(z.enum(LOCATIONS)),
  regions: z.optional(z.array(id).check(z.maxLength(50))),
  contracts: z.optional(z.array(z.enum(CONTRACTS)).check(z.maxLength(10))),
  exitCost: z.optional(amount),
};
const API = {
  ...ANY_OPTION,
  price: id,
  priceFactor: z.optional(z.number().check(z.gt(0), z.lte(10))),
  model: z.optional(id),
  cacheTtl: z.optional(z.enum(CACHE_TTLS)),
  cacheStoredTokens: z.optional(amount),
  provisionedUnits: z.optional(wholeFromOne),
  provisionedPerUnitHour: z.optional(amount),
  tokensPerSecondPerUnit: z.optional(positive),
};
const SELF_HOSTED = {
  ...ANY_OPTION,
  kind: z.literal("self-hosted"),
  model: id,
  precision: z._default(z.enum(PRECISIONS), "fp8"),
  cachePrecision: z.optional(z.enum(CACHE_PRECISIONS)),
  gpuMemoryUtilization: z.optional(z.number().check(z.gt(0), z.lte(1))),
  engineSetup: z.optional(z.enum(ENGINE_SETUPS)),
  maxConcurrency: z.optional(wholeFromOne),
  hardware: id,
  acquisition: z._default(z.enum(ACQUISITIONS), "rented"),
  gpusPerReplica: z._default(z.int().check(z.gte(1), z.lte(1024)), 1),
  replicas: z.optional(wholeFromOne),
  rentPerGpuHour: z.optional(positive),
  purchasePerGpu: z.optional(positive),
  measuredTokensPerSecond: z.optional(positive),
  fleet: z.optional(z.enum(FLEETS)),
  fleetFloor: z.optional(z.int().check(z.gte(0), z.lte(100_000))),
  fleetStep: z.optional(wholeFromOne),
  startUpMinutes: z.optional(z.number().check(z.gte(0), z.lte(1440))),
  targetUse: z.optional(z.number().check(z.gt(0), z.lte(1))),
  idleMinutes: z.optional(z.number().check(z.gte(0), z.lte(1440))),
  reservedReplicas: z.optional(z.int().check(z.gte(0), z.lte(100_000))),
  reservedPerGpuHour: z.optional(positive),
  spotShare: z.optional(share),
  spotPerGpuHour: z.optional(positive),
  sites: z.optional(z.int().check(z.gte(1), z.lte(100))),
  standbyReplicas: z.optional(z.int().check(z.gte(0), z.lte(100_000))),
};
const SEATS = {
  ...ANY_OPTION,
  kind: z.literal("seats"),
  seats: wholeFromOne,
  pricePerSeat: amount,
  requestsPerSeat: z.optional(positive),
  model: z.optional(id),
};
const BASE_AND_SPILL = {
  ...ANY_OPTION,
  kind: z.literal("base-and-spill"),
  base: id,
  spill: id,
  baseReplicas: z.optional(wholeFromOne),
};
const ROUTE = {
  ...ANY_OPTION,
  kind: z.literal("route"),
  to: z.array(z.strictObject({ option: id, share })).check(z.minLength(1), z.maxLength(20)),
  escalate: z.optional(z.strictObject({ from: id, to: id, share })),
};

const CONSTRAINTS = {
  dataMayLeave: z.optional(z.boolean()),
  dataMayGo: z.optional(z.enum(LOCATIONS)),
  region: z.optional(id),
  contracts: z.optional(z.array(z.enum(CONTRACTS)).check(z.maxLength(10))),
  yearlyRevenueUsd: z.optional(amount),
  commercial: z.optional(z.boolean()),
  monthlyUsers: z.optional(amount),
  trainOnOutputs: z.optional(z.boolean()),
  inEu: z.optional(z.boolean()),
  contextTokens: z.optional(tokens),
  maxTimeToFirstTokenS: z.optional(positive),
  minTokensPerSecondPerUser: z.optional(positive),
};

const USE = {
  seatsPaid: z.optional(positive),
  seatsActive: z.optional(positive),
  trainingTokens: z.optional(z.number().check(z.gt(0), z.lte(1e15))),
  exitCost: z.optional(amount),
};

const answer = z.string().check(z.minLength(1), z.maxLength(2000));
const ANSWER = { answer, leans: z.optional(z.enum(ANSWER_LEANS)), decided: z.optional(isoDate) };

/** The keys of any option that only the two forms of the schema have. */
const OF_MEASURING = ["evaluation", "measured"];

/** The keys of each part of a scenario file, by the name of the part; those of an option by its kind. */
export const SCENARIO_KEYS = {
  workload: [...Object.keys(WORKLOAD), "spread", "hours", "beside", "measured"],
  constraints: Object.keys(CONSTRAINTS),
  assumptions: [...ASSUMPTIONS] as readonly string[],
  use: Object.keys(USE),
  quality: Object.keys(QUALITY),
  options: {
    "closed-api": ["kind", ...Object.keys(API), ...OF_MEASURING],
    "hosted-open": ["kind", ...Object.keys(API), ...OF_MEASURING],
    "self-hosted": [...Object.keys(SELF_HOSTED), ...OF_MEASURING],
    seats: [...Object.keys(SEATS), ...OF_MEASURING],
    "base-and-spill": [...Object.keys(BASE_AND_SPILL), ...OF_MEASURING],
    route: [...Object.keys(ROUTE), ...OF_MEASURING],
  },
} as const;

/** Bounds that each assumption may take in a file. */
const ASSUMPTION_BOUNDS: Readonly<Record<(typeof ASSUMPTIONS)[number], z.ZodMiniNumber>> = {
  horizonMonths: z.number().check(z.gte(1), z.lte(120), z.multipleOf(1)),
  priceDeclinePerYear: z.number().check(z.gte(-1), z.lte(0.99)),
  rentDeclinePerYear: z.number().check(z.gte(-1), z.lte(0.99)),
  cnyPerUsd: z.number().check(z.gt(0), z.lte(100)),
  headroom: z.number().check(z.gte(1), z.lte(10)),
  minReplicas: z.number().check(z.gte(1), z.lte(100), z.multipleOf(1)),
  measuredDerate: z.number().check(z.gt(0), z.lte(1)),
  rooflineEfficiency: z.number().check(z.gt(0), z.lte(1)),
  prefillMfu: z.number().check(z.gt(0), z.lte(1)),
  memoryOverhead: share,
  rentExtras: z.number().check(z.gte(0), z.lte(5)),
  staffMonthly: amount,
  softwareMonthly: amount,
  setupCost: amount,
  usdPerKwh: z.number().check(z.gte(0), z.lte(10)),
  pue: z.number().check(z.gte(1), z.lte(5)),
  serverKwPerGpu: z.number().check(z.gte(0), z.lte(10)),
  gpuLifeYears: z.number().check(z.gt(0), z.lte(20)),
  residualShare: share,
  capitalRate: share,
  hostingPerGpuYearly: amount,
};

function build(strict: boolean): z.ZodMiniType<RawScenario> {
  const object = <T extends $ZodShape>(shape: T): z.ZodMiniObject<T> =>
    strict ? z.strictObject(shape) : z.object(shape);
  const measured = { evaluation: z.optional(evaluations(object)), measured: provenanceList(object, MEASURED_OPTION) };
  const option = z.discriminatedUnion("kind", [
    object({ ...API, ...measured, kind: z.literal("closed-api") }),
    object({ ...API, ...measured, kind: z.literal("hosted-open") }),
    object({ ...SELF_HOSTED, ...measured }),
    object({ ...SEATS, ...measured }),
    object({ ...BASE_AND_SPILL, ...measured }),
    object({ ...ROUTE, ...measured }),
  ]);
  const assumptions = object(
    Object.fromEntries(ASSUMPTIONS.map((name) => [name, z.optional(ASSUMPTION_BOUNDS[name])])),
  );
  return object({
    title: z.string().check(z.minLength(1), z.maxLength(300)),
    preset: z.optional(id),
    currency: z._default(z.enum(CURRENCIES), "USD"),
    amountsIn: z.optional(z.enum(CURRENCIES)),
    asOf: z.optional(isoDate),
    workload: z.optional(
      object({
        ...WORKLOAD,
        spread: z.optional(z.array(object(SPREAD_PART)).check(z.minLength(1), z.maxLength(100))),
        hours: z.optional(object(HOURS)),
        beside: z.optional(z.array(object(BESIDE)).check(z.maxLength(50))),
        measured: provenanceList(object, MEASURED_WORKLOAD),
      }),
    ),
    options: z.array(option).check(z.maxLength(50)),
    chosen: z.optional(id),
    constraints: z.optional(object(CONSTRAINTS)),
    quality: z.optional(object(QUALITY)),
    assumptions: z.optional(assumptions),
    use: z.optional(object(USE)),
    criteria: z.optional(z.record(z.string(), z.union([answer, object(ANSWER)]))),
    seed: z._default(z.int().check(z.gte(0)), 1),
  });
}

/** The keys of the file itself. */
export const TOP_KEYS = [
  "title",
  "asOf",
  "preset",
  "currency",
  "amountsIn",
  "workload",
  "options",
  "chosen",
  "constraints",
  "quality",
  "assumptions",
  "use",
  "criteria",
  "seed",
] as const satisfies readonly (keyof RawScenario)[];

/** A scenario as the schema reads it: parts that were left out are undefined. */
export interface RawScenario {
  readonly title: string;
  readonly preset?: string | undefined;
  readonly currency: (typeof CURRENCIES)[number];
  readonly amountsIn?: (typeof CURRENCIES)[number] | undefined;
  readonly asOf?: string | undefined;
  readonly workload?: Scenario["workload"] | undefined;
  readonly options: readonly ScenarioOption[];
  readonly chosen?: string | undefined;
  readonly constraints?: Constraints | undefined;
  readonly quality?: QualityRule | undefined;
  readonly assumptions?: Optional<Record<(typeof ASSUMPTIONS)[number], number>> | undefined;
  readonly use?: UseFigures | undefined;
  readonly criteria?: Scenario["criteria"];
  readonly seed: number;
}

/** Reports keys that it does not know. */
export const strictScenario = build(true);
/** Reads past keys that it does not know. */
export const lenientScenario = build(false);
