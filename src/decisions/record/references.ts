import type { Link } from "../links/link";
import { readLinks } from "../links/readLinks";
import { resolveLink } from "../links/resolveLink";
import { headerEnd } from "./headerFields";
import { lineAt } from "../markdown/lines";
import { blankCodeSpans } from "../markdown/codeSpans";
import { JOINT, type Relation, mayBeNumber, relationBefore } from "../statements/relationWords";
import { type Stretch, stretchesOf } from "../statements/stretches";
import { saysNothing } from "../statements/statement";
import { hasTongueRelation } from "../statements/tongueRelations";
import type { MetadataField, RecordReference, ReferenceRelation } from "./record";
import type { Scan } from "./scan";
import type { Series } from "./fileName";
import { isPlaceholder } from "./status";
import { STATUS_LABEL } from "./tongues";
import { frontMatterReferences } from "./frontMatterReferences";
import { type Token, bareTokens, identifierTokens, linkToken, mergedTokens, nameTokens } from "./referenceTokens";

/** What the readers before have found. */
interface Known {
  readonly path: string;
  readonly metadata: readonly MetadataField[];
  readonly titleLine: number;
  readonly number: number | null;
  /** What the file names of the folder have in common; see `seriesAmong`. */
  readonly series?: Series | undefined;
}

/** What the words before a link say about the two records. */
export function relationOf(type: string): ReferenceRelation {
  return relationBefore(type, "取代", false)?.relation ?? "other";
}

/** All references of a record to other records: those of the front matter, then in the order of the file. */
export function readReferences(scan: Scan, known: Known): RecordReference[] {
  // The choice that a template leaves names a record that is none.
  const placeholders = new Set(
    known.metadata.filter(({ key, value }) => key === "status" && isPlaceholder(value)).map(({ line }) => line),
  );
  const fields = known.metadata.filter(({ line, carrier }) => carrier === "front-matter" && !placeholders.has(line));
  const links = readLinks(scan);
  const found = frontMatterReferences(scan, fields, links);
  const typed = typedStretches(scan, known.titleLine);
  const named = new Set(known.metadata.filter(isRelationField).map(({ line }) => line));
  const tokens = textTokens(scan, links, known, typed, named);
  const relations = new Map<Token, Relation>();
  const types = new Map<Token, string>();
  const fieldsByLine = new Map<number, MetadataField[]>();
  for (const field of known.metadata) {
    const own = fieldsByLine.get(field.line);
    if (own) own.push(field);
    else fieldsByLine.set(field.line, [field]);
  }
  let at = 0;
  for (const stretch of typed) {
    while ((tokens[at]?.from ?? Infinity) < stretch.start) at++;
    const own: Token[] = [];
    for (let next = at; (tokens[next]?.from ?? Infinity) < stretch.end; next++) own.push(tokens[next] as Token);
    if (own.length === 0) continue;
    const fieldsOf = Array.from({ length: stretch.last - stretch.first + 1 }, (_, line) =>
      fieldsByLine.get(stretch.first + line),
    );
    relate(scan, { stretch, tokens: own, fields: fieldsOf.flatMap((list) => list ?? []) }, relations, types);
  }
  for (const token of tokens) {
    const line = lineAt(scan.lines, token.from);
    if (line === known.titleLine || placeholders.has(line)) continue;
    const relation = relations.get(token);
    const isSelf = token.number !== null && token.number === known.number;
    if (!relation && (token.isBare || isSelf || (token.href !== null && isAddress(token.href)))) continue;
    found.push({
      relation: relation?.relation ?? "other",
      type: relation?.type ?? types.get(token) ?? "",
      href: token.href,
      syntax: token.syntax,
      number: token.number,
      text: token.text,
      span: { offset: token.from, length: token.to - token.from },
      line,
      isPartial: relation?.isPartial ?? false,
      isIssue: token.isIssue,
    });
  }
  return found;
}

function isRelationField({ key }: MetadataField): boolean {
  return key === "supersedes" || key === "superseded-by";
}

function isAddress(href: string): boolean {
  return resolveLink("", { href }).kind === "address";
}

