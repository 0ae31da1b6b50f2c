import type { CriterionAnswer } from "../../cost/scenario/scenario";
import type { Criterion } from "../../debate/criterion";
import { escapeInline } from "../../debate/inlineMarkdown";
import { type WeighingWords, filled } from "../../debate/weighingWords";

type Answers = Readonly<Record<string, CriterionAnswer>>;

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
  words: WeighingWords,
): string {
  const { language, answers: said } = words;
  const given = criteria.filter(({ key }) => answers?.[key] !== undefined);
  if (given.length === 0) return "";
  const open = criteria.filter((criterion) => !given.includes(criterion)).map(({ name }) => name);
  const items = given.map(({ key, name }, index) => {
    const { answer, leans, decided } = answerParts(answers?.[key] ?? "");
    const text = answer.replace(/\s+/g, " ").trim();
    const ended = /[.!?。！？]$/.test(text) ? text : text + (language === "en" ? "." : "。");
    const parts = [
      filled(said.answer, `**${escapeInline(name)}**`, escapeInline(ended)),
      leans ? said.leans[leans] : "",
      decided ? filled(said.decided, decided) : "",
    ];
    return `${index + 1}. ${parts.filter(Boolean).join(language === "en" ? " " : "")}`;
  });
  return [
    `**${said.title}**`,
    items.join("\n"),
    open.length > 0 ? escapeInline(filled(said.open, open.join(language === "en" ? ", " : "、"))) : said.none,
  ].join("\n\n");
}
