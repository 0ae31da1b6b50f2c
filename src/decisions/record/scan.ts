import { type LineKind, classifyLines, headingEnd, headingsOf } from "../markdown/blocks";
import { type Line, splitLines } from "../markdown/lines";
import type { Section } from "./record";
import { type SectionName, sectionName } from "./vocabulary";

/** A section with what its heading means. */
export interface ScannedSection extends Section {
  readonly name: SectionName | undefined;
  /** First line below the heading. */
  readonly body: number;
  /** Last line before the next heading of any level. */
  readonly ownLastLine: number;
}

/** A text cut into lines and sections, once for all readers of its parts. */
export interface Scan {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly kinds: readonly LineKind[];
  readonly sections: readonly ScannedSection[];
}

/** A line that is longer is data, such as a picture, and no reader looks at it. */
const MAX_LINE = 20_000;

/** A text is cut once for its reader, its writer and the proof of what was written; the last one is at hand. */
let last: Scan | undefined;

/** Cuts a text. A byte order mark belongs to no line. */
export function scan(text: string): Scan {
  return last?.text === text ? last : (last = cut(text));
}

function cut(text: string): Scan {
  const lines = splitLines(text);
  const first = lines[0];
  if (first?.text.startsWith("\uFEFF")) lines[0] = { offset: 1, text: first.text.slice(1), eol: first.eol };
  const kinds = classifyLines(lines);
  if (text.length > MAX_LINE)
    lines.forEach((line, index) => line.text.length > MAX_LINE && kinds.splice(index, 1, "code"));
  const headings = headingsOf(lines, kinds);
  const sections = headings.map(({ line, level, text: title }, index): ScannedSection => {
    let next = index + 1;
    while ((headings[next]?.level ?? 0) > level) next++;
    return {
      title,
      level,
      line,
      lastLine: (headings[next]?.line ?? lines.length) - 1,
      name: sectionName(title),
      body: headingEnd(lines, kinds, line) + 1,
      ownLastLine: (headings[index + 1]?.line ?? lines.length) - 1,
    };
  });
  return { text, lines, kinds, sections: withoutNestedStatus(sections) };
}

/** A heading "Status" within another section that means something is part of its prose. */
function withoutNestedStatus(sections: readonly ScannedSection[]): ScannedSection[] {
  const open: ScannedSection[] = [];
  return sections.map((section) => {
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
    const isNested = open.some(({ name, level }) => level > 1 && name !== undefined && name !== "metadata");
    open.push(section);
    return section.name === "status" && (isNested || section.level > 3) ? { ...section, name: undefined } : section;
  });
}
