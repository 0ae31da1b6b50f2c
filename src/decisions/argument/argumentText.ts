import { yearOf } from "../../debate/dates";
import type { Note } from "../../debate/note";
import type { Language, Verdict } from "../../debate/vocabulary";
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
  /** {4} what later evidence says */
  readonly judged: string;
  /** {0} speaker: whose point a clause takes up */
  readonly after: string;
  /** {0} title of a note that is cited by name */
  readonly named: string;
  /** {0} sentence of a note that is no reason for or against an option */
  readonly context: string;
  readonly end: string;
  readonly later: Readonly<Partial<Record<Verdict, string>>>;
}

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  en: {
    plain: "{0} ({1}, {2}) {3}",
    judged: "{0} ({1}, {2}; {4}) {3}",
    after: "argument of {0}",
    named: "of “{0}”",
    context: "For context: {0}",
    end: ".",
    later: {
      strengthened: "later evidence supports it",
      mixed: "later evidence is mixed",
      weakened: "later evidence weakens it",
      corrected: "later evidence corrects it",
    },
  },
  "zh-cn": {
    plain: "{0}（{1}，{2} 年）{3}",
    judged: "{0}（{1}，{2} 年；{4}）{3}",
    after: "论点出自{0}",
    named: "“{0}”",
    context: "背景：{0}",
    end: "。",
    later: {
      strengthened: "后来的证据支持这一点",
      mixed: "后来的证据不一",
      weakened: "后来的证据削弱了这一点",
      corrected: "后来的证据更正了这一点",
    },
  },
};

function fill(template: string, args: readonly string[]): string {
  return template.replace(/\{(\d)\}/g, (_, index: string) => args[Number(index)] ?? "");
}

function statement(note: Note, language: Language, claim: string, speaker: string): string {
  const { judged, plain, later } = SENTENCES[language];
  // "Unresolved" and "not testable by later evidence" say nothing that the record needs.
  const verdict = note.verdict && later[note.verdict];
  return fill(verdict ? judged : plain, [claim, speaker, yearOf(note.date), citationOf(note.id), verdict ?? ""]);
}

/** The argument as a sentence of its own, with its citation. */
export function argumentSentence(note: Note, language: Language): string {
  return statement(note, language, escapeInline(note.title), note.speaker.name) + SENTENCES[language].end;
}

/** A note that is no reason for or against an option, as a sentence that says so. */
export function contextSentence(note: Note, language: Language): string {
  return fill(SENTENCES[language].context, [argumentSentence(note, language)]);
}

/** A reason on an option. Without a clause, as notes of a team may be, the note stands in it by its title. */
export interface GivenReason {
  readonly polarity: Polarity;
  /** It can follow "because". */
  readonly clause: string | null;
}

/**
 * The argument as a bullet `Good, because ...`.
 * @param form the language of the first words, which is that of the record's headings.
 */
export function argumentReason(
  note: Note,
  language: Language,
  { polarity, clause }: GivenReason,
  form: Language = "en",
): string {
  const { after, named } = SENTENCES[language];
  const speaker = clause === null ? note.speaker.name : fill(after, [note.speaker.name]);
  const claim = clause === null ? fill(named, [escapeInline(note.title)]) : escapeInline(clause);
  return POLARITY_WORDS[form][polarity] + statement(note, language, claim, speaker);
}

/** The argument as the text of a comment in source code: one line, with the address instead of a definition. */
export function argumentComment(note: Note, language: Language, address: string): string {
  return `${statement(note, language, note.title, note.speaker.name)} ${address}`;
}
