import { priceSpan } from "../models/prices/describePrice";
import type { Price, PriceRow } from "../models/prices/priceRow";
import { pricesOn } from "../models/prices/pricesOn";
import { lastDayNamed, sentencesOf, withoutDates } from "./proseDates";

/** A price that prose gives a model on a day, and what the catalogue has for it then, as prose has it. */
export interface PriceClaim {
  readonly name: string;
  readonly day: string;
  readonly stated: string;
  readonly listed: readonly string[];
}

/** Words between the name of a model and its prices. */
const BETWEEN = String.raw`[^.;。；\d]{0,40}?(?:\([^)]{0,40}\) )?`;
const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const SPAN = String.raw`${NUMBER} ?(?:–|-|to|至|到) ?${NUMBER}`;
const AND = String.raw` ?(?:and|\/|和|、) ?`;
/** A figure does not go on, and is no share or beginning of a range. */
const END = String.raw`(?!\.?\d|%| ?(?:–|至|到) ?\d)`;
const PER_MILLION = /million|百万/;

/** A way in which prose writes prices: how to find it, and what the catalogue would have it say on a day. */
interface Form {
  readonly pattern: string;
  stated(figures: readonly string[]): string;
  listed(row: PriceRow, day: string, figures: readonly string[]): readonly string[];
}

const pair = (input: number, output: number): string => `${input}/${output}`;
const range = ([low, high]: readonly [number, number]): string => `${low}–${high}`;

/** 0.15 and 0.6 */
const PAIR: Form = {
  pattern: String.raw`(?:输入 ?)?${NUMBER}${AND}(?:输出 ?)?${NUMBER}${END}`,
  stated: ([input, output]) => pair(Number(input), Number(output)),
  listed: (row, day) => pricesOn(row.prices, day).map(({ prices }) => pair(base(prices.input), base(prices.output))),
};

const FORMS: readonly Form[] = [
  PAIR,
  {
    // 0.15 to 0.3 and 0.6 to 1.2, over the hours and sizes of a request
    pattern: String.raw`(?:输入 ?)?${SPAN}${AND}(?:输出 ?)?${SPAN}${END}`,
    stated: ([a, b, c, d]) => `${range([Number(a), Number(b)])}/${range([Number(c), Number(d)])}`,
    listed: (row, day) => {
      const span = priceSpan(row, day);
      return span ? [`${range(span.input)}/${range(span.output)}`] : [];
    },
  },
  {
    // 1 yuan per million input tokens
    pattern: String.raw`${NUMBER} (?:US )?(?:dollars|USD|yuan|CNY) (?:per|a) million (input|output)`,
    stated: ([price, side]) => `${Number(price)} ${side}`,
    listed: (row, day, [, side]) => oneSide(row, day, side),
  },
  {
    // 每百万输入词元 1 元
    pattern: String.raw`每百万(输入|输出)词元 ?${NUMBER}${END}`,
    stated: ([side, price]) => `${Number(price)} ${side === "输出" ? "output" : "input"}`,
    listed: (row, day, [side]) => oneSide(row, day, side === "输出" ? "output" : "input"),
  },
];

function oneSide(row: PriceRow, day: string, side: string | undefined): string[] {
  return pricesOn(row.prices, day).map(
    ({ prices }) => `${base(side === "output" ? prices.output : prices.input)} ${side}`,
  );
}

function figuresOf(match: RegExpMatchArray): string[] {
  return match.slice(1).map((figure: string | undefined) => figure ?? "");
}

/** The words of a model's name, in lower case, as prose may write them: with spaces or hyphens between them. */
function wordsOf(name: string): readonly string[] {
  const words = name.toLowerCase().match(/[\p{L}]+|\d+(?:\.\d+)?/gu) ?? [];
  // A name without a number is a family and has no price of its own.
  return words.length < 2 || !/\d/.test(name) ? [] : words;
}

/** The id of a row as one word where it holds no number: written with its hyphen, `deepseek-chat` is a model and no family. */
function idOf({ id }: PriceRow): readonly string[] {
  const last = id.slice(id.lastIndexOf("/") + 1).toLowerCase();
  return /^\p{L}+(?:-\p{L}+)+$/u.test(last) ? [last] : [];
}

/** The name of a priced model as prose writes it, and the rows of that name. */
export interface PricedName {
  /** In lower case; all of them stand in a sentence that names the model. */
  readonly words: readonly string[];
  readonly rows: readonly PriceRow[];
}

/**
 * The names of models that have prices, with their vendors' rows, or where no vendor sells a model by that name with those of
 * resellers. A vendor that begins its models' names with its own may be left out, and so may a month at the end.
 */
export function pricedNames(rows: readonly PriceRow[]): PricedName[] {
  const vendors = namedRows(rows.filter(({ kind }) => kind === "vendor"));
  const resellers = namedRows(rows.filter(({ kind }) => kind === "reseller"));
  return [...new Map([...resellers, ...vendors]).values()];
}

