import { lineEndingOf } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import { DATE_TEXT, dateLike } from "../record/isoDate";
import type { RecordFile } from "../record/record";
import { type Scan, scan } from "../record/scan";
import { cells } from "../record/tableFields";
import { chainOf } from "../statements/chain";
import { statusPhrase } from "../statements/phrase";
import type { Statement } from "../statements/statement";
import { type NewStatus, cellText } from "./statusText";

/**
 * A further entry of a history in the form of its last one, with today's date: a line, an item or a row. The old ones stay.
 * @param today ISO date
 * @returns null where the statement is not part of a history
 */
export function historyEntry(file: RecordFile, current: Statement, { say }: NewStatus, today: string): TextEdit | null {
  const chain = chainEntry(file.text, current, say, today);
  if (chain) return chain;
  if (current.history < 0) return null;
  const entries = file.record.statements
    .filter(({ kind, history }) => kind === "status" && history === current.history)
    .sort((a, b) => a.line - b.line);
  const last = entries.at(-1) ?? current;
  const scanned = scan(file.text);
  // The newest may stand first.
  const isDescending = entries.length > 1 && entries[0] === current;
  const model = isDescending ? current : last;
  const written =
    model.place === "table" ? rowLike(scanned, model, say, today) : lineLike(file.text, scanned, model, say, today);
  if (written === null) return null;
  const entry = isDescending || model.place === "table" ? written : counted(written, entries.length === 1);
  const eol = lineEndingOf(scanned.lines, "\n");
  const gap = isApart(scanned, entries) ? eol + eol : eol;
  const own = scanned.lines[isDescending ? model.line : model.lastLine];
  if (!own) return null;
  return isDescending
    ? { offset: own.offset, length: 0, text: entry + gap }
    : { offset: own.offset + own.text.length, length: 0, text: gap + entry };
}

/** `Proposed → Accepted (2024-02-03)` goes on with its own arrow, and with a date where the last step has one. */
function chainEntry(text: string, { value, place }: Statement, say: NewStatus["say"], today: string): TextEdit | null {
  if (place === "yaml" || place === "toml") return null;
  const lineStart = Math.max(text.lastIndexOf("\n", value.offset - 1), text.lastIndexOf("\r", value.offset - 1)) + 1;
  const whole = text.slice(Math.max(lineStart, value.offset - 500), value.offset + value.length);
  const cell = whole.slice(Math.max(whole.lastIndexOf("|"), whole.lastIndexOf(":"), whole.lastIndexOf("：")) + 1);
  const chain = chainOf(cell.replace(/^[\s>*+_-]*/, ""));
  if (!chain) return null;
  const model = text.slice(value.offset, value.offset + value.length);
  const [dated, open = "", date] = /(?:(?<!\s)\s+)?([（(]?)(\d{4}-\d\d-\d\d)[)）]?\s*$/.exec(model) ?? [];
  const day = dated === undefined || date === undefined || open === "" ? "" : dated.trimEnd().replace(date, today);
  return { offset: value.offset + value.length, length: 0, text: chain.separator + say(model) + day };
}

function isApart({ kinds }: Scan, entries: readonly Statement[]): boolean {
  const [first, second] = entries;
  if (!first || first.place === "table") return false;
  return second ? kinds[second.line - 1] === "blank" : first.place === "section" && !isItem(first);
}

function isItem({ span, value }: Statement): boolean {
  return value.offset > span.offset;
}

/** A line with today's date and the new words where the model has its own. */
function lineLike(
  text: string,
  { lines }: Scan,
  model: Statement,
  say: NewStatus["say"],
  today: string,
): string | null {
  const line = lines[model.line];
  if (!line) return null;
  const start =
    line.offset + (/^[\s>]*(?:[*+-][ \t]+|\d{1,9}[.)][ \t]+)?(?:\[[xX]\][ \t]+)?/.exec(line.text)?.[0].length ?? 0);
  const lead = text.slice(line.offset, start);
  const raw = line.text.slice(start - line.offset);
  const phrase = statusPhrase(raw);
  const date = DATE_TEXT.exec(raw);
  if (!phrase || !date) return null;
  const [, written = ""] = date;
  const at = date.index + date[0].indexOf(written);
  const word = raw.slice(phrase.from, phrase.wordEnd);
  const marks = /[*_`~]{0,4}$/.exec(raw.slice(0, phrase.from))?.[0] ?? "";
  const close = marks !== "" && raw.startsWith(marks, phrase.wordEnd) ? marks : "";
  const open = close === "" ? raw.slice(0, phrase.from).replace(/(?<![*_`~])[*_`~]+$/, "") : raw.slice(0, phrase.from);
  const isFirst = at < phrase.from;
  if (isFirst) {
    const before = open.replace(written, dateLike(written, today));
    return lead + before + say(word) + close;
  }
  const between = raw.slice(phrase.wordEnd + close.length, at);
  const after = /^[)\]）]/.exec(raw.slice(at + written.length))?.[0] ?? "";
  // Only the words that lead to the date are repeated, such as ": ", " (" and " on ".
  const joint = /^(?:\s*[:：]\s*|\s*[([（]\s*|\s+(?:on|since|as of)\s+|\s+|\s*[,，–—-]\s*)$/i.test(between)
    ? between
    : " ";
  return `${lead}${open}${say(word)}${close}${joint}${dateLike(written, today)}${after}`;
}

/** The number of the next item of a numbered list, in which all items may have the number 1. */
function counted(line: string, isOnly: boolean): string {
  return line.replace(
    /^([\s>]*)(\d{1,9})(?=[.)][ \t])/,
    (_, before: string, digits: string) => before + (digits === "1" && !isOnly ? digits : String(Number(digits) + 1)),
  );
}

/** A row with today's date and the new words in their columns; the other cells are empty. */
function rowLike({ lines }: Scan, model: Statement, say: NewStatus["say"], today: string): string | null {
  const line = lines[model.line];
  if (!line) return null;
  let row = line.text;
  for (const { text, from } of cells(row).reverse()) {
    const isStatus = line.offset + from <= model.value.offset && model.value.offset <= line.offset + from + text.length;
    const date = DATE_TEXT.exec(text)?.[1];
    const next = isStatus ? cellText(say(text)) : date !== undefined ? text.replace(date, dateLike(date, today)) : "";
    row = row.slice(0, from) + next + row.slice(from + text.length);
  }
  return row;
}
