import { yearOf } from "../../debate/dates";
import type { Note } from "../../debate/note";
import type { Language } from "../../debate/vocabulary";
import { WORDS } from "../../debate/words";
import { escapeInline } from "../../debate/inlineMarkdown";
import { citationOf } from "./citation";

/** How an argument bears on an option, in MADR's words. */
export const POLARITIES = ["Good", "Neutral", "Bad"] as const;
export type Polarity = (typeof POLARITIES)[number];

/** The beginning of an argument's bullet, as MADR and its Chinese translations write it. */
export const POLARITY_WORDS: Readonly<Record<Language, Readonly<Record<Polarity, string>>>> = {
  en: { Good: "Good, because ", Neutral: "Neutral, because ", Bad: "Bad, because " },
  "zh-cn": { Good: "好，因为", Neutral: "中性，因为", Bad: "坏，因为" },
};

interface Sentences {
  /** {0} claim, {1} speaker, {2} year, {3} citation */
  readonly plain: string;
  /** {4} verdict */
  readonly judged: string;
  readonly end: string;
}

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  en: {
    plain: "{0} ({1}, {2}) {3}",
    judged: "{0} ({1}, {2}; {4} by later evidence) {3}",
    end: ".",
  },
  "zh-cn": {
    plain: "{0}（{1}，{2} 年）{3}",
    judged: "{0}（{1}，{2} 年；后来的证据：{4}）{3}",
    end: "。",
  },
};

function fill(template: string, args: readonly string[]): string {
  return template.replace(/\{(\d)\}/g, (_, index: string) => args[Number(index)] ?? "");
}

/** Titles begin with a capital; in mid-sentence only a name keeps it, and a name never stands in the text in lower case. */
function inSentence(note: Note): string {
  const [first = ""] = note.title.split(/[\s/]/);
  const lower = first.toLowerCase();
  const isCommonWord = new RegExp(`(^|[^\\p{L}])${escapeRegExp(lower)}($|[^\\p{L}])`, "u").test(
    `${note.body.summary} ${note.body.condition} ${note.body.assessment}`,
  );
  return isCommonWord && first !== lower ? lower + note.title.slice(first.length) : note.title;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function statement(note: Note, language: Language, claim: string, citation: string): string {
  const sentences = SENTENCES[language];
  // "Unresolved" and "not testable by later evidence" say nothing that the record needs.
  const judged = note.verdict !== null && note.verdict !== "unresolved" && note.verdict !== "not-testable";
  const verdict = note.verdict ? WORDS[language].verdict[note.verdict] : "";
  return fill(judged ? sentences.judged : sentences.plain, [
    claim,
    note.speaker.name,
    yearOf(note.date),
    citation,
    verdict,
  ]);
}

/** The argument as a sentence of its own, with its citation. */
export function argumentSentence(note: Note, language: Language): string {
  return statement(note, language, escapeInline(note.title), citationOf(note.id)) + SENTENCES[language].end;
}

/**
 * The argument as a bullet `Good, because ...`.
 * @param form the language of the first words, which is that of the record's headings.
 */
export function argumentReason(note: Note, language: Language, polarity: Polarity, form: Language = "en"): string {
  const claim = escapeInline(language === "en" ? inSentence(note) : note.title);
  return POLARITY_WORDS[form][polarity] + statement(note, language, claim, citationOf(note.id));
}

/** The argument as the text of a comment in source code: one line, with the address instead of a definition. */
export function argumentComment(note: Note, language: Language, address: string): string {
  return `${statement(note, language, note.title, citationOf(note.id))} ${address}`;
}
