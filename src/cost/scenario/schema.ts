import * as z from "zod/mini";
import { CURRENCIES } from "../../models/prices/priceRow";
import { ASSUMPTIONS } from "../assumptionId";
import {
  ACQUISITIONS,
  CACHE_PRECISIONS,
  type Constraints,
  type Optional,
  PRECISIONS,
  type ScenarioOption,
  type UseFigures,
} from "./scenario";

/**
 * The schema of a scenario file, in two forms: one that reports unknown keys, and one that reads past them, so that a key
 * of a later version is told and kept but never stops a comparison.
 */

const amount = z.number().check(z.gte(0), z.lte(1e12));
const positive = z.number().check(z.gt(0), z.lte(1e12));
const tokens = z.number().check(z.gte(0), z.lte(1e8));
const share = z.number().check(z.gte(0), z.lte(1));
const atLeastOne = z.number().check(z.gte(1), z.lte(1000));
const wholeFromOne = z.int().check(z.gte(1), z.lte(100_000));
const id = z.string().check(z.minLength(1), z.maxLength(200));

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
export const workloadSchema = z.strictObject(WORKLOAD);

const ANY_OPTION = {
  id,
  name: z.optional(z.string()),
  tokenFactor: z.optional(z.number().check(z.gt(0), z.lte(10))),
  timeToFirstTokenS: z.optional(amount),
  tokensPerSecondPerUser: z.optional(positive),
};
const API = { ...ANY_OPTION, price: id, model: z.optional(id) };
const SELF_HOSTED = {
  ...ANY_OPTION,
  kind: z.literal("self-hosted"),
  model: id,
  precision: z._default(z.enum(PRECISIONS), "fp8"),
  cachePrecision: z.optional(z.enum(CACHE_PRECISIONS)),
  hardware: id,
  acquisition: z._default(z.enum(ACQUISITIONS), "rented"),
  gpusPerReplica: z._default(z.int().check(z.gte(1), z.lte(1024)), 1),
  replicas: z.optional(wholeFromOne),
  rentPerGpuHour: z.optional(positive),
  purchasePerGpu: z.optional(positive),
  measuredTokensPerSecond: z.optional(positive),
};

const CONSTRAINTS = {
  dataMayLeave: z.optional(z.boolean()),
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

/** Bounds that each assumption may take in a file. */
const ASSUMPTION_BOUNDS: Readonly<Record<(typeof ASSUMPTIONS)[number], z.ZodMiniNumber>> = {
  horizonMonths: z.number().check(z.gte(1), z.lte(120), z.multipleOf(1)),
  priceDeclinePerYear: z.number().check(z.gte(0), z.lte(0.99)),
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
  capitalRate: share,
  hostingPerGpuYearly: amount,
};

function build(strict: boolean): z.ZodMiniType<RawScenario> {
  const object = <T extends z.core.$ZodShape>(shape: T): z.ZodMiniObject<T> =>
    strict ? z.strictObject(shape) : z.object(shape);
  const option = z.discriminatedUnion("kind", [
    object({ ...API, kind: z.literal("closed-api") }),
    object({ ...API, kind: z.literal("hosted-open") }),
    object(SELF_HOSTED),
  ]);
  const assumptions = object(
    Object.fromEntries(ASSUMPTIONS.map((name) => [name, z.optional(ASSUMPTION_BOUNDS[name])])),
  );
  return object({
    title: z.string().check(z.minLength(1), z.maxLength(300)),
    preset: z.optional(id),
    currency: z._default(z.enum(CURRENCIES), "USD"),
    workload: z.optional(object(WORKLOAD)),
    options: z.array(option).check(z.maxLength(50)),
    chosen: z.optional(id),
    constraints: z.optional(object(CONSTRAINTS)),
    assumptions: z.optional(assumptions),
    use: z.optional(object(USE)),
    seed: z._default(z.int().check(z.gte(0)), 1),
  });
}

/** A scenario as the schema reads it: parts that were left out are undefined. */
export interface RawScenario {
  readonly title: string;
  readonly preset?: string | undefined;
  readonly currency: (typeof CURRENCIES)[number];
  readonly workload?: z.infer<typeof workloadSchema> | undefined;
  readonly options: readonly ScenarioOption[];
  readonly chosen?: string | undefined;
  readonly constraints?: Constraints | undefined;
  readonly assumptions?: Optional<Record<(typeof ASSUMPTIONS)[number], number>> | undefined;
  readonly use?: UseFigures | undefined;
  readonly seed: number;
}

/** Reports keys that it does not know. */
export const strictScenario = build(true);
/** Reads past keys that it does not know. */
export const lenientScenario = build(false);
