import type { Note } from "./note";
import { type Language, VERDICTS } from "./vocabulary";
import { WORDS } from "./words";

interface Sentences {
  readonly notes: (count: number) => string;
  /** {0} number, {1} verdict */
  readonly part: string;
  /** {0} how many notes, {1} the parts */
  readonly judged: string;
  readonly unjudged: string;
  readonly list: (parts: readonly string[]) => string;
}

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  en: {
    notes: (count) => (count === 1 ? "1 note" : `${count} notes`),
    part: "{0} {1}",
    judged: "{0}: {1} by later evidence.",
    unjudged: "{0}, none judged by later evidence.",
    list: (parts) => new Intl.ListFormat("en", { type: "conjunction" }).format(parts),
  },
  "zh-cn": {
    notes: (count) => `${count} 条笔记`,
    part: "{0} 条{1}",
    judged: "{0}。对照后来的证据：{1}。",
    unjudged: "{0}，尚无后来的证据可对照。",
    list: (parts) => parts.join("、"),
  },
};

function fill(template: string, ...args: string[]): string {
  return template.replace(/\{(\d)\}/g, (_, index: string) => args[Number(index)] ?? "");
}

/** One sentence on how a list of notes stands: how many there are and what later evidence says of them. */
export function standingSentence(notes: readonly Note[], language: Language): string {
  const sentences = SENTENCES[language];
  const parts = VERDICTS.flatMap((verdict) => {
    const count = notes.filter((note) => note.verdict === verdict).length;
    return count === 0 ? [] : [fill(sentences.part, String(count), WORDS[language].verdict[verdict])];
  });
  const total = sentences.notes(notes.length);
  if (parts.length === 0) return fill(sentences.unjudged, total);
  return fill(sentences.judged, total, sentences.list(parts));
}
