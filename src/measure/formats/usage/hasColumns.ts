import type { Head } from "../../source/head";

/** Whether a table has all of some columns, whatever their case. */
export function hasColumns({ table }: Head, ...names: readonly string[]): boolean {
  if (!table) return false;
  const columns = new Set(table.columns.map((name) => name.toLowerCase()));
  return names.every((name) => columns.has(name.toLowerCase()));
}
