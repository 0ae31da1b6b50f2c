import type { Price, PriceRow } from "../models/prices/priceRow";
import { pricesOn } from "../models/prices/pricesOn";
import { lastDayNamed, sentencesOf } from "./proseDates";

/** A price that prose gives a model on a day, and what the catalogue has for it then. */
export interface PriceClaim {
  readonly name: string;
  readonly day: string;
  readonly stated: readonly [input: number, output: number];
  readonly listed: readonly (readonly [input: number, output: number])[];
}

/** Words between the name of a model and its two prices. */
const BETWEEN = String.raw`[^.;。；\d]{0,40}?(?:\([^)]{0,40}\) )?`;
const PAIR = String.raw`(?:输入 ?)?(\d+(?:\.\d+)?) ?(?:and|\/|和|、) ?(?:输出 ?)?(\d+(?:\.\d+)?)(?![\d%])`;
const ANY_PAIR = new RegExp(PAIR, "u");
const PER_MILLION = /million|百万/;

/** How prose may write the name of a model: with spaces or hyphens, perhaps without the name of its vendor. */
function namePattern(name: string): string | null {
  const words = name.match(/[\p{L}]+|\d+(?:\.\d+)?/gu) ?? [];
  // A name without a number is a family and has no price of its own.
  if (words.length < 2 || !/\d/.test(name)) return null;
  const escaped = words.map((word) => word.replace(/\./g, String.raw`\.`));
  return escaped.join(String.raw`[\s-]{0,2}`);
}

/** How prose writes the name of a priced model with a pair of prices after it, and the rows of that name. */
export interface PricedName {
  readonly claim: RegExp;
  readonly rows: readonly PriceRow[];
}

/** The names of vendors' models that have prices; a vendor that begins its models' names with its own may be left out. */
export function pricedNames(rows: readonly PriceRow[]): PricedName[] {
  const found = new Map<string, PriceRow[]>();
  for (const row of rows) {
    if (row.kind !== "vendor" || row.prices.length === 0) continue;
    const short = row.name.replace(/^(?:deepseek|openai)[\s-]+/i, "");
    for (const name of new Set([row.name, short])) {
      const pattern = namePattern(name);
      if (pattern !== null) found.set(pattern, [...(found.get(pattern) ?? []), row]);
    }
  }
  return [...found].map(([pattern, named]) => ({
    claim: new RegExp(String.raw`(?<![\p{L}\d-])${pattern}(?![\d.]*\d|-\p{L})${BETWEEN}${PAIR}`, "giu"),
    rows: named,
  }));
}

/**
 * The prices in a text that the catalogue contradicts: those that no vendor's row of that name has on the day of the
 * sentence, in the same currency or another.
 * @param day the day that counts where a sentence names none.
 */
export function wrongPrices(text: string, names: readonly PricedName[], day: string): PriceClaim[] {
  if (!PER_MILLION.test(text)) return [];
  return sentencesOf(text).flatMap((sentence) => {
    if (!ANY_PAIR.test(sentence)) return [];
    const on = lastDayNamed(sentence, day);
    const claims = names.flatMap((name) => claimsOf(sentence, name, on));
    // A model is found by its whole name and by the name without its vendor.
    return [...new Map(claims.map((claim) => [`${claim.name} ${claim.stated.join(" ")}`, claim])).values()];
  });
}

/**
 * The pairs of prices in the note of a card that none of its rows ever has, whatever the day: the card and its rows are
 * read side by side.
 */
export function wrongCardPrices(note: string, rows: readonly PriceRow[], name: string, day: string): PriceClaim[] {
  const listed = rows.flatMap((row) =>
    row.prices.map(({ prices }) => [base(prices.input), base(prices.output)] as const),
  );
  if (listed.length === 0) return [];
  return sentencesOf(note)
    .filter((sentence) => PER_MILLION.test(sentence))
    .flatMap((sentence) => [...sentence.matchAll(new RegExp(PAIR, "gu"))])
    .map((match) => [Number(match[1]), Number(match[2])] as const)
    .filter(([input, output]) => !listed.some(([first, second]) => first === input && second === output))
    .map((stated) => ({ name, day, stated, listed }));
}

function claimsOf(sentence: string, { claim, rows }: PricedName, day: string): PriceClaim[] {
  return [...sentence.matchAll(claim)].flatMap((match) => {
    const stated = [Number(match[1]), Number(match[2])] as const;
    const listed = rows.flatMap((row) =>
      pricesOn(row.prices, day).map(({ prices }) => [base(prices.input), base(prices.output)] as const),
    );
    const right = listed.some(([input, output]) => input === stated[0] && output === stated[1]);
    return right ? [] : [{ name: rows[0]?.name ?? "", day, stated, listed }];
  });
}

function base(price: Price): number {
  return typeof price === "number" ? price : price.base;
}
