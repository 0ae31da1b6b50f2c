import type { Language } from "../../models/language";
import type { Comparison } from "../compare/compare";
import type { QuantityId } from "../compare/quantities";
import type { CostFacts } from "../costFacts";
import type { RuleId } from "../heuristics/evaluateHeuristics";
import type { HeuristicResult } from "../heuristics/heuristicResult";
import { FACTORS, WORKLOAD_INPUTS } from "../compare/quantities";
import { COST_WORDS, sayer } from "./costWords";

/** The finding of a comparison: what is cheapest, where that ends, and of which day the prices are. */
export function findingSentences(comparison: Comparison, language: Language): string[] {
  const words = COST_WORDS[language];
  const say = sayer(language, comparison.scenario.currency);
  if (comparison.options.length === 0) return [words.finding.noOptions];
  const best = comparison.options.find(({ id }) => id === comparison.cheapest);
  const prices = words.finding.prices(comparison.priceSource.date);
  if (!best?.monthly) return [words.finding.none, prices];
  const volume = say.number(comparison.resolved.values.requestsPerDay);
  const first = words.finding.cheapest({ volume, cheapest: best.name, cost: say.money(best.monthly.total) });
  const own = comparison.breakEvens.find((entry) => comparison.options.find(({ id }) => id === entry.option)?.kind === "self-hosted" && (entry.against === best.id || entry.option === best.id));
  const crossing = own ? [words.breakEven(own, nameOf(comparison, own.option), nameOf(comparison, own.against), say)] : [];
  return [first, ...crossing, prices];
}

export function nameOf({ options }: Pick<Comparison, "options">, id: string): string {
  return options.find((option) => option.id === id)?.name ?? id;
}

/** The value of a rule as a sentence, or what it needs. */
export function ruleSentence(id: RuleId, result: HeuristicResult, comparison: Comparison, language: Language): string {
  const words = COST_WORDS[language];
  if (result.status === "open") return words.needs(String(result.args[0] ?? ""));
  return words.rule[id](result, sayer(language, comparison.scenario.currency));
}

/** The name of a number of a comparison. */
export function quantityName(id: QuantityId, facts: CostFacts, language: Language): string {
  const words = COST_WORDS[language];
  const input = WORKLOAD_INPUTS.find((name) => name === id);
  if (input) return words.workload[input];
  const factor = FACTORS.find((name) => name === id);
  if (factor) return words.factor[factor];
  return facts.assumptions.find((assumption) => assumption.id === id)?.name ?? id;
}

/** The unit of a number of a comparison. */
export function quantityUnit(id: QuantityId, facts: CostFacts, language: Language): string {
  const input = WORKLOAD_INPUTS.find((name) => name === id);
  if (input) return COST_WORDS[language].workloadUnit[input];
  if (FACTORS.some((name) => name === id)) return "×";
  return facts.assumptions.find((assumption) => assumption.id === id)?.unit ?? "";
}
