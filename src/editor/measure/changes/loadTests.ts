import { MOST_SCALED, isElsewhere } from "../../../cost/compare/loadTestRemarks";
import type { MeasuredOption } from "../../../cost/scenario/provenance";
import type { Scenario, ScenarioOption, SelfHostedOption } from "../../../cost/scenario/scenario";
import type { LoadRow, Measured } from "../../../measure/measured";
import { filesOf, shown, withProvenance } from "./provenance";

export interface LoadContext {
  readonly date: string;
  readonly optionOf: (model: string | null) => string | null;
  /** Mean lengths of the scenario's requests in tokens, thinking among the output. */
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/**
 * A scenario whose self-hosted options hold what load tests of their model showed: throughput of a replica, speed and first
 * token of one user. Of the runs at lengths like the load's the nearest are looked at, and of those the one with the highest
 * throughput that keeps the limits of the scenario.
 */
export function withLoadTests(scenario: Scenario, measured: Measured, context: LoadContext): Scenario {
  const options = scenario.options.map((option): ScenarioOption => {
    if (option.kind !== "self-hosted") return option;
    const rows = measured.load.filter(({ model }) => context.optionOf(model) === option.id);
    const best = bestRow(rows, scenario, context);
    return best ? withRow(option, best, measured, context) : option;
  });
  return { ...scenario, options };
}

function bestRow(rows: readonly LoadRow[], { constraints }: Scenario, context: LoadContext): LoadRow | undefined {
  const { maxTimeToFirstTokenS = Infinity, minTokensPerSecondPerUser = 0 } = constraints;
  const near = rows.filter(
    ({ inputTokens, outputTokens, outputTokensPerSecond }) =>
      outputTokensPerSecond !== null &&
      outputTokensPerSecond > 0 &&
      inputTokens !== null &&
      outputTokens !== null &&
      !isElsewhere(context.inputTokens, inputTokens) &&
      !isElsewhere(context.outputTokens, outputTokens),
  );
  const nearest = Math.min(...near.map((row) => distance(row, context)));
  return near
    .filter((row) => distance(row, context) <= nearest + Math.log(MOST_SCALED) / 10)
    .filter(
      ({ ttftMs, tokensPerSecondPerUser }) =>
        (ttftMs ?? 0) / 1000 <= maxTimeToFirstTokenS &&
        (tokensPerSecondPerUser ?? Infinity) >= minTokensPerSecondPerUser,
    )
    .sort((a, b) => (b.outputTokensPerSecond ?? 0) - (a.outputTokensPerSecond ?? 0))[0];
}

/** How far the lengths of a test are from those of the load, in logarithms. */
function distance({ inputTokens, outputTokens }: LoadRow, context: LoadContext): number {
  return (
    Math.abs(Math.log((inputTokens ?? 1) / context.inputTokens)) +
    Math.abs(Math.log((outputTokens ?? 1) / context.outputTokens))
  );
}

function withRow(option: SelfHostedOption, row: LoadRow, measured: Measured, { date }: LoadContext): SelfHostedOption {
  const { outputTokensPerSecond, tokensPerSecondPerUser, ttftMs, gpus, concurrency, inputTokens, outputTokens } = row;
  // A deployment of several replicas is taken apart; one of unknown size is taken for a replica.
  const replicas = gpus === null ? 1 : gpus / option.gpusPerReplica;
  const values: Partial<Record<MeasuredOption, number>> = {
    measuredTokensPerSecond: shown((outputTokensPerSecond ?? 0) / replicas),
    ...(tokensPerSecondPerUser !== null && tokensPerSecondPerUser > 0
      ? { tokensPerSecondPerUser: shown(tokensPerSecondPerUser) }
      : {}),
    ...(ttftMs === null ? {} : { timeToFirstTokenS: shown(ttftMs / 1000) }),
  };
  const provenance = {
    files: filesOf(measured, "load"),
    date,
    ...(concurrency === null ? {} : { concurrency }),
    ...(inputTokens === null || outputTokens === null
      ? {}
      : { inputTokens: shown(inputTokens), outputTokens: shown(outputTokens) }),
    values,
  };
  return { ...option, ...values, measured: withProvenance(option.measured, provenance) };
}
