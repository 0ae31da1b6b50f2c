import type { Language, Topic } from "./vocabulary";

const WORDS = {
  en: {
    speaker: "Our team",
    open: "Open: the library has no answer. What we find out goes here, with its source and date.",
    kind: "a question so far; kind and stance change with the answer",
  },
  "zh-cn": {
    speaker: "本团队",
    open: "待答：资料库中尚无答案。查明的结果写在这里，并附来源与日期。",
    kind: "目前只是问题；有了答案后再改 kind 与 stance",
  },
} as const;

/** So many words of a question at the most make the id of its note. */
const ID_WORDS = 7;

/** An id for the note of a question: its Latin words, or its day where it has too few. */
export function questionId(question: string, day: string): string {
  const words = question.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.length < 2 ? `question-${day}` : words.slice(0, ID_WORDS).join("-");
}

/**
 * A note file of a team that holds a question the library does not answer.
 * @param day ISO day on which it was asked.
 * @param topic that of the nearest criterion.
 */
export function questionNote(id: string, question: string, day: string, topic: Topic, language: Language): string {
  const { speaker, open, kind } = WORDS[language];
  const text = question.replace(/\s+/g, " ").trim();
  const fields = [
    `id: ${id}`,
    // A JSON string is a YAML string as well.
    `title: ${JSON.stringify(text)}`,
    `kind: claim # ${kind}`,
    "stance: neutral",
    `topic: ${topic}`,
    `speaker: ${speaker}`,
    `date: ${day}`,
    `revised: ${day}`,
  ];
  return `---\n${fields.join("\n")}\n---\n\n${text}\n\n${open}\n`;
}
