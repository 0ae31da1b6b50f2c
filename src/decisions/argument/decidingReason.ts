import type { Comparison } from "../../cost/compare/compare";
import { type CostWords, fill, sayer } from "../../cost/words/costWords";
import type { Language } from "../../debate/vocabulary";

/** {0} months of the horizon, {1} total */
const CHEAPEST: Readonly<Record<Language, string>> = {
  en: "it costs least of these options over {0} months: {1}",
  "zh-cn": "在这些方案中，它 {0} 个月内费用最低：{1}",
};

/** Why an option is chosen that costs least, as a clause that can follow "because"; null where another costs less or as little. */
export function cheapestReason(
  { cheapest, options, resolved, scenario, ties }: Comparison,
  option: string,
  words: CostWords,
  language: Language,
): string | null {
  const total = options.find(({ id }) => id === option)?.horizonTotal;
  if (option !== cheapest || ties.length > 0 || total === null || total === undefined) return null;
  const say = sayer(words, scenario.currency);
  return fill(CHEAPEST[language], [resolved.values.horizonMonths, say.money(total)], say);
}
