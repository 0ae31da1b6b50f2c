import { headerEnd } from "../record/headerFields";
import { lineAt } from "../markdown/lines";
import type { RecordFile, StatusWord } from "../record/record";
import { type Scan, scan } from "../record/scan";
import { statusPhrase } from "../statements/phrase";

/** A key at the beginning of a line or cell, in any markup: `<td>Status</td>`, `"status":`, `status:`, `Status =`. */
const KEY =
  /(?:^[\s>*_`"'+#-]*|[|,{]\s*["']?|<(?:td|th|dt|li|p|b|strong|em|span)\b[^>]{0,200}>\s*)(?:<[a-z][^>]{0,200}>\s*){0,3}["'*_`]{0,3}(?:status|状态|狀態|statut|estado|stato|статус|ステータス|상태)["'*_`]{0,3}\s*(?:<\/[a-z]+>\s*)*(?:[:：=|]|$|(?<=>))/i;
const TAGS = /<\/?[a-z][^<>]{0,200}>/gi;
/** A status in brackets behind the title, such as `# 7. Use X [Accepted]`. */
const IN_TITLE = /[[(（【]\s{0,9}(?!\s)([^[\]()（）【】]{2,40})[\])）】]\s*$/;

/** A place that a person reads as the status, and no reader of this program does. */
export interface UnreadStatus {
  readonly line: number;
  readonly text: string;
}

/**
 * What stands above the first section and says another status than the one that is asked, in a form that is not read: a
 * table in HTML, a map in front matter, the title. A change beside it would leave a record that contradicts itself.
 */
export function unreadStatus({ record, text }: RecordFile, status: StatusWord): UnreadStatus | null {
  const scanned = scan(text);
  const title = record.titleSpan ? lineAt(scanned.lines, record.titleSpan.offset) : -1;
  const inTitle = IN_TITLE.exec(record.title ?? "")?.[1];
  if (inTitle !== undefined && differs(inTitle, status, true)) return { line: Math.max(title, 0), text: inTitle };
  const read = record.statements.filter(({ kind }) => kind === "status");
  const last = headerEnd(scanned, title);
  for (let index = 0; index < last; index++) {
    const kind = scanned.kinds[index];
    if (kind === "code" || kind === "blank" || index === title) continue;
    if (read.some(({ line, lastLine }) => line <= index && index <= lastLine)) continue;
    const value = valueAt(scanned, index);
    if (value !== null && differs(value, status, false)) return { line: index, text: value.trim() };
  }
  return null;
}

/** What stands behind the key of a status, or on the line below it; null where the line has no such key. */
function valueAt({ lines }: Scan, index: number): string | null {
  const text = (lines[index]?.text ?? "").slice(0, 2000);
  const key = /status|状态|狀態|stat[ou]|estado|статус|ステータス|상태/i.test(text) ? KEY.exec(text) : null;
  if (!key) return null;
  const behind = text
    .slice(key.index + key[0].length)
    .replace(TAGS, " ")
    .trim();
  return behind === "" ? (lines[index + 1]?.text ?? "").slice(0, 200).replace(TAGS, " ").trim() : behind;
}

/** Tells whether a text begins with the word of another status. */
function differs(text: string, status: StatusWord, isWhole: boolean): boolean {
  const phrase = statusPhrase(text);
  if (!phrase || phrase.word === status) return false;
  return !isWhole || /^[\s.,;:\d-]*$/.test(text.slice(phrase.wordEnd)) || phrase.word === "superseded";
}
