import { classifyLines, headingEnd } from "../markdown/blocks";
import { lineEndingOf, splitLines } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import { readRecord } from "../record/readRecord";
import type { MetadataField, RecordFile, StatusWord } from "../record/record";
import { statusWord } from "../record/status";
import { type Scan, type ScannedSection, scan } from "../record/scan";
import { type SectionName, hasChineseHeadings } from "../record/vocabulary";
import { below, lastText } from "./placement";
import { applyEdits } from "./applyEdits";
import { changeStatus } from "./changeStatus";
import type { RecordParts } from "./newRecordRequest";
import { statusLike, yamlScalar } from "./statusText";
import { fillPlaceholders } from "./templatePlaceholders";

/**
 * Fills a folder's own template: placeholders by their names (number, title, date, status, people) in headings, front
 * matter, comments and text, in the manner of adr-tools, MADR and others; a choice of statuses; and the sections for
 * what is given. Everything else stays as the team wrote it.
 */
export function fillOwnTemplate(template: string, parts: RecordParts): string {
  const { date, status, number } = parts.request;
  // Only a template whose placeholders are bare words means the words DATE and STATUS wherever they stand.
  const isAdrTools = /^\uFEFF?#.*\bTITLE\b/m.test(template);
  const chosen = withChosenStatus(template, status);
  let text = fillHeading(withTitleFields(chosen, parts.title), parts);
  text = fillPlaceholders(text, {
    number,
    title: parts.title,
    date,
    status: statusLike(
      status,
      isAdrTools || /^[^\w\r\n\u2028\u2029]*status[^\w\r\n\u2028\u2029]*$/im.test(template) ? "Status" : "status",
    ),
    people: parts.deciders === "" ? null : parts.deciders,
  });
  const fillOpenStatus = chosen === template ? fillStatus : () => [];
  for (const step of [fillOpenStatus, fillFields, fillOptions, fillArguments, fillOutcome, fillInformation]) {
    const scanned = scan(text);
    text = applyEdits(text, step({ record: readRecord(text, parts.request.fileName), text }, scanned, parts));
  }
  return text;
}

