import type { Language } from "../../debate/vocabulary";
import type { RecordFile } from "../record/record";
import { scan } from "../record/scan";

/** Japanese headings have signs of Chinese too. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /\p{Script=Han}/u;

/**
 * The language in which most records of a folder have their headings, by the sections that readers of records know.
 * @returns null where no record has such a heading, or both languages are as frequent.
 */
export function folderLanguage(files: readonly RecordFile[]): Language | null {
  const lead = files.reduce((sum, { text }) => sum + Math.sign(leaning(text)), 0);
  return lead === 0 ? null : lead > 0 ? "zh-cn" : "en";
}

/** More than 0 where more known headings of a record are Chinese, less where more are English. */
function leaning(text: string): number {
  return scan(text)
    .sections.filter(({ name }) => name !== undefined)
    .reduce((sum, { title }) => sum + (HAN.test(title) && !KANA.test(text) ? 1 : -1), 0);
}
