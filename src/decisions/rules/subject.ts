import { type FiguresBlock, findFigures } from "../figures/findFigures";
import { type LineKind, classifyLines } from "../markdown/blocks";
import { type Line, splitLines } from "../markdown/lines";
import type { DecisionRecord, RecordFile, Span } from "../record/record";

/** A record under check, with what several rules ask of its text; each is computed when it is first asked for. */
export class Subject {
  #lines: readonly Line[] | undefined;
  #kinds: readonly LineKind[] | undefined;
  #figures: readonly FiguresBlock[] | undefined;

  constructor(readonly file: RecordFile) {}

  get record(): DecisionRecord {
    return this.file.record;
  }

  get text(): string {
    return this.file.text;
  }

  get lines(): readonly Line[] {
    return (this.#lines ??= splitLines(this.text));
  }

  get kinds(): readonly LineKind[] {
    return (this.#kinds ??= classifyLines(this.lines));
  }

  get figures(): readonly FiguresBlock[] {
    return (this.#figures ??= findFigures(this.text));
  }

  /** The text of a line (from 0) without its indentation. */
  lineSpan(index: number): Span {
    const line = this.lines[index] ?? { offset: this.text.length, text: "" };
    const indent = line.text.length - line.text.trimStart().length;
    return { offset: line.offset + indent, length: line.text.trim().length };
  }

  /** What stands for the whole record: its title, else its first line. */
  get titleSpan(): Span {
    return this.record.titleSpan ?? this.lineSpan(0);
  }
}
