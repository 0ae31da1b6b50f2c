import { isoDateIn } from "../record/isoDate";
import { goesOn } from "../record/continuation";
import { pairAt, valueOf } from "../record/field";
import type { MetadataField, Span } from "../record/record";
import type { Scan, ScannedSection } from "../record/scan";
import { isPlaceholder, statusText } from "../record/status";
import { tableAt } from "../record/tableFields";
import { isKnownKey } from "../record/vocabulary";
import { boxChoice } from "./boxChoice";
import { chainOf } from "./chain";
import { isPartSuperseded, statusPhrase } from "./phrase";
import { startsRelation } from "./relationWords";
import { type Statement, type StatementRole, saysNothing } from "./statement";
import { type Entry, withRoles } from "./statusRoles";
import { readTable } from "./statusTable";
import { type Stretch, stretchesOf } from "./stretches";

/** What a Status section holds: statements about the status, and fields of other kinds. */
export interface SectionContent {
  readonly statements: readonly Statement[];
  readonly fields: readonly MetadataField[];
}

/**
 * Reads the lines of a Status section as a person does: a word, a dated history, a table, or guidance about either.
 * @param isStated another place states the status already
 */
export function statusSection(scan: Scan, section: ScannedSection, isStated: boolean): SectionContent {
  const entries: Entry[] = [];
  const fields: MetadataField[] = [];
  let first = section.body;
  for (let index = section.body; index <= section.ownLastLine; index++) {
    const table = tableAt(scan.lines, scan.kinds, index);
    if (!table) continue;
    readStretches(scan, { first, last: index - 1, isStated }, entries, fields);
    readTable(scan, table, entries, fields);
    index = Math.min(table.last, section.ownLastLine);
    first = index + 1;
  }
  readStretches(scan, { first, last: section.ownLastLine, isStated }, entries, fields);
  return { statements: withRoles(entries), fields };
}

/**
 * Boxes none of which names a status that all know: tasks, unless one alone is ticked, all are of few words and nothing else
 * states the status. Those are the choice of a team that writes another language.
 */
function isTaskList({ text }: Scan, stretches: readonly Stretch[], isStated: boolean): boolean {
  const saysOf = ({ start, end }: Stretch): string => text.slice(start, end);
  const boxes = stretches.filter(({ isTicked }) => isTicked !== null);
  if (boxes.length < 2 || boxes.some((box) => statusPhrase(saysOf(box)) !== null)) return false;
  const isChoice = boxes.filter(({ isTicked }) => isTicked).length === 1 && boxes.every((box) => FEW.test(saysOf(box)));
  const isBeside = (other: Stretch): boolean =>
    other.isTicked === null && other.kind !== "heading" && STATED.includes(roleOf(saysOf(other), other) ?? "");
  return isStated || !isChoice || stretches.some(isBeside);
}

const FEW = /^\p{L}[^\s`[\](){}]{0,30}(?:\s[^\s`[\](){}]{1,30}){0,3}$/u;
const STATED: readonly string[] = ["current", "history", "partial"];

function readStretches(
  scan: Scan,
  { first, last, isStated }: { readonly first: number; readonly last: number; readonly isStated: boolean },
  entries: Entry[],
  fields: MetadataField[],
): void {
  let isIntroduced = false;
  const stretches = stretchesOf(scan, first, last);
  const areTasks = isTaskList(scan, stretches, isStated);
  for (const stretch of stretches) {
    if (areTasks && stretch.isTicked !== null) continue;
    const line = scan.lines[stretch.first];
    if (!line || stretch.kind === "heading" || DEFINITION.test(line.text)) continue;
    const opening = stretch.isTicked === null ? -1 : line.text.search(/\[[ xX]\]/);
    if (opening >= 0 && (boxChoice(line.text.slice(opening).trimEnd())?.boxes ?? 0) > 1) {
      // Several boxes on one line are one choice.
      const entry = entryOf(scan, stretch, line.offset + opening);
      if (entry) entries.push({ ...entry, isTicked: false });
      continue;
    }
    if (stretch.isTicked === false) {
      const offered = entryOf(scan, stretch, stretch.start);
      // What is not ticked may be.
      if (offered?.word) entries.push({ ...offered, role: "guidance", word: null });
      continue;
    }
    const at = { lineOffset: line.offset, line: stretch.first, carrier: "section", place: "section" } as const;
    const pair = pairAt(line.text, stretch.start - line.offset, line.text.length, at);
    if (pair && isKnownKey(pair.key) && pair.key !== "status") {
      fields.push({ ...pair, whole: lineSpan(scan, stretch), lastLine: stretch.last });
      continue;
    }
    const isListed: boolean = isIntroduced && stretch.kind === "item";
    isIntroduced =
      isListed || /[:：][\s*_]*$/.test(scan.text.slice(Math.max(stretch.start, stretch.end - 20), stretch.end));
    const entry = entryOf(scan, stretch, pair?.key === "status" ? pair.span.offset : stretch.start);
    // What a line with a colon introduces explains it, unless it is a status that all know.
    if (entry && !(isListed && entry.word === null)) entries.push(entry);
  }
}

