import type { Language } from "../../debate/vocabulary";
import { classifyLines } from "../markdown/blocks";
import { lineEndingOf, splitLines } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import type { RecordFile } from "../record/record";
import { statusName } from "../record/status";
import { encodeHref, relativePath } from "../links/writeLink";
import { identifierOf } from "./recordLink";
import type { OtherFile } from "./followLinks";

const MARKER = "model-choice-index";
const START = /<!--\s*(adrlog|model-choice-index)\s*-->/;
const HEADING: Readonly<Record<Language, string>> = { en: "Decision records", "zh-cn": "决策记录" };

/**
 * The file among those of a folder that holds its index: one with markers, else `index.md`, else the read-me.
 * @returns undefined where there is none
 */
export function indexFileAmong(files: readonly OtherFile[]): OtherFile | undefined {
  const named = (name: RegExp): OtherFile | undefined => files.find(({ path }) => name.test(path));
  return (
    files.find(({ text }) => markers(text) !== null) ?? named(/(?:^|\/)index\.md$/i) ?? named(/(?:^|\/)readme\.md$/i)
  );
}

/**
 * Writes the list of records into an index file between its markers, those of adr-log where they are there, else our own;
 * without markers at the end. Nothing outside the markers changes.
 * @param path of the index file below the root
 * @param existing its text, or "" for a new one
 */
export function updateIndexFile(
  records: readonly RecordFile[],
  path: string,
  existing: string,
  language: Language,
): TextEdit[] {
  const eol = lineEndingOf(splitLines(existing), "\n");
  const list = records
    .filter(({ record }) => record.path !== path)
    .map((file) => entry(file, path))
    .join(eol);
  const body = list === "" ? eol : `${eol}${eol}${list}${eol}${eol}`;
  const found = markers(existing);
  if (found) {
    const text = found.stop === null ? `${body}<!-- ${found.name}stop -->` : body;
    const length = (found.stop ?? found.start) - found.start;
    return existing.slice(found.start, found.start + length) === text ? [] : [{ offset: found.start, length, text }];
  }
  const block = `<!-- ${MARKER} -->${body}<!-- ${MARKER}stop -->`;
  if (existing.trim() === "")
    return [{ offset: 0, length: existing.length, text: `# ${HEADING[language]}${eol}${eol}${block}${eol}` }];
  const open = unclosedBlock(existing);
  // Inside a code block or comment that nothing closes the list would be no list.
  if (open !== null) return [{ offset: open, length: 0, text: `${block}${eol}${eol}` }];
  const end = existing.trimEnd().length;
  return [{ offset: end, length: 0, text: `${eol}${eol}${block}` }];
}

/** Where the code block or comment begins in which a text ends; null where it ends in none. */
function unclosedBlock(text: string): number | null {
  const lines = splitLines(`${text}\n\nx`);
  const kinds = classifyLines(lines);
  const kind = kinds.at(-1);
  if (kind !== "code" && kind !== "comment") return null;
  let first = kinds.length - 1;
  while (kinds[first - 1] === kind) first--;
  return lines[first]?.offset ?? null;
}

interface Markers {
  readonly name: string;
  /** Behind the first marker. */
  readonly start: number;
  /** Where the second one begins, or null where it is missing. */
  readonly stop: number | null;
}

function markers(text: string): Markers | null {
  const lines = splitLines(text);
  const kinds = classifyLines(lines);
  for (const [index, line] of lines.entries()) {
    const match = kinds[index] === "code" ? null : START.exec(line.text);
    if (!match?.[1]) continue;
    const start = line.offset + match.index + match[0].length;
    const stop = new RegExp(`<!--\\s*${match[1]}stop\\s*-->`).exec(text.slice(start));
    return { name: match[1], start, stop: stop ? start + stop.index : null };
  }
  return null;
}

/** A line as adr-log writes it, with the status behind it. */
function entry(file: RecordFile, path: string): string {
  const { record } = file;
  const status = record.status ? ` (${statusName(record.status)})` : "";
  return `* [${identifierOf(file, { slugText: false })}](${encodeHref(relativePath(path, record.path))})${record.title === null ? "" : ` - ${record.title}`}${status}`;
}
