import { findCitations } from "../argument/citation";
import { lineAt } from "../markdown/lines";
import { classifyLines } from "../markdown/blocks";
import { splitLines } from "../markdown/lines";
import type { RecordFile, RecordReference, Span } from "../record/record";
import { type KnownModels, type NamedModel, modelsIn } from "../rules/modelsIn";

/** What stands at a place of a record and is more than text. */
export type RecordSubject =
  | { readonly kind: "citation"; readonly noteId: string; readonly span: Span }
  | { readonly kind: "record"; readonly reference: RecordReference; readonly span: Span }
  | { readonly kind: "title"; readonly span: Span };

function touches({ offset, length }: Span, at: number): boolean {
  return offset <= at && at <= offset + length;
}

/** The citation (or its definition), the reference to another record, or the record's own title at an offset. */
export function subjectAt({ record, text }: RecordFile, offset: number): RecordSubject | null {
  const cited = citationSpans(text).find(({ span }) => touches(span, offset));
  if (cited) return { kind: "citation", ...cited };
  const reference = record.references.find(({ span }) => touches(span, offset));
  if (reference) return { kind: "record", reference, span: reference.span };
  return record.titleSpan && touches(record.titleSpan, offset) ? { kind: "title", span: record.titleSpan } : null;
}

export interface CitationSpan {
  readonly noteId: string;
  readonly span: Span;
}

/** All citations of a text and the labels of their definitions, in the order of the file. */
export function citationSpans(text: string): CitationSpan[] {
  if (!/\[arg:/i.test(text)) return [];
  const lines = splitLines(text);
  const kinds = classifyLines(lines);
  const definitions = lines.flatMap(({ offset, text: line }, index): CitationSpan[] => {
    const match = kinds[index] === "text" ? /^( {0,3})\[arg:([a-z0-9-]+)\]:/i.exec(line) : null;
    return match
      ? [
          {
            noteId: (match[2] ?? "").toLowerCase(),
            span: { offset: offset + (match[1]?.length ?? 0), length: match[0].length - 1 - (match[1]?.length ?? 0) },
          },
        ]
      : [];
  });
  const cited = findCitations(lines).map(({ noteId, offset, length }) => ({ noteId, span: { offset, length } }));
  return [...cited, ...definitions].sort((a, b) => a.span.offset - b.span.offset);
}

/** The model that the text names at an offset. */
export function modelAt(
  text: string,
  offset: number,
  known: KnownModels,
): (Pick<NamedModel, "card" | "identity"> & { readonly span: Span }) | null {
  const lines = splitLines(text);
  const line = lines[lineAt(lines, offset)];
  const named =
    line &&
    modelsIn(line.text, known).find((model) =>
      touches({ offset: line.offset + model.offset, length: model.length }, offset),
    );
  if (!named) return null;
  const { card, identity, offset: start, length } = named;
  return { card, identity, span: { offset: line.offset + start, length } };
}
