import type { MetadataField, RecordReference, ReferenceRelation } from "./record";
import type { Scan } from "./scan";
import { isPlaceholder } from "./status";

const SUPERSEDED_BY =
  /^(?:part(?:ly|ially)\s+)?(?:super?[sc]ee?ded|replaced|obsoleted)[\s-]*by\b|^已?被|(?:取代|替代|替换).*由$/i;
const SUPERSEDES = /^(?:part(?:ly|ially)\s+)?(?:super?[sc]ee?des?|replaces|obsoletes)\b|^(?:取代|替代|替换)/i;

/** What the words before a link say about the two records. */
export function relationOf(type: string): ReferenceRelation {
  return SUPERSEDED_BY.test(type) ? "superseded-by" : SUPERSEDES.test(type) ? "supersedes" : "other";
}

/** A link to a Markdown file, or an identifier such as `ADR-0007`; in a typed place also a bare number or file name. */
const TOKEN =
  /\[([^[\]]*(?:\[[^[\]]*\][^[\]]*)*)\]\(\s*(?:<([^>]*\.md(?:[?#][^>]*)?)>|((?:[^()\s<]|\([^()\s]*\))+?\.md(?:[?#][^\s)]*)?))(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)|(?<![\w/])(?:ADR|DR)[-_ #]?(\d{1,5})(?![\w.]*\.md)\b/gi;
const BARE = /(?<![\w/.-])(?:#?(\d{1,5})(?![\w.-]*\.md)(?=[\s,;.)\]"']|$)|([\w./%-]+\.md)\b)/gi;
const DEFINITION = /^ {0,3}\[([^\]]+)\]:\s*(?:<([^<>]+\.md(?:[?#][^<>]*)?)>|([^\s<>]+\.md(?:[?#][^\s<>]*)?))/i;
const RELATION_WORD = /super?[sc]ee?de|replace|obsolete|取代|替代|替换/i;
/** Cheaper than `TOKEN` on the many lines that name no record. */
const MENTION = /dr[-_ #]?\d|\.MD\b/i;
/** Words that may stand between two links of one statement. */
const JOINT = /^[\s,;&、，和及]*(?:and|und)?\s*$/i;

interface Token {
  readonly href: string | null;
  readonly number: number | null;
  readonly text: string;
  /** Only what stands before it makes it a reference. */
  readonly isBare: boolean;
  readonly from: number;
  readonly to: number;
}

/** What the readers before have found. */
interface Known {
  readonly metadata: readonly MetadataField[];
  readonly titleLine: number;
  readonly number: number | null;
}

/** All references of a record to other records: those of the front matter, then in the order of the file. */
export function readReferences(
  scan: Scan,
  frontMatter: readonly MetadataField[],
  { metadata, titleLine, number }: Known,
): RecordReference[] {
  const typed = typedLines(scan);
  // The choice that a template leaves names a record that is none.
  const placeholders = new Set(
    metadata.filter(({ key, value }) => key === "status" && isPlaceholder(value)).map(({ line }) => line),
  );
  const mentions = MENTION.test(scan.text);
  const found = frontMatterReferences(
    scan,
    frontMatter.filter(({ line }) => !placeholders.has(line)),
  );
  scan.lines.forEach((line, index) => {
    const kind = scan.kinds[index];
    if (index === titleLine || placeholders.has(index) || (kind !== "text" && kind !== "heading")) return;
    const isTyped = typed.has(index);
    const hasBare = isTyped && RELATION_WORD.test(line.text);
    if (!hasBare && !line.text.includes(".md") && !(mentions && MENTION.test(line.text))) return;
    const definition = DEFINITION.exec(line.text);
    const tokens = definition
      ? [
          {
            href: definition[2] ?? definition[3] ?? "",
            number: null,
            text: definition[1] ?? "",
            isBare: false,
            from: 0,
            to: definition[0].length,
          },
        ]
      : tokensOf(line.text, hasBare);
    let type = "";
    let end = 0;
    for (const token of tokens) {
      const before = line.text.slice(end, token.from);
      if (end === 0 || !JOINT.test(before)) type = isTyped && !definition ? typeBefore(before) : "";
      end = token.to;
      const relation = relationOf(type);
      if (relation === "other" && (token.isBare || (token.number !== null && token.number === number))) continue;
      if (relation === "other" && /^[a-z][a-z\d+.-]*:/i.test(token.href ?? "")) continue;
      found.push({
        relation,
        type,
        href: token.href,
        number: token.number,
        text: token.text,
        span: { offset: line.offset + token.from, length: token.to - token.from },
        line: index,
      });
    }
  });
  return found;
}

/** Lines whose words before a link say what it means: above the first section, and in status and link sections. */
function typedLines(scan: Scan): Set<number> {
  const lines = new Set<number>();
  const add = (first: number, last: number): void => {
    for (let index = first; index <= last; index++) lines.add(index);
  };
  const first = scan.sections.find(({ level, name }) => level > 1 || name !== undefined);
  add(0, (first?.line ?? scan.lines.length) - 1);
  for (const section of scan.sections)
    if (section.name === "status" || section.name === "more" || section.name === "metadata")
      add(section.line, section.ownLastLine);
  return lines;
}

/** The words of a link type, without list marks, `Status:` and emphasis; "" where they are a sentence. */
function typeBefore(text: string): string {
  const words = text
    .replace(/^[\s>|]*(?:[*+-]\s+)?/, "")
    .replace(/[*_`~"'[({]+/g, "")
    .replace(/^(?:status|状态)\s*[:：|]\s*/i, "")
    .replace(/^.*(?:[.;·|]\s+|[。；])/, "")
    .replace(/[\s:：|-]+$/, "");
  const relation =
    /(?:part(?:ly|ially)\s+)?(?:(?:super?[sc]ee?ded|replaced|obsoleted)[\s-]*by|super?[sc]ee?des?|replaces|obsoletes)$/i.exec(
      words,
    )?.[0];
  return relation ?? (words.split(/\s+/).length <= 5 ? words : "");
}

function tokensOf(written: string, withBare: boolean): Token[] {
  // A link in a code span is none.
  const text = written.includes("`")
    ? written.replace(/`[^`]*\]\([^`]*`/g, (code) => " ".repeat(code.length))
    : written;
  const tokens = [...text.matchAll(TOKEN)].map((match): Token => {
    const href = match[2] ?? match[3] ?? null;
    return {
      href,
      number: href === null ? Number(match[4]) : null,
      text: href === null ? match[0] : (match[1] ?? ""),
      isBare: false,
      from: match.index,
      to: match.index + match[0].length,
    };
  });
  if (!withBare) return tokens;
  const bare = [...text.matchAll(BARE)].map((match): Token => {
    return {
      href: match[2] ?? null,
      number: match[1] === undefined ? null : Number(match[1]),
      text: match[0],
      isBare: true,
      from: match.index,
      to: match.index + match[0].length,
    };
  });
  return [
    ...tokens,
    ...bare.filter(({ from, to }) => tokens.every((token) => to <= token.from || token.to <= from)),
  ].sort((a, b) => a.from - b.from);
}

/** References in front matter: the status, keys named after the relation, and the `links` of adrs. */
function frontMatterReferences(scan: Scan, fields: readonly MetadataField[]): RecordReference[] {
  return fields.flatMap(({ key, span, line }): RecordReference[] => {
    const raw = scan.text.slice(span.offset, span.offset + span.length);
    if (key === "links") return linkItems(raw, span.offset, line);
    if (key !== "status" && key !== "supersedes" && key !== "superseded-by") return [];
    const tokens = tokensOf(raw, true);
    const type =
      key === "supersedes"
        ? "Supersedes"
        : key === "superseded-by"
          ? "Superseded by"
          : typeBefore(raw.slice(0, tokens[0]?.from));
    const relation = relationOf(type);
    if (relation === "other") return [];
    return tokens.map(({ href, number, text, from, to }) => ({
      relation,
      type,
      href,
      number,
      text,
      span: { offset: span.offset + from, length: to - from },
      line: line + raw.slice(0, from).split("\n").length - 1,
    }));
  });
}

function linkItems(raw: string, offset: number, line: number): RecordReference[] {
  return [...raw.matchAll(/^[ \t]*-(?:[^\n]|\n(?![ \t]*-))*/gm)].flatMap((item): RecordReference[] => {
    const target = /\btarget:[ \t]*["']?(\d+)/.exec(item[0]);
    if (!target) return [];
    const type = (/\bkind:[ \t]*["']?([^\s"']+)/.exec(item[0])?.[1] ?? "")
      .replace(/[-_]/g, " ")
      .replace(/^(\w+ed)by$/i, "$1 by");
    const at = item.index + target.index + target[0].length - (target[1] ?? "").length;
    return [
      {
        relation: relationOf(type),
        type,
        href: null,
        number: Number(target[1]),
        text: target[1] ?? "",
        span: { offset: offset + at, length: (target[1] ?? "").length },
        line: line + raw.slice(0, at).split("\n").length - 1,
      },
    ];
  });
}
