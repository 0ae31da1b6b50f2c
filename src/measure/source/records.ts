import { type Json, type JsonObject, at, below, isArray, isObject, parseJson } from "./json";
import type { TakeJson } from "./jsonScanner";
import type { Source } from "./source";

/** A row of a table or an object of a JSON text, by the names of its columns or keys. */
export type Row = JsonObject;

/**
 * Hands on the records of a file, whether they are rows of a table, one object a line, a list, or a list within an object.
 * @param arrays paths (keys joined by dots) at which a wrapper holds its records; the wrapper itself is none then.
 */
export async function eachRecord(
  source: Source,
  arrays: readonly string[],
  take: (record: Row, line: number) => void,
): Promise<void> {
  const { table } = source.head;
  if (table) {
    await source.eachRow((cells, line) => take(rowRecord(table.columns, cells), line));
    return;
  }
  await source.eachJson(arrays, takeRecords(arrays, take));
}

/** Tells records from the wrappers in which they stood. */
export function takeRecords(arrays: readonly string[], take: (record: Row, line: number) => void): TakeJson {
  let hasInner = false;
  return (value, path, line, isKnownWrapper) => {
    if (path !== null) {
      hasInner = true;
      if (isObject(value)) take(value, line);
      return;
    }
    const isWrapper = isKnownWrapper ?? (hasInner || arrays.some((inner) => isArray(at(value, ...inner.split(".")))));
    hasInner = false;
    if (!isWrapper && isObject(value)) take(value, line);
  };
}

/** The first records of a head, as `eachRecord` will hand them on. */
export function headRecords({ table, rows, values }: Source["head"], arrays: readonly string[]): readonly Row[] {
  if (table) return rows.slice(table.headerRow + 1).map((cells) => rowRecord(table.columns, cells));
  return values.flatMap((value) => {
    const inner = arrays.map((path) => at(value, ...path.split("."))).find(isArray);
    return [...(inner ?? [value])].filter(isObject);
  });
}

function rowRecord(columns: readonly string[], cells: readonly string[]): Row {
  const record: { [name: string]: Json } = {};
  columns.forEach((name, index) => {
    if (name !== "" && name !== "__proto__") record[name] = cells[index] ?? "";
  });
  return record;
}

/** The first of some keys, or of some keys below each other joined by `/`, that says something. @param names of the program */
export function firstOf(record: Json | undefined, names: readonly string[]): Json | undefined {
  for (const name of names) {
    const value = below(record, keysOf(name));
    if (value !== undefined && value !== null && value !== "") return value;
  }
  return undefined;
}

/** Keys of a path, which are few and looked up for every row. */
function keysOf(path: string): readonly string[] {
  let keys = PATHS.get(path);
  if (!keys) PATHS.set(path, (keys = path.split("/")));
  return keys;
}
const PATHS = new Map<string, readonly string[]>();

/** A text under the first of some keys. */
export function firstText(record: Json | undefined, names: readonly string[]): string | null {
  const value = firstOf(record, names);
  return typeof value === "string" ? value : null;
}

/** An object that a table holds as text. */
export function inner(value: Json | undefined): Json | undefined {
  return typeof value === "string" && /^\s*[{[]/.test(value) ? parseJson(value) : value;
}
