import type { Comparison } from "../../cost/compare/compare";

/**
 * What the choice costs above the cheapest option over the horizon; where options were evaluated, above the cheapest that is
 * proven good enough, for as many solved tasks, with the ends of 95 of 100 draws.
 */
export function overpaymentJson({ chosen, quality }: Comparison): unknown {
  const told = quality?.overpayment;
  if (!chosen) return null;
  const plain = { money: chosen.more, share: chosen.share, ruledOut: chosen.ruledOut };
  if (!told) return plain;
  const { state, excess, perhaps, range } = told;
  const isTold = state === "told" && excess !== null;
  return {
    ...plain,
    // Nothing that is proven good enough is never an overpayment of nothing.
    money: isTold ? excess.horizon : null,
    share: isTold ? excess.share : null,
    state,
    against: excess?.against ?? null,
    perMonth: isTold ? excess.perMonth : null,
    firstMonth: isTold ? excess.firstMonth : null,
    horizon: isTold ? excess.horizon : null,
    range: range && { ...range.both, fromCosts: range.costs, fromRates: range.rates },
    billsApart: state === "choice-unmeasured" ? (excess?.horizon ?? null) : null,
    ifProven: perhaps && { option: perhaps.against, perMonth: perhaps.perMonth, horizon: perhaps.horizon },
  };
}

/** What is asked of the options, and which of them are proven to keep it; null where nothing was evaluated or asked. */
export function qualityJson({ quality, scenario }: Comparison): unknown {
  if (!quality) return null;
  const { cheapest, perhaps, unmeasured, tasks } = quality;
  return { rule: scenario.quality ?? null, cheapestGoodEnough: cheapest, perhaps, unmeasured, tasks };
}

/** What the evaluations say of one option; null where nothing was evaluated or asked. */
export function optionQualityJson({ quality }: Comparison, id: string): unknown {
  const found = quality?.options.find((option) => option.id === id);
  if (!found) return null;
  return { ...found, id: undefined };
}
