import { DATE_TEXT } from "../record/isoDate";
import type { DecisionRecord, StatusWord } from "../record/record";
import { speaksOfPart, statusPhrase } from "../statements/phrase";
import { HAN, type NewStatus, statusLike } from "./statusText";

/** The record that a value stands in, and where. */
interface Where {
  readonly record: DecisionRecord;
  readonly offset: number;
}

/**
 * A value with another word in the place of its own. Other words, marks and comments stay; what the old word said of
 * itself (its reason, its day) goes into brackets with it, so that it is not said of the new one.
 * @param raw the value as it stands in the file, perhaps with the lines on which it goes on
 * @param at null for a scalar of front matter
 * @returns null where the value would not be whole afterwards
 */
export function inValue(raw: string, at: Where | null, next: NewStatus): string | null {
  const phrase = statusPhrase(raw) ?? ownWord(raw);
  if (!phrase) return isOfPart(raw) || (isEnded(raw) && !holds(next)) ? besideOld(raw, next) : null;
  const lead = raw.slice(0, phrase.from);
  // A word in the address of a badge is no text.
  if (/\/badge\/[^\s()]{0,120}$/.test(lead.slice(-400))) return null;
  // An image or link around the word would hold another link.
  if (/!?\[$/.test(lead.trimEnd()) && isInLink(raw.slice(phrase.from))) return null;
  const end = phrase.word === "superseded" ? supersededEnd(raw, phrase.wordEnd, at) : phrase.wordEnd;
  const own = raw.slice(phrase.from, end);
  const value = next.say(own);
  const kept = withoutEmoji(lead);
  if ((kept.includes("`") && value.includes("](")) || (lead === "" && isInLink(raw.slice(end)))) return null;
  const rest = inBothLanguages(withoutNone(withoutPart(raw.slice(end), value), value), own, value);
  if (stands(rest) && (offersChoices(rest, phrase.word) || !saysMoreOfOld(rest, value))) return kept + value + rest;
  if (phrase.word === "superseded") return null;
  const marks = /^[*_`~]*/.exec(rest)?.[0] ?? "";
  const clause = clauseOf(rest.slice(marks.length), value);
  const close = /(?<![\s*_`.。])[\s*_`.。]*$/.exec(clause)?.[0] ?? "";
  const said = own.slice(0, 1).toLowerCase() + own.slice(1) + clause.slice(0, clause.length - close.length);
  const [open, shut] = HAN.test(own) ? ["（", "）"] : [" (", ")"];
  return `${kept}${value}${marks}${open}${said}${shut}${close}${rest.slice(marks.length + clause.length)}`;
}

/**
 * A status of the team's own: few words before a stop, behind which more is said, such as `Implemented. See v2`, or one
 * word with where it was done, such as `Implemented in <address>`.
 */
function ownWord(raw: string): { word: null; from: number; wordEnd: number } | null {
  const match =
    /^[\s*_`>]{0,8}(\p{L}[\p{L}\p{N}_-]*(?: \p{L}+){0,2})(?=[*_`]{0,4}(?:[.;,，。；]\s*|\s+[-–—]\s+|\s*[(（])\S)/u.exec(
      raw.slice(0, 200),
    ) ??
    /^[\s*_`>]{0,8}((?!revoked|rescinded)\p{L}{3,20}ed)(?=[*_`]{0,4}\s+(?:in|with|via|through|under|at|by|on|to|for)\s)/iu.exec(
      raw.slice(0, 200),
    );
  const words = match?.[1];
  if (!match || words === undefined || speaksOfPart(words)) return null;
  return { word: null, from: match[0].length - words.length, wordEnd: match[0].length };
}

/** Tells whether a text goes on to the end of a link that has begun before it. */
function isInLink(text: string): boolean {
  return /^[^[\]\n]{0,200}\]\(/.test(text);
}

/** `Accepted (已接受)` says its status once more in the other language. */
function inBothLanguages(rest: string, own: string, value: string): string {
  const match = /^([\s*_`]{0,6}[(（/|]\s{0,4})([^()（）/|\s]{1,20})(?=\s{0,4}(?:[)）/|]|$))/.exec(rest);
  const [, open = "", twin = ""] = match ?? [];
  const word = statusPhrase(value)?.word;
  if (!match || !word || HAN.test(twin) === HAN.test(own) || statusPhrase(twin)?.word !== statusPhrase(own)?.word)
    return rest;
  return open + statusLike(word, twin) + rest.slice(match[0].length);
}

/** What follows the word is no part of its clause: nothing, marks, a stop, a bracket, a comment, another sentence. */
function stands(rest: string): boolean {
  return (
    /^[\s*_`"”'’~]*(?:$|[.,;:|)\]}>([{<!?—–→，。；：、）】（【」-]|\\$|<br)/.test(rest.slice(0, 200)) ||
    /^[*_`]*\s*[\r\n]/.test(rest)
  );
}

const BRACKETED = /^[\s*_`]{0,6}[[(（【]([^[\]()（）【】\r\n]{3,200})[\])）】][\s*_`.]{0,6}$/;

/** What follows is the choice that a template offered, such as `[Proposed, Accepted, Rejected]`: it stays as it is. */
function offersChoices(rest: string, chosen: StatusWord | null): boolean {
  const inner = BRACKETED.exec(rest.slice(0, 220))?.[1];
  if (inner === undefined || /\d/.test(inner)) return false;
  const words = inner.split(/[,|/、，]|\bor\b/).flatMap((part) => statusPhrase(part)?.word ?? []);
  return words.length > 2 || (words.length === 2 && chosen !== null && words.includes(chosen));
}

const SINCE = new RegExp(
  `^[\\s*_\`,，]*(?:(?:effective|in (?:force|effect)|valid)\\b|(?:(?:自|从|于)\\s*)?(?:${DATE_TEXT.source})\\s*(?:起|生效|实施|执行))`,
  "i",
);
/** The line below goes on with the sentence. */
const GOES_ON_BELOW =
  /^[ \t*_`]*(?:\r\n|\n|\r)[ \t>]*(?:(?:on|by|since|as of|at|in|with|for|until|after|per|from|under|because)\s|[由于自因经])/i;

/** Tells whether what stands behind a value goes on with its sentence on the line below: `Accepted` / `on 2024-01-01`. */
export function isGoingOn(behind: string): boolean {
  return GOES_ON_BELOW.test(behind);
}

/** What follows is said of the old status alone: since when it holds, or what the record was before. */
function saysMoreOfOld(rest: string, value: string): boolean {
  return SINCE.test(rest) || isGoingOn(rest) || otherStatusIn(rest, value) >= 0;
}

/** Where a clause of its own states another status than the new one, or -1. `Proposed, accepted 2024-01-01` */
function otherStatusIn(rest: string, value: string): number {
  const word: StatusWord | undefined = statusPhrase(value)?.word;
  for (const match of rest.slice(0, 300).matchAll(/(?:[.,;&+/，、。；]|\band\b)\s*(?=\p{L})/giu)) {
    const found = statusPhrase(rest.slice(match.index + match[0].length));
    if (found && found.word !== word && found.from === 0) return match.index;
  }
  return -1;
}

/** As far as the old status is spoken of: to the next stop, or to the end where another status follows. */
function clauseOf(rest: string, value: string): string {
  if (isGoingOn(rest)) return rest;
  if (otherStatusIn(rest, value) >= 0) return /^[^\r\n(（]*/.exec(rest)?.[0] ?? "";
  return CLAUSE.exec(rest)?.[0] ?? "";
}

/** To the next stop or bracket; a stop within a link, an address or a number ends nothing. */
const CLAUSE = /^(?:!?\[[^[\]\n]{0,200}\](?:\([^()\n]{0,300}\))?|<[^<>\n]{0,300}>|[^.;。；(（\n]|[.;](?=[^\s*_`]))*/;

