import type { NoteBody } from "./note";

/** Headings of the parts, in both languages; everything under another heading is kept in `more`. */
const HEADINGS: Readonly<Record<string, "condition" | "assessment" | "caveat">> = {
  "when it holds": "condition",
  成立条件: "condition",
  "what later evidence says": "assessment",
  后来的证据: "assessment",
  caveat: "caveat",
  注意: "caveat",
};

const HEADING = /^##[ \t]+(.*?)[ \t]*#*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Splits the Markdown after the front matter into its parts. Headings inside fenced code are text. */
export function readBody(markdown: string): NoteBody {
  const parts = { summary: "", condition: "", assessment: "", caveat: "", more: "" };
  let part: keyof NoteBody = "summary";
  let fence = "";
  for (const line of markdown.split(/\r?\n/)) {
    const mark = FENCE.exec(line)?.[1];
    if (mark && (fence === "" || (mark.startsWith(fence.slice(0, 1)) && mark.length >= fence.length)))
      fence = fence === "" ? mark : "";
    const heading = fence === "" ? HEADING.exec(line)?.[1] : undefined;
    if (heading === undefined) {
      parts[part] += `${line}\n`;
      continue;
    }
    const known: keyof NoteBody | undefined = HEADINGS[heading.toLowerCase()];
    part = known ?? "more";
    if (!known) parts.more += `${line}\n`;
  }
  return {
    summary: parts.summary.trim(),
    condition: parts.condition.trim(),
    assessment: parts.assessment.trim(),
    caveat: parts.caveat.trim(),
    more: parts.more.trim(),
  };
}
