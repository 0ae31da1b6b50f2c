import type { Line } from "../markdown/lines";
import type { MetadataField } from "./record";
import type { Scan } from "./scan";
import { metadataKey } from "./vocabulary";

const FIELD = /^([A-Za-z0-9_-]{1,60}|"[^"]{1,60}"|'[^']{1,60}')[ \t]*=[ \t]*(.*)$/s;
const STRING = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')/;
const LONG_STRING = /^(?:"""([^]*)"""|'''([^]*)''')$/;
/** A value that is longer is no field of a record. */
const LONGEST = 20_000;

/** The fields of TOML front matter (Hugo): strings, dates, numbers and arrays, also on several lines and below `[extra]`. */
export function tomlFields({ text, lines, kinds }: Scan): MetadataField[] {
  const end = kinds.lastIndexOf("front-matter");
  const fields: MetadataField[] = [];
  for (let index = 1; index < end; index++) {
    const line = lines[index];
    const match = line && FIELD.exec(line.text.trimEnd());
    if (!line || !match) continue;
    const from = line.text.indexOf(match[2] ?? "", (match[1] ?? "").length);
    const last = lastLineOf(lines, index, end, match[2] ?? "");
    const stop = lines[last] ?? line;
    const raw =
      last === index ? written(match[2] ?? "") : text.slice(line.offset + from, stop.offset + endOfValue(stop.text));
    fields.push({
      key: metadataKey((match[1] ?? "").replace(/["']/g, "")),
      value: shown(raw),
      carrier: "front-matter",
      place: "toml",
      span: { offset: line.offset + from, length: raw.length },
      whole: { offset: line.offset, length: stop.offset + stop.text.length - line.offset },
      line: index,
      lastLine: last,
    });
    index = last;
  }
  return fields;
}

/** The line on which a string in three quotes or an array ends; the line of its key where it is on one, or never ends. */
function lastLineOf(lines: readonly Line[], index: number, end: number, value: string): number {
  const quotes = /^(?:"""|''')/.exec(value)?.[0];
  let depth = quotes === undefined ? depthOf(value) : 0;
  if (quotes === undefined ? depth <= 0 || !value.startsWith("[") : value.includes(quotes, 3)) return index;
  let length = value.length;
  for (let next = index + 1; next < end && length <= LONGEST; next++) {
    const below = lines[next]?.text ?? "";
    // The next key begins a value of its own: this array is never closed. So no line is looked at twice.
    if (quotes === undefined && FIELD.test(below)) return index;
    length += below.length;
    if (quotes === undefined) depth += depthOf(below);
    if (quotes === undefined ? depth <= 0 : below.includes(quotes)) return next;
  }
  return index;
}

/** How many more brackets a line opens than it closes; those in strings and comments are none. */
function depthOf(line: string): number {
  const bare = line.slice(0, LONGEST).replace(/"(?:[^"\\]|\\.)*"|'[^']*'|#.*/g, "");
  return bare.split("[").length - bare.split("]").length;
}

/** The value without the comment behind it. */
function written(rest: string): string {
  if (/^(?:"""|''')/.test(rest)) return /^("""|''')[^]*?\1/.exec(rest)?.[0] ?? rest;
  const string = STRING.exec(rest)?.[0];
  if (string !== undefined) return string;
  if (rest.startsWith("[")) return rest.slice(0, rest.lastIndexOf("]") + 1) || rest;
  const hash = rest.indexOf("#");
  return (hash < 0 ? rest : rest.slice(0, hash)).trimEnd();
}

/** Length of the last line of a value without the comment behind it. */
function endOfValue(line: string): number {
  const hash = line.indexOf("#", Math.max(line.lastIndexOf('"'), line.lastIndexOf("'"), line.lastIndexOf("]")) + 1);
  return (hash < 0 ? line : line.slice(0, hash)).trimEnd().length;
}

/** Tells whether a value in TOML is all there: one that nothing closes cannot be replaced. */
export function isWholeToml(raw: string): boolean {
  if (/^(?:"""|''')/.test(raw)) return LONG_STRING.test(raw);
  return (
    !raw.startsWith("[") || (raw.endsWith("]") && raw.split("\n").reduce((sum, line) => sum + depthOf(line), 0) === 0)
  );
}

function shown(raw: string): string {
  const long = LONG_STRING.exec(raw);
  if (long) return (long[1] ?? long[2] ?? "").replace(/\s+/g, " ").trim();
  const string = STRING.exec(raw);
  if (string) return string[2] ?? (string[1] ?? "").replace(/\\(["\\])/g, "$1");
  if (!raw.startsWith("[")) return raw;
  return raw
    .slice(1, -1)
    .replace(/("(?:[^"\\]|\\.)*"|'[^']*')|#[^\n]*/g, "$1")
    .split(",")
    .map((item) => shown(item.trim()))
    .filter((item) => item !== "")
    .join(", ");
}
