import type { Comparison } from "../compare/compare";
import type { OptionQuality, QualityAnswer } from "../quality/answer";
import type { ExcessRange } from "../quality/overpayment";
import { solvedUnit } from "../quality/solvedUnit";
import { type CostWords, type Say, fill } from "./costWords";

/** What the evaluations say, the headline first; empty where the scenario has none and asks for none. */
export function qualitySentences(comparison: Comparison, words: CostWords, say: Say): string[] {
  const { quality } = comparison;
  if (!quality) return [];
  const { overpayment } = quality;
  const measured = quality.options.some(({ rate }) => rate !== null);
  const ruled = quality.options.some(({ verdict }) => verdict !== "unruled" && verdict !== "unmeasured");
  return [
    ...(overpayment ? choiceSentences(comparison, quality, words, say) : []),
    ...(overpayment?.range ? [basisSentence(overpayment.range, overpayment.excess?.perMonth ?? 0, words, say)] : []),
    ...(!overpayment && ruled ? cheapestSentences(comparison, quality, words, say) : []),
    ...(measured && !ruled ? solvedSentences(comparison, quality, words, say) : []),
    ...ruleSentences(comparison, words, say),
    ...unmeasuredSentences(comparison, quality, words, say),
  ];
}

/** What the choice overpays, or why that is not known, and what it would be if more were proven. */
function choiceSentences(
  comparison: Comparison,
  { overpayment, options, cheapest, perhaps }: QualityAnswer,
  { quality: words }: CostWords,
  say: Say,
): string[] {
  if (!overpayment) return [];
  const { state, excess, range, chosen } = overpayment;
  const name = nameIn(comparison, chosen);
  const months = comparison.resolved.values.horizonMonths;
  const headline = (): string[] => {
    if (state === "none-proven") return [fill(words.noneProvenChoice, [name], say)];
    if (state === "untold" || !excess) return [];
    const against = nameIn(comparison, excess.against);
    const less = excess.perMonth < 0;
    if (state === "choice-unmeasured")
      return [
        fill(
          less ? words.choiceUnmeasuredLess : words.choiceUnmeasured,
          [name, Math.abs(excess.perMonth), against],
          say,
        ),
      ];
    if (chosen === cheapest) return [fill(words.nothing, [name], say)];
    const spread = range ? fill(words.range, endsOf(range.both, excess.perMonth), say) : "";
    const [perMonth, total] = [Math.abs(excess.perMonth), Math.abs(excess.horizon)];
    return [fill(less ? words.saves : words.overpays, [name, perMonth, spread, against, total, months], say)];
  };
  const own = options.find(({ id }) => id === chosen);
  const more = options.find(({ id }) => id === perhaps[0]);
  const { perhaps: ifProven } = overpayment;
  return [
    ...headline(),
    ...(own?.verdict === "undecided" ? [fill(words.choiceUndecided, [own.n, needed(own, words, say)], say)] : []),
    ...(more && ifProven && more.id !== chosen && ifProven.perMonth > 0
      ? [fill(words.perhaps, [nameIn(comparison, more.id), more.n, needed(more, words, say), ifProven.perMonth], say)]
      : []),
  ];
}

/** What the range of the overpayment holds, and how wide costs and evaluations alone would make it. */
function basisSentence(
  { costs, rates }: NonNullable<NonNullable<QualityAnswer["overpayment"]>["range"]>,
  perMonth: number,
  { quality: words }: CostWords,
  say: Say,
): string {
  return fill(
    words.basis,
    [costs, rates].flatMap((range) => endsOf(range, perMonth)),
    say,
  );
}

/** The ends of a range as they are said of an amount without its sign. */
function endsOf({ low, high }: ExcessRange, perMonth: number): [number, number] {
  return perMonth < 0 ? [-high, -low] : [low, high];
}

