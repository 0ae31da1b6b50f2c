import { type FieldRow, Shape, type Wanted } from "./fields";
import type { Json } from "./json";
import { eachRecord, takeRecords } from "./records";
import type { Source } from "./source";

const NONE: readonly string[] = [];

/** A whole value in which fields are found. */
export function rowOf(whole: Json): FieldRow {
  return { shape: null, values: NONE, whole };
}

/**
 * Hands on the rows of a file as `eachRecord` does its records, for fields to be found in. Where there is an object a line
 * only what is wanted is read of it, which is several times faster.
 * @param arrays paths (keys joined by dots) at which a wrapper holds its records
 */
export async function eachFieldRow(
  source: Source,
  arrays: readonly string[],
  wanted: Wanted,
  take: (row: FieldRow, line: number) => void,
): Promise<void> {
  const { table } = source.head;
  if (table) {
    const shape = new Shape(table.columns);
    await source.eachRow((cells, line) => take({ shape, values: cells, whole: null }, line));
    return;
  }
  const takeWhole = (whole: Json, line: number): void => take(rowOf(whole), line);
  if (!source.hasFieldRows) {
    await eachRecord(source, arrays, takeWhole);
    return;
  }
  const wrappers = new Map<string, "list" | "object" | "either">();
  for (const path of arrays) {
    const [root = "", ...deeper] = path.split(".");
    const kind = deeper.length > 0 ? "object" : "list";
    wrappers.set(root, (wrappers.get(root) ?? kind) === kind ? kind : "either");
  }
  const plan = { wanted, within: NONE, isPairs: () => false, wrappers };
  await source.eachFieldRow(plan, take, arrays, takeRecords(arrays, takeWhole));
}
