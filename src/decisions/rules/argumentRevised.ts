import type { Note } from "../../debate/note";
import { LANGUAGES, type Verdict } from "../../debate/vocabulary";
import { WORDS } from "../../debate/words";
import { lineAt } from "../markdown/lines";
import { type Found, defineRule } from "./rule";

/** What the change of a note says when it came into the library: then its text is as it was ever known. */
const FIRST_EDITIONS = ["First edition.", "首次收录。"];
/** Verdicts that a reader of an older record should hear of all the same. */
const UNFAVOURABLE: readonly Verdict[] = ["weakened", "corrected"];

/** The library's entry changed after the record's date, and the record does not say what it says now. */
export const argumentRevised = defineRule({
  code: "argument-revised",
  severity: "information",
  messages: ["changed", "judged"],
  fixes: [],
  check({ record, lines }, { debate }) {
    const { date } = record;
    if (!debate || date === null) return [];
    const seen = new Set<string>();
    return record.citations.flatMap(({ noteId, offset, length }): Found<"changed" | "judged">[] => {
      const note = debate.note(noteId);
      if (!note || seen.has(noteId) || note.revised.date <= date) return [];
      seen.add(noteId);
      if (saysVerdict(lines[lineAt(lines, offset)]?.text ?? "", note)) return [];
      const span = { offset, length };
      if (!FIRST_EDITIONS.includes(note.revised.change)) return [{ span, message: "changed", args: [note.title, note.revised.date, note.revised.change] }];
      if (note.verdict === null || !UNFAVOURABLE.includes(note.verdict)) return [];
      return [{ span, message: "judged", args: [note.title, note.verdict] }];
    });
  },
});

/** An argument that was inserted carries the verdict in its words. */
function saysVerdict(line: string, { verdict }: Note): boolean {
  return verdict !== null && LANGUAGES.some((language) => line.toLowerCase().includes(WORDS[language].verdict[verdict].toLowerCase()));
}
