import type { Comparison } from "../compare/compare";
import type { Catalogue } from "../compare/prepare";
import {
  cacheAndBatch,
  freeTiersEnd,
  priceDecline,
  ragAddsTokens,
  smallClosedVariants,
  tryAnApiFirst,
} from "./apiRules";
import { alwaysPriceThree, boughtAndShelved, exitCost, overpayment } from "./choiceRules";
import type { HeuristicResult } from "./heuristicResult";
import type { RuleId } from "./ruleId";
import { biggerOpenModel, fineTuning, idleGpus, openIsNotFree, peakNotMean, volumeBreakEven } from "./machineRules";

type Rule = (comparison: Comparison, catalogue: Catalogue) => HeuristicResult;

/** How each rule is computed, by its id in `content/heuristics.yaml`. */
export const RULES: Readonly<Record<RuleId, Rule>> = {
  "try-an-api-first": tryAnApiFirst,
  "volume-break-even": volumeBreakEven,
  "idle-gpus": idleGpus,
  "open-is-not-free": openIsNotFree,
  "bigger-open-model": biggerOpenModel,
  "small-closed-variants": smallClosedVariants,
  "free-tiers-end": freeTiersEnd,
  "bought-and-shelved": boughtAndShelved,
  overpayment,
  "peak-not-mean": peakNotMean,
  "cache-and-batch": cacheAndBatch,
  "price-decline": priceDecline,
  "rag-adds-tokens": ragAddsTokens,
  "fine-tuning": fineTuning,
  "exit-cost": exitCost,
  "always-price-three": alwaysPriceThree,
};

export function isRule(id: string): id is RuleId {
  return Object.hasOwn(RULES, id);
}

/** The value of a rule for a computed scenario. */
export function evaluateHeuristic(id: RuleId, comparison: Comparison, catalogue: Catalogue): HeuristicResult {
  return RULES[id](comparison, catalogue);
}
