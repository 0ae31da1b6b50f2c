import { type LineKind, classifyLines } from "../markdown/blocks";
import { splitLines } from "../markdown/lines";
import { isPlaceholder } from "../record/status";

/** What a placeholder of a template stands for, as far as its name says it. */
export type PlaceholderRole = "number" | "title" | "date" | "status" | "people";

/** `{...}`, `{{...}}`, `[...]` that is no link, check box or footnote, `<...>` that is no address or tag. */
const MARKED =
  /\{\{?([^{}\r\n]{1,120})\}?\}|\[(?![ xX^]?\])([^[\]\r\n]{1,120})\](?![([:])|<(?![/!]|\w+:)([^<>\r\n]{1,120})>/g;
const HTML =
  /^(?:a|b|i|p|br|hr|em|ol|ul|li|td|tr|th|div|img|sub|sup|code|span|table|strong|details|summary|kbd|pre)\b/i;
/** Words that stand for a value without any marks, in capitals as tools write them. */
const BARE: readonly [PlaceholderRole, RegExp][] = [
  ["number", /(?<![\p{L}\d])(?:N{3,6}|X{3,6}|#{3,6})(?![\p{L}\d])|\b(?:ADR[-_]?)?NUM(?:BER)?\b/gu],
  ["date", /\bYYYY[-/.]MM[-/.]DD\b|\bDATE\b/g],
  ["title", /\bTITLE\b/g],
  ["status", /\bSTATUS\b/g],
];

const NAMES: readonly [PlaceholderRole, RegExp][] = [
  [
    "number",
    /^(?:(?:adr|record|decision|sequence|serial)[-_ ]*)?(?:num(?:ber)?|no\.?|nr|id|index|n{2,}|x{2,}|#+|编号|序号|号码)$/i,
  ],
  [
    "date",
    /^(?:date|today|created|yyyy[-/.]mm[-/.]dd|日期)\b|\byyyy[-/.]mm[-/.]dd\b|^日期|\bdate\b(?=.*\b(?:decision|last|created|updated)\b)/i,
  ],
  ["status", /^(?:status|state|状态)$/i],
  [
    "people",
    /^(?:authors?|deciders?|decision[-_ ]makers?|owners?|your name|names?|作者|决策者|负责人)\b|^(?:作者|决策者|负责人)/i,
  ],
  [
    "title",
    /^(?:(?:adr|record|decision|short|the|your|full|a|brief|descriptive|concise)[-_ ]*)*(?:title|name of the decision|标题|名称)(?:$|,|[-_ ](?:of|for|that|here|goes|describing|representative|with)\b)|^(?:简短)?(?:标题|名称)$/i,
  ],
];

/** The role that a placeholder's name tells; null for what only a person can fill in, such as a title of an option. */
export function placeholderRole(name: string): PlaceholderRole | null {
  const plain = name
    .trim()
    .replace(/^["'`]+/, "")
    .replace(/(?<!["'`])["'`]+$/, "");
  if (/\b(?:option|alternative|link|ticket|issue|story)\b|方案|链接/i.test(plain)) return null;
  return NAMES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/**
 * Whether a file that is named as a template is one: something in it waits to be filled in. A finished record is none.
 */
export function isTemplateText(text: string): boolean {
  const lines = splitLines(text);
  const kinds = classifyLines(lines);
  return lines.some(({ text: line }, index) => holdsPlaceholder(line, kinds[index]));
}

function holdsPlaceholder(line: string, kind: LineKind | undefined): boolean {
  if (kind === "blank" || kind === "code") return false;
  const marked = [...line.matchAll(MARKED)].some(
    ([whole, braced, bracketed, angled]) =>
      placeholderRole(braced ?? bracketed ?? angled ?? "") !== null ||
      (whole.startsWith("{") && kind !== "comment" && /\p{L}{2}/u.test(whole)) ||
      (bracketed !== undefined && /\s|\|/.test(bracketed.trim()) && kind !== "comment"),
  );
  if (marked || BARE.some(([, pattern]) => new RegExp(pattern.source, pattern.flags.replace("g", "")).test(line)))
    return true;
  if (kind === "heading")
    return /^#(?:[ \t]+(?:\d+[.:)]?(?:\s+|$))?(?:(?:adr|decision|record)[-_ ]*)*(?:(?:short )?title\b.*|template|标题|模板)?)?$/is.test(
      line.trimEnd(),
    );
  const value = /^[\s*+>|-]*(?=[\p{L}_])[\p{L} _-]{1,30}\**\s*[:：]\**\s*(\S.*)$/su.exec(line)?.[1] ?? line;
  return kind !== "comment" && isPlaceholder(value.trim());
}

/** What fills the placeholders of a template; null leaves them to the person. */
export type PlaceholderValues = Readonly<Record<PlaceholderRole, string | null>>;

/**
 * Puts values in place of the placeholders that name them: in headings, front matter and comments all of them, elsewhere
 * what can mean nothing else. Code stays.
 */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  const lines = splitLines(text);
  const kinds = classifyLines(lines);
  return lines
    .map(
      ({ text: line, eol }, index) => (kinds[index] === "code" ? line : filledLine(line, kinds[index], values)) + eol,
    )
    .join("");
}

function filledLine(line: string, kind: LineKind | undefined, values: PlaceholderValues): string {
  const isTop = kind === "front-matter" || kind === "comment" || /^#[ \t]/.test(line);
  const marked = line.replace(MARKED, (whole, braced?: string, bracketed?: string, angled?: string) => {
    const name = braced ?? bracketed ?? angled ?? "";
    if (angled !== undefined && HTML.test(angled)) return whole;
    const role = placeholderRole(name);
    // A title in prose may be that of anything.
    if (role === null || (role === "title" && !isTop && !/^title$/i.test(name.trim()))) return whole;
    return values[role] ?? whole;
  });
  return BARE.reduce((filled, [role, pattern]) => {
    const value = values[role];
    const isHere = isTop || role === "date" || !/^[^\S\n]*$/.test(filled);
    return value === null || !isHere || (role === "number" && !isTop) ? filled : filled.replace(pattern, () => value);
  }, marked);
}
