import { STATUS_WORDS } from "../record/record";
import { nearest } from "./nearest";
import { holdsPlaceholder } from "./placeholders";
import { defineRule } from "./rule";

/** The status begins with a word that no tool knows. No status at all is fine. */
export const statusUnknown = defineRule({
  code: "status-unknown",
  severity: "information",
  messages: ["unknown"],
  fixes: ["replace"],
  check({ record }) {
    const { status } = record;
    if (!status || status.word !== null || status.text.trim() === "" || holdsPlaceholder(status.text)) return [];
    const fixes = nearest(status.text.toLowerCase(), STATUS_WORDS, 1).map((word) => {
      const text = /^\p{Lu}/u.test(status.text) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
      return { title: "replace", args: [text], edits: new Map([[record.path, [{ ...status.span, text }]]]) };
    });
    return [{ span: status.span, message: "unknown", args: [status.text], fixes }];
  },
});
