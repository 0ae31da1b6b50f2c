import { counterArguments } from "../../debate/counterArguments";
import { type Found, defineRule } from "./rule";

/** A cited note has a counter-argument that stands, and the record cites none of them. At most one a cited note. */
export const counterArgumentOpen = defineRule({
  code: "counter-argument-open",
  severity: "hint",
  messages: ["open"],
  fixes: [],
  check({ record }, { debate }) {
    if (!debate) return [];
    const cited = new Set(record.citations.map(({ noteId }) => noteId));
    const seen = new Set<string>();
    return record.citations.flatMap(({ noteId, offset, length }): Found<"open">[] => {
      const note = debate.note(noteId);
      if (!note || seen.has(noteId)) return [];
      seen.add(noteId);
      const against = counterArguments(note, debate);
      const [strongest] = against;
      if (!strongest || against.some(({ id }) => cited.has(id))) return [];
      return [{ span: { offset, length }, message: "open", args: [note.title, strongest.title, strongest.id] }];
    });
  },
});