function isOfPart(raw: string): boolean {
  return speaksOfPart(raw.slice(0, 60));
}

/** "Revoked by", "Rescinded by": another record has ended this one, and does not take its place. */
function isEnded(raw: string): boolean {
  return (
    /^[\s*_`]{0,8}(?:revoked|rescinded)\s+by\b/i.test(raw) ||
    /^[\s*_`]{0,8}已?被[^。；\n]{0,200}(?:撤销|废止|废除)/.test(raw)
  );
}

/** Whether a status says that the record holds, or may. */
function holds(next: NewStatus): boolean {
  return /^(?:accepted|proposed|draft)$/.test(statusPhrase(next.say("Status"))?.word ?? "");
}

/** Partly superseded, and now the whole; revoked, and now superseded: both are said, but for a part of the same record. */
function besideOld(raw: string, next: NewStatus): string {
  const value = next.say(raw);
  const named = partOf(raw, value);
  if (named && isOfPart(raw) && named.from <= 60) return value + raw.slice(named.to);
  const isHan = HAN.test(raw);
  const said = isHan ? raw : raw.slice(0, 1).toLowerCase() + raw.slice(1);
  return value + (isHan ? "，" : ", ") + said;
}

/** Where a value names as the successor of a part the record that a new value names. */
function partOf(text: string, value: string): { from: number; to: number } | null {
  const href = /\]\(([^()\s]{1,300})\)/.exec(value)?.[1];
  const at = href === undefined ? -1 : text.indexOf(`](${href})`);
  if (href === undefined || at < 0 || at > 400) return null;
  const from = text.lastIndexOf("[", at);
  const verb = /^\s*所?(?:部分)?(?:取代|替代|替换|代替)/.exec(text.slice(at + href.length + 3))?.[0].length ?? 0;
  return { from, to: at + href.length + 3 + verb };
}

