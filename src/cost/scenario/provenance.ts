import { spreadMeans } from "../load/spread";
import { OWN_WORKLOAD, type Scenario, type ScenarioOption } from "./scenario";

/** The numbers of a workload that logs of use can tell. */
export const MEASURED_WORKLOAD = [
  "requestsPerDay",
  "inputTokens",
  "outputTokens",
  "cachedShare",
  "cacheWriteShare",
  "thinkingMultiplier",
  "batchShare",
  "peakFactor",
] as const;
export type MeasuredWorkload = (typeof MEASURED_WORKLOAD)[number];

/** The numbers of an option that logs of use or a load test can tell. */
export const MEASURED_OPTION = [
  ...OWN_WORKLOAD,
  "measuredTokensPerSecond",
  "tokensPerSecondPerUser",
  "timeToFirstTokenS",
] as const;
export type MeasuredOption = (typeof MEASURED_OPTION)[number];

/**
 * Whence numbers of a scenario were measured. It keeps the values that were found, so that a number which somebody changed
 * afterwards is no longer told as measured.
 */
export interface Provenance<K extends string> {
  /** The files by name, each with the SHA-256 of its bytes in hexadecimal. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** ISO day on which they were read. */
  readonly date: string;
  /** First and last ISO day (UTC) of what they tell. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Requests that they count. */
  readonly requests?: number | undefined;
  /** Of a load test: requests at once, and their mean lengths in tokens. */
  readonly concurrency?: number | undefined;
  readonly inputTokens?: number | undefined;
  readonly outputTokens?: number | undefined;
  readonly values: Readonly<Partial<Record<K, number | undefined>>>;
}

/** The measured numbers of a workload that still stand in it, each with its provenance; of a spread its means count. */
export function measuredWorkload({
  workload,
}: Pick<Scenario, "workload">): ReadonlyMap<MeasuredWorkload, Provenance<MeasuredWorkload>> {
  return standing({ ...workload, ...spreadMeans(workload.spread) }, workload.measured, MEASURED_WORKLOAD);
}

/** The measured numbers of an option that still stand in it, each with its provenance. */
export function measuredOption(option: ScenarioOption): ReadonlyMap<MeasuredOption, Provenance<MeasuredOption>> {
  return standing(option, option.measured, MEASURED_OPTION);
}

function standing<K extends string>(
  holder: object,
  measured: readonly Provenance<K>[] = [],
  keys: readonly K[],
): ReadonlyMap<K, Provenance<K>> {
  const found = new Map<K, Provenance<K>>();
  for (const provenance of measured)
    for (const key of keys) {
      const value = provenance.values[key];
      if (value !== undefined && same(Reflect.get(holder, key), value)) found.set(key, provenance);
    }
  return found;
}

/** Means of a spread are computed anew and may differ in the last digits. */
function same(stated: unknown, found: number): boolean {
  return typeof stated === "number" && Math.abs(stated - found) <= Math.abs(found) * 1e-9;
}
