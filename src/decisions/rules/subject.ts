import { type FiguresBlock, findFigures } from "../figures/findFigures";
import type { FiguresDrift } from "../figures/recompute";
import { type LineKind, classifyLines } from "../markdown/blocks";
import { type Line, splitLines } from "../markdown/lines";
import type { DecisionRecord, RecordFile, Span } from "../record/record";

/** A record under check, with what several rules ask of its text; each is computed when it is first asked for. */
export class Subject {
  #lines: readonly Line[] | undefined;
  #kinds: readonly LineKind[] | undefined;
  readonly #drifts = new Map<FiguresBlock, FiguresDrift | null>();
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

  /** A figures block computed again, however many rules ask. */
  drift(block: FiguresBlock, compare: (block: FiguresBlock) => FiguresDrift | null): FiguresDrift | null {
    const known = this.#drifts.get(block);
    const drift = known === undefined ? compare(block) : known;
    this.#drifts.set(block, drift);
    return drift;
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
