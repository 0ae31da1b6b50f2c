import type { Comparison } from "../../cost/compare/compare";
import { PARTS } from "../../cost/compare/monthlyCost";
import type { Catalogue } from "../../cost/compare/prepare";
import { fill, sayer } from "../../cost/words/costWords";
import { remarkLines } from "../../cost/words/remarks";
import {
  basisOf,
  breakEvenSentence,
  findingSentences,
  nameOf,
  quantityName,
  quantityUnit,
} from "../../cost/words/sentences";
import { failureSentence } from "../../cost/words/qualitySentences";
import { qualityTable } from "../../cost/words/qualityTable";
import { table } from "../table";
import { drawn, rulesOf } from "./costExtras";

/** A comparison for people: the finding, then tables. */
export function costText(comparison: Comparison, catalogue: Catalogue): string {
  const { facts } = catalogue;
  const { words } = facts;
  const { currency } = comparison.scenario;
  const say = sayer(words, currency);
  const money = (value: number | null): string => (value === null ? "–" : say.number(value));
  const t = words.table;
  const options = table(
    [
      t.option,
      t.kind,
      `${t.monthly} (${currency})`,
      `${fill(t.horizon, [comparison.resolved.values.horizonMonths], say)} (${currency})`,
      `${t.perMillion} (${currency})`,
      t.basis,
      t.ruledOut,
    ],
    comparison.options.map((option) => [
      option.name,
      words.kind[option.kind],
      money(option.monthly?.total ?? null),
      money(option.horizonTotal),
      money(option.perMillionTokens),
      basisOf(option, words, say, comparison.currencyFactor),
      option.reasonsAgainst.map(({ code, args }) => fill(words.reason[code], args, say)).join(" "),
    ]),
  );
  const ranges = drawn(comparison);
  const rangeOf = (id: string): string => {
    const range = ranges.find(({ option }) => option === id);
    const amount = (value: number): string => say.number(value * comparison.currencyFactor);
    return range ? `${amount(range.low)} – ${amount(range.high)}` : "–";
  };
  const shown = PARTS.filter((part) => comparison.options.some(({ monthly }) => (monthly?.parts[part] ?? 0) !== 0));
  const parts = table(
    [`${t.part} (${currency})`, ...comparison.options.map(({ name }) => name)],
    [
      ...shown.map((part) => [
        words.part[part],
        ...comparison.options.map(({ monthly }) => money(monthly?.parts[part] ?? null)),
      ]),
      [t.perRequest, ...comparison.options.map(({ perRequest }) => money(perRequest))],
      [t.perThousandCharacters, ...comparison.options.map(({ perThousandCharacters }) => money(perThousandCharacters))],
      [t.upfront, ...comparison.options.map(({ upfront }) => money(upfront))],
      [t.rangeMonthly, ...comparison.options.map(({ id }) => rangeOf(id))],
    ],
  );
  const flips = comparison.sensitivities.filter(({ flip }) => flip !== null).slice(0, 5);
  const measured = qualityTable(comparison, words, say);
  const sections = [
    findingSentences(comparison, words).join("\n"),
    options.trimEnd(),
    measured
      ? `${table(
          measured.columns.map(({ title }) => title),
          measured.rows,
        )}${failureSentence(comparison, words, say)}`
      : "",
    parts.trimEnd(),
    remarkLines(comparison, words).join("\n"),
    comparison.breakEvens.map((entry) => breakEvenSentence(entry, comparison, words, say)).join("\n"),
    flips.length > 0
      ? table(
          [t.input, t.now, t.flipsAt, t.to],
          flips.map(({ input, base, flip }) => [
            `${quantityName(input, facts, comparison)} (${quantityUnit(input, facts)})`,
            say.number(base),
            say.number(flip?.value),
            flip ? nameOf(comparison, flip.to) : "",
          ]),
        )
      : "",
    rulesOf(comparison, catalogue)
      .filter(({ status, value }) => status !== "open" || value !== null)
      .map(({ name, sentence }) => fill(words.remarkLine, [name, sentence], say))
      .join("\n"),
  ];
  return sections.filter(Boolean).join("\n\n");
}
