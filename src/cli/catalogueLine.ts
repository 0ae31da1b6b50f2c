import { DEFAULT_AGE_LIMITS, daysBetween, priceAge } from "../models/prices/priceAge";
import type { PriceBook } from "../models/prices/priceBook";
import type { Language } from "../models/language";

const TEXTS = {
  en: {
    dated: (date: string) => `The price catalogue is of ${date}.`,
    old: (date: string, days: number) =>
      `The price catalogue is of ${date}, ${days} days ago; refresh it before you rely on it.`,
  },
  "zh-cn": {
    dated: (date: string) => `价格目录的日期为 ${date}。`,
    old: (date: string, days: number) => `价格目录的日期为 ${date}，已过 ${days} 天，请刷新后再作依据。`,
  },
} as const;

/** The date of the catalogue as the last line of a list with prices: once, however many rows rest on it; and that it is old. */
export function catalogueLine({ source: { date } }: PriceBook, day: string, language: Language): string {
  const texts = TEXTS[language];
  return priceAge(date, day, DEFAULT_AGE_LIMITS) === "red"
    ? texts.old(date, daysBetween(date, day))
    : texts.dated(date);
}
