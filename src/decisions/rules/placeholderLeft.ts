import { isPlaceholder } from "../record/status";
import type { Span } from "../record/record";
import { holdsPlaceholder, placeholderIn } from "./placeholders";
import { type Found, defineRule } from "./rule";

/** Something that the template left to be filled in stands in title, metadata, options or choice. */
export const placeholderLeft = defineRule({
  code: "placeholder-left",
  severity: "information",
  messages: ["left"],
  fixes: [],
  check({ record, text }) {
    const found: Found<"left">[] = [];
    // A record may be about templates; a template has them in its title too.
    if (
      /template|模板/i.test(record.path.slice(record.path.lastIndexOf("/") + 1)) &&
      holdsPlaceholder(record.title ?? "")
    )
      return [];
    const look = (words: string | null, span: Span | null, brackets = true): void => {
      const placeholder = words === null ? null : placeholderIn(words, { brackets });
      if (placeholder !== null && span) found.push({ span, message: "left", args: [placeholder] });
    };
    look(record.title, record.titleSpan);
    // In YAML brackets are a list.
    for (const { key, value, span, carrier } of record.metadata) {
      if (key !== "status") look(value, span, carrier !== "front-matter");
      else if (isPlaceholder(value) && offersWords(value)) found.push({ span, message: "left", args: [value] });
    }
    // The reader leaves marks away; a placeholder in a code span is an example.
    for (const { span } of record.options) look(written(text, span), span);
    if (record.chosen) {
      look(written(text, record.chosen.span), record.chosen.span, false);
      look(record.chosen.title, record.chosen.span);
    }
    const seen = new Set<number>();
    return found.filter(({ span: { offset } }) => !seen.has(offset) && seen.add(offset));
  },
});

/** Whether a status is a choice or a request; one bracketed word, such as `[PASS]`, is a value. */
function offersWords(value: string): boolean {
  return /[|/,、?]|\bor\b/.test(value) || /^STATUS$/.test(value.trim()) || holdsPlaceholder(value);
}

function written(text: string, { offset, length }: Span): string {
  return text.slice(offset, offset + length);
}
