import type { MetadataField, Span } from "./record";
import type { Scan } from "./scan";

export interface RecordTitle {
  readonly title: string | null;
  readonly span: Span | null;
  /** The number before the title as it is written, or null. */
  readonly numberText: string | null;
  /** Line of the heading, or -1. */
  readonly line: number;
}

/** `1. `, `0001 - `, `ADR 003: `, `ADR-0008 · `, `DR002: `, `ADR-001：`, `[ADR-1] `; behind ADR a space is enough. */
const NUMBERED =
  /^(?:[\p{Extended_Pictographic}\uFE0F\u200D]+\s*)*\[?(?:(?:[a-z]+[- ])?(?:ADR|DR|架构决策记录|决策记录|决策)\s*[-#_]?\s*(\d{1,6})\]?(?:\s*[.:：·•|)、–—-]+\s*|\s+)|#?(\d{1,6})(?:\s?[.:)]\s+|\s*[：·•|、]\s*|\s+[-–—]\s+))(?=\S)/iu;

/** The title of a record: its first H1 that names no section, else the front matter's `title`, else an H2 before all other headings. */
export function readTitle({ text, lines, sections }: Scan, fields: readonly MetadataField[]): RecordTitle {
  const heading = sections.find(({ level, name, title }) => level === 1 && name === undefined && title !== "");
  const field = fields.find(({ key, value, carrier }) => key === "title" && carrier === "front-matter" && value !== "");
  const [first] = sections;
  const chosen =
    heading ?? (!field && first?.level === 2 && first.name === undefined && first.title !== "" ? first : undefined);
  if (!chosen) return field ? fieldTitle(text, field) : { title: null, span: null, numberText: null, line: -1 };
  const line = lines[chosen.line];
  const number = NUMBERED.exec(chosen.title);
  const whole = number ? chosen.title.slice(number[0].length) : chosen.title;
  const title = /^(\*\*|__)(.+)\1$/.exec(whole)?.[2] ?? whole;
  const at = line?.text.indexOf(title) ?? -1;
  // A comment in the midst of a title stands in the file but not in the title.
  const span = line && at >= 0 ? { offset: line.offset + at, length: title.length } : null;
  return { title, span, numberText: number?.[1] ?? number?.[2] ?? null, line: chosen.line };
}

function fieldTitle(text: string, { value, span }: MetadataField): RecordTitle {
  const number = NUMBERED.exec(value);
  const title = number ? value.slice(number[0].length) : value;
  const at = text.slice(span.offset, span.offset + span.length).indexOf(title);
  return {
    title,
    span: at < 0 ? span : { offset: span.offset + at, length: title.length },
    numberText: number?.[1] ?? number?.[2] ?? null,
    line: -1,
  };
}
