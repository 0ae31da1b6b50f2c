import type { OptionResult } from "../compare/compare";
import type { QualityRule } from "../scenario/evaluation";
import type { OptionQuality, QualityAnswer } from "./answer";
import { mayBeChosenByTheRest } from "./qualityRemarks";

/** What of the evaluations, or of what is asked of them, would make another option the cheapest that is good enough. */
export interface QualityFlip {
  readonly what: "minimum" | "margin" | "items";
  readonly now: number;
  /** From here on. */
  readonly value: number;
  /** The option that is then the cheapest good enough one; null where none is proven any more. */
  readonly to: string | null;
  /** The option whose items are counted. */
  readonly of: string | null;
}

/** The nearest flips to both sides of the limit, and the items that would prove a cheaper option. */
export function qualityFlips(
  rule: QualityRule | undefined,
  { options, cheapest, perhaps }: Pick<QualityAnswer, "options" | "cheapest" | "perhaps">,
  results: readonly OptionResult[],
): QualityFlip[] {
  if (!rule) return [];
  const { minimum, notWorseThan, margin = 0 } = rule;
  if (minimum === undefined && notWorseThan === undefined) return [];
  const what = minimum === undefined ? "margin" : "minimum";
  // The highest minimum, or the narrowest margin less than nothing, that an option is proven to keep.
  const kept = ({ verdict, rate, difference }: OptionQuality): number | null =>
    verdict === "reference" ? Number.POSITIVE_INFINITY : ((what === "minimum" ? rate : difference)?.low ?? null);
  const now = minimum ?? -margin;
  const cost = ({ perSolvedTaskHorizon }: OptionQuality): number =>
    perSolvedTaskHorizon?.cost ?? Number.POSITIVE_INFINITY;
  // What stands against an option beside its quality stays, whatever is asked of that.
  const mayBe = ({ id }: OptionQuality): boolean =>
    results.some((result) => result.id === id && mayBeChosenByTheRest(result));
  const best = options.find(({ id }) => id === cheapest);
  const asked = (limit: number): number => (what === "minimum" ? limit : -limit);
  const winner = (limit: number, proven: (limit: number, keeps: number) => boolean): string | null =>
    options
      .filter((entry) => mayBe(entry) && Number.isFinite(cost(entry)) && proven(limit, kept(entry) ?? Number.NaN))
      .sort((a, b) => cost(a) - cost(b))[0]?.id ?? null;
  const looser = options
    .filter((entry) => mayBe(entry) && cost(entry) < (best ? cost(best) : Number.POSITIVE_INFINITY))
    .flatMap((entry) => kept(entry) ?? [])
    .filter((limit) => limit < now && asked(limit) >= 0)
    .sort((a, b) => b - a)[0];
  const stricter = best ? kept(best) : null;
  const flips: QualityFlip[] = [];
  if (looser !== undefined)
    flips.push({
      what,
      now: asked(now),
      value: asked(looser),
      to: winner(looser, (limit, keeps) => keeps >= limit),
      of: null,
    });
  if (stricter !== null && Number.isFinite(stricter) && asked(stricter) >= 0)
    flips.push({
      what,
      now: asked(now),
      value: asked(stricter),
      to: winner(stricter, (limit, keeps) => keeps > limit),
      of: null,
    });
  for (const id of perhaps) {
    const entry = options.find((option) => option.id === id);
    const seen = (what === "minimum" ? entry?.rate : entry?.difference)?.value ?? Number.NaN;
    if (entry?.itemsNeeded && seen > now)
      flips.push({ what: "items", now: entry.n, value: entry.itemsNeeded, to: id, of: id });
  }
  return flips;
}