/** Where the words before a link say what it means: above the first section, and in status and link sections. */
function typedStretches(scan: Scan, titleLine: number): Stretch[] {
  const first = headerEnd(scan, titleLine);
  const found = stretchesOf(scan, scan.kinds.lastIndexOf("front-matter") + 1, first - 1);
  const namesAny = /super[sc]ede|取代/i.test(scan.text);
  for (const section of scan.sections)
    if (section.name === "status" || section.name === "more" || section.name === "metadata")
      found.push(...stretchesOf(scan, section.line, section.ownLastLine));
    else if (namesAny && section.line >= first) found.push(...relationLines(scan, section.body, section.ownLastLine));
  return found;
}

/** `Supersedes: ADR 002 (which assumed …)`, wherever a line of a section begins so: what is named is another record. */
const RELATION_LINE =
  /^\s{0,3}(?:[-*+]\s{1,4})?[*_]{0,3}(?:supersedes|super[sc]eded by|取代|被取代|已被取代)[*_]{0,3}\s?[:：]/i;

function relationLines(scan: Scan, from: number, to: number): Stretch[] {
  const found: Stretch[] = [];
  for (let index = from; index <= to; index++)
    if (scan.kinds[index] === "text" && RELATION_LINE.test(scan.lines[index]?.text ?? "")) {
      const [stretch] = stretchesOf(scan, index, Math.min(to, index + 3));
      if (!stretch) continue;
      found.push(stretch);
      index = stretch.last;
    }
  return found;
}

/** Links to Markdown files and identifiers in the text, in its order; in typed stretches bare numbers and file names too. */
function textTokens(
  scan: Scan,
  links: readonly Link[],
  { titleLine, series }: Known,
  typed: readonly Stretch[],
  named: ReadonlySet<number>,
): Token[] {
  const mention = series && series.size > 0 ? MENTION_IN_SERIES : MENTION;
  const tokens: Token[] = [];
  let linkIndex = 0;
  let typedIndex = 0;
  for (let index = 0; index < scan.lines.length; index++) {
    const line = scan.lines[index];
    const kind = scan.kinds[index];
    if (!line || index === titleLine || (kind !== "text" && kind !== "heading")) continue;
    const firstOwn = tokens.length;
    const covered = tokens.at(-1)?.to ?? 0;
    const end = line.offset + line.text.length;
    while ((links[linkIndex]?.span.offset ?? Infinity) <= end) {
      const link = links[linkIndex++];
      const token = link && link.span.offset >= line.offset ? linkToken(link) : undefined;
      if (token) tokens.push(token);
    }
    while ((typed[typedIndex]?.last ?? Infinity) < index) typedIndex++;
    const isTyped = (typed[typedIndex]?.first ?? Infinity) <= index;
    if (!(isTyped ? /\d|\.md/i : mention).test(line.text)) continue;
    const text = blankCodeSpans(line.text);
    const hasBare = isTyped && holdsRelation(scan, typed[typedIndex]);
    const numbers = identifierTokens(text, line.offset, series).filter(({ from }) => from >= covered);
    // A field for records names a file by its number and words.
    const names = named.has(index) ? nameTokens(text, line.offset).filter((name) => /^\d/.test(name.text)) : [];
    const bare = hasBare ? bareTokens(text, line.offset).filter(({ from }) => from >= covered) : [];
    if (numbers.length + bare.length + names.length === 0) continue;
    const own = mergedTokens(
      tokens.splice(firstOwn),
      names.filter(({ from }) => from >= covered),
    );
    tokens.push(...mergedTokens(mergedTokens(own, numbers), bare));
  }
  return tokens;
}

