import type { WeekSpan } from "../../models/prices/pricesOn";
import type { CostFacts } from "../costFacts";
import type { Scenario } from "../scenario/scenario";
import { spreadMeans } from "./spread";
import { hourlyLoad, loadSpans } from "./weekLoad";

/** A length of requests against the mean one. */
export interface RelativeLength {
  readonly share: number;
  readonly input: number;
  readonly output: number;
}

/** When and in which lengths the load of a scenario arrives. */
export interface LoadShape {
  /** The spans of the week (UTC); the whole week where it is left out. */
  readonly spans: readonly WeekSpan[] | undefined;
  /** Load by the hour of the week as multiples of its mean; null where only the peak is known. */
  readonly hours: readonly number[] | null;
  readonly lengths: readonly RelativeLength[];
}

/** The shape of a workload that has none: any time, every request the mean one. */
export const EVEN: LoadShape = { spans: undefined, hours: null, lengths: [{ share: 1, input: 1, output: 1 }] };

/**
 * The shape of the load of a scenario on a day (ISO date), by whose clock its hours are told. The spread of its preset holds
 * for other means too: every length is reckoned against the mean.
 */
export function loadShapeOf(
  { preset, workload: { spread: own, hours } }: Pick<Scenario, "preset" | "workload">,
  { presets }: Pick<CostFacts, "presets">,
  day: string,
): LoadShape {
  const spread = own ?? presets.find(({ id }) => id === preset)?.workload.spread;
  const spans = hours && loadSpans(hours, day);
  return { spans, hours: spans ? hourlyLoad(spans) : null, lengths: spread ? relativeLengths(spread) : EVEN.lengths };
}

function relativeLengths(spread: NonNullable<Scenario["workload"]["spread"]>): RelativeLength[] {
  const { inputTokens = 0, outputTokens = 0 } = spreadMeans(spread);
  const all = spread.reduce((sum, { share }) => sum + share, 0);
  const relative = (tokens: number, mean: number): number => (mean === 0 ? 0 : tokens / mean);
  return spread.map((part) => ({
    share: part.share / all,
    input: relative(part.inputTokens, inputTokens),
    output: relative(part.outputTokens, outputTokens),
  }));
}
