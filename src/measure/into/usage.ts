import type { MeasuredWorkload } from "../../cost/scenario/provenance";
import type { Scenario } from "../../cost/scenario/scenario";
import type { LoadHours, SpreadPart } from "../../cost/scenario/workload";
import { spreadMeans } from "../../cost/load/spread";
import type { Measured, ModelUsage } from "../measured";
import type { LengthBin } from "../usage/lengths";
import type { UsageShape } from "../usage/usageShape";
import { lengthSpread } from "./lengthSpread";
import { loadTimes } from "./loadTimes";
import type { Notes } from "./note";
import { filesOf, withProvenance } from "./provenance";
import { shown, sum } from "./sums";
import { outputPerDay, ownShares, thinkingPerDay, withOwnUsage } from "./usageOfOption";

export interface UsageContext {
  /** ISO day on which the files were read. */
  readonly date: string;
  /** Tokens of a model for one of the reference tokenizer, in which a scenario counts. */
  readonly tokenRatio: (model: string | null) => number;
  /** Id of the option that is the model; null where none is. */
  readonly optionOf: (model: string | null) => string | null;
  /** The thinking multiplier with which the scenario is reckoned so far. */
  readonly thinkingMultiplier: number;
  /** When and in which lengths the calls came. */
  readonly shapes: readonly UsageShape[];
  /** Zone of the hours of the load, of the IANA list; null where nobody says, so that they are not told. */
  readonly zone: string | null;
  /** Input tokens above which some option asks another price, in tokens of the reference. */
  readonly limits: readonly number[];
  readonly notes: Notes;
}

/**
 * A scenario with the load that files tell: requests a day, lengths in tokens of the reference, hours and peak; and on the
 * options that are the models their own shares and thinking, which are no part of the load. What the files do not tell stays
 * as it is.
 * @param usage the models whose requests make up the load
 */
export function withUsage(
  scenario: Scenario,
  measured: Pick<Measured, "files" | "period">,
  usage: readonly ModelUsage[],
  context: UsageContext,
): Scenario {
  const { workload } = scenario;
  const told = thinkingIsTold(usage);
  const times = loadTimes(usage, measured.period, workload.hours, context);
  const found = valuesOf(scenario, usage, told, times.peakFactor, context);
  const lengths = lengthsOf(found, usage, context);
  const values = Object.fromEntries(
    Object.entries({ ...found, ...lengths.means }).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  ) as Partial<Record<MeasuredWorkload, number>>;
  const { period } = measured;
  const of = {
    files: filesOf(measured, "usage"),
    date: context.date,
    ...(period ? { from: period.from.slice(0, 10), to: lastDay(period.to) } : {}),
  };
  const options = scenario.options.map((option) => withOwnUsage(option, usage, told, context.optionOf, of));
  if (Object.keys(values).length === 0) return { ...scenario, options };
  const requests = sum(usage.map((row) => row.requests));
  return {
    ...scenario,
    workload: withLoad(workload, values, lengths.spread, times.hours, context.notes, {
      ...of,
      ...(requests === null ? {} : { requests }),
    }),
    options,
  };
}

function withLoad(
  { spread: before, ...workload }: Scenario["workload"],
  values: Partial<Record<MeasuredWorkload, number>>,
  spread: readonly SpreadPart[] | null,
  hours: LoadHours | null,
  notes: Notes,
  of: { files: { name: string; sha256: string }[]; date: string; requests?: number },
): Scenario["workload"] {
  const { inputTokens, outputTokens, ...others } = values;
  const areMeasured = inputTokens !== undefined || outputTokens !== undefined;
  if (before && areMeasured && !spread) notes.say("spread-replaced");
  const withoutMeans: Scenario["workload"] = Object.fromEntries(
    Object.entries(workload).filter(([key]) => key !== "inputTokens" && key !== "outputTokens"),
  );
  const lengths = spread
    ? { ...withoutMeans, spread }
    : areMeasured
      ? { ...workload, ...spreadMeans(before), ...values }
      : { ...workload, ...(before ? { spread: before } : {}) };
  return {
    ...lengths,
    ...others,
    ...(hours ? { hours } : {}),
    measured: withProvenance(workload.measured, { ...of, values }),
  };
}