function namedRows(rows: readonly PriceRow[]): Map<string, PricedName> {
  const found = new Map<string, PricedName>();
  for (const row of rows) {
    if (row.prices.length === 0) continue;
    const short = row.name.replace(/^(?:deepseek|openai)[\s-]+/i, "");
    const names = [...[row.name, short, short.replace(/ \d{4}$/, "")].map(wordsOf), idOf(row)];
    for (const [key, words] of new Map(names.map((name) => [name.join(" "), name]))) {
      if (key !== "") found.set(key, { words, rows: [...(found.get(key)?.rows ?? []), row] });
    }
  }
  return found;
}

/** Finds the name of a model with its prices in a form after it. */
function claimPattern(words: readonly string[], form: Form): RegExp {
  const name = words.map((word) => word.replace(/\./g, String.raw`\.`)).join(String.raw`[\s-]{0,2}`);
  return new RegExp(String.raw`(?<![\p{L}\d-])${name}(?![\d.]*\d|-\p{L})${BETWEEN}${form.pattern}`, "giu");
}

/**
 * The prices in a text that the catalogue contradicts: those that no vendor's row of that name has on the day of the
 * sentence, in the same currency or another.
 * @param day the day that counts where a sentence names none.
 */
export function wrongPrices(text: string, names: readonly PricedName[], day: string): PriceClaim[] {
  if (!PER_MILLION.test(text)) return [];
  return sentencesOf(text).flatMap((dated) => {
    // A day may stand between the name and its price.
    const sentence = withoutDates(dated);
    const used = FORMS.filter(({ pattern }) => new RegExp(pattern, "iu").test(sentence));
    if (used.length === 0) return [];
    const on = lastDayNamed(dated, day);
    const lower = sentence.toLowerCase();
    // Hundreds of names, of which a sentence holds a few.
    const named = names.filter(({ words }) => words.every((word) => lower.includes(word)));
    const claims = named.flatMap((name) => claimsOf(sentence, name, used, on));
    // A model is found by its whole name and by the name without its vendor.
    return [...new Map(claims.map((claim) => [`${claim.name} ${claim.stated}`, claim])).values()];
  });
}

/**
 * The pairs and ranges of prices in the note of a card that none of its rows ever has, whatever the day: the card and its
 * rows are read side by side.
 */
export function wrongCardPrices(note: string, rows: readonly PriceRow[], name: string, day: string): PriceClaim[] {
  if (rows.every(({ prices }) => prices.length === 0)) return [];
  return sentencesOf(note)
    .filter((sentence) => PER_MILLION.test(sentence))
    .flatMap((sentence) =>
      FORMS.slice(0, 2).flatMap((form) =>
        [...sentence.matchAll(new RegExp(`(?<![\\d.–])${form.pattern}`, "gu"))].flatMap((match) => {
          const figures = figuresOf(match);
          const stated = form.stated(figures);
          const listed = rows.flatMap((row) => everListed(row, form, figures, day));
          return listed.includes(stated) ? [] : [{ name, day, stated, listed }];
        }),
      ),
    );
}

function claimsOf(sentence: string, { words, rows }: PricedName, used: readonly Form[], day: string): PriceClaim[] {
  return used.flatMap((form) =>
    [...sentence.matchAll(claimPattern(words, form))].flatMap((match) => {
      const name = rows[0]?.name ?? "";
      const figures = figuresOf(match);
      const stated = form.stated(figures);
      const listed = rows.flatMap((row) => form.listed(row, day, figures));
      return [
        ...(listed.includes(stated) ? [] : [{ name, day, stated, listed }]),
        ...laterPairs(sentence.slice(match.index + match[0].length)).flatMap((pair): PriceClaim[] => {
          const ever = [...new Set(rows.flatMap((row) => everListed(row, PAIR, pair, day)))];
          const other = PAIR.stated(pair);
          return ever.includes(other) ? [] : [{ name, day, stated: other, listed: ever }];
        }),
      ];
    }),
  );
}

/** What may be the name of another model: a capital and a number, or OpenAI's o1 and its kind. */
const NEXT_NAME = /\p{Lu}\p{L}*[ -]?\d|\bo\d/u;

/** Further pairs of prices that the rest of a sentence gives the same model, up to the next name. */
function laterPairs(rest: string): string[][] {
  const own = withoutDates(rest).split(NEXT_NAME)[0] ?? "";
  return [...own.matchAll(new RegExp(String.raw`(?<![\d.])${PAIR.pattern}`, "gu"))].map(figuresOf);
}

/** What the catalogue would have a form say of a row on any day. */
function everListed(row: PriceRow, form: Form, figures: readonly string[], day: string): string[] {
  return [
    ...row.prices.flatMap((entry) => form.listed({ ...row, prices: [{ ...entry, condition: null }] }, day, figures)),
    ...form.listed(row, day, figures),
  ];
}

function base(price: Price): number {
  return typeof price === "number" ? price : price.base;
}
