import { isoDateIn } from "../record/isoDate";
import { valueOf } from "../record/field";
import type { MetadataField } from "../record/record";
import type { Scan } from "../record/scan";
import { type Table, cells, columnKeys, tableFields } from "../record/tableFields";
import { statusPhrase } from "./phrase";
import { fieldStatement } from "./statusField";
import type { Entry } from "./statusRoles";

/** Reads a table of a Status section: a row of keys above others, keys on the left, or a cell that holds a status. */
export function readTable(scan: Scan, table: Table, entries: Entry[], fields: MetadataField[]): void {
  const read = tableFields(scan.lines, table, "section");
  const isColumns = columnKeys(scan.lines, table) !== undefined;
  fields.push(...read.filter(({ key }) => key !== "status" && !(key === "date" && isColumns && table.rows.length > 1)));
  const statuses = read.filter(({ key }) => key === "status");
  if (statuses.length === 0) {
    // A table without known keys: the cell that holds a status.
    for (const row of table.rows) {
      const line = scan.lines[row];
      const cell = line && cells(line.text).find(({ text }) => statusPhrase(text) !== null);
      if (!line || !cell) continue;
      const to = cell.from + cell.text.length;
      const whole = { offset: line.offset, length: line.text.length };
      statuses.push({
        key: "status",
        ...valueOf(line.text, cell.from, to, line.offset),
        carrier: "section",
        place: "table",
        whole,
        line: row,
        lastLine: row,
      });
    }
  }
  for (const field of statuses) {
    const statement = fieldStatement(field, scan.text);
    const row = scan.lines[field.line]?.text ?? "";
    entries.push({
      ...statement,
      date: isoDateIn(row.slice(0, 1000)),
      raw: row,
      isTicked: false,
      history: isColumns && table.rows.length > 1 ? table.last : -1,
    });
  }
}
