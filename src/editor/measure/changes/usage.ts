import type { MeasuredWorkload } from "../../../cost/scenario/provenance";
import type { Scenario, ScenarioOption } from "../../../cost/scenario/scenario";
import type { Measured, ModelUsage } from "../../../measure/measured";
import { filesOf, shown, withProvenance } from "./provenance";

/** What a person must know of a load that was taken over. */
export type UsageNote =
  "requests-unknown" | "requests-of-scenario" | "thinking-untold" | "spread-replaced" | "peak-untold";

export interface UsageContext {
  /** ISO day on which the files were read. */
  readonly date: string;
  /** Tokens of a model for one of the reference tokenizer, in which a scenario counts. */
  readonly tokenRatio: (model: string | null) => number;
  /** Id of the option that is the model; null where none is. */
  readonly optionOf: (model: string | null) => string | null;
  /** The thinking multiplier with which the scenario is reckoned so far. */
  readonly thinkingMultiplier: number;
}

/** One model has to bring so much of all requests for its peak to be that of the load. */
const MOSTLY = 0.9;

/**
 * A scenario with the load that files tell: requests a day, mean lengths in tokens of the reference, shares, peak. What the
 * files do not tell stays as it is.
 * @param usage the models whose requests make up the load
 */
export function withUsage(
  scenario: Scenario,
  measured: Pick<Measured, "files" | "period">,
  usage: readonly ModelUsage[],
  context: UsageContext,
): { readonly scenario: Scenario; readonly notes: readonly UsageNote[] } {
  const notes: UsageNote[] = [];
  const found = valuesOf(scenario, usage, context, notes);
  const values = Object.fromEntries(
    Object.entries(found).flatMap(([key, value]) => (value === null ? [] : [[key, shown(value)]])),
  ) as Partial<Record<MeasuredWorkload, number>>;
  if (Object.keys(values).length === 0) return { scenario, notes };
  const { spread, ...workload } = scenario.workload;
  const keepsSpread = values.inputTokens === undefined && values.outputTokens === undefined;
  if (spread && !keepsSpread) notes.push("spread-replaced");
  const requests = sum(usage.map((row) => row.requests));
  const { period } = measured;
  const provenance = {
    files: filesOf(measured, "usage"),
    date: context.date,
    ...(period ? { from: period.from.slice(0, 10), to: lastDay(period.to) } : {}),
    ...(requests === null ? {} : { requests }),
    values,
  };
  return {
    scenario: {
      ...scenario,
      workload: {
        ...workload,
        ...(spread && keepsSpread ? { spread } : {}),
        ...values,
        measured: withProvenance(workload.measured, provenance),
      },
      options: scenario.options.map((option) => withThinking(option, usage, context, provenance)),
    },
    notes,
  };
}

type Found = Partial<Record<MeasuredWorkload, number | null>>;

function valuesOf(
  { workload }: Scenario,
  usage: readonly ModelUsage[],
  { tokenRatio, thinkingMultiplier }: UsageContext,
  notes: UsageNote[],
): Found {
  const counted = sum(usage.map((row) => row.requestsPerDay));
  const stated = workload.requestsPerDay ?? null;
  // Totals of tokens are right for the requests that the scenario states, however many they truly were.
  const requestsPerDay = counted ?? stated;
  if (counted === null) notes.push(stated === null ? "requests-unknown" : "requests-of-scenario");
  const perRequest = (of: (row: ModelUsage) => number | null): number | null => {
    const total = sum(usage.map((row) => scaled(of(row), 1 / tokenRatio(row.model))));
    return total === null || requestsPerDay === null || requestsPerDay === 0 ? null : total / requestsPerDay;
  };
  const visible = sum(usage.map(outputPerDay));
  const thinking = sum(usage.map(thinkingPerDay));
  const told = thinking !== null && visible !== null && visible > 0;
  if (!told && thinkingMultiplier !== 1) notes.push("thinking-untold");
  const leading = usage.find((row) => (row.requestsPerDay ?? 0) >= (counted ?? Infinity) * MOSTLY);
  if (usage.length > 1 && !leading) notes.push("peak-untold");
  const shares = sharesOf(usage);
  return {
    requestsPerDay: counted,
    inputTokens: perRequest((row) => row.inputTokensPerDay),
    outputTokens: perRequest(outputPerDay),
    ...shares,
    // Where thinking is not told the output holds it, and must not be multiplied once more.
    thinkingMultiplier: told ? (visible + thinking) / visible : thinkingMultiplier === 1 ? null : 1,
    peakFactor: (leading ?? (usage.length === 1 ? usage[0] : undefined))?.peakFactor ?? null,
  };
}

function sharesOf(usage: readonly ModelUsage[]): Found {
  const byInput = (of: (row: ModelUsage) => number | null): number | null =>
    mean(usage.map((row) => [of(row), row.inputTokensPerDay]));
  const cachedShare = byInput((row) => row.cachedShare);
  const cacheWriteShare = byInput((row) => row.cacheWriteShare);
  const batchShare = mean(usage.map((row) => [row.batchShare, row.requestsPerDay ?? row.inputTokensPerDay]));
  return { cachedShare, cacheWriteShare, batchShare };
}

function outputPerDay({ outputTokens, requestsPerDay, outputTokensPerDay }: ModelUsage): number | null {
  return outputTokens === null || requestsPerDay === null ? outputTokensPerDay : outputTokens * requestsPerDay;
}

function thinkingPerDay({ thinkingTokens, requestsPerDay }: ModelUsage): number | null {
  return thinkingTokens === null || requestsPerDay === null ? null : thinkingTokens * requestsPerDay;
}

/** An option with the thinking that the files tell of its model. */
function withThinking(
  option: ScenarioOption,
  usage: readonly ModelUsage[],
  { optionOf }: UsageContext,
  provenance: { files: { name: string; sha256: string }[]; date: string },
): ScenarioOption {
  const own = usage.filter(({ model }) => optionOf(model) === option.id);
  const [visible, thinking] = [sum(own.map(outputPerDay)), sum(own.map(thinkingPerDay))];
  if (visible === null || thinking === null || visible <= 0) return option;
  const thinkingMultiplier = shown((visible + thinking) / visible);
  const fresh = { ...provenance, values: { thinkingMultiplier } };
  return { ...option, thinkingMultiplier, measured: withProvenance(option.measured, fresh) };
}

/** The last day of a period that ends at a moment, which a bucket does at midnight. */
function lastDay(to: string): string {
  return new Date(Date.parse(to) - 1).toISOString().slice(0, 10);
}

function scaled(value: number | null, by: number): number | null {
  return value === null ? null : value * by;
}

/** Null where there is nothing, or a part is not known. */
function sum(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return null;
  return values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0);
}

/** The mean of values by weight; null where one of them or its weight is not known. */
function mean(values: readonly (readonly [value: number | null, weight: number | null])[]): number | null {
  const total = sum(values.map(([value, weight]) => (value === null || weight === null ? null : value * weight)));
  const weight = sum(values.map(([, one]) => one));
  return total === null || weight === null || weight === 0 ? null : total / weight;
}
