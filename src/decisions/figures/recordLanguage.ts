import type { Language } from "../../debate/vocabulary";

/** How much of the beginning of a record tells its language; in characters. */
const SAMPLE = 4000;

/** The language that a record is written in: Chinese where a fair part of its letters are Chinese, else English. */
export function recordLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = sample.match(/[A-Za-z]/g)?.length ?? 0;
  // A Chinese word takes two characters, an English one five; headings and model names stay English.
  return han > 0 && han * 5 > latin ? "zh-cn" : "en";
}
