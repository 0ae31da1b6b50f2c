import type { QualityAnswer } from "../quality/answer";
import type { Verdict } from "../quality/judge";
import { round } from "./round";

/** How much better an option is than the one by which it is judged, as a share of the tasks, with its 95 % interval. */
export type DifferenceFigures = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Whether the same items were compared one by one. */
  readonly paired: boolean;
};

/** What the evaluations of the scenario say, in its currency. */
export type QualityFigures = {
  readonly cheapestGoodEnough: string | null;
  /** What the choice costs above that a month on average and over the horizon, with 95 of 100 draws; null where that is not known. */
  readonly overpayment: {
    readonly perMonth: number | null;
    readonly horizon: number | null;
    readonly low?: number | null;
    readonly high?: number | null;
  } | null;
  readonly options: readonly {
    readonly id: string;
    readonly goodEnough: Verdict;
    /** Items on which that rests. */
    readonly n: number;
    readonly solved: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly difference?: DifferenceFigures;
    readonly perSolvedTask: number | null;
  }[];
};

/** What an answer holds for a figures block. */
export function qualityFigures({ options, cheapest, overpayment }: QualityAnswer): QualityFigures {
  const told = overpayment?.state === "told" ? overpayment : null;
  return {
    cheapestGoodEnough: cheapest,
    overpayment: told && {
      perMonth: round(told.excess?.perMonth ?? null),
      horizon: round(told.excess?.horizon ?? null),
      ...(told.range ? { low: round(told.range.both.low), high: round(told.range.both.high) } : {}),
    },
    options: options.map(({ id, verdict, n, rate, difference, perSolvedTask }) => ({
      id,
      goodEnough: verdict,
      n,
      solved: round(rate?.value ?? null),
      low: round(rate?.low ?? null),
      high: round(rate?.high ?? null),
      ...(difference
        ? {
            difference: {
              value: round(difference.value),
              low: round(difference.low),
              high: round(difference.high),
              paired: difference.paired,
            },
          }
        : {}),
      perSolvedTask: perSolvedTask && Number.isFinite(perSolvedTask.cost) ? round(perSolvedTask.cost) : null,
    })),
  };
}
