import { MOST_SCALED, isElsewhere } from "../../cost/compare/loadTestRemarks";
import type { MeasuredOption } from "../../cost/scenario/provenance";
import type { Constraints, Scenario, ScenarioOption, SelfHostedOption } from "../../cost/scenario/scenario";
import type { LoadRow, Measured } from "../measured";
import type { Notes } from "./note";
import { filesOf, withProvenance } from "./provenance";
import { shown } from "./sums";

export interface LoadContext {
  readonly date: string;
  /** Id of the self-hosted option that runs the model; null where none is. */
  readonly optionOf: (model: string | null) => string | null;
  /** Mean lengths of the scenario's requests in tokens, by the option, thinking among the output. */
  readonly lengthsOf: (option: string) => { readonly inputTokens: number; readonly outputTokens: number };
  readonly notes: Notes;
}

type Lengths = ReturnType<LoadContext["lengthsOf"]>;
type Measurable = LoadRow & Lengths & { readonly outputTokensPerSecond: number };

/** Runs whose lengths differ by no more than this factor altogether are at the same. */
const ALIKE = 1.075;
/** Nearer than this the lengths of a test are those of the load. */
const NEAR = 1.1;

/**
 * A scenario whose self-hosted options hold what load tests of their model showed: throughput of a replica, speed and first
 * token of one user. Of the runs at lengths like the load's the nearest are looked at, and of those the one with the highest
 * throughput that keeps the limits of the scenario. Nothing is taken from lengths more than twice as long or short.
 */
export function withLoadTests(scenario: Scenario, measured: Measured, context: LoadContext): Scenario {
  const options = scenario.options.map((option): ScenarioOption => {
    if (option.kind !== "self-hosted") return option;
    const rows = measured.load.filter(({ model }) => context.optionOf(model) === option.id);
    const best = rows.length === 0 ? null : bestRow(rows, option, scenario.constraints, context);
    return best ? withRow(option, best, measured, context) : option;
  });
  return { ...scenario, options };
}

function bestRow(
  rows: readonly LoadRow[],
  { id, gpusPerReplica }: SelfHostedOption,
  limits: Constraints,
  { lengthsOf, notes }: LoadContext,
): Measurable | null {
  const load = lengthsOf(id);
  const measurable = rows.filter(isMeasurable);
  const alike = measurable.filter(({ gpus }) => gpus === null || gpus % gpusPerReplica === 0);
  if (alike.length === 0 && measurable.length > 0) {
    notes.say("load-gpus", id, gpusPerReplica, [...new Set(measurable.map(({ gpus }) => gpus))].join(", "));
    return null;
  }
  const near = alike.filter(
    ({ inputTokens, outputTokens }) =>
      !isElsewhere(load.inputTokens, inputTokens) && !isElsewhere(load.outputTokens, outputTokens),
  );
  const [nearest] = [...alike].sort((a, b) => distance(a, load) - distance(b, load));
  if (near.length === 0) {
    if (nearest)
      notes.say(
        "load-lengths-far",
        id,
        shown(nearest.inputTokens),
        shown(nearest.outputTokens),
        shown(load.inputTokens),
        shown(load.outputTokens),
        MOST_SCALED,
      );
    return null;
  }
  const least = Math.min(...near.map((row) => distance(row, load)));
  const there = near.filter((row) => distance(row, load) <= least + Math.log(ALIKE));
  const kept = there.filter((row) => keeps(row, limits) === true);
  if (kept.length === 0) {
    notes.say(there.some((row) => keeps(row, limits) === null) ? "load-limit-untold" : "load-limits-broken", id);
    return null;
  }
  const best = kept.reduce((one, other) => (other.outputTokensPerSecond > one.outputTokensPerSecond ? other : one));
  const factors = [best.inputTokens / load.inputTokens, best.outputTokens / load.outputTokens];
  if (factors.some((factor) => factor > NEAR || factor < 1 / NEAR))
    notes.say(
      "load-distance",
      id,
      shown(best.inputTokens),
      shown(best.outputTokens),
      shown(load.inputTokens),
      shown(load.outputTokens),
    );
  return best;
}

function isMeasurable(row: LoadRow): row is Measurable {
  const { inputTokens, outputTokens, outputTokensPerSecond } = row;
  return (inputTokens ?? 0) > 0 && (outputTokens ?? 0) > 0 && (outputTokensPerSecond ?? 0) > 0;
}

/** Whether a run keeps the limits of the scenario; null where it does not tell what a limit asks for. */
function keeps(
  { ttftMs, tokensPerSecondPerUser }: LoadRow,
  { maxTimeToFirstTokenS, minTokensPerSecondPerUser }: Constraints,
): boolean | null {
  const waits =
    maxTimeToFirstTokenS === undefined ? true : ttftMs === null ? null : ttftMs / 1000 <= maxTimeToFirstTokenS;
  const speeds =
    minTokensPerSecondPerUser === undefined
      ? true
      : tokensPerSecondPerUser === null
        ? null
        : tokensPerSecondPerUser >= minTokensPerSecondPerUser;
  return waits === false || speeds === false ? false : waits === null || speeds === null ? null : true;
}

/** How far the lengths of a test are from those of the load, in logarithms. */
function distance({ inputTokens, outputTokens }: Measurable, load: Lengths): number {
  return Math.abs(Math.log(inputTokens / load.inputTokens)) + Math.abs(Math.log(outputTokens / load.outputTokens));
}

function withRow(
  option: SelfHostedOption,
  row: Measurable,
  measured: Measured,
  { date }: LoadContext,
): SelfHostedOption {
  const { outputTokensPerSecond, tokensPerSecondPerUser, ttftMs, gpus, concurrency, inputTokens, outputTokens } = row;
  // A deployment of several replicas is taken apart; one of unknown size is taken for a replica.
  const replicas = gpus === null ? 1 : gpus / option.gpusPerReplica;
  const values: Partial<Record<MeasuredOption, number>> = {
    measuredTokensPerSecond: shown(outputTokensPerSecond / replicas),
    ...(tokensPerSecondPerUser !== null && tokensPerSecondPerUser > 0
      ? { tokensPerSecondPerUser: shown(tokensPerSecondPerUser) }
      : {}),
    ...(ttftMs === null ? {} : { timeToFirstTokenS: shown(ttftMs / 1000) }),
  };
  const provenance = {
    files: filesOf(measured, "load"),
    date,
    ...(concurrency === null ? {} : { concurrency: shown(concurrency) }),
    inputTokens: shown(inputTokens),
    outputTokens: shown(outputTokens),
    values,
  };
  return { ...option, ...values, measured: withProvenance(option.measured, provenance) };
}
