import { defineRule } from "./rule";

/** The bytes of the file are not UTF-8, so its text is not what was written and nothing can be written back. */
export const notUtf8 = defineRule({
  code: "not-utf8",
  severity: "error",
  messages: ["lossy"],
  fixes: [],
  check: (subject) => (subject.file.isUtf8 === false ? [{ span: firstLost(subject.text), message: "lossy" }] : []),
});

/** Where the first byte stands that could not be read, or the first character. */
function firstLost(text: string): { readonly offset: number; readonly length: number } {
  return { offset: Math.max(text.indexOf("\uFFFD"), 0), length: Math.min(text.length, 1) };
}
