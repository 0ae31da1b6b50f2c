import type { DecisionRecord } from "../record/record";
import { type SectionName, sectionName } from "../record/vocabulary";

/** Sections that only decisions have. */
const WEIGHS: readonly (SectionName | undefined)[] = ["drivers", "outcome", "decision", "pros"];

/** Whether what is in a file says that it is a record: a status, the sections of a known form, a choice, or arguments. */
export function looksLikeRecord(record: DecisionRecord): boolean {
  return record.status !== null || isInForm(record);
}

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
