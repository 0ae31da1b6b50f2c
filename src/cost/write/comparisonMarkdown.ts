import type { Comparison } from "../compare/compare";
import type { CostFacts } from "../costFacts";
import { fill, sayer } from "../words/costWords";
import { remarkLines } from "../words/remarks";
import { evaluationBlock } from "./evaluationBlock";
import { type Align, markdownTable } from "./markdownTable";
import { basisOf, breakEvenSentence, findingSentences, nameOf, quantityName, quantityUnit } from "../words/sentences";

const FLIPS = 5;

/**
 * The comparison as Markdown for a record: finding, options, break-evens, what would flip it, dates of the prices, and what was
 * measured of the options where they were evaluated.
 */
export function comparisonMarkdown(comparison: Comparison, facts: CostFacts): string {
  const { words } = facts;
  const { currency } = comparison.scenario;
  const say = sayer(words, currency);
  const t = words.table;
  const money = (value: number | null): string => (value === null ? "–" : say.number(value));
  const options = comparison.options.map((option) => [
    option.name,
    words.kind[option.kind],
    money(option.monthly?.total ?? null),
    money(option.perMillionTokens),
    money(option.horizonTotal),
    basisOf(option, words, say, comparison.currencyFactor),
    option.reasonsAgainst.map(({ code, args }) => fill(words.reason[code], args, say)).join(" "),
  ]);
  const head: readonly (readonly [string, Align])[] = [
    [t.option, "---"],
    [t.kind, "---"],
    [`${t.monthly} (${currency})`, "---:"],
    [`${t.perMillion} (${currency})`, "---:"],
    [`${fill(t.horizon, [comparison.resolved.values.horizonMonths], say)} (${currency})`, "---:"],
    [t.basis, "---"],
    [t.ruledOut, "---"],
  ];
  const breakEvens = comparison.breakEvens.map((entry) => `- ${breakEvenSentence(entry, comparison, words, say)}`);
  const flips = comparison.sensitivities.filter(({ flip }) => flip !== null).slice(0, FLIPS);
  const flipRows = flips.map(({ input, base, flip }) => [
    `${quantityName(input, facts, comparison)} (${quantityUnit(input, facts)})`,
    flip ? nameOf(comparison, flip.to) : "",
    say.number(base),
    flip ? say.number(flip.value) : "",
  ]);
  return [
    findingSentences(comparison, words).join(words.language === "en" ? " " : ""),
    markdownTable(head, options),
    remarkLines(comparison, words)
      .map((line) => `- ${line}`)
      .join("\n"),
    breakEvens.join("\n"),
    flipRows.length > 0
      ? markdownTable(
          [
            [t.input, "---"],
            [t.to, "---"],
            [t.now, "---:"],
            [t.flipsAt, "---:"],
          ],
          flipRows,
        )
      : "",
    evaluationBlock(comparison, words.language),
  ]
    .filter(Boolean)
    .join("\n\n");
}
