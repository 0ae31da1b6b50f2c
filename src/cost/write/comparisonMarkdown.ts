import type { Comparison } from "../compare/compare";
import type { CostFacts } from "../costFacts";
import { type CostWords, fill, sayer } from "../words/costWords";
import { failureSentence } from "../words/qualitySentences";
import { qualityTable } from "../words/qualityTable";
import { remarkLines } from "../words/remarks";
import { basisOf, breakEvenSentence, findingSentences, nameOf, quantityName, quantityUnit } from "../words/sentences";

const FLIPS = 5;

/** A cell of a Markdown table: a bar would end it. */
function cell(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("|", "\\|").replace(/\s+/g, " ");
}

type Align = "---" | "---:";

function table(header: readonly (readonly [string, Align])[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [
    line(header.map(([title]) => title)),
    `| ${header.map(([, align]) => align).join(" | ")} |`,
    ...rows.map(line),
  ].join("\n");
}

/** What evaluations say of the options, as a table with the way in which failures are reckoned; empty where they say nothing. */
function evaluationMarkdown(comparison: Comparison, words: CostWords): string {
  const say = sayer(words, comparison.scenario.currency);
  const found = qualityTable(comparison, words, say);
  if (!found) return "";
  const header = found.columns.map(({ title, numeric }) => [title, numeric ? "---:" : "---"] as const);
  return `${table(header, found.rows)}\n\n${failureSentence(comparison, words, say)}`;
}

/** The comparison as Markdown for a record: finding, options, break-evens, what would flip it, dates of the prices. */
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
    table(head, options),
    evaluationMarkdown(comparison, words),
    remarkLines(comparison, words)
      .map((line) => `- ${line}`)
      .join("\n"),
    breakEvens.join("\n"),
    flipRows.length > 0
      ? table(
          [
            [t.input, "---"],
            [t.to, "---"],
            [t.now, "---:"],
            [t.flipsAt, "---:"],
          ],
          flipRows,
        )
      : "",
  ]
    .filter(Boolean)
    .join("\n\n");
}
