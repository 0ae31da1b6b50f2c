import type { RecordIndex } from "../index/recordIndex";
import type { Span } from "../record/record";
import { citationSpans } from "./subjectAt";

/** A place in a file below the root. */
export interface Use {
  readonly path: string;
  readonly span: Span;
}

/** Every place at which records cite a note, with the definitions of the citation if wanted. */
export function citationUses(index: RecordIndex, noteId: string, withDefinitions: boolean): Use[] {
  return index.citing(noteId).flatMap(({ record, text }) => {
    const isDefinition = ({ offset, length }: Span): boolean => text[offset + length] === ":";
    const spans = citationSpans(text).filter(
      (citation) => citation.noteId === noteId && (withDefinitions || !isDefinition(citation.span)),
    );
    return spans.map(({ span }) => ({ path: record.path, span }));
  });
}

/** Every place at which records refer to a record. */
export function recordUses(index: RecordIndex, path: string): Use[] {
  return index
    .referringTo(path)
    .flatMap(({ record }) =>
      record.references
        .filter((reference) => index.resolve(record, reference)?.record.path === path)
        .map(({ span }) => ({ path: record.path, span })),
    );
}
