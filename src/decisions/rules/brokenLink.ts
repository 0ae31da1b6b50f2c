import { fileLinks } from "./links";
import type { Span } from "../record/record";
import { isPlaceholder } from "../record/status";
import { holdsPlaceholder } from "./placeholders";
import { defineRule } from "./rule";

/** A link to a file below the root that is not there, or a status that names a record that is not there. */
export const brokenLink = defineRule({
  code: "broken-link",
  severity: "error",
  messages: ["file", "record"],
  fixes: [],
  check(subject, { index, exists }) {
    const { record } = subject;
    // A link in what a template left to be filled in is an example.
    const examples = record.metadata
      .filter(({ value }) => isPlaceholder(value) || holdsPlaceholder(value))
      .map(({ span }) => span);
    const isExample = ({ offset }: Span): boolean =>
      isInYamlComment(subject.file.text, offset) ||
      examples.some((span) => offset >= span.offset && offset < span.offset + span.length);
    const links = fileLinks(subject).filter(
      ({ paths, span }) => !isExample(span) && paths.every((path) => exists(path) === false),
    );
    // An identifier counts in a status only: elsewhere "ADR-0042" may be a record of another team.
    const identifiers = record.references.filter(
      (reference) =>
        reference.href === null &&
        reference.relation !== "other" &&
        // `#396` without such a record is an issue.
        !reference.isIssue &&
        // An earlier version of the same record has its number.
        reference.number !== record.number &&
        !index.resolve(record, reference),
    );
    return [
      ...links.map(({ href, span }) => ({ span, message: "file" as const, args: [href] })),
      ...identifiers.map(({ text, span }) => ({ span, message: "record" as const, args: [text] })),
    ];
  },
});

/** A comment of front matter is what the template said about a key. */
function isInYamlComment(text: string, offset: number): boolean {
  // Longer front matter is none; the bound keeps many links linear.
  if (offset > 10_000) return false;
  const before = text.slice(0, offset);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return /^[ \t]*#/.test(line) && /^\uFEFF?---[ \t]*\r?\n/.test(before) && !/\n(?:---|\.\.\.)[ \t]*\r?\n/.test(before);
}
