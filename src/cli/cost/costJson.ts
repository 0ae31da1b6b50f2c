import type { Comparison } from "../../cost/compare/compare";
import type { Catalogue } from "../../cost/compare/prepare";
import { firstToFlip } from "../../cost/compare/firstToFlip";
import { fill, sayer } from "../../cost/words/costWords";
import { findingSentences } from "../../cost/words/sentences";
import { drawn, rulesOf } from "./costExtras";
import { measuredJson } from "./measuredJson";
import { optionQualityJson, overpaymentJson, qualityJson } from "./qualityJson";

/** A comparison in the form of the command-line contract. */
export function costJson(comparison: Comparison, catalogue: Catalogue): unknown {
  const { scenario, options, resolved, currencyFactor } = comparison;
  const { words } = catalogue.facts;
  const say = sayer(words, scenario.currency);
  const ranges = drawn(comparison);
  return {
    title: scenario.title,
    currency: scenario.currency,
    asOf: comparison.asOf,
    horizonMonths: resolved.values.horizonMonths,
    // By the total over the horizon, among those that nothing stands against.
    cheapest: comparison.cheapest,
    runnerUp: comparison.runnerUp,
    ties: comparison.ties,
    cheapestMonth: comparison.cheapestMonth,
    chosen: scenario.chosen ?? null,
    overpayment: overpaymentJson(comparison),
    quality: qualityJson(comparison),
    finding: findingSentences(comparison, words).join(words.language === "en" ? " " : ""),
    options: options.map(({ machines, memory, remarks, reasonsAgainst, ...option }) => {
      const range = ranges.find((one) => one.option === option.id);
      return {
        ...option,
        reasonsAgainst: reasonsAgainst.map((reason) => ({
          ...reason,
          text: fill(words.reason[reason.code], reason.args, say),
        })),
        remarks: remarks.map((remark) => ({ ...remark, text: fill(words.remark[remark.code], remark.args, say) })),
        machines,
        memory,
        quality: optionQualityJson(comparison, option.id),
        // A month on average over the horizon, from the 10th to the 90th percentile of the draws.
        range: range ? { low: range.low * currencyFactor, high: range.high * currencyFactor, wins: range.wins } : null,
      };
    }),
    breakEvens: comparison.breakEvens,
    deciding: comparison.deciding,
    flips: comparison.sensitivities,
    settingFlips: comparison.settingFlips,
    qualityFlips: comparison.quality?.flips ?? [],
    // The input that changes the choice with the smallest step.
    flipsFirst: firstToFlip(comparison.sensitivities),
    rules: rulesOf(comparison, catalogue),
    quantities: resolved.values,
    measured: measuredJson(comparison),
    prices: comparison.priceSource,
  };
}
