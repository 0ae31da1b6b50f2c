import { citationOf, definitionEdit } from "../argument/citation";
import type { Fix } from "./finding";
import { nearest } from "../../cost/scenario/nearest";
import { defineRule } from "./rule";

/** A citation of a note that is not in the library. */
export const unknownCitation = defineRule({
  code: "unknown-citation",
  severity: "error",
  messages: ["unknown"],
  fixes: ["replace"],
  check({ record, lines }, { debate }) {
    if (!debate) return [];
    return record.citations.flatMap(({ noteId, offset, length }) => {
      if (debate.note(noteId)) return [];
      const fixes = nearest(
        noteId,
        debate.notes.map(({ id }) => id),
        3,
      ).flatMap((id): Fix[] => {
        const note = debate.note(id);
        if (!note) return [];
        return [
          {
            title: "replace",
            args: [id],
            edits: new Map([
              [record.path, [{ offset, length, text: citationOf(id) }, ...definitionEdit(lines, note, "\n")]],
            ]),
          },
        ];
      });
      return [{ span: { offset, length }, message: "unknown" as const, args: [noteId], fixes }];
    });
  },
});
