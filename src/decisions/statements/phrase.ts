import type { StatusWord } from "../record/record";
import { hasTongueRelation } from "./tongueRelations";
import { STATUS_LABEL, tongueWordAt } from "../record/tongues";

/** Beginnings of a status. Both spellings of "superseded" are stored words of tools. */
const WORDS: readonly (readonly [StatusWord, RegExp])[] = [
  [
    "superseded",
    /(?:super?[sc]ee?ded\b(?![\s-]+(?:in[\s-]+part|for\s(?!now\b)))|已(?:取代|替代|替换|替換|代替)|已?被|由(?=[^。；;\n]{0,200}(?:取代|替代|替换|代替)))/iy,
  ],
  ["accepted", /(?:(?:accepted|approved|decided)\b|已?(?:接受|采纳|採納|通过|通過|批准|核准)|已[决決]定|已同意)/iy],
  [
    "proposed",
    /(?:(?:proposed|proposal|pending)\b|已?(?:提议|提議|提出|建议|建議)中?|提案(?!中|で|の)|待(?:讨论|討論|决|決|定|审|審|批准)|(?:讨论|討論|审议|審議|评审|評審)中)/iy,
  ],
  ["draft", /(?:draft\b|草案|草稿|起草)/iy],
  [
    "rejected",
    /(?:(?:rejected|declined)\b|已?(?:否决|否決|拒绝|拒絕|驳回|駁回)|(?:未|不)(?:采纳|採納|通过|通過|接受))/iy,
  ],
  ["deprecated", /(?:deprecated\b|已?(?:废弃|廢棄|弃用|棄用))/iy],
];

/** What may stand before the word: marks, brackets, emoji, comments, struck text, a date, `Status:`, "This decision is". */
const LEADS: readonly RegExp[] = [
  /[\s*_`"“”'‘’>|]+/y,
  /~~[^~\n]{0,200}~~/y,
  /<!--(?:(?!-->)[^]){0,300}-->/y,
  /<\/?[a-z][^<>\n]{0,200}>/iy,
  // A badge: the word stands in the address of its picture.
  /!\[[^\]\n]{0,200}\]\(https?:\/\/[^\s()]{1,200}?\/badge\/[^\s()]{0,100}?[/-](?=(?:accepted|approved|proposed|pending|draft|rejected|declined|deprecated|super[sc]eded)[/-])/iy,
  /!?\[(?!\^)|[{(（【]/y,
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F|\u200D)+/uy,
  /:[a-z0-9_]{1,40}:/iy,
  new RegExp(`(?:${STATUS_LABEL})\\s{0,4}[:：]`, "iy"),
  /(?:this|the) (?:adr|decision|proposal|record) (?:is|was|has been) (?:now )?/iy,
  /(?:本|该)(?:决策|决定|记录|文档|提案)(?:现|目前)?/y,
  /(?:\[?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\]?|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}[/.]\d{1,2}[/.]\d{4})\s{0,4}[:：–—-]?(?=[\s*_`])\s{0,4}/y,
];

/** The word of a status with the span of what it says. */
export interface StatusPhrase {
  readonly word: StatusWord;
  /** Where the word begins, within the text that was given. */
  readonly from: number;
  /** End of the word itself. */
  readonly wordEnd: number;
}

const MOST = 2000;

/** The known word that a status begins with, in any language that is known, whatever marks stand around it; null where there is none. */
export function statusPhrase(raw: string): StatusPhrase | null {
  const text = raw.length > MOST ? raw.slice(0, MOST) : raw;
  let at = 0;
  for (let steps = 0; steps < 40; steps++) {
    for (const [word, form] of WORDS) {
      form.lastIndex = at;
      const match = form.exec(text);
      if (match && (word !== "superseded" || isWhole(text, at, match[0]))) {
        return { word, from: at, wordEnd: at + match[0].length };
      }
    }
    const other = tongueWordAt(text, at);
    if (other) return { word: other.word, from: at, wordEnd: other.end };
    const lead = LEADS.find((form) => {
      form.lastIndex = at;
      return form.test(text);
    });
    if (!lead || lead.lastIndex === at) return null;
    at = lead.lastIndex;
  }
  return null;
}

/** `被` alone says nothing: the verb follows its record. And a part that is superseded leaves the rest in force. */
function isWhole(text: string, at: number, word: string): boolean {
  if (word !== "被" && word !== "已被") return true;
  return /^[^。；;\n]{0,300}?(?:取代|替代|替换|代替)/.test(text.slice(at + word.length));
}

/** Tells whether a text speaks of a part only: "partially superseded by", "amended in part", "superseded for X by", 部分被…取代. */
export function speaksOfPart(text: string): boolean {
  return /\bpart(?:ly|ial(?:ly)?)\b|\bin[\s-]part\b|super?[sc]ee?ded\sfor\b|部分|teilweise|partiellement|en partie|par[ct]ialmente|parzialmente|in parte|gedeeltelijk|częściowo|частично|一部|부분/i.test(
    text.slice(0, MOST),
  );
}

/** Tells whether the first sentence of a status says that a part is superseded: "Superseded in part by", 部分内容已由…取代. */
export function isPartSuperseded(value: string): boolean {
  const sentence = /^.*?(?=[.;。；](?:\s|$)|$)/s.exec(value.slice(0, 40))?.[0] ?? "";
  return (
    speaksOfPart(sentence) &&
    (/super?[sc]ee?ded|[被由][^。；\n]{0,200}(?:取代|替代)/i.test(value) || hasTongueRelation(value))
  );
}
