import type { LineKind } from "../markdown/blocks";
import type { Line } from "../markdown/lines";
import { fieldAt } from "./field";
import type { Carrier, MetadataField } from "./record";
import { statusWord } from "./status";
import { isKnownKey, metadataKey } from "./vocabulary";

/** A cell of a table without the white space around it, with its place on the line. */
export interface Cell {
  readonly text: string;
  readonly from: number;
}

/** The cells of a table row, with or without pipes at its ends. An escaped pipe, or one in code, parts nothing. */
export function cells(row: string): Cell[] {
  const found: Cell[] = [];
  let from = 0;
  let inCode = false;
  for (let at = 0; at <= row.length; at++) {
    if (row[at] === "\\") at++;
    else if (row[at] === "`") inCode = !inCode && row.includes("`", at + 1);
    else if (at >= row.length || (row[at] === "|" && !inCode)) {
      const text = row.slice(from, at);
      found.push({ text: text.trim(), from: from + (text.length - text.trimStart().length) });
      from = at + 1;
    }
  }
  if (/^[\s>]*$/.test(found[0]?.text ?? "")) found.shift();
  if (found.at(-1)?.text === "") found.pop();
  return found;
}

/** A table: its rows without the line that parts them from the header. */
export interface Table {
  readonly header: number | null;
  readonly rows: readonly number[];
  readonly last: number;
}

const DELIMITER_ROW = /^[\s|:>-]+$/;

function isDelimiter(line: Line | undefined): boolean {
  return line !== undefined && line.text.includes("-") && line.text.includes("|") && DELIMITER_ROW.test(line.text);
}

/** The table that begins on a line, or undefined. Without outer pipes it needs its second line, or a known key. */
export function tableAt(lines: readonly Line[], kinds: readonly LineKind[], first: number): Table | undefined {
  const text = lines[first]?.text ?? "";
  if (!text.includes("|") || kinds[first] !== "text") return undefined;
  const isHeaded = isDelimiter(lines[first + 1]) && !isDelimiter(lines[first]);
  if (!/^[\s>]*\|/.test(text) && !isHeaded && !isPairRow(text)) return undefined;
  let last = first;
  while (kinds[last + 1] === "text" && lines[last + 1]?.text.includes("|")) last++;
  const rows: number[] = [];
  for (let row = first; row <= last; row++) if (!isDelimiter(lines[row])) rows.push(row);
  return isHeaded ? { header: first, rows: rows.slice(1), last } : { header: null, rows, last };
}

/** `Status | Accepted` */
function isPairRow(text: string): boolean {
  const [key, value, ...others] = cells(text);
  return key !== undefined && value !== undefined && others.length === 0 && isKnownKey(keyOfCell(key.text));
}

function keyOfCell(text: string): string {
  return metadataKey(text.replace(/[:：][*_\s]*$/, ""));
}

/** The keys of a table's columns where its header names them, else undefined. */
export function columnKeys(lines: readonly Line[], { header, rows }: Table): (string | undefined)[] | undefined {
  if (header === null) return undefined;
  const keys = cells(lines[header]?.text ?? "").map(({ text }) => keyOfCell(text));
  const known = keys.filter(isKnownKey).length;
  // `| Status | Accepted |` as a header is a row of keys and values.
  const first = cells(lines[header]?.text ?? "")[1];
  const isRow =
    (keys.length === 2 &&
      known === 1 &&
      isKnownKey(keys[0] ?? "") &&
      first !== undefined &&
      (isValue(keys[0], first.text) || !isOtherColumn(rows, lines))) ||
    (isKnownKey(keys[0] ?? "") && isPairs(cells(lines[header]?.text ?? "")));
  return known === 0 || isRow ? undefined : keys.map((key) => (isKnownKey(key) ? key : undefined));
}

/** `| Status | Accepted | Date | 2024-01-01 |`: keys and values in turn, one of which is a status. */
function isPairs(row: readonly Cell[]): boolean {
  const isInTurn = row.length >= 4 && row.length % 2 === 0 && isKnownKey(keyOfCell(row[2]?.text ?? ""));
  return (
    isInTurn && row.some(({ text }, at) => keyOfCell(text) === "status" && statusWord(row[at + 1]?.text ?? "") !== null)
  );
}

/** What a header cell beside a key says is a value: a status that all know, or what holds a link, which no key does. */
function isValue(key: string | undefined, text: string): boolean {
  return text.includes("](") || (key === "status" && statusWord(text) !== null);
}

/** Rows below begin with keys too, so that the table has its keys on the left. */
function isOtherColumn(rows: readonly number[], lines: readonly Line[]): boolean {
  return rows.length > 0 && !rows.some((row) => isKnownKey(keyOfCell(cells(lines[row]?.text ?? "")[0]?.text ?? "")));
}

/** Fields of a table: below a header row of keys, or key and value side by side. */
export function tableFields(lines: readonly Line[], table: Table, carrier: Carrier): MetadataField[] {
  const columns = columnKeys(lines, table);
  const field = (row: number, key: string, cell: Cell | undefined): MetadataField[] => {
    const line = lines[row];
    if (!line || !cell || !isKnownKey(key)) return [];
    const to = cell.from + cell.text.length;
    return [
      fieldAt(
        key,
        line.text,
        { from: cell.from, start: cell.from, to },
        { lineOffset: line.offset, line: row, carrier, place: "table" },
      ),
    ];
  };
  if (columns) {
    return table.rows.flatMap((row) =>
      cells(lines[row]?.text ?? "").flatMap((cell, column) => field(row, columns[column] ?? "", cell)),
    );
  }
  const rows = table.header === null ? table.rows : [table.header, ...table.rows];
  return rows.flatMap((row) => {
    const [key, value, ...others] = cells(lines[row]?.text ?? "");
    if (!key) return [];
    if (others[0] && isKnownKey(keyOfCell(others[0].text)) && isKnownKey(keyOfCell(key.text))) {
      const all = [key, ...(value ? [value] : []), ...others];
      return all.flatMap((cell, at) => (at % 2 === 0 ? field(row, keyOfCell(cell.text), all[at + 1]) : []));
    }
    // A header of keys above nothing is none.
    const isHeader = row === table.header && value !== undefined && isKnownKey(keyOfCell(value.text));
    return isHeader ? [] : field(row, keyOfCell(key.text), value ?? { text: "", from: key.from + key.text.length });
  });
}