/** Cheaper than looking for tokens on the many lines that name no record. */
const MENTION = /dr[-_ #]{0,2}\d/i;
const MENTION_IN_SERIES = /dr[-_ #]{0,2}\d|[A-Z0-9][-_ ]\d/i;
const RELATION_WORD = /super?[sc]ee?de|replace|obsolete|revoke|rescind|取代|替代|替换|撤销|废止|废除/i;
/** A stretch that is longer is prose. */
const LONGEST = 4000;

function holdsRelation({ text }: Scan, stretch: Stretch | undefined): boolean {
  return (
    stretch !== undefined &&
    stretch.end - stretch.start <= LONGEST &&
    (RELATION_WORD.test(text.slice(stretch.start, stretch.end)) ||
      hasTongueRelation(text.slice(stretch.start, stretch.end)))
  );
}

/** What a stretch says about each of the records that it names. */
function relate(
  { text }: Scan,
  { stretch, tokens, fields }: { stretch: Stretch; tokens: readonly Token[]; fields: readonly MetadataField[] },
  relations: Map<Token, Relation>,
  types: Map<Token, string>,
): void {
  const isRelated = holdsRelation({ text } as Scan, stretch);
  let end = stretch.start;
  let isRemark = false;
  let current: Relation | null = null;
  let type = "";
  for (const [index, token] of tokens.entries()) {
    const before = text.slice(end, token.from);
    const field = fields.find(({ span }) => token.from >= span.offset && token.from < span.offset + span.length);
    if (index === 0 || !JOINT.test(before)) {
      const last = lastJoined(text, tokens, index);
      type = token.isDefinition ? "" : typeBefore(before);
      current =
        isRelated && !token.isDefinition
          ? relationBefore(before, text.slice(last, Math.min(last + 200, stretch.end)), index > 0)
          : null;
      // What begins with another record speaks of that one.
      if (index === 0) isRemark = stretch.kind !== "row" && /^[\s*_`"'(>]*(?:see\b[\s:]*)?$/i.test(before) && !field;
      if (index === 0 && !current && token.href !== null && ENDED_BY.test(before))
        current = { relation: "superseded-by", type: "Superseded", isPartial: false, from: 0, isClose: true };
      if (isStruck(text.slice(stretch.start, token.from)) || (isNumber(token) && current?.isClose === false))
        current = null;
    }
    end = token.to;
    const isFirstOfField = field !== undefined && (tokens[index - 1]?.from ?? -1) < field.span.offset;
    const isNamed =
      isFirstOfField &&
      (!isNumber(token) || mayBeNumber(text.slice(field.span.offset, token.from), text.slice(token.to, token.to + 20)));
    const keyed: Relation | null = isNamed && !current ? relationOfKey(field) : null;
    if (keyed) current = keyed;
    if (field && saysNothing(field.value.replace(/(?:(?<![\s*_])[\s*_]+)?[(（,，].*$/s, "")) && relationOfKey(field))
      current = null;
    if (current && !isRemark) relations.set(token, current);
    types.set(token, type);
  }
}

/** `Superseded [This one](0022-x.md) is newer`: a status with a link right behind it and nothing before it. */
const ENDED_BY = new RegExp(
  `^[\\s*_\`|>-]{0,10}(?:(?:${STATUS_LABEL})\\s{0,4}[:：|]\\s{0,4})?[*_]{0,3}super?[sc]ee?ded[*_]{0,3}\\s{1,4}[*_(]{0,3}$`,
  "i",
);

/** A number that only what stands before it makes a reference. */
function isNumber({ isBare, href }: Token): boolean {
  return isBare && href === null;
}

function relationOfKey({ key }: MetadataField): Relation | null {
  if (key !== "supersedes" && key !== "superseded-by") return null;
  const type = key === "supersedes" ? "Supersedes" : "Superseded by";
  return { relation: key, type, isPartial: false, from: 0, isClose: true };
}

/** End of the references that are joined to one. */
function lastJoined(text: string, tokens: readonly Token[], index: number): number {
  let last = index;
  while (tokens[last + 1] && JOINT.test(text.slice(tokens[last]?.to, tokens[last + 1]?.from))) last++;
  return tokens[last]?.to ?? 0;
}

function isStruck(before: string): boolean {
  return before.includes("~~") && before.split("~~").length % 2 === 0;
}

const LABEL = new RegExp(`^(?:${STATUS_LABEL})\\s{0,4}[:：|]\\s{0,4}`, "i");

/** The words of a link type, without list marks, `Status:` and emphasis; "" where they are a sentence. */
function typeBefore(text: string): string {
  const words = text
    .slice(-300)
    .replace(/^[\s>|]{0,40}(?:[*+-]\s{1,8})?/, "")
    .replace(/[*_`~"'[({]+/g, "")
    .replace(LABEL, "");
  const cut = Math.max(...[". ", "; ", "· ", "| ", "。", "；"].map((mark) => words.lastIndexOf(mark)));
  const clause = words
    .slice(cut + 1)
    .trim()
    .replace(/[\s:：|-]{1,20}$/, "");
  return clause.split(/\s+/).length <= 5 ? clause.replace(/\s+/g, " ") : "";
}
