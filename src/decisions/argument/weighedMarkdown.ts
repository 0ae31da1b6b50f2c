import type { DescribedEntry, Statement, WeighedText } from "../../debate/describeWeighed";
import { escapeInline, sourceMarkdown } from "../../debate/inlineMarkdown";
import type { Note } from "../../debate/note";
import { filled } from "../../debate/weighingWords";
import { citationOf } from "./citation";

/**
 * For and against as a block of Markdown that stands in a section of any record: no headings of its own, each argument
 * with its citation, each figure with its sources.
 * @returns the block without a line ending at its end, and the notes that it cites, each once.
 */
export function weighedMarkdown({ title, finding, lead, facts, sides, form }: WeighedText): {
  text: string;
  notes: Note[];
} {
  const cited = sides.flatMap(({ text }) =>
    text.entries.flatMap(({ note, groups }) => [
      note,
      ...groups.flatMap(({ statements }) => statements.flatMap((statement) => statement.notes)),
    ]),
  );
  const parts = [
    `**${escapeInline(title)}**`,
    escapeInline([finding, lead].filter(Boolean).join(form.between)),
    ...facts.map(({ label, text }) => filled(form.labelled, `*${escapeInline(label)}*`, escapeInline(text))),
    ...sides.flatMap(({ heading, text: { count, none, entries } }) => [
      count === "" ? `**${escapeInline(heading)}**` : filled(form.counted, `**${escapeInline(heading)}**`, count),
      none,
      entries.map((entry, index) => item(entry, index + 1, form)).join("\n"),
    ]),
  ];
  return {
    text: parts.filter((part) => part !== "").join("\n\n"),
    notes: [...new Set(cited.filter((note) => note !== null))],
  };
}

/** Numbered, with bullets four spaces in: above the first section of a record other bullets are fields. */
function item(
  { title, byline, note, groups }: DescribedEntry,
  number: number,
  { labelled, between }: WeighedText["form"],
): string {
  const head = [
    `${number}. **${escapeInline(title)}**`,
    escapeInline(byline),
    ...(note ? [citationOf(note.id)] : []),
  ].join(" · ");
  return [
    head,
    ...groups.map(
      ({ label, statements }) =>
        `    * ${filled(labelled, escapeInline(label), joined(statements.map(statementText), between))}`,
    ),
  ].join("\n");
}

function statementText({ text, sources, notes }: Statement): string {
  return [escapeInline(text), sources.map(sourceMarkdown).join(", "), ...notes.map(({ id }) => citationOf(id))]
    .filter((part) => part !== "")
    .join(" ");
}

/** Sentences one after the other; what ends with a link is set apart in any language. */
function joined(texts: readonly string[], between: string): string {
  return texts.reduce((all, text) => (all === "" ? text : all + (all.endsWith("。") ? between : " ") + text), "");
}
