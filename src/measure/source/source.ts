import type { Sink } from "../format";
import { decoded, type Encoding } from "./encoding";
import type { Head } from "./head";
import { FieldParser } from "./fieldParser";
import type { RowPlan } from "./fieldPlan";
import type { FieldRow } from "./fields";
import { JsonLines } from "./jsonLines";
import { JsonScanner, type TakeJson } from "./jsonScanner";
import { byteText, lineBlocks } from "./lineBlocks";
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
    if (this.head.layout === "json-lines") await this.#jsonLines(arrays, take);
    else await this.#scanJson(arrays, take);
  }

  /** Whether `eachFieldRow` can be asked. */
  get hasFieldRows(): boolean {
    return this.head.layout === "json-lines" && this.encoding === "utf-8";
  }

  /**
   * The rows of a text with a JSON value a line, of which only what is wanted is read.
   * @param takeJson takes the values of lines that must be read whole, as `eachJson` hands them on
   */
  async eachFieldRow(
    plan: RowPlan,
    take: (row: FieldRow, line: number) => void,
    arrays: readonly string[],
    takeJson: TakeJson,
  ): Promise<void> {
    const lines = new JsonLines(arrays, takeJson, this.report);
    const parser = new FieldParser(plan, () => this.#tellLost());
    const { rows } = parser;
    let number = 0;
    const blocks = lineBlocks(this.open(), () => this.report.problem("row-too-long", number + 1));
    for await (const block of blocks) {
      const text = byteText(block);
      for (let from = 0; from < block.length;) {
        number++;
        const count = parser.parse(block, from, text);
        for (let index = 0; index < count; index++) take(rows[index] as FieldRow, number);
        if (count >= 0) {
          from = parser.next;
          continue;
        }
        const newline = block.indexOf(NEWLINE, from);
        const isOpen = newline < 0;
        const end = isOpen ? block.length : newline;
        lines.line(this.#decoded(block.subarray(from, end)), number, isOpen);
        from = end + 1;
      }
    }
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
    const lines = new JsonLines(arrays, take, this.report);
    const tooLong = await eachLine(this.#text(), (line, number, isOpen) => lines.line(line, number, isOpen));
    if (tooLong !== null) this.report.problem("row-too-long", tooLong);
  }

  #decoded(bytes: Uint8Array): string {
    const text = utf8.decode(bytes);
    if (text.includes("\uFFFD")) this.#tellLost();
    return text;
  }

  async #scanJson(arrays: readonly string[], take: TakeJson): Promise<void> {
    const scanner = new JsonScanner(
      arrays,
      take,
      (line) => this.report.skip("json-invalid", line),
      (key, line) => this.report.problem("value-left-out", line, key),
    );
    for await (const piece of this.#text())
      if (!scanner.push(piece)) {
        this.report.problem("json-invalid", scanner.failedAt);
        scanner.end();
        return;
      }
    if (!scanner.end()) this.report.problem("file-truncated", scanner.line);
  }

  async *#text(): AsyncGenerator<string, void, undefined> {
    for await (const piece of decoded(this.open(), this.encoding)) {
      if (!this.#isLost && piece.includes("\uFFFD")) this.#tellLost();
      yield piece;
    }
  }

  #isLost = false;
  #tellLost(): void {
    if (!this.#isLost) this.report.problem("characters-lost", null);
    this.#isLost = true;
  }
}

const NEWLINE = 10;
const utf8 = new TextDecoder();
const isBlank = (cell: string): boolean => cell.trim() === "";

function isSame(cells: readonly string[], columns: readonly string[]): boolean {
  return columns.every((column, index) => cells[index]?.replace(/^\uFEFF/, "").trim() === column);
}