type Found = Partial<Record<MeasuredWorkload, number | null>>;

/** Whether thinking stands beside the output for all models; else the output is taken to hold it for all. */
function thinkingIsTold(usage: readonly ModelUsage[]): boolean {
  const visible = sum(usage.map(outputPerDay));
  return sum(usage.map(thinkingPerDay)) !== null && visible !== null && visible > 0;
}

function valuesOf(
  { workload }: Scenario,
  usage: readonly ModelUsage[],
  told: boolean,
  peakFactor: number | null,
  { tokenRatio, thinkingMultiplier, optionOf, notes }: UsageContext,
): Found {
  const counted = sum(usage.map((row) => row.requestsPerDay));
  const stated = workload.requestsPerDay ?? null;
  // Totals of tokens are right for the requests that the scenario states, however many they truly were.
  const requestsPerDay = counted ?? stated;
  if (counted === null) notes.say(stated === null ? "requests-unknown" : "requests-of-scenario");
  const perRequest = (of: (row: ModelUsage) => number | null): number | null => {
    const total = sum(usage.map((row) => scaled(of(row), 1 / tokenRatio(row.model))));
    return total === null || requestsPerDay === null || requestsPerDay === 0 ? null : shown(total / requestsPerDay);
  };
  const output = (row: ModelUsage): number | null => {
    const visible = outputPerDay(row);
    return visible === null || told ? visible : visible + (thinkingPerDay(row) ?? 0);
  };
  if (!told && thinkingMultiplier !== 1) notes.say("thinking-untold");
  const isOfOption = usage.some(({ model }) => optionOf(model) !== null);
  const shares = isOfOption ? {} : ownShares(usage, told);
  if (Object.keys(shares).length > 0) notes.say("shares-of-load");
  if (isOfOption)
    for (const row of usage)
      if (row.model !== null && optionOf(row.model) === null && Object.keys(ownShares([row], told)).length > 0)
        notes.say("name-load-only", row.model);
  return {
    requestsPerDay: counted === null ? null : shown(counted),
    inputTokens: perRequest((row) => row.inputTokensPerDay),
    outputTokens: perRequest(output),
    ...shares,
    // Where thinking is not told the output holds it, and must not be multiplied once more.
    ...(told || thinkingMultiplier === 1 ? {} : { thinkingMultiplier: 1 }),
    peakFactor: peakFactor === null ? null : shown(peakFactor),
  };
}

/** The lengths of the requests: where every call tells them as a spread, whose own means then are what was measured. */
function lengthsOf(
  { inputTokens = null, outputTokens = null }: Found,
  usage: readonly ModelUsage[],
  { shapes, tokenRatio, limits }: UsageContext,
): { spread: readonly SpreadPart[] | null; means: Found } {
  if (inputTokens === null || outputTokens === null) return { spread: null, means: {} };
  const bins = usage.map(({ model }): readonly LengthBin[] | null => {
    const own = shapes.find((shape) => shape.model === model)?.lengths;
    const ratio = tokenRatio(model);
    return (
      own?.map((bin) => ({
        requests: bin.requests,
        inputTokens: bin.inputTokens / ratio,
        outputTokens: bin.outputTokens / ratio,
      })) ?? null
    );
  });
  if (bins.some((own) => own === null)) return { spread: null, means: {} };
  const spread = lengthSpread(
    bins.flatMap((own) => own ?? []),
    { inputTokens, outputTokens },
    limits,
  );
  if (!spread) return { spread, means: {} };
  const { inputTokens: input = 0, outputTokens: output = 0 } = spreadMeans(spread);
  // Twelve digits are those of the spread, without what sums of fractions leave.
  return {
    spread,
    means: { inputTokens: Number(input.toPrecision(12)), outputTokens: Number(output.toPrecision(12)) },
  };
}

/** The last day of a period that ends at a moment, which a bucket does at midnight. */
function lastDay(to: string): string {
  return new Date(Date.parse(to) - 1).toISOString().slice(0, 10);
}

function scaled(value: number | null, by: number): number | null {
  return value === null ? null : value * by;
}
