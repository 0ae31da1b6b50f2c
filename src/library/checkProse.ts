import { LANGUAGES } from "../debate/vocabulary";
import { applyOverlay } from "../models/prices/applyOverlay";
import type { OverlayFile } from "../models/prices/overlayFile";
import { lastDayOf } from "../models/prices/priceAge";
import type { PriceCatalogue, PriceRow } from "../models/prices/priceRow";
import { priceChanges } from "../models/prices/pricesOn";
import type { ContentProblem } from "./contentProblem";
import { type PricedName, pricedNames, wrongCardPrices, wrongPrices } from "./priceClaims";
import { pastAsFuture, proseDates, sentencesOf } from "./proseDates";
import type { BothLanguages } from "./contentSchema";
import type { Checked, ReadContent } from "./readContent";

/** A text of the content with the place where it stands and the day of which it speaks where it names none. */
interface Prose {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly day: string;
  /** The card whose note it is. */
  readonly card?: { readonly name: string; readonly prices: readonly string[] };
}

/**
 * One fact is not stated twice differently: prices in prose against the catalogue on their day, past days in the future
 * tense, and promotions that a price row only tells of in its note.
 * @param asOf ISO day up to which the content is kept; later days are its future.
 */
export function checkProse(
  content: ReadContent,
  catalogue: PriceCatalogue,
  overlay: OverlayFile,
  asOf: string,
): ContentProblem[] {
  const rows = applyOverlay(catalogue.rows, overlay, "overlay");
  const names = pricedNames(rows);
  return [
    ...proseOf(content, asOf).flatMap((prose) => checkText(prose, rows, names, asOf)),
    ...checkPromotions(rows, content, asOf),
  ];
}

function checkText(
  { file, line, text, day, card }: Prose,
  rows: readonly PriceRow[],
  names: readonly PricedName[],
  asOf: string,
): ContentProblem[] {
  const own = card ? rows.filter(({ id }) => card.prices.includes(id)) : [];
  return [
    ...[...wrongPrices(text, names, day), ...(card ? wrongCardPrices(text, own, card.name, day) : [])].map(
      (claim): ContentProblem => ({
        code: "price-differs",
        file,
        line,
        args: [claim.stated, claim.name, claim.day, claim.listed.join(", ")],
      }),
    ),
    ...sentencesOf(text).flatMap((sentence) =>
      pastAsFuture(sentence, asOf).map((date): ContentProblem => ({
        code: "past-as-future",
        file,
        line,
        args: [date, sentence],
      })),
    ),
  ];
}

function proseOf(content: ReadContent, asOf: string): Prose[] {
  const end = (date: string): string => {
    const day = lastDayOf(date.split("/").at(-1) ?? date);
    return day < asOf ? day : asOf;
  };
  const { evidence, models } = content;
  return [
    ...evidence.value.flatMap((piece, index) =>
      [piece.figure, piece.note].flatMap((text) =>
        text
          ? LANGUAGES.map((language) => ({
              file: evidence.file,
              line: evidence.yaml.lineOf([index, "figure", language]),
              text: text[language],
              day: end(piece.date),
            }))
          : [],
      ),
    ),
    ...models.value.flatMap((card, index) =>
      card.note
        ? LANGUAGES.map((language) => ({
            file: models.file,
            line: models.yaml.lineOf([index, "note", language]),
            text: card.note?.[language] ?? "",
            day: asOf,
            card,
          }))
        : [],
    ),
    ...[...content.notes, ...content.translations].map(({ file, body }) => ({
      file,
      line: 1,
      text: Object.values(body).join("\n"),
      day: asOf,
    })),
    ...told(content.criteria, ["basis", "leans"], asOf),
    ...told(content.timeline, ["event"], asOf),
    ...told(content.heuristics, ["rule"], asOf),
    ...told(content.licences, ["terms", "usedBy"], asOf),
  ];
}

/** The texts of a list under some keys, in both languages. */
function told<Key extends string>(
  { file, value, yaml }: Checked<readonly Readonly<Partial<Record<Key, BothLanguages | undefined>>>[]>,
  keys: readonly Key[],
  day: string,
): Prose[] {
  return value.flatMap((entry, index) =>
    keys.flatMap((key) =>
      LANGUAGES.map((language) => ({
        file,
        line: yaml.lineOf([index, key, language]),
        text: entry[key]?.[language] ?? "",
        day,
      })),
    ),
  );
}

const PROMOTION = /\bpromotion|\bintroductory rates? appl/i;

/** A promotion whose last day a note names needs the prices after it as data. */
function checkPromotions(rows: readonly PriceRow[], content: ReadContent, asOf: string): ContentProblem[] {
  return rows.flatMap((row): ContentProblem[] => {
    const note = typeof row.note === "string" ? row.note : row.note.en;
    if (!PROMOTION.test(note)) return [];
    const changes = priceChanges(row.prices);
    const ended = proseDates(note).filter(
      (date) => date.length === 10 && date < asOf && !changes.some((day) => day >= date),
    );
    return ended.map((date) => ({
      code: "promotion-not-data",
      file: content.prices.file,
      line: 1,
      args: [row.id, date],
    }));
  });
}
