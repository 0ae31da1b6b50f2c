import type { QualityFigures } from "../../cost/write/qualityFigures";
import type { StoredFigures } from "./storedFigures";
import { close } from "./tolerance";

/** Something as it was then and as it is now; undefined where a block does not say. */
export interface Change<T> {
  readonly before: T | undefined;
  readonly after: T;
}

/** What a figures block says of the evaluations, beside what comes out today. */
export interface QualityDrift {
  /** Id of the cheapest option that is proven good enough; null where none is. */
  readonly cheapest: Change<string | null>;
  /** A month on average over the horizon, in the currency of the scenario; null where it is not known. */
  readonly overpayment: Change<number | null>;
  /** How each option is judged, by the words of a figures block. */
  readonly verdicts: readonly ({ readonly id: string } & Change<string>)[];
  /** Whether another option is now the cheapest that is proven good enough. */
  readonly flips: boolean;
  /** Whether any result differs in the digits that the block keeps. */
  readonly changed: boolean;
}

/** Compares what evaluations said then with what they say today; null where there are none today. */
export function qualityDrift(stored: StoredFigures["results"], fresh: QualityFigures | undefined): QualityDrift | null {
  if (!fresh) return null;
  const old = stored?.quality;
  const cheapest = { before: old?.cheapestGoodEnough, after: fresh.cheapestGoodEnough };
  const overpayment = {
    before: old?.overpayment === undefined ? undefined : (old.overpayment?.perMonth ?? null),
    after: fresh.overpayment?.perMonth ?? null,
  };
  const verdicts = fresh.options.map(({ id, goodEnough }) => ({
    id,
    before: old?.options?.find((option) => option.id === id)?.goodEnough,
    after: goodEnough,
  }));
  const flips = cheapest.before !== undefined && cheapest.before !== cheapest.after;
  const costs = fresh.options.some(({ id, perSolvedTask }) => {
    const before = old?.options?.find((option) => option.id === id)?.perSolvedTask;
    return before !== undefined && !close(before, perSolvedTask);
  });
  return {
    cheapest,
    overpayment,
    verdicts,
    flips,
    changed:
      flips ||
      costs ||
      (overpayment.before !== undefined && !close(overpayment.before, overpayment.after)) ||
      verdicts.some(({ before, after }) => before !== undefined && before !== after),
  };
}
