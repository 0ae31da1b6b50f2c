import type { Line } from "../markdown/lines";
import { valueOf } from "./field";
import type { MetadataField } from "./record";
import { isKnownKey, metadataKey } from "./vocabulary";

interface Cell {
  readonly text: string;
  readonly from: number;
}

/** The cells of a table row, without the white space around them. */
export function cells(row: string): Cell[] {
  const found: Cell[] = [];
  for (const match of row.matchAll(/(?<=\|)((?:[^|\\]|\\.)*)(?=\|)|(?<=\|)([^|]+)$/g)) {
    const text = match[0];
    found.push({ text: text.trim(), from: match.index + (text.length - text.trimStart().length) });
  }
  return found;
}

const DELIMITER_ROW = /^[\s|:>-]+$/;

/** Fields of a table row: key and value side by side, or the values below a header row of keys. */
export function tableFields(lines: readonly Line[], index: number): MetadataField[] {
  const row = lines[index]?.text ?? "";
  const [key, value, ...others] = cells(row);
  if (DELIMITER_ROW.test(row) || !key) return [];
  const field = (written: string, cell: Cell | undefined): MetadataField[] => {
    const name = metadataKey(written.replace(/[:：]\s*[*_]*$/, ""));
    return cell && isKnownKey(name)
      ? [
          {
            key: name,
            ...valueOf(row, cell.from, cell.from + cell.text.length, lines[index]?.offset ?? 0),
            carrier: "line",
            line: index,
          },
        ]
      : [];
  };
  const isDelimiter = (at: number): boolean => /^[\s|:>]*-[\s|:>-]*$/.test(lines[at]?.text ?? "");
  const header = isDelimiter(index - 1) ? cells(lines[index - 2]?.text ?? "") : [];
  if (header.length > 1 && header.slice(0, 2).every((cell) => isKnownKey(metadataKey(cell.text))))
    return [key, value, ...others].flatMap((cell, column) => field(header[column]?.text ?? "", cell));
  const isHeader = isDelimiter(index + 1) && value !== undefined && isKnownKey(metadataKey(value.text));
  return isHeader ? [] : field(key.text, value);
}