/** A bracket that says there is no successor, such as `(no superseding ADR)`, is not true of one that has got one. */
function withoutNone(rest: string, value: string): string {
  if (statusPhrase(value)?.word !== "superseded") return rest;
  return rest.replace(
    /^[ \t*_]{0,4}(?:\((?:no|not|none|without)\b[^()\n]{0,60}(?:super?[sc]ee?d|successor|replace)[^()\n]{0,60}\)|（(?:无|没有)[^（）\n]{0,40}(?:取代|替代|后继)[^（）\n]{0,40}）)/i,
    "",
  );
}

/** What follows the word, without the clause that the same record supersedes a part. */
function withoutPart(rest: string, value: string): string {
  const named = partOf(rest, value);
  const clause = named && rest.slice(0, named.from);
  return named &&
    clause &&
    /^[\s,;，；]+(?:part(?:ly|ial(?:ly)?)|super?[sc]ee?ded[\s-]+in|部分)[^.。]{0,60}$/i.test(clause)
    ? rest.slice(named.to)
    : rest;
}

/** Behind the records that "superseded by" names, and the verb that follows them in Chinese. */
function supersededEnd(raw: string, from: number, at: Where | null): number {
  let end = from;
  if (at) {
    for (const { relation, span, isPartial } of at.record.references) {
      const to = span.offset + span.length - at.offset;
      if (relation === "superseded-by" && !isPartial && span.offset >= at.offset && to <= raw.length)
        end = Math.max(end, to);
    }
  } else {
    const named =
      /^(?:[\s-]{0,4}by\b)?\s{0,4}(?:(?:\[[^\]]{0,200}\]\([^)]{0,300}\)|(?:ADR|DR)?[-_ #]?\d{1,6}\b|[\w./%-]{1,200}\.md)[\s,&]{0,4}(?:and\s)?)+/i.exec(
        raw.slice(from),
      );
    if (named) end = from + named[0].trimEnd().length;
  }
  // "Superseded by" that waits for its record.
  if (end === from) end += /^[\s-]{0,4}by\b[\s:：_.…–—-]{0,20}$/i.exec(raw.slice(end))?.[0].trimEnd().length ?? 0;
  const verb = /^[\s*_`）)]{0,6}所?(?:取代|替代|替换|代替)/.exec(raw.slice(end))?.[0];
  return end + (verb?.length ?? 0);
}

function withoutEmoji(lead: string): string {
  return lead.replace(/(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F|\u200D|:[a-z0-9_]{1,40}:)+\s*/gu, "");
}