/** The cheapest option that is proven good enough, where none was chosen yet. */
function cheapestSentences(
  comparison: Comparison,
  quality: QualityAnswer,
  { quality: words }: CostWords,
  say: Say,
): string[] {
  const { options, cheapest, perhaps } = quality;
  const months = comparison.resolved.values.horizonMonths;
  const best = options.find(({ id }) => id === cheapest);
  const total = comparison.options.find(({ id }) => id === cheapest)?.horizonTotal ?? null;
  const more = options.find(({ id }) => id === perhaps[0]);
  return [
    best && total !== null
      ? fill(
          words.cheapest,
          [nameIn(comparison, best.id), forSolved(best, quality, words, say), total / months, months],
          say,
        )
      : words.noneProven,
    ...(more
      ? [fill(words.perhapsCheapest, [nameIn(comparison, more.id), more.n, needed(more, words, say)], say)]
      : []),
  ];
}

/** What a solved task costs at the least, where nothing says what is good enough. */
function solvedSentences(
  comparison: Comparison,
  quality: QualityAnswer,
  { quality: words }: CostWords,
  say: Say,
): string[] {
  const { options } = quality;
  const cost = ({ perSolvedTaskHorizon }: OptionQuality): number =>
    perSolvedTaskHorizon?.cost ?? Number.POSITIVE_INFINITY;
  const allowed = options.filter(({ id }) => comparison.acceptable.some((option) => option.id === id));
  const [least] = allowed.filter((option) => Number.isFinite(cost(option))).sort((a, b) => cost(a) - cost(b));
  return [
    ...(least
      ? [fill(words.perSolved, [nameIn(comparison, least.id), forSolved(least, quality, words, say)], say)]
      : []),
    words.noRule,
  ];
}

/** What solved tasks cost with an option: one of them, or a thousand where one costs next to nothing. */
function forSolved(
  { perSolvedTaskHorizon }: OptionQuality,
  quality: QualityAnswer,
  words: CostWords["quality"],
  say: Say,
): string {
  const unit = solvedUnit(quality);
  return fill(
    unit === 1 ? words.forTask : words.forTasks,
    [(perSolvedTaskHorizon?.cost ?? Number.NaN) * unit, unit],
    say,
  );
}

/** What is asked of the options. */
function ruleSentences({ scenario, options }: Comparison, { quality: words }: CostWords, say: Say): string[] {
  const { minimum, notWorseThan, margin } = scenario.quality ?? {};
  if (minimum !== undefined) return [fill(words.ruleMinimum, [minimum], say)];
  if (notWorseThan === undefined) return [];
  return [fill(words.ruleMargin, [margin, nameIn({ options }, notWorseThan)], say)];
}

/** The cheaper options of which nobody knows whether they are good enough. */
function unmeasuredSentences(
  comparison: Comparison,
  { unmeasured }: QualityAnswer,
  { quality: words, listSeparator }: CostWords,
  say: Say,
): string[] {
  const names = unmeasured.map((id) => nameIn(comparison, id));
  return names.length > 0 ? [fill(words.unmeasured, [names.join(listSeparator)], say)] : [];
}

/** How a task that is not solved is reckoned. */
export function failureSentence(
  { quality, currencyFactor }: Comparison,
  { quality: words }: CostWords,
  say: Say,
): string {
  const usd = quality?.terms.failure ?? null;
  return usd === null ? words.triedAgain : fill(words.handedOn, [usd * currencyFactor], say);
}

/** What would make another option the cheapest that is good enough: another limit, or more items. */
export function qualityFlipSentences(comparison: Comparison, { qualityFlip }: CostWords, say: Say): string[] {
  return (comparison.quality?.flips ?? []).map(({ what, value, now, to }) => {
    const sentence = to === null && what !== "items" ? qualityFlip[`${what}None`] : qualityFlip[what];
    const shown = what === "items" ? value : beyond(value, now);
    return fill(sentence, [shown, now, to === null ? "" : nameIn(comparison, to)], say);
  });
}

/** A limit to a tenth of a point, on its far side from what holds now: what is said to turn the answer does turn it. */
function beyond(value: number, now: number): number {
  const tenths = value * 1000;
  return (value < now ? Math.floor(tenths + 1e-6) : Math.ceil(tenths - 1e-6)) / 1000;
}

function needed({ itemsNeeded }: OptionQuality, words: CostWords["quality"], say: Say): string {
  return itemsNeeded === null ? "" : fill(words.needed, [itemsNeeded], say);
}

function nameIn({ options }: Pick<Comparison, "options">, id: string): string {
  return options.find((option) => option.id === id)?.name ?? id;
}
