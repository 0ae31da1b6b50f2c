import Papa from "papaparse";
import { LONGEST_ROW } from "./lines";

/** Takes the cells of a row and the line on which it begins. */
export type TakeRow = (cells: readonly string[], line: number, isOpen: boolean) => void;

/** Cuts a table that comes in pieces into rows. */
export class RowReader {
  #rest = "";
  /** What came since the rest was looked at, and how long that is. */
  #more: string[] = [];
  #moreLength = 0;
  #line = 1;

  constructor(
    private readonly delimiter: string,
    private readonly take: TakeRow,
  ) {}

  /** @returns false where a row is longer than any row is. */
  push(piece: string): boolean {
    this.#more.push(piece);
    this.#moreLength += piece.length;
    // A row that does not end is not looked at with each piece anew, but when it has doubled.
    if (this.#moreLength < this.#rest.length) return this.#rest.length + this.#moreLength <= LONGEST_ROW / 4;
    const text = this.#taken();
    // A line end may be cut in two.
    const held = text.endsWith("\r") ? 1 : 0;
    const whole = held === 1 ? text.slice(0, -1) : text;
    this.#rest = this.#rows(whole, true) + (held === 1 ? "\r" : "");
    return this.#rest.length <= LONGEST_ROW / 4;
  }

  end(): void {
    this.#rows(this.#taken(), false);
    this.#rest = "";
  }

  #taken(): string {
    const text = this.#rest + this.#more.join("");
    this.#more = [];
    this.#moreLength = 0;
    return text;
  }

  /** Hands on the rows of a text. @returns what is left of it where more is to come. */
  #rows(raw: string, isMore: boolean): string {
    const text = raw.includes("\r") ? raw.replaceAll(/\r\n?/g, "\n") : raw;
    if (text === "") return "";
    const { data, meta } = new Papa.Parser({ delimiter: this.delimiter, newline: "\n" }).parse(
      text,
      0,
      isMore,
    ) as Papa.ParseResult<string[]>;
    const end = isMore ? meta.cursor : text.length;
    const isOpen = !isMore && !text.endsWith("\n");
    data.forEach((cells, index) => {
      if (cells.length > 1 || (cells[0] ?? "") !== "")
        this.take(cells, this.#line, isOpen && index === data.length - 1);
      this.#line++;
      for (const cell of cells) if (cell.includes("\n")) this.#line += cell.split("\n").length - 1;
    });
    return isMore ? text.slice(end) : "";
  }
}

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** How a table is cut, and what stands where. */
export interface TableLayout {
  readonly delimiter: string;
  /** Which row, from 0, names the columns; those before it are a title. */
  readonly headerRow: number;
  readonly columns: readonly string[];
}

/** Finds separator and header of a table by the rows that it begins with; null where the text is no table. */
export function findLayout(text: string): { layout: TableLayout; rows: readonly (readonly string[])[] } | null {
  let best: { layout: TableLayout; rows: readonly (readonly string[])[]; score: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const rows: (readonly string[])[] = [];
    const reader = new RowReader(delimiter, (cells) => rows.push(cells));
    reader.push(text);
    if (rows.length === 0) reader.end();
    const first = rows.slice(0, ROWS_LOOKED_AT);
    const width = commonWidth(first);
    const headerRow = first.findIndex((cells) => cells.length === width && isHeader(cells));
    if (width < 2 || headerRow < 0) continue;
    const score = first.filter((cells) => cells.length === width).length * width;
    if (!best || score > best.score)
      best = { layout: { delimiter, headerRow, columns: (first[headerRow] ?? []).map(trimmed) }, rows: first, score };
  }
  return best && { layout: best.layout, rows: best.rows };
}

const ROWS_LOOKED_AT = 50;

const trimmed = (cell: string): string => cell.replace(/^\uFEFF/, "").trim();

function commonWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce(
    (best, [width, count]) => (count > best[1] && width > 1 ? [width, count] : best),
    [0, 0],
  )[0];
}

/** Columns have names, not figures. */
function isHeader(cells: readonly string[]): boolean {
  const named = cells.filter((cell) => trimmed(cell) !== "");
  return named.length >= 2 && named.every((cell) => !/^[\s$¥€+-]*[\d.,]+%?$/.test(cell));
}
