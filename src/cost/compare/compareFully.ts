import type { Scenario } from "../scenario/scenario";
import { type Comparison, compareQuickly } from "./compare";
import { deciding } from "./deciding";
import type { Catalogue } from "./prepare";
import { sensitivities } from "./sensitivity";
import { settingFlips } from "./settingFlips";
import { overpaymentRange } from "../quality/qualityDraws";

/** Computes a scenario that was checked, with what would flip the choice. */
export function compare(scenario: Scenario, catalogue: Catalogue): Comparison {
  return withFlips(compareQuickly(scenario, catalogue), catalogue);
}

/** A comparison with what takes longer than all the rest: the search for flips and for what decides. */
export function withFlips(comparison: Comparison, catalogue: Catalogue): Comparison {
  const { quality, acceptable, resolved } = comparison;
  return {
    ...comparison,
    quality: quality && {
      ...quality,
      overpayment: quality.overpayment && { ...quality.overpayment, range: overpaymentRange(comparison) },
    },
    // Where options are proven good enough the question is which of them is the cheapest.
    sensitivities: sensitivities(quality && quality.solved.length > 0 ? quality.solved : acceptable, resolved),
    settingFlips: settingFlips(comparison, catalogue),
    deciding: deciding(comparison, catalogue.facts),
  };
}
