import type { AnswerLean, CriterionAnswer } from "../../cost/scenario/scenario";
import type { Criterion } from "../../debate/criterion";
import { escapeInline } from "../../debate/inlineMarkdown";
import type { Language } from "../../debate/vocabulary";

type Answers = Readonly<Record<string, CriterionAnswer>>;

interface Words {
  readonly title: string;
  readonly answer: (name: string, answer: string) => string;
  readonly leans: Readonly<Record<AnswerLean, string>>;
  readonly decided: (day: string) => string;
  readonly open: (names: readonly string[]) => string;
  readonly none: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: "Criteria and our answers",
    answer: (name, answer) => `${name}: ${answer}`,
    leans: { open: "Leans to open.", closed: "Leans to closed.", either: "Leans to neither." },
    decided: (day) => `Answered on ${day}.`,
    open: (names) => `Not answered yet: ${names.join(", ")}.`,
    none: "Every criterion of the list is answered.",
  },
  "zh-cn": {
    title: "选型准则与我们的答案",
    answer: (name, answer) => `${name}：${answer}`,
    leans: { open: "倾向开源。", closed: "倾向闭源。", either: "两边均可。" },
    decided: (day) => `回答日期：${day}。`,
    open: (names) => `尚未回答：${names.join("、")}。`,
    none: "清单中的准则均已回答。",
  },
};

/** An answer with its parts, however short the file writes it. */
export function answerParts(answer: CriterionAnswer): Exclude<CriterionAnswer, string> {
  return typeof answer === "string" ? { answer } : answer;
}

/**
 * A scenario's answers to the criteria as Markdown for a record, in the order of the criteria, and which have none yet;
 * "" without answers. Numbered, because above the first section of a record other bullets are fields.
 */
export function answeredCriteria(
  answers: Answers | undefined,
  criteria: readonly Criterion[],
  language: Language,
): string {
  const words = WORDS[language];
  const given = criteria.filter(({ key }) => answers?.[key] !== undefined);
  if (given.length === 0) return "";
  const open = criteria.filter((criterion) => !given.includes(criterion)).map(({ name }) => name);
  const items = given.map(({ key, name }, index) => {
    const { answer, leans, decided } = answerParts(answers?.[key] ?? "");
    const text = answer.replace(/\s+/g, " ").trim();
    const ended = /[.!?。！？]$/.test(text) ? text : text + (language === "en" ? "." : "。");
    const parts = [
      words.answer(`**${escapeInline(name)}**`, escapeInline(ended)),
      leans ? words.leans[leans] : "",
      decided ? words.decided(decided) : "",
    ];
    return `${index + 1}. ${parts.filter(Boolean).join(language === "en" ? " " : "")}`;
  });
  return [`**${words.title}**`, items.join("\n"), open.length > 0 ? escapeInline(words.open(open)) : words.none].join(
    "\n\n",
  );
}