/** `[name]: https://...`: where a link elsewhere leads. */
const DEFINITION = /^ {0,3}\[[^\]]{1,200}\]:\s/;

function lineSpan({ lines }: Scan, { first, last }: Pick<Stretch, "first" | "last">): Span {
  const offset = lines[first]?.offset ?? 0;
  const end = lines[last];
  return { offset, length: (end?.offset ?? 0) + (end?.text.trimEnd().length ?? 0) - offset };
}

function entryOf(scan: Scan, stretch: Stretch, start: number): Entry | undefined {
  const raw = scan.text.slice(start, valueEnd(scan, stretch, start));
  // The value ends before a comment that closes it.
  const { value } = valueOf(raw, 0, raw.length, 0);
  // Behind its key a status may be told with the reason behind a dash.
  const isLabelled = start > stretch.start;
  const choice = boxChoice(value);
  const role = choice?.role ?? roleOf(isLabelled ? (/^.*?(?=\s[–—-]\s|$)/s.exec(value)?.[0] ?? value) : value, stretch);
  if (!role) return undefined;
  const chain = choice ? choice.chosen && { from: choice.chosen.from } : chainOf(value);
  // Wide spaces of Chinese text and those of typesetters belong to no status.
  const from = (chain?.from ?? 0) + (/^\s*/.exec(value.slice(chain?.from ?? 0))?.[0].length ?? 0);
  const text = value.slice(from, choice?.chosen ? from + choice.chosen.length : undefined);
  return {
    kind: "status",
    role,
    place: "section",
    carrier: "section",
    span: lineSpan(scan, stretch),
    value: { offset: start + from, length: text.length },
    text: text.replace(/\s+/g, " "),
    word: role === "current" || role === "history" ? (statusPhrase(text)?.word ?? null) : null,
    line: stretch.first,
    lastLine: stretch.last,
    history: -1,
    date: isoDateIn(raw.slice(0, 300)),
    raw,
    isTicked: stretch.isTicked === true,
  };
}

/** A status goes on below only as far as it has to: what follows is prose about it. */
function valueEnd({ text, lines }: Scan, { first, last, end }: Stretch, start: number): number {
  for (let line = first; line < last; line++) {
    const stop = (lines[line]?.offset ?? 0) + (lines[line]?.text.trimEnd().length ?? 0);
    if (!goesOn(text.slice(start, stop))) return stop;
  }
  return end;
}

const MOST_WORDS = 6;
const DATE_ALONE =
  /^[\s*_`[(]*(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}年\d{1,2}月\d{1,2}日)[\s*_`\])]*$/;
/** A sentence about how a status is used. */
const GUIDANCE = /["“”‘’`]?\b(?:may|can|should|must|when|if|once|until)\b|可以|应当|如果/i;

/** The role of a text in a Status section, or undefined where it states nothing about the status. */
function roleOf(value: string, { kind }: Stretch): StatementRole | undefined {
  const plain = statusText(value);
  if (value === "" || DATE_ALONE.test(value)) return undefined;
  if (/^[\s>]*~~[^~]*~~[\s.]*$/.test(value)) return statusPhrase(value.replaceAll("~~", "")) ? "history" : undefined;
  if (isPlaceholder(value)) return "placeholder";
  if (statusPhrase(value)) return kind === "quote" && isProse(plain) && GUIDANCE.test(plain) ? "guidance" : "current";
  if (isPartSuperseded(value)) return "partial";
  if (/^(?:implemented|released|shipped|adopted)(?:\s+in\b|\s*\.(?:\s|$))/i.test(plain)) return "current";
  // A word such as "Reverted by [...]" is a status, whatever it names.
  if (!startsRelation(value) && /^\p{L}{3,20}ed by\b/iu.test(plain)) return "current";
  if (
    // What ends in a colon introduces a list.
    /[:：][\s*_]*$/.test(value.slice(-20)) ||
    startsRelation(value) ||
    !/\p{L}/u.test(plain) ||
    // What begins with a link is about that record.
    /^[\s*_`]*\[[^\]]*\]\([^)]*\)/.test(value.slice(0, 600)) ||
    /^[^[\]]{0,60}\[[^\]]*\]\([^)]*\)[.\s]*$/.test(value.slice(0, 600))
  )
    return undefined;
  if (saysNothing(plain) && !/[a-z]/i.test(plain)) return undefined;
  return isProse(plain) ? (kind === "quote" && GUIDANCE.test(plain) ? "guidance" : undefined) : "current";
}

/** More words before the first stop than a status has. */
function isProse(plain: string): boolean {
  // "Implemented. Parts of it were superseded": the first sentence is the status.
  if (/^\p{L}{4,20}ed\b(?:\s+in)?\s*\.(?:\s|$)/iu.test(plain)) return false;
  const clause = /^[^,;:([|，。；：（]*/.exec(plain)?.[0] ?? "";
  return clause.split(/\s+/).length > MOST_WORDS || /[\u4e00-\u9fff]{16}/.test(clause);
}
