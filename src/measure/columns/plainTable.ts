import type { Head } from "../source/head";
import { type Json, type JsonObject, below, isArray, isObject, plainText } from "../source/json";
import { headRecords } from "../source/records";
import type { ColumnMap, KnownTable } from "./columnMap";

/** Where objects with the rows of a table are looked for. */
const ARRAYS: readonly string[] = ["data", "rows", "records", "results", "items", "requests"];

/**
 * The lists in which a JSON text may hold the rows of a table: those under the usual names, else the one whose rows have
 * the columns that are asked for, else the longest.
 */
export function tableArrays(head: Head, columns: readonly string[] = []): readonly string[] {
  const [only, ...others] = head.values;
  if (head.isList || others.length > 0 || !isObject(only)) return ARRAYS;
  const lists = Object.entries(only).flatMap(([name, value]) =>
    isArray(value) && value.some(isObject) ? [{ name, rows: value.filter(isObject) }] : [],
  );
  if (columns.length > 0) {
    const having = lists.find(({ rows }) => columns.every((column) => rows.some((row) => hasPath(row, column))));
    return having ? [having.name] : ARRAYS;
  }
  if (lists.some(({ name }) => ARRAYS.includes(name))) return ARRAYS;
  const longest = [...lists].sort((a, b) => b.rows.length - a.rows.length)[0];
  return longest ? [longest.name] : ARRAYS;
}

const hasPath = (row: JsonObject, column: string): boolean => below(row, column.split("/")) !== undefined;

/** A table that nobody knows, for a person to say what its columns mean. */
export interface PlainTable {
  readonly columns: readonly PlainColumn[];
}

export interface PlainColumn {
  readonly name: string;
  /** The first values, without any that may be a prompt or an answer. */
  readonly values: readonly string[];
}

const MOST_COLUMNS = 200;
const MOST_DEPTH = 3;
const FEWEST = 2;
const SHOWN = 3;
const LONGEST = 40;
/** Numbers, dates, and times with their zone. */
const FIGURE = /^[\d\s:/.,%+-]+$|^\d{4}-\d\d-\d\d[T ][\d:.,]+(?:Z|[+-]\d\d:?\d\d)?$/;
/** A name as machines give it: one word with a digit or a sign within, such as `gpt-5.4`. */
const NAME = /^(?=.*[\d_./:@-])[\w./:@-]{1,40}$/;

/** The columns of a table, or of objects with the same keys, with their first values; null where there are fewer than two. */
export function plainTable(head: Head, told: readonly string[] = []): PlainTable | null {
  const columns = new Map<string, Json[]>();
  const rows = headRecords(head, tableArrays(head, told));
  // One object that stands for itself is no table.
  if (!head.table && rows.length < FEWEST && told.length === 0) return null;
  for (const row of rows) addRow(columns, "", row, 1);
  for (const name of head.table?.columns ?? []) if (name !== "" && !columns.has(name)) columns.set(name, []);
  if (columns.size < 2 || columns.size > MOST_COLUMNS) return null;
  return { columns: [...columns].map(([name, values]) => ({ name, values: shownValues(values) })) };
}

function addRow(columns: Map<string, Json[]>, start: string, row: JsonObject, depth: number): void {
  for (const [key, value] of Object.entries(row)) {
    const name = start + key;
    if (isObject(value) && depth < MOST_DEPTH) addRow(columns, `${name}/`, value, depth + 1);
    else if (value !== undefined && columns.size <= MOST_COLUMNS) {
      const values = columns.get(name) ?? [];
      if (values.length < SHOWN) values.push(value);
      columns.set(name, values);
    }
  }
}

/**
 * Figures as they are, and names where the whole column holds such. Any other text may be what somebody asked or a model
 * said, were it one word, and so may a name among such texts.
 */
function shownValues(values: readonly Json[]): string[] {
  const texts = values.map((value) => plainText(value).trim());
  const isText = texts.some((text) => text !== "" && !FIGURE.test(text) && !NAME.test(text));
  return texts.map((text) => (FIGURE.test(text) || !isText ? text.slice(0, LONGEST) : "…"));
}

/** Which of the columns that a map names are not in a table. */
export function missingColumns({ columns }: ColumnMap, table: PlainTable): readonly string[] {
  const names = new Set(table.columns.map(({ name }) => name));
  return Object.values(columns).filter((name) => !names.has(name));
}

/** What is remembered of a table with these columns, in whatever order; undefined where that is nothing. */
export function knownTable(tables: readonly KnownTable[], table: PlainTable): KnownTable | undefined {
  const names = table.columns.map(({ name }) => name);
  return tables.find(({ header }) => hasSame(header, names));
}

/** Whether two headers name the same columns. */
export function hasSame(one: readonly string[], other: readonly string[]): boolean {
  const names = new Set(one);
  return names.size === other.length && other.every((name) => names.has(name));
}
