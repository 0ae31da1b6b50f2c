import type { MetadataField, Span } from "./record";
import { isPageName, numberInFileName } from "./fileName";
import { headerFields } from "./headerFields";
import type { Scan, ScannedSection } from "./scan";

export interface RecordTitle {
  readonly title: string | null;
  readonly span: Span | null;
  /** The number before the title as it is written, or null. */
  readonly numberText: string | null;
  /** Line of the heading, or -1. */
  readonly line: number;
}

/** `1. `, `Nr. 001: `, `ADR-MON-0001 — `, `0001 - `, `ADR 003: `, `ADR-0008 · `, `DR002: `, `ADR-001：`, `[ADR-1] `; behind ADR a space is enough. */
const NUMBERED =
  /^(?:[\p{Extended_Pictographic}\uFE0F\u200D]{1,8}\s{0,4}){0,4}\[?(?:(?:(?:[a-z]{1,20}[- ])?(?:ADR|DR|(?:architectur(?:e|al)\s)?decision\srecord|架构决策记录|决策记录|决策)|N[ro]\.|№)\s{0,4}[-#_]?\s{0,4}(?:[A-Z]{2,10}-)?(?!(?:19|20)\d\d-[01]\d-[0-3]\d)(\d{1,6})(?!\.\d)\]?(?:\([^()\s]{0,200}\))?(?:\s{0,4}[.:：·•|)、–—-]{1,3}\s{0,4}|\s{1,4})|#?(\d{1,6})(?:\s?\\?[.:)]\s{1,4}|\s{0,4}[：·•|、]\s{0,4}|\s{1,4}[-–—]\s{1,4}))(?=\S)/iu;
/** `API-001: `, `A001: `, `RFC 2: `, `RFD 1 `: a series of the team. */
const SERIES =
  /^([A-Z](?:[A-Z0-9]{0,8}[A-Z])?(?:-[A-Z]{1,8}){0,3})[-_ ]?#?(\d{1,6})(?!\.\d)(?:\s?[:：.]\s{0,4}|\s{1,4}[-–—]\s{1,4}|\s{1,4})(?=\S)/;
/** The same with a name that all know and a mark behind the number, wherever it stands. */
const KNOWN_SERIES = /^(?:RFC|RFD|PEP|JEP|KEP|ACP)[- ]?#?(\d{1,6})(?:\s?[:：]\s{0,4}|\s{1,4}[-–—]\s{1,4})(?=\S)/i;
/** `ADR: Use X`, `RFC: Use X`, `ADR-XXX: Use X`, `ADR-0.25.0: Use X`, `Architecture Decision Record: Use X`: it has no number. */
const PREFIX =
  /^(?:ADR|DR|RFC|RFD|[JKPT]EP|(?:architectur(?:e|al)\s)?decision\srecord|架构决策记录|决策记录|registro\sde\sdecis(?:iones|ión|ão)\s(?:de\sarquite[ct]+ura|arquitect[oó]nicas?))(?:[-_ ]?(?:X{2,6}|N{2,6}|\?{1,6}|\d{1,4}(?:\.\d{1,4}){1,3}))?(?:\s?[:：]|\s[-–—](?=\s))\s{0,4}(?=\S)/i;
/** `ADR-20260404-04: `, `ADR 2026-04-04-1: `, an identifier with its day. */
const DATED_ID =
  /^(?:ADR|DR|RFC)[-_ ]?(?:19|20)\d\d-?[01]\d-?[0-3]\d(?:[-_]\d{1,4})?(?:\s?[:：]|\s[-–—](?=\s))\s{0,4}(?=\S)/i;
/** `{#adr-11}` of Docusaurus, kramdown and Pandoc, and anchors in HTML. */
const ID_AT_END = /\s{0,4}\{:?\s{0,2}[#.][^{}]{1,200}\}$/;
/** `| (**status:** `accepted`)`: a status that is told beside the title. */
const STATUS_AT_END =
  /[\s|–—-]{1,6}[(（[]\s{0,2}\*{0,2}(?:status|状态|statut|estado|stato|статус|ステータス|상태)\s{0,2}\*{0,2}\s{0,2}[:：]\s{0,2}\*{0,2}\s{0,2}([^()（）[\]\s][^()（）[\]]{0,100})[)）\]]\s{0,4}$/i;
const STATUS_ALONE =
  "draft|proposed|accepted|approved|rejected|declined|deprecated|super[sc]eded|草稿|草案|提议|已接受|已采纳|已通过|已否决|已拒绝|已废弃|已弃用|已取代";
/** `Draft: Use X`, `[DRAFT] Use X`: before the title or between its number and it. */
const STATUS_BEFORE = new RegExp(
  `(?:[[(（【]\\s?(${STATUS_ALONE})\\s?[\\])）】]\\s?[:：-]?|(${STATUS_ALONE})\\s?[:：])\\s{0,4}(?=\\S)`,
  "iy",
);
/** `Use X (deprecated)`, `Use X [superseded by ADR-0009]` */
const STATUS_BEHIND = new RegExp(
  `(?<=\\S)\\s{1,4}[[(（【]\\s?((?:${STATUS_ALONE})(?:\\s(?:by|with)\\s[^()[\\]]{1,80})?)\\s?[\\])）】]$`,
  "i",
);
const ANCHOR = /<a\s[^<>]{0,200}>(?:<\/a>)?|<\/a>/gi;

/**
 * The title of a record: its first H1 that names no section, else the front matter's `title`, else an H2 before all other
 * headings, else the words of the file name, which stand nowhere in the text.
 */
export function readTitle(scan: Scan, fields: readonly MetadataField[], path: string): RecordTitle {
  const { text, lines, sections } = scan;
  const [first] = sections;
  const above = titleAbove(scan);
  const heading = above || areSections(scan) ? undefined : sections.find(isTitle);
  const field =
    fields.find(({ key, value, carrier }) => key === "title" && carrier === "front-matter" && value !== "") ?? above;
  const chosen =
    heading ??
    (!field && first?.level === 2 && first.name === undefined && !OF_SECTION.test(bare(first.title))
      ? first
      : undefined);
  if (!chosen)
    return field
      ? fieldTitle(text, field, path)
      : (frontMatterHeading(scan, path) ?? withFirstLine(scan, fileTitle(path), path));
  const isGeneric = saysNoTitle(bare(chosen.title));
  const own = isGeneric || IDENTIFIER.test(bare(chosen.title)) ? titleSection(scan) : undefined;
  if (own) return { ...own, numberText: /\d+/.exec(chosen.title)?.[0] ?? null, line: chosen.line };
  if (isGeneric) return belowGeneric(scan, chosen, field, path);
  const line = lines[chosen.line];
  const { title: whole, numberText } = withoutNumber(bare(chosen.title), path);
  const title = /^(\*\*|__)(.+)\1$/.exec(whole)?.[2] ?? /^([*_])([^*_]+)\1$/.exec(whole)?.[2] ?? whole;
  const at = line?.text.lastIndexOf(title) ?? -1;
  // A comment in the midst of a title stands in the file but not in the title.
  const span = line && at >= 0 ? { offset: line.offset + at, length: title.length } : null;
  return { title, span, numberText, line: chosen.line };
}

/** `ADR-0010` and nothing else. */
const IDENTIFIER = /^(?:ADR|DR|RFC)[-_ #]?\d{1,6}$/i;
/** The kind of document and nothing else: `RFC Proposal`, `Architecture Decision Record (ADR)`, `架构决策记录`. */
const GENERIC =
  /^(?:(?:an?\s)?(?:ADR|RFC|RFD|DR|(?:(?:architectur(?:e|al)|design|technical|product)\s)?decision(?:\srecords?)?|(?:(?:RFC|design|enhancement|feature|technical|change)\s)?proposal|request\sfor\scomments?|(?:架构|技术|设计)?决策记录|アーキテクチャ決定記録|registro\sde\sdecis(?:iones|ión|ão)(?:\s(?:de\sarquite[ct]+ura|arquitect[oó]nicas?|arquitetura(?:l|is)))?|architekturentscheidung|décision\sd['’]architecture)(?:\s?[(（][^()（）]{1,40}[)）])?)$/i;
const TITLE_HEADING = /^(?:title|titel|titre|título|titolo|tytuł|название|标题|タイトル|제목)$/i;

/** The title in a section of its own, below a heading that is the number alone. */
function titleSection({ lines, kinds, sections }: Scan): Pick<RecordTitle, "title" | "span"> | undefined {
  const section = sections.find(({ title, level }) => level > 1 && TITLE_HEADING.test(bare(title)));
  if (!section) return undefined;
  const index = kinds.findIndex((kind, at) => at >= section.body && at <= section.ownLastLine && kind === "text");
  const line = lines[index];
  const title = line?.text.trim().replace(/\.$/, "") ?? "";
  if (!line || title === "" || title.length > 200) return undefined;
  return { title, span: { offset: line.offset + line.text.indexOf(title), length: title.length } };
}

/**
 * The title of a record whose heading says only what kind of document it is: that of the front matter, the heading right
 * below it where that names no section, else the words of the file name.
 */
function belowGeneric(
  scan: Scan,
  generic: ScannedSection,
  field: MetadataField | undefined,
  path: string,
): RecordTitle {
  const { text, lines, kinds, sections } = scan;
  const titled = field && !saysNoTitle(bare(field.value)) ? field : titleBelow(scan, generic);
  if (titled) return fieldTitle(text, titled, path);
  const below = sections[sections.indexOf(generic) + 1];
  const isRightBelow = below && !kinds.slice(generic.body, below.line).includes("text");
  const words = below ? bare(below.title) : "";
  if (below?.name !== undefined || !isRightBelow || saysNoTitle(words)) {
    const named = fileTitle(path);
    // A file that is called so too has no other title.
    return named.title === null || saysNoTitle(named.title)
      ? { ...named, title: bare(generic.title), line: generic.line }
      : { ...named, line: generic.line };
  }
  const { title, numberText } = withoutNumber(words, path);
  const { offset = 0, text: line = "" } = lines[below.line] ?? {};
  const at = line.lastIndexOf(title);
  return {
    title,
    span: at < 0 ? null : { offset: offset + at, length: title.length },
    numberText,
    line: below.line,
  };
}

/** The title in a field below a heading that says none: `- Title: Use X`. */
function titleBelow(scan: Scan, generic: ScannedSection): MetadataField | undefined {
  if (!scan.lines.slice(generic.body, generic.body + FIELD_LINES).some(({ text }) => TITLE_FIELD.test(text)))
    return undefined;
  return headerFields(scan, generic.line).find(
    ({ key, value, line }) =>
      key === "title" && line >= generic.body && line <= generic.ownLastLine && !saysNoTitle(bare(value)),
  );
}

/** Fields of a head are among so many lines. */
const FIELD_LINES = 20;

function isTitle({ level, name, title }: ScannedSection): boolean {
  return level === 1 && name === undefined && bare(title) !== "";
}

/** Signs before words, of which some, such as ℹ, are letters too. */
const SIGNS = /^(?:[^\p{L}\p{N}]|\p{Extended_Pictographic})+/u;

/** A heading that is the kind of document or a first section of one, whatever sign stands before it: `ℹ️ Overview`. */
function saysNoTitle(words: string): boolean {
  return GENERIC.test(words) || OF_SECTION.test(words.replace(SIGNS, ""));
}

/** Proposals often have their sections in H1, of which the first is the summary; then none of them is a title. */
function areSections({ sections }: Scan): boolean {
  const [first, ...others] = sections.filter(({ level }) => level === 1);
  return first !== undefined && others.length > 0 && namesSection(first);
}

/** Also of two names, such as `Summary / Motivation`. */
function namesSection({ title }: ScannedSection): boolean {
  return bare(title)
    .replace(SIGNS, "")
    .split(/ [/&] /)
    .some((part) => OF_SECTION.test(part));
}

/** Lines on which a field for the title may stand above all headings. */
const TITLE_FIELD =
  /^[\s>|*+_:#-]{0,20}(?:title|name|标题|titel|titre|título|titolo|tytuł|название|タイトル|제목)[\s*_|]{0,20}[:：|]/i;

/**
 * The title that stands in a field above the first heading, or in a first section of fields, as proposals have it: all
 * headings are sections then.
 */
function titleAbove(scan: Scan): MetadataField | undefined {
  const [first] = scan.sections;
  const last = first?.name === "metadata" ? first.ownLastLine : (first?.line ?? scan.lines.length) - 1;
  const from = scan.kinds.lastIndexOf("front-matter") + 1;
  if (!scan.lines.slice(from, last + 1).some(({ text }) => TITLE_FIELD.test(text))) return undefined;
  const found = headerFields(scan, -1).filter(({ line, value }) => line <= last && value !== "");
  return found.find(({ key }) => key === "title") ?? found.find(({ key }) => key === "name");
}

/** Headings of a first section that name no decision. */
const OF_SECTION =
  /^(?:|summary|proposal|motivation|abstract|introduction|overview|purpose|scope|goals?|problem|preface|stakeholders|future work|tl;?dr|摘要|概述|动机|提案|简介|引言|目标|目的)$/i;

/** A heading without its id and anchors, and without a status. */
function bare(heading: string): string {
  return withoutStatus(heading.slice(0, 1000).replace(ANCHOR, "").trim().replace(ID_AT_END, ""));
}

/** Where in a heading a status is told: with its marks, and the status alone. */
export interface StatusInHeading {
  readonly from: number;
  readonly to: number;
  readonly value: { readonly from: number; readonly to: number };
}

/** The status that the heading of a record tells beside its title, or null. */
export function statusInHeading(heading: string): StatusInHeading | null {
  if (heading.length > 1200) return null;
  const named = STATUS_AT_END.exec(heading) ?? STATUS_BEHIND.exec(heading);
  let match = named;
  for (const from of named ? [] : [0, NUMBERED.exec(heading)?.[0].length ?? 0]) {
    STATUS_BEFORE.lastIndex = from;
    match ??= STATUS_BEFORE.exec(heading);
  }
  const status = (match?.[1] ?? match?.[2] ?? "").trimEnd();
  if (!match || status === "") return null;
  const from = named ? match.index + match[0].lastIndexOf(status) : match.index + match[0].indexOf(status);
  return { from: match.index, to: match.index + match[0].length, value: { from, to: from + status.length } };
}

/** A heading without the status that is told in it. */
export function withoutStatus(heading: string): string {
  const status = statusInHeading(heading);
  return (status ? heading.slice(0, status.from) + heading.slice(status.to) : heading).trim();
}

/** A day before a title, behind the number or without one: `2022-10-11 - Use X`, `[2022-10-11] Use X`. */
const DAY =
  /^(?:(?:19|20)\d\d[-/.][01]\d[-/.][0-3]\d(?:\s[-–—|])?|\[(?:19|20)\d\d[-/.][01]\d[-/.][0-3]\d\])\s{1,4}(?=\S)/;

/** A title without the number before it, and without a day. A bare number is one where the file has the same. */
function withoutNumber(title: string, path: string): { title: string; numberText: string | null } {
  const found = numberBefore(title, path);
  return { ...found, title: found.title.replace(DAY, "") };
}

function numberBefore(title: string, path: string): { title: string; numberText: string | null } {
  const number = NUMBERED.exec(title);
  if (number) return { title: title.slice(number[0].length), numberText: number[1] ?? number[2] ?? null };
  const name = path.slice(path.lastIndexOf("/") + 1);
  const own = numberInFileName(name) ?? /(\d{1,6})[^/]{0,200}\/[^/]*$/.exec(path)?.[1] ?? null;
  const series = SERIES.exec(title);
  // The prefix is one where the file has it too, or the same number; `ARM64 images` is about ARM64.
  const isWord = series !== null && /^[A-Z]+\d+\s/.test(series[0]);
  const isSeries =
    (!isWord && name.toLowerCase().startsWith((series?.[1] ?? "").toLowerCase())) ||
    (own !== null && Number(own) === Number(series?.[2]));
  if (series && isSeries) return { title: title.slice(series[0].length), numberText: series[2] ?? null };
  const known = KNOWN_SERIES.exec(title);
  if (known) return { title: title.slice(known[0].length), numberText: known[1] ?? null };
  const alone = /^(\d{1,6})[\s_-]{1,4}(?=\S)/.exec(title);
  if (alone && own !== null && Number(own) === Number(alone[1]) && !isWordOfName(name, alone[1] ?? ""))
    return { title: title.slice(alone[0].length), numberText: alone[1] ?? null };
  return { title: title.replace(DATED_ID, "").replace(PREFIX, ""), numberText: null };
}

/** `0007-7-reasons-to-wait.md`: the number behind the number of the file is a word of the title. */
function isWordOfName(name: string, digits: string): boolean {
  return new RegExp(`^\\D{0,20}0*${digits}[-_. ]${digits}(?!\\d)`).test(name);
}

/** A heading that was written into the front matter, where it is a comment of YAML; several words and a blank line make it one. */
function frontMatterHeading({ lines, kinds }: Scan, path: string): RecordTitle | null {
  const end = kinds.lastIndexOf("front-matter");
  for (let index = 1; index < end; index++) {
    const words = /^#\s{1,4}(\S+\s+\S.*)$/.exec(lines[index]?.text ?? "")?.[1];
    if (words === undefined || lines[index + 1]?.text.trim() !== "") continue;
    const { title, numberText } = withoutNumber(words.slice(0, 1000).trim(), path);
    return { title, span: null, numberText, line: -1 };
  }
  return null;
}

/** Where the name of the file is the number alone, the line at the top that begins with it: `ADR-003: Use X`. */
function withFirstLine({ lines, kinds }: Scan, named: RecordTitle, path: string): RecordTitle {
  if (named.title !== null) return named;
  const line = lines[kinds.findIndex((kind) => kind !== "blank" && kind !== "front-matter")];
  const text = line && line.text.length <= 200 ? line.text.trim() : "";
  if (!line || !NUMBERED.test(text)) return named;
  const { title, numberText } = withoutNumber(text, path);
  return {
    title,
    span: { offset: line.offset + line.text.indexOf(title), length: title.length },
    numberText,
    line: -1,
  };
}

function fieldTitle(text: string, { value, span }: MetadataField, path: string): RecordTitle {
  const { title: whole, numberText } = withoutNumber(value.trim(), path);
  const title = /^([*_])([^*_]+)\1$/.exec(whole)?.[2] ?? whole;
  const at = text.slice(span.offset, span.offset + span.length).indexOf(title);
  return { title, span: at < 0 ? span : { offset: span.offset + at, length: title.length }, numberText, line: -1 };
}

/** `005-materialize-project-hierarchies.md` is called "materialize project hierarchies". */
function fileTitle(path: string): RecordTitle {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  const folder = parts.at(-2) ?? "";
  const base = isPageName(name, folder) ? folder : name.replace(/\.[a-z]{2,8}$/i, "");
  const words = base
    .replace(/^(?:(?:adr|dr)[-_ ])?\d{4}-?\d\d-?\d\d(?:\d{4,6})?[-_ ]?/, "")
    .replace(/^(?:(?:[a-z]{1,20}[-_ ])?(?:adr|dr)[-_ ]?)?(?:\d{1,6}|x{3,6}|n{3,6})(?:[-_. ]|$)/i, "")
    .replace(/[-_\s]+/g, " ")
    .trim();
  return { title: words === "" ? null : words, span: null, numberText: null, line: -1 };
}
