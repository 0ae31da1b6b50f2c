import type { Link } from "../links/link";
import { matchesOf } from "../markdown/matches";
import type { Series } from "./fileName";

/** A link, identifier, number or file name that may name another record, with its place in the text. */
export interface Token {
  readonly href: string | null;
  readonly syntax: Link["syntax"] | undefined;
  readonly number: number | null;
  readonly text: string;
  /** Only what stands before it makes it a reference. */
  readonly isBare: boolean;
  readonly isDefinition: boolean;
  readonly isIssue: boolean;
  readonly from: number;
  readonly to: number;
}

const IDENTIFIER = /(?<![\w/])(?:ADR|DR)(?: ?#|[-_ ])?(\d{1,5})(?![\w.]{0,80}\.md|\.\d)\b/gi;
const BARE =
  /(?<![\w/.#-])(?:(#?)(\d{1,5})(?![\w.-]{0,80}\.md)(?=[\s,;.)\]"'，、。）]|$)|((?:https?:\/\/)?[\w./%-]{1,200}\.md)\b)/gi;
/** A destination that may be a page made of a record: of its name, perhaps with an ending. */
const PAGE = /(?:\.(?:md|markdown|mdx|html?)|(?:^|\/)(?=[^/.?#]*\d)[^/.?#]+\/?|^[^/.:?#]+)(?:[?#].*)?$/is;

/** Pages of a forge that are no files: a discussion of a record is not the record. */
const DISCUSSION = /^https?:.*\/(?:pulls?|issues|merge_requests|discussions|commits?|compare|releases)\//i;

/** A link that may lead to a record, or undefined. Pictures, addresses of other kinds of files and anchors do not. */
export function linkToken(link: Link): Token | undefined {
  const { syntax, href, text, span, isImage } = link;
  if (isImage || href.startsWith("#") || href.length > 1000 || !PAGE.test(href) || DISCUSSION.test(href))
    return undefined;
  return {
    href,
    syntax,
    number: null,
    text,
    isBare: false,
    isDefinition: syntax === "definition",
    isIssue: false,
    from: span.offset,
    to: span.offset + span.length,
  };
}

/** Letters in capitals and a number: an identifier where the letters are those of the folder's files. */
const ANY_SERIES =
  /(?<![\w/-])(?!A?DR[-_ ])(?:[A-Z][A-Z0-9]{1,11}[-_]){0,3}[A-Z][A-Z0-9]{1,11}[-_ ](\d{1,5})(?![\w.]{0,80}\.md|\.\d)\b/g;

function isOf(series: Series, match: RegExpExecArray): boolean {
  const letters = match[0].slice(0, -(match[1] ?? "").length).toLowerCase();
  return ["", "-", "_", " "].some((mark) => series.has(letters.slice(0, -1) + mark));
}

/**
 * `ADR-0007` and its spellings, and `API-0002` of a series of the folder.
 * @param series what `seriesAmong` says of it
 */
export function identifierTokens(text: string, offset: number, series?: Series): Token[] {
  const own = series && series.size > 0 ? matchesOf(ANY_SERIES, text).filter((match) => isOf(series, match)) : [];
  const named = matchesOf(IDENTIFIER, text);
  const found = own.length === 0 ? named : [...named, ...own].sort((a, b) => a.index - b.index);
  return found.map((match) => ({
    href: null,
    syntax: undefined,
    number: Number(match[1]),
    text: match[0],
    isBare: false,
    isDefinition: false,
    isIssue: false,
    from: offset + match.index,
    to: offset + match.index + match[0].length,
  }));
}

/** Numbers and file names that stand alone. */
export function bareTokens(text: string, offset: number): Token[] {
  return matchesOf(BARE, text).map((match) => ({
    href: match[3] ?? null,
    syntax: undefined,
    number: match[2] === undefined ? null : Number(match[2]),
    text: match[0],
    isBare: true,
    isDefinition: false,
    isIssue: match[1] === "#",
    from: offset + match.index,
    to: offset + match.index + match[0].length,
  }));
}

/** The name of a record's file without its ending, which a field for records may hold: several words joined by `-`. */
const FILE_NAME = /(?<![\w./-])(?=[\d-]{0,40}[a-z])\w{1,80}(?:-\w{1,80}){2,40}(?![\w./-])/gi;

/** Names of files without an ending. */
export function nameTokens(text: string, offset: number): Token[] {
  return matchesOf(FILE_NAME, text).map((match) => ({
    href: match[0],
    syntax: undefined,
    number: null,
    text: match[0],
    isBare: true,
    isDefinition: false,
    isIssue: false,
    from: offset + match.index,
    to: offset + match.index + match[0].length,
  }));
}

/** Tokens of two lists in their order; those of the second that touch one of the first are left out. */
export function mergedTokens(first: readonly Token[], second: readonly Token[]): readonly Token[] {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  const merged: Token[] = [];
  let at = 0;
  for (const token of second) {
    while ((first[at]?.from ?? Infinity) < token.to) merged.push(first[at++] as Token);
    if ((merged.at(-1)?.to ?? 0) <= token.from) merged.push(token);
  }
  return [...merged, ...first.slice(at)];
}
