import { statusPhrase } from "../statements/phrase";
import type { RecordStatus, StatusWord } from "./record";
import { STATUS_LABEL } from "./tongues";

/** What is longer is no status; the bound keeps hostile text linear. */
const LONGEST = 1000;
/** Statuses beside the known ones, for which the braces of a template may have been left. */
const OTHER_STATUS =
  /^(?:in[-_]?(?:progress|review|discussion)|implemented|active|done|final|closed|withdrawn|obsolete|on[-_]hold|review|provisional)$/i;
const LABEL = new RegExp(`^(?:${STATUS_LABEL})\\s*[:：]\\s*|^\\d{4}-\\d\\d-\\d\\d(?:\\s*[:：–—-])?\\s*(?=\\S)`, "i");
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F|\u200D|:[a-z0-9_]+:/gu;

/** A status for people to read: without comments, struck text, marks, emoji and the destinations of links. */
export function statusText(raw: string): string {
  const plain = raw
    .slice(0, LONGEST)
    .replace(/<[^>]*>|~~.*?~~/g, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(EMOJI, "")
    .replace(/[*`"“”]|^[\s_>|']+|[\s_|']+$/g, "")
    .trim()
    .replace(LABEL, "");
  const bracketed = /^[[{(（【]\s*([^\]})）】]*?)\s*[\]})）】]/.exec(plain);
  return (bracketed ? `${bracketed[1] ?? ""}${plain.slice(bracketed[0].length)}` : plain).replace(/\s+/g, " ").trim();
}

/** The known status that a text begins with, in any language that is known, whatever marks stand around it. */
export function statusWord(text: string): StatusWord | null {
  return statusPhrase(text)?.word ?? null;
}

/** What a status is called: its known word, else the words before any addition in lower case, such as `on hold`. */
export function statusName({ word, text }: Pick<RecordStatus, "word" | "text">): string {
  return (
    word ??
    (
      /^.+?(?=\s*(?:[,;:([|，。；：（]|\.(?:\s|$)|\s[-–—]\s|\s(?:by|on|as of|since|until|durch|par|por|przez|door)\s|$))/i.exec(
        text,
      )?.[0] ?? text
    )
      .toLowerCase()
      // "Implemented in" of "Implemented in <address>": where it was done is an addition too.
      .replace(/(?<=ed)\s(?:in|with|via|through|under|at)(?!\s(?:part|progress)\b)(?:\s.*)?$/, "")
  );
}

/**
 * Tells whether a value is what a template left for the person to replace: a choice of statuses, words in brackets, the
 * bare word of adr-tools, or a question.
 */
export function isPlaceholder(raw: string): boolean {
  if (raw.length > LONGEST) return false;
  const value = raw.trim().replace(/^["'`*]+|["'`*]+$/g, "");
  // Behind a status that was chosen a bracket may still hold the choice.
  const chosen =
    /^((?:[^[\](),|/、]|\[[^[\]]{1,200}\]\([^()\s]{1,300}\)){1,40}?)(?:\s{1,4}[[(]|\s{0,4}[（【])[^[\]()（）【】]{1,200}[\])）】]$/.exec(
      value,
    )?.[1];
  if (chosen !== undefined && statusWord(chosen) !== null) return false;
  const offers = (parts: readonly string[], atLeast: number): boolean =>
    parts.length >= atLeast && parts.filter((part) => statusWord(part) !== null).length >= atLeast;
  const bracketed = /^[[{<]/.test(value);
  if (offers(value.split("|"), bracketed ? 2 : 3) || offers(value.split(/\s*(?:[/,、]|\bor\b)\s*/), 3)) return true;
  if (bracketed && value.includes("|")) return true;
  // `Accepted or Rejected`: a choice of two that leaves it open.
  const [one, other] =
    /^(\p{L}{4,20})(?:\s{1,4}(?:or|oder|ou|或)\s{1,4}|\s{0,4}\|\s{0,4})(\p{L}{4,20})\.?$/iu.exec(value)?.slice(1) ?? [];
  if (one !== undefined && other !== undefined && offers([one, other], 2) && statusWord(one) !== statusWord(other))
    return true;
  const braced = /^\{\s*([^\s{}|]+)\s*\}$/.exec(value)?.[1];
  if (braced !== undefined && OTHER_STATUS.test(braced)) return false;
  // One word in square brackets, such as `[PASS]`, may be what the team says.
  const single = /^\[([^\s\]]+)\]$/.exec(value)?.[1];
  if (single !== undefined && !/^(?:status|state|date|title|name|todo|y{4}.*|状态|日期|标题)$/i.test(single))
    return false;
  if (/^(?:\{[^}]*\}?|<[^>]*>|\[[^\]]*\](?!\())$/.test(value))
    return statusWord(value) === null && !/^<.*>./.test(value);
  return /^STATUS$/.test(value) || /^(?:what|which)\b.*\?/i.test(value);
}
