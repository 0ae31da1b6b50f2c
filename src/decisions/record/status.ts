import type { RecordStatus, StatusWord } from "./record";

/** Beginnings of a status in lower case. Both spellings of "superseded" are stored words of tools. */
const BEGINNINGS: readonly (readonly [StatusWord, RegExp])[] = [
  ["superseded", /^(?:super?[sc]ee?ded\b|已?被.*(?:取代|替代|替换|代替)|已(?:取代|替代|替换))/],
  ["accepted", /^(?:(?:accepted|approved|decided)\b|已?(?:接受|采纳|採納|通过|批准)|已决定|已同意)/],
  [
    "proposed",
    /^(?:(?:proposed|proposal|pending)\b|已?(?:提议|提議|提出|建议)|提案|待(?:讨论|决|审|批准)|(?:讨论|审议|评审)中)/,
  ],
  ["draft", /^(?:draft\b|草案|草稿|起草)/],
  ["rejected", /^(?:(?:rejected|declined)\b|已?(?:否决|否決|拒绝|拒絕|驳回)|(?:未|不)(?:采纳|通过|接受))/],
  ["deprecated", /^(?:deprecated\b|已?(?:废弃|廢棄|弃用))/],
];

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F|\u200D|:[a-z0-9_]+:/gu;

/** A status for people to read: without comments, struck text, marks, emoji and the destinations of links. */
export function statusText(raw: string): string {
  const plain = raw
    .replace(/<[^>]*>|~~.*?~~/g, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(EMOJI, "")
    .replace(/[*`"“”]|^[\s_>|']+|[\s_|']+$/g, "")
    .trim()
    .replace(/^(?:status|状态)\s*[:：]\s*|^\d{4}-\d\d-\d\d\s*[:：–—-]?\s*(?=\S)/i, "");
  const bracketed = /^[[{(（【]\s*([^\]})）】]*?)\s*[\]})）】]/.exec(plain);
  return (bracketed ? `${bracketed[1] ?? ""}${plain.slice(bracketed[0].length)}` : plain).replace(/\s+/g, " ").trim();
}

/** The known status that a text begins with, in English or Chinese, whatever marks stand around it. */
export function statusWord(text: string): StatusWord | null {
  const lower = statusText(text)
    .toLowerCase()
    .replace(/^(?:this|the) (?:adr|decision|proposal|record) (?:is|was|has been) /, "");
  return BEGINNINGS.find(([, beginning]) => beginning.test(lower))?.[0] ?? null;
}

/** What a status is called: its known word, else the words before any addition in lower case, such as `on hold`. */
export function statusName({ word, text }: Pick<RecordStatus, "word" | "text">): string {
  return (
    word ??
    (
      /^.+?(?=\s*(?:[,;:([|，。；：（]|\.(?:\s|$)|\s[-–—]\s|\s(?:by|on|as of|since|until)\s|$))/i.exec(text)?.[0] ??
      text
    ).toLowerCase()
  );
}

/**
 * Tells whether a value is what a template left for the person to replace: a choice of statuses, words in brackets, the
 * bare word of adr-tools, or a question.
 */
export function isPlaceholder(raw: string): boolean {
  const value = raw.trim().replace(/^["'`*]+|["'`*]+$/g, "");
  const offers = (parts: readonly string[], atLeast: number): boolean =>
    parts.length >= atLeast && parts.filter((part) => statusWord(part) !== null).length >= atLeast;
  const bracketed = /^[[{<]/.test(value);
  if (offers(value.split("|"), bracketed ? 2 : 3) || offers(value.split(/\s*(?:[/,、]|\bor\b)\s*/), 3)) return true;
  if (bracketed && value.includes("|")) return true;
  if (/^(?:\{[^}]*\}?|<[^>]*>|\[[^\]]*\](?!\())$/.test(value))
    return statusWord(value) === null && !/^<.*>./.test(value);
  return /^STATUS$/.test(value) || /^(?:what|which)\b.*\?/i.test(value);
}
