import { definitionEdit } from "../argument/citation";
import { defineRule } from "./rule";

/** A citation without its link reference definition: a forge shows it as plain text. */
export const citationUndefined = defineRule({
  code: "citation-undefined",
  severity: "warning",
  messages: ["undefined"],
  fixes: ["define"],
  check({ record, lines }, { debate }) {
    if (!debate) return [];
    const first = new Map(record.citations.map((citation) => [citation.noteId, citation] as const).reverse());
    return [...first.values()].reverse().flatMap(({ noteId, offset, length }) => {
      const note = debate.note(noteId);
      const edits = note ? definitionEdit(lines, note, "\n") : [];
      if (edits.length === 0) return [];
      return [
        {
          span: { offset, length },
          message: "undefined" as const,
          args: [noteId],
          fixes: [{ title: "define", args: [noteId], edits: new Map([[record.path, edits]]) }],
        },
      ];
    });
  },
});
