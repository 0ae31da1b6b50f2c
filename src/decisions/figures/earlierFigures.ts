import type { Scenario } from "../../cost/scenario/scenario";
import { formatMoney, formatNumber } from "../../cost/words/format";
import type { Language } from "../../debate/vocabulary";
import { escapeInline } from "../../debate/inlineMarkdown";
import type { Line } from "../markdown/lines";
import type { FiguresBlock } from "./findFigures";
import type { BreakEvenDrift, FiguresDrift } from "./recompute";

interface Sentences {
  /** {0} day of computing, {1} date of the prices, {2} what each option cost, {3} the rest */
  readonly line: string;
  /** {0} option, {1} amount */
  readonly monthly: string;
  /** {0} option */
  readonly cheapest: string;
  /** {0} option */
  readonly goodEnough: string;
  readonly noneGoodEnough: string;
  /** {0} amount */
  readonly overpaid: string;
  /** {0} option, {1} the other, {2} million tokens */
  readonly breakEven: string;
  readonly unknown: string;
  readonly comma: string;
  readonly semicolon: string;
}

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  en: {
    line: "Earlier figures, computed on {0} at prices of {1}: {2}{3}.",
    monthly: "{0} {1} a month",
    cheapest: "cheapest: {0}",
    goodEnough: "cheapest that was proven good enough: {0}",
    noneGoodEnough: "none proven good enough",
    overpaid: "the choice overpaid {0} a month above that",
    breakEven: "{0} cost less than {1} from {2} million tokens a month",
    unknown: "an unknown day",
    comma: ", ",
    semicolon: "; ",
  },
  "zh-cn": {
    line: "此前的数字（计算于 {0}，价格日期 {1}）：{2}{3}。",
    monthly: "{0} 每月 {1}",
    cheapest: "最便宜：{0}",
    goodEnough: "已证实够用的最便宜方案：{0}",
    noneGoodEnough: "没有方案已证实够用",
    overpaid: "已选方案每月比它多付 {0}",
    breakEven: "每月用量达到 {2} 百万词元起，{0} 比 {1} 便宜",
    unknown: "日期不详",
    comma: "，",
    semicolon: "；",
  },
};

function fill(template: string, ...args: readonly string[]): string {
  return template.replace(/\{(\d)\}/g, (_, index: string) => args[Number(index)] ?? "");
}

/** How the dated line begins and goes on to what it says was the cheapest, of `SENTENCES`. */
const SAID = [
  { begin: "Earlier figures, ", semicolon: "; ", cheapest: "cheapest: ", end: "." },
  { begin: "此前的数字（", semicolon: "；", cheapest: "最便宜：", end: "。" },
] as const;

/**
 * The dated lines below a figures block, without what is blank around them, up to the first line that is none. No more of the
 * text is looked at, since a record may hold many blocks.
 */
export function* datedLines(text: string, { span }: Pick<FiguresBlock, "span">): Generator<Line> {
  const ending = /\r\n|\n|\r|$/g;
  for (let at = span.offset + span.length; at <= text.length;) {
    ending.lastIndex = at;
    const { index = text.length, 0: eol = "" } = ending.exec(text) ?? {};
    const line = text.slice(at, index).trimStart();
    if (SAID.some(({ begin }) => line.startsWith(begin)))
      yield { offset: index - line.length, text: line.trimEnd(), eol };
    else if (line !== "") return;
    if (eol === "") return;
    at = index + eol.length;
  }
}

/** The options that the dated lines below a figures block name as the cheapest of their day, by their names. */
export function cheapestBefore(text: string, block: Pick<FiguresBlock, "span">): string[] {
  return [...datedLines(text, block)].flatMap(({ text: line }) => {
    const name = cheapestIn(line);
    return name === null ? [] : [name.replace(/\\(?=\p{P}|\p{S})/gu, "")];
  });
}

/** What a dated line says was the cheapest, as it is written; the last such part counts. Null where it does not say. */
function cheapestIn(line: string): string | null {
  const said = SAID.find(({ begin, end }) => line.startsWith(begin) && line.endsWith(end));
  if (!said) return null;
  const parts = line.slice(0, -said.end.length).split(said.semicolon).slice(1);
  const part = parts.findLast((one) => one.length > said.cheapest.length && one.startsWith(said.cheapest));
  return part?.slice(said.cheapest.length) ?? null;
}

/** What a figures block said, as a sentence; null where it held no results. */
export function earlierFigures(
  drift: FiguresDrift,
  computed: string | undefined,
  { currency }: Scenario,
  language: Language,
): string | null {
  const words = SENTENCES[language];
  const name = (id: string): string => escapeInline(drift.options.find((option) => option.id === id)?.name ?? id);
  const amounts = drift.options.flatMap(({ id, before }) =>
    before === null ? [] : [fill(words.monthly, name(id), formatMoney(before, currency, language))],
  );
  if (amounts.length === 0) return null;
  const { before: cheapest } = drift.cheapest;
  const crossing = ({ option, against, before }: BreakEvenDrift): string[] =>
    before === null || before.millionTokensPerMonth === null
      ? []
      : [fill(words.breakEven, name(option), name(against), formatNumber(before.millionTokensPerMonth, language))];
  const quality = (): string[] => {
    const best = drift.quality?.cheapest.before;
    const paid = drift.quality?.overpayment.before;
    if (best === undefined) return [];
    if (best === null) return [words.noneGoodEnough];
    const overpaid =
      typeof paid === "number" && paid > 0 ? [fill(words.overpaid, formatMoney(paid, currency, language))] : [];
    return [fill(words.goodEnough, name(best)), ...overpaid];
  };
  const rest = [
    ...(cheapest === null || cheapest === undefined ? [] : [fill(words.cheapest, name(cheapest))]),
    ...quality(),
    ...drift.breakEvens.flatMap(crossing),
  ];
  return fill(
    words.line,
    computed ?? words.unknown,
    drift.prices.before ?? words.unknown,
    amounts.join(words.comma),
    rest.map((part) => words.semicolon + part).join(""),
  );
}
