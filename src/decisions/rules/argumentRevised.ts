import type { Note } from "../../debate/note";
import { LANGUAGES } from "../../debate/vocabulary";
import { WORDS } from "../../debate/words";
import { lineAt } from "../markdown/lines";
import { type Found, defineRule } from "./rule";

/** The library's entry changed after the record's date, and the record does not say what it says now. */
export const argumentRevised = defineRule({
  code: "argument-revised",
  severity: "information",
  messages: ["changed", "weakened", "corrected"],
  fixes: [],
  check({ record, lines }, { debate }) {
    const { date } = record;
    if (!debate || date === null) return [];
    const seen = new Set<string>();
    return record.citations.flatMap(({ noteId, offset, length }): Found<"changed" | "weakened" | "corrected">[] => {
      const note = debate.note(noteId);
      if (!note || seen.has(noteId) || note.revised.date <= date) return [];
      seen.add(noteId);
      if (saysVerdict(lines[lineAt(lines, offset)]?.text ?? "", note)) return [];
      const span = { offset, length };
      const { date: day, change } = note.revised;
      if (change !== null) return [{ span, message: "changed", args: [note.title, day, change] }];
      // A reader of an older record should hear of a verdict against it all the same.
      const { verdict } = note;
      return verdict === "weakened" || verdict === "corrected" ? [{ span, message: verdict, args: [note.title] }] : [];
    });
  },
});

/** An argument that was inserted carries the verdict in its words. */
function saysVerdict(line: string, { verdict }: Note): boolean {
  return (
    verdict !== null &&
    LANGUAGES.some((language) => line.toLowerCase().includes(WORDS[language].verdict[verdict].toLowerCase()))
  );
}
