import type { Sink } from "../format";
import { decoded, type Encoding } from "./encoding";
import type { Head } from "./head";
import { at, isArray, isObject, parseJson } from "./json";
import { JsonScanner, type TakeJson } from "./jsonScanner";
import { eachLine } from "./lines";
import { RowReader, type TakeRow } from "./table";

type Report = Pick<Sink, "problem" | "skip">;

/**
 * A text that a format reads: as JSON, as a table, or line by line. Everything is handed on piece by piece, so that files
 * of any size need no more memory than small ones.
 */
export class Source {
  /**
   * @param open the bytes from the beginning, unpacked.
   * @param report takes what cannot be read.
   */
  constructor(
    readonly head: Head,
    private readonly encoding: Encoding,
    private readonly open: () => AsyncIterable<Uint8Array>,
    private readonly report: Report,
  ) {}

  /**
   * The values of a JSON text, whether there is one a line, a list of them, or one after the other. Elements of a
   * top-level list come with the path "", those of arrays at the paths asked for (keys joined by dots) with that path,
   * and each whole value, without those arrays where it was too long to be held, with the path null.
   */
  async eachJson(arrays: readonly string[], take: TakeJson): Promise<void> {
    await (this.head.layout === "json-lines" ? this.#jsonLines(arrays, take) : this.#scanJson(arrays, take));
  }

  /** Rows of a table from the one after its header; a header that stands again is left out. */
  async eachRow(take: TakeRow): Promise<void> {
    const { table } = this.head;
    if (!table) return;
    const width = table.columns.length;
    let index = -1;
    await this.eachRawRow((cells, line, isOpen) => {
      if (++index <= table.headerRow) return;
      if (cells.every(isBlank) || isSame(cells, table.columns)) return;
      if (cells.length >= width && cells.slice(width).every(isBlank)) take(cells, line, isOpen);
      else this.report.skip(isOpen ? "file-truncated" : "row-columns", line, String(cells.length), String(width));
    });
  }

  /** All rows as they stand. */
  async eachRawRow(take: TakeRow): Promise<void> {
    const reader = new RowReader(this.head.table?.delimiter ?? ",", take);
    for await (const piece of this.#text())
      if (!reader.push(piece)) {
        this.report.problem("row-too-long", null);
        return;
      }
    reader.end();
  }

  async #jsonLines(arrays: readonly string[], take: TakeJson): Promise<void> {
    const paths = arrays.map((path) => ({ path, keys: path.split(".") }));
    const tooLong = await eachLine(this.#text(), (line, number, isOpen) => {
      if (line === "" || line.trim() === "") return;
      const value = parseJson(line);
      if (value === undefined) {
        this.report.skip(isOpen ? "file-truncated" : "json-invalid", number);
        return;
      }
      if (isArray(value)) {
        for (const element of value) take(element, "", number);
        return;
      }
      if (isObject(value))
        for (const { path, keys } of paths) {
          const list = at(value, ...keys);
          if (isArray(list)) for (const element of list) take(element, path, number);
        }
      take(value, null, number);
    });
    if (tooLong !== null) this.report.problem("row-too-long", tooLong);
  }

  async #scanJson(arrays: readonly string[], take: TakeJson): Promise<void> {
    const scanner = new JsonScanner(arrays, take, (line) => this.report.skip("json-invalid", line));
    for await (const piece of this.#text())
      if (!scanner.push(piece)) {
        this.report.problem("json-invalid", scanner.failedAt);
        scanner.end();
        return;
      }
    if (!scanner.end()) this.report.problem("file-truncated", scanner.line);
  }

  async *#text(): AsyncGenerator<string, void, undefined> {
    let isLost = false;
    for await (const piece of decoded(this.open(), this.encoding)) {
      if (!isLost && piece.includes("\uFFFD")) {
        isLost = true;
        this.report.problem("characters-lost", null);
      }
      yield piece;
    }
  }
}

const isBlank = (cell: string): boolean => cell.trim() === "";

function isSame(cells: readonly string[], columns: readonly string[]): boolean {
  return columns.every((column, index) => cells[index]?.replace(/^\uFEFF/, "").trim() === column);
}
