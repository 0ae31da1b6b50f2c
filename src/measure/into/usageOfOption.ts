import type { Provenance } from "../../cost/scenario/provenance";
import type { OWN_WORKLOAD, ScenarioOption } from "../../cost/scenario/scenario";
import type { ModelUsage } from "../measured";
import { withProvenance } from "./provenance";
import { mean, shown, sum } from "./sums";

type OwnShares = Partial<Record<(typeof OWN_WORKLOAD)[number], number>>;

/** What was read, without what it tells. */
type Source = Omit<Provenance<never>, "values" | "requests">;

export function outputPerDay({ outputTokens, requestsPerDay, outputTokensPerDay }: ModelUsage): number | null {
  return outputTokens === null || requestsPerDay === null ? outputTokensPerDay : outputTokens * requestsPerDay;
}

export function thinkingPerDay({ thinkingTokens, requestsPerDay }: ModelUsage): number | null {
  return thinkingTokens === null || requestsPerDay === null ? null : thinkingTokens * requestsPerDay;
}

/**
 * The shares of the cache and of batches, and the thinking, of models together; what is not known of each is left out.
 * @param told whether thinking stands beside the output
 */
export function ownShares(usage: readonly ModelUsage[], told: boolean): OwnShares {
  const byInput = (of: (row: ModelUsage) => number | null): number | null =>
    mean(usage.map((row) => [of(row), row.inputTokensPerDay]));
  const cachedShare = byInput((row) => row.cachedShare);
  const cacheWriteShare = byInput((row) => row.cacheWriteShare);
  const batchShare = mean(usage.map((row) => [row.batchShare, row.requestsPerDay ?? row.inputTokensPerDay]));
  const [visible, thinking] = [sum(usage.map(outputPerDay)), sum(usage.map(thinkingPerDay))];
  const read = cachedShare === null ? null : shown(cachedShare);
  return {
    ...(read === null ? {} : { cachedShare: read }),
    // Rounding must not make more of them than all.
    ...(cacheWriteShare === null ? {} : { cacheWriteShare: Math.min(shown(cacheWriteShare), shown(1 - (read ?? 0))) }),
    ...(batchShare === null ? {} : { batchShare: shown(batchShare) }),
    ...(told && visible !== null && thinking !== null && visible > 0
      ? { thinkingMultiplier: shown((visible + thinking) / visible) }
      : {}),
  };
}

/** An option with what the files tell of its own model. */
export function withOwnUsage(
  option: ScenarioOption,
  usage: readonly ModelUsage[],
  told: boolean,
  optionOf: (model: string | null) => string | null,
  source: Source,
): ScenarioOption {
  const own = usage.filter(({ model }) => optionOf(model) === option.id);
  if (own.length === 0) return option;
  const values: OwnShares = {
    ...ownShares(own, told),
    // The output holds the thinking, which the option must not multiply once more.
    ...(!told && (option.thinkingMultiplier ?? 1) !== 1 ? { thinkingMultiplier: 1 } : {}),
  };
  if (Object.keys(values).length === 0) return option;
  const requests = sum(own.map((row) => row.requests));
  const fresh = { ...source, ...(requests === null ? {} : { requests }), values };
  return { ...option, ...values, measured: withProvenance(option.measured, fresh) };
}
