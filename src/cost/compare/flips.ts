import type { Comparison } from "./compare";
import { deciding } from "./deciding";
import type { Catalogue } from "./prepare";
import { sensitivities } from "./sensitivity";
import { settingFlips } from "./settingFlips";

/** A comparison with what takes longer than all the rest: the search for flips and for what decides. */
export function withFlips(comparison: Comparison, catalogue: Catalogue): Comparison {
  return {
    ...comparison,
    sensitivities: sensitivities(comparison.acceptable, comparison.resolved),
    settingFlips: settingFlips(comparison, catalogue),
    deciding: deciding(comparison, catalogue.facts),
  };
}
