import { STATUS_WORDS, type StatusWord } from "../record/record";
import { changeStatus } from "../write/changeStatus";
import { editDistance } from "../../cost/scenario/nearest";
import { holdsPlaceholder } from "./placeholders";
import { defineRule } from "./rule";

/** Words of the common life cycle that people type, with the status that each stands for. */
const COMMON: readonly (readonly [string, StatusWord])[] = [
  ...STATUS_WORDS.map((word) => [word, word] as const),
  ["approved", "accepted"],
  ["declined", "rejected"],
];

/** From so many letters on, two slips still leave no doubt which word was meant. */
const LONG = 10;

/** The common word of which a word is a misspelling: one slip away, in long words two behind the same beginning. Null for every other word. */
function misspelt(word: string): StatusWord | null {
  for (const [common, status] of COMMON) {
    const distance = editDistance(word, common);
    const isLong = word.length >= LONG && common.length >= LONG - 1 && word.slice(0, 4) === common.slice(0, 4);
    if (distance === 1 || (distance === 2 && isLong)) return status;
  }
  return null;
}

const FIRST_WORD = /^\p{L}{4,20}(?![\p{L}\p{N}'’-])/u;

/** The status begins with a misspelling of a common word. A word of the team's own, or of another language, is none. */
export const statusUnknown = defineRule({
  code: "status-unknown",
  severity: "information",
  messages: ["unknown"],
  fixes: ["replace"],
  check({ file }, { today }) {
    const { status } = file.record;
    if (!status || status.word !== null || holdsPlaceholder(status.text)) return [];
    const word = FIRST_WORD.exec(status.text)?.[0] ?? "";
    const meant = misspelt(word.toLowerCase());
    if (meant === null) return [];
    const { change, refused } = changeStatus(file, meant, { on: today });
    const fixes = refused ? [] : [{ title: "replace" as const, args: [meant], edits: change.edits }];
    return [{ span: status.span, message: "unknown", args: [word], fixes }];
  },
});
