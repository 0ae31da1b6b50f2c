import type { DecisionRecord } from "../record/record";
import { type SectionName, sectionName } from "../record/vocabulary";

/** Sections that only decisions have. */
const WEIGHS: readonly (SectionName | undefined)[] = ["drivers", "outcome", "decision", "pros"];

/** Whether what is in a file says that it is a record: a status, the sections of a known form, a choice, or arguments. */
export function looksLikeRecord(record: DecisionRecord): boolean {
  return !NO_TITLE.test(record.title?.trim() ?? "") && (record.status !== null || isInForm(record));
}

/** `> This document was moved to [0002-x.md](./0002-x.md)`: a page that only says where the record is. */
export function isForwarding(text: string): boolean {
  return (
    text.length < 600 &&
    /(?:has been |was |is )(?:now )?(?:moved|renamed|relocated|migrated)\b|^[ \t>*_]{0,20}(?:moved|renamed) to\b|已(?:移动|移到|移至|迁移|更名)/im.test(
      text,
    ) &&
    /\]\(|<https?:|\.md\b/.test(text) &&
    !/^(?:#{2,6}\s|[ \t>*_-]{0,20}status\b)/im.test(text)
  );
}

/** What a template has where a record has its title: `RFC Title`, `Title`, `决策标题`. */
const NO_TITLE =
  /^[[{<]?(?:(?:short|brief|the|your)\s)?(?:(?:adr|rfc|rfd|decision|proposal|record|决策|提案)\s?)?(?:title|name|标题|名称)(?:\shere)?[\]}>]?$/i;

/** Whether a file has the sections or sentences of a decision, which a page with a status and a date alone has not. */
export function isInForm({ form, chosen, arguments: reasons, sections }: DecisionRecord): boolean {
  if (chosen !== null || reasons.length > 0) return true;
  const titles = sections.map(({ title }) => title.trim());
  // A plan has a problem statement too, and the page of a command its options; a decision weighs or decides.
  if (
    form === "madr" &&
    titles.some((title) => WEIGHS.includes(sectionName(title)) || /^context and|consider|备选|候选|考虑/i.test(title))
  )
    return true;
  const has = (name: RegExp): boolean => titles.some((title) => name.test(title));
  // A status alone is a heading of many documents.
  return form === "nygard" && has(/^(?:\d+\.\s*)?(?:decision|决策|决定)/i) && has(/context|background|背景|上下文/i);
}

/** Whether a text decides in one sentence: "In the context of ..., facing ..., we decided for ...". */
export function isStatement(text: string): boolean {
  const context = text.search(/\bin the context of\b/i);
  return (
    (context >= 0 && /\bwe (?:have )?decided\b/i.test(text.slice(context))) || text.split("。").some(isChineseStatement)
  );
}

/** `在……场景下……决定……` */
function isChineseStatement(sentence: string): boolean {
  const scene = sentence.indexOf("场景下", sentence.indexOf("在") + 1);
  return sentence.includes("在") && scene > 0 && sentence.includes("决定", scene);
}
