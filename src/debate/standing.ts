import type { Debate } from "./debate";
import type { Note } from "./note";
import { type Language, type Stance, VERDICTS } from "./vocabulary";
import { WORDS } from "./words";

interface Sentences {
  readonly notes: (count: number) => string;
  /** {0} number, {1} verdict */
  readonly part: string;
  /** {0} how many notes, {1} the parts */
  readonly judged: string;
  readonly unjudged: string;
  /** How many pieces lean each way. */
  readonly leans: (open: number, closed: number, both: number, neutral: number) => string;
  readonly list: (parts: readonly string[]) => string;
}

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  en: {
    notes: (count) => (count === 1 ? "1 note" : `${count} notes`),
    part: "{0} {1}",
    judged: "{0}: {1} by later evidence.",
    unjudged: "{0}, none judged by later evidence.",
    leans: (open, closed, both, neutral) =>
      `Of the ${open + closed + both + neutral} pieces of evidence behind them ${open} lean open, ${closed} closed, ${both} both ways and ${neutral} neither.`,
    list: (parts) => new Intl.ListFormat("en", { type: "conjunction" }).format(parts),
  },
  "zh-cn": {
    notes: (count) => `${count} 条笔记`,
    part: "{0} 条{1}",
    judged: "{0}。对照后来的证据：{1}。",
    unjudged: "{0}，尚无后来的证据可对照。",
    leans: (open, closed, both, neutral) =>
      `所引的 ${open + closed + both + neutral} 条证据中，${open} 条偏向开源，${closed} 条偏向闭源，${both} 条两边都有，${neutral} 条中立。`,
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

/** One sentence on how the evidence behind a list of notes leans, each piece counted once; `""` where there is none. */
export function leaningSentence(debate: Debate, notes: readonly Note[], language: Language): string {
  const pieces = new Set(notes.flatMap((note) => debate.evidenceOf(note)));
  const count = (side: Stance): number => [...pieces].filter(({ lean }) => lean === side).length;
  if (pieces.size === 0) return "";
  return SENTENCES[language].leans(count("open"), count("closed"), count("both"), count("neutral"));
}