/** The title in front matter and in the comments of tools, where words stand for it. */
function withTitleFields(text: string, title: string): string {
  const lines = splitLines(text);
  const kinds = classifyLines(lines);
  return lines
    .map(({ text: line, eol }, index) => {
      const field =
        /^(\W*title\s*:\s*["']?(?:[^\s\p{L}]*[NX\d]{1,6}\s*[.:)–—-]+\s+)?)(\p{L}(?:[^"'>]*[^"'>\s])?)(\s*-->|\s*(?:["']\s*)?)$/iu.exec(
          line,
        );
      const isHere = kinds[index] === "front-matter" || kinds[index] === "comment";
      const [, before = "", words = "", behind = ""] = field ?? [];
      return (isHere && field && TITLE_WORDS.test(words) ? before + title + behind : line) + eol;
    })
    .join("");
}

/** A line that is a choice of statuses, perhaps behind its label: `Accepted | Rejected | Superseded by`. */
function withChosenStatus(text: string, status: StatusWord): string {
  return splitLines(text)
    .map(({ text: line, eol }) => {
      if (!/[|/]/.test(line)) return line + eol;
      const label =
        /^[\s*+-]*(?:\*{0,2}(?:Status|(?:当前|决策)?状态)\*{0,2}\s*[:：]\*{0,2}\s*)?/i.exec(line)?.[0] ?? "";
      const choice = withoutLastComment(line.slice(label.length)).trimEnd();
      const behind = line.slice(label.length + choice.length);
      const bare = choice.replace(/^[[{<("'`]+/, "").replace(/(?<![\]}>)"'`.])[\]}>)"'`.]+$/, "");
      const words = bare.split(/[|/]/).map((word) => word.trim());
      const isChoice = words.length >= 2 && words.every((word) => statusWord(word) !== null);
      const quote = /^(["'`]).*\1$/.exec(choice)?.[1] ?? "";
      return (isChoice ? label + quote + statusLike(status, bare) + quote + behind : line) + eol;
    })
    .join("");
}

/** What stands before the comments that end a line. */
function withoutLastComment(text: string): string {
  const open = text.trimEnd().endsWith("-->") ? text.indexOf("<!--", 1) : -1;
  return open < 0 ? text : text.slice(0, open);
}

/** Words such as "Short title of the decision", or those that say the page is a template. */
const TITLE_WORDS =
  /^(?:(?:a|the|short|full|brief|your|adr|decision|record)\s+)*(?:title|name)\b.*$|^(?:(?:adr|decision|record|architecture|architectural|madr)\s+)*template$|^(?:标题|模板|决策标题)$/i;
const IS_TEMPLATE =
  /^(?:(?:adr|decision|record|architecture|architectural|madr)\s+)*template$|^(?:架构|决策|记录)*模[板版]$/i;
const HELD = /\{\{?[^{}]*\}?\}|\[\[?[^[\]]*\]?\](?!\()|<[^<>]*>|\bTITLE\b/;
const NUMBER = /\bNUMBER\b|\b(?:N{3,4}|X{3,4}|0000)\b/;

/** The heading that the title goes into: the H1 with a placeholder, else the first; none where another place has the title. */
function fillHeading(text: string, { title, request, numberedTitle }: RecordParts): string {
  const scanned = scan(text);
  const { lines, kinds, sections } = scanned;
  const tops = sections.filter(({ level }) => level === 1);
  const isOpen = ({ line }: ScannedSection): boolean => {
    const written = lines[line]?.text ?? "";
    return (
      HELD.test(written) || NUMBER.test(written) || TITLE_WORDS.test(written.replace(/^#\s*(?:\d+[.:)]?\s+)?/, ""))
    );
  };
  // A template that says what it is under a heading of its own has the record below that.
  const isIntroduction = ({ title: words }: ScannedSection): boolean => IS_TEMPLATE.test(words);
  const open = tops.filter(isOpen);
  const heading = open.find((each) => !isIntroduction(each)) ?? open[0] ?? tops[0];
  const introduction = heading && tops.find((each) => each.line < heading.line && isIntroduction(each));
  const line = heading && lines[heading.line];
  if (!line) {
    const isElsewhere = lines.some(
      ({ text: other }, index) =>
        (kinds[index] === "front-matter" || kinds[index] === "comment") && /^\W*title\s*[:=]/i.test(other),
    );
    if (isElsewhere) return text;
    return applyEdits(text, [
      below(scanned, kinds.lastIndexOf("front-matter"), `# ${title}`, lineEndingOf(lines, "\n")),
    ]);
  }
  // An underlined heading has its mark below.
  const mark = headingEnd(lines, kinds, heading.line) > heading.line ? "" : "# ";
  const filled = fillPlaceholders(`# ${line.text.replace(/^#+\s*/, "")}`, {
    number: request.number === null ? null : numberLike(line.text, request.number),
    title,
    date: request.date,
    status: null,
    people: null,
  }).replace(/^# /, "");
  const numbered = filled.replace(/\b0000\b/, (zeros) => request.number ?? zeros);
  const [, before = "", rest = ""] =
    /^((?:\p{L}{1,12}[-_ ]?)?\d+\s*(?:[.:：)|–—-]+\s+|(?<=\s)))?(.*)$/su.exec(numbered) ?? [];
  const written = numbered.includes(title)
    ? numbered
    : TITLE_WORDS.test(rest) || HELD.test(rest)
      ? before + (TITLE_WORDS.test(rest) ? title : rest.replace(HELD, () => title))
      : NUMBER.test(line.text)
        ? numberedTitle
        : title;
  const intro = introduction && lines[introduction.line];
  let after = introduction ? headingEnd(lines, kinds, introduction.line) + 1 : 0;
  while (introduction && kinds[after] === "blank") after++;
  const end = introduction && lines[after];
  return applyEdits(text, [
    ...(intro && end ? [{ offset: intro.offset, length: end.offset - intro.offset, text: "" }] : []),
    { offset: line.offset, length: line.text.length, text: mark + written },
  ]);
}

/** adr-tools writes the number of a heading without zeros. */
function numberLike(heading: string, number: string): string {
  return /(?<![-_{[<])\bNUMBER\b/.test(heading) ? String(Number(number)) : number;
}

/** A team whose template has no status does without. */
function fillStatus(file: RecordFile, _: Scan, { request }: RecordParts): TextEdit[] {
  const { metadata, statements } = file.record;
  // Boxes of which none is ticked wait for it too.
  if (!metadata.some(({ key }) => key === "status") && !statements.some(({ kind }) => kind === "status")) return [];
  return [...(changeStatus(file, request.status, { on: request.date }).change.edits.get(file.record.path) ?? [])];
}

function fillFields(file: RecordFile, { lines }: Scan, { request, deciders }: RecordParts): TextEdit[] {
  const eol = lineEndingOf(lines, "\n");
  const field = (...keys: readonly string[]): MetadataField | undefined =>
    file.record.metadata.find(({ key }) => keys.includes(key));
  const put = (found: MetadataField | undefined, value: string): TextEdit[] => {
    if (!found || value === "") return [];
    const { offset, length } = found.span;
    const before = file.text.slice(offset, offset + length);
    const text = found.carrier === "front-matter" ? yamlScalar(value, before) : value;
    return [{ offset, length, text: /:$/.test(file.text.slice(0, offset)) ? ` ${text}` : text }];
  };
  const date = field("date");
  const review = field("review-by");
  // The date by itself is no plain YAML text, but it is what every tool writes.
  const dated = date
    ? [{ ...date.span, text: `${/:$/.test(file.text.slice(0, date.span.offset)) ? " " : ""}${request.date}` }]
    : [];
  const edits = [
    ...dated,
    ...put(field("decision-makers", "deciders"), deciders),
    ...put(review, request.reviewBy ?? ""),
  ];
  const line = date && lines[date.line];
  if (review || request.reviewBy === undefined || !line) return edits;
  const lead = /^[ \t]*(?:[*+-][ \t]+)?/.exec(line.text)?.[0] ?? "";
  const entry =
    date.carrier === "front-matter" ? `review-by: ${request.reviewBy}` : `${lead}Review by: ${request.reviewBy}`;
  return [
    ...edits,
    { offset: line.offset + line.text.length, length: 0, text: (date.carrier === "line" ? eol : "") + eol + entry },
  ];
}

function section({ sections }: Scan, name: SectionName): ScannedSection | undefined {
  return sections.find((candidate) => candidate.name === name);
}

function fillOptions(_: RecordFile, scanned: Scan, { options }: RecordParts): TextEdit[] {
  const found = section(scanned, "options");
  return found && options !== "" ? [replaceLines(scanned, found.body, found.ownLastLine, options)] : [];
}

function fillArguments({ record }: RecordFile, scanned: Scan, { arguments: text }: RecordParts): TextEdit[] {
  if (text === "") return [];
  const found = section(scanned, "pros");
  if (found) return [replaceLines(scanned, found.body, found.lastLine, text)];
  const isMadr = record.form === "madr";
  const heading = hasChineseHeadings(record.sections)
    ? `## ${isMadr ? "各方案的优缺点" : "论据"}`
    : `## ${isMadr ? "Pros and Cons of the Options" : "Arguments"}`;
  return [
    below(scanned, lastText(scanned), withEol(`${heading}\n\n${text}`, scanned), lineEndingOf(scanned.lines, "\n")),
  ];
}

function fillOutcome({ record }: RecordFile, _: Scan, { outcome }: RecordParts): TextEdit[] {
  return record.chosen && outcome !== "" ? [{ ...record.chosen.span, text: outcome }] : [];
}

function fillInformation(_: RecordFile, scanned: Scan, { information }: RecordParts): TextEdit[] {
  if (information === "") return [];
  const found = scanned.sections.find(({ title }) => /^(?:more information|更多信息)$/i.test(title));
  const heading = hasChineseHeadings(scanned.sections) ? "更多信息" : "More Information";
  let last = found ? found.ownLastLine : lastText(scanned);
  while (found && last >= found.body && scanned.kinds[last] === "blank") last--;
  return [
    below(
      scanned,
      last,
      withEol(found ? information : `## ${heading}\n\n${information}`, scanned),
      lineEndingOf(scanned.lines, "\n"),
    ),
  ];
}

/** Puts a text in place of whole lines, with a blank line above and below. */
function replaceLines(scanned: Scan, first: number, last: number, text: string): TextEdit {
  const eol = lineEndingOf(scanned.lines, "\n");
  const start = scanned.lines[first]?.offset ?? scanned.text.length;
  const end = scanned.lines[last + 1]?.offset ?? scanned.text.length;
  const gap = start === scanned.text.length && scanned.lines[first] === undefined ? eol : "";
  return {
    offset: start,
    length: end - start,
    text: `${gap}${eol}${withEol(text, scanned)}${eol}${end < scanned.text.length ? eol : ""}`,
  };
}

function withEol(text: string, { lines }: Scan): string {
  return text.replaceAll("\n", lineEndingOf(lines, "\n"));
}
