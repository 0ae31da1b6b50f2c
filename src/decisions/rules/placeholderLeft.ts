import { isPlaceholder } from "../record/status";
import type { Span } from "../record/record";
import { placeholderIn } from "./placeholders";
import { type Found, defineRule } from "./rule";

/** Something that the template left to be filled in stands in title, metadata, options or choice. */
export const placeholderLeft = defineRule({
  code: "placeholder-left",
  severity: "information",
  messages: ["left"],
  fixes: [],
  check({ record }) {
    const found: Found<"left">[] = [];
    const look = (text: string | null, span: Span | null, brackets = true): void => {
      const placeholder = text === null ? null : placeholderIn(text, { brackets });
      if (placeholder !== null && span) found.push({ span, message: "left", args: [placeholder] });
    };
    look(record.title, record.titleSpan);
    // In YAML brackets are a list.
    for (const { key, value, span, carrier } of record.metadata) {
      if (key === "status" && isPlaceholder(value)) found.push({ span, message: "left", args: [value] });
      else look(value, span, carrier !== "front-matter");
    }
    for (const { title, span } of record.options) look(title, span);
    look(record.chosen?.title ?? null, record.chosen?.span ?? null);
    look(record.chosen?.reason ?? null, record.chosen?.span ?? null, false);
    return found.filter(({ span }, index) => found.findIndex((other) => other.span.offset === span.offset) === index);
  },
});
