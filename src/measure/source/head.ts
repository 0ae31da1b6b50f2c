import { type Json, isArray, isObject, parseJson, parseJsonPrefix } from "./json";
import { findLayout, type TableLayout } from "./table";

/** How a file is built: a value a line, JSON of any other form, a table, or neither. */
export type Layout = "json-lines" | "json" | "table" | "text";

/** What a file begins with, for the formats to know their own. */
export interface Head {
  /** Name of the file, or of the part of an archive. */
  readonly name: string;
  readonly layout: Layout;
  /** The first values; of a top-level list its elements. The last one may be cut where the file is long. */
  readonly values: readonly Json[];
  /** Whether the text is a list at the top. */
  readonly isList: boolean;
  readonly table: TableLayout | null;
  /** The first rows of a table, its title and header among them. */
  readonly rows: readonly (readonly string[])[];
  /** The first characters. */
  readonly text: string;
}

/** So much of a file is looked at; bytes. */
export const HEAD_BYTES = 1024 * 1024;
const MOST_VALUES = 100;

/** Looks at the beginning of a text. @param isWhole whether it is all of it */
export function readHead(name: string, text: string, isWhole: boolean): Head {
  const bare = text.trimStart();
  const none = { name, values: [], isList: false, table: null, rows: [], text };
  if (bare.startsWith("{") || bare.startsWith("[")) {
    const lines = jsonLines(text, isWhole);
    if (lines) return { ...none, layout: "json-lines", values: lines };
    const value = isWhole ? (parseJson(text) ?? parseJsonPrefix(text)) : parseJsonPrefix(text);
    if (value !== undefined)
      return {
        ...none,
        layout: "json",
        isList: isArray(value),
        values: isArray(value) ? value.slice(0, MOST_VALUES) : [value],
      };
  }
  // The last line may be cut.
  const cut = isWhole ? text : text.slice(0, text.lastIndexOf("\n") + 1);
  const found = findLayout(cut.slice(0, TABLE_CHARACTERS));
  return found ? { ...none, layout: "table", table: found.layout, rows: found.rows } : { ...none, layout: "text" };
}

const TABLE_CHARACTERS = 256 * 1024;

/** The values of a text with one a line; null where it is built otherwise. Some lines may be broken. */
function jsonLines(text: string, isWhole: boolean): Json[] | null {
  const lines = text.split("\n");
  if (!isWhole) lines.pop();
  const values: Json[] = [];
  let others = 0;
  for (const line of lines) {
    if (values.length + others >= MOST_VALUES) break;
    if (line.trim() === "") continue;
    const value = parseJson(line);
    if (isObject(value)) values.push(value);
    else others++;
  }
  return values.length > 0 && values.length > others ? values : null;
}
