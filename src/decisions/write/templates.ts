import type { RecordFile } from "../record/record";
import { sectionName } from "../record/vocabulary";
import { isStatement } from "../locate/looksLikeRecord";

/** Templates of the library, in the order in which they are offered. */
export const TEMPLATE_IDS = ["madr", "madr-minimal", "nygard", "y-statement"] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** What a template can have filled in. */
export const SLOTS = [
  "title",
  "numberedTitle",
  "status",
  "sectionStatus",
  "date",
  "deciders",
  "review",
  "options",
  "outcome",
  "chosen",
  "others",
  "arguments",
  "information",
] as const;
export type Slots = Readonly<Record<(typeof SLOTS)[number], string>>;

/**
 * The templates with the one first that most records of a folder follow. A folder that is empty or has another form gets
 * them as they are.
 */
export function templateOrder(records: readonly RecordFile[]): TemplateId[] {
  const used = records.map(templateOf);
  const count = (id: TemplateId): number => used.filter((other) => other === id).length;
  return [...TEMPLATE_IDS].sort((a, b) => count(b) - count(a));
}

function templateOf({ record, text }: RecordFile): TemplateId | null {
  if (record.form === "nygard") return "nygard";
  if (record.form === "madr")
    return record.sections.some(({ title }) => ["drivers", "pros", "confirmation"].includes(sectionName(title) ?? ""))
      ? "madr"
      : "madr-minimal";
  return isStatement(text) ? "y-statement" : null;
}

const SLOT = /\{\{(\w+)(?:: ([^{}]*))?\}\}/g;

/**
 * Fills a template of the library. `{{name: text}}` becomes the placeholder `{text}` where nothing fills it; `{{name}}` takes
 * its line with it, and the heading above it where the section holds nothing else.
 */
export function fillTemplate(template: string, slots: Slots): string {
  const isEmpty = (name: string): boolean => (slots as Readonly<Record<string, string>>)[name] === "";
  const dropped = (whole: string, name: string): string => (isEmpty(name) ? "" : whole);
  const text = template
    .replace(/^#+ .*\n\n\{\{(\w+)\}\}\n(?:\n|$)/gm, dropped)
    .replace(/^.*\{\{(\w+)\}\}.*\n\n?/gm, dropped)
    .replace(
      SLOT,
      (whole, name: string, hint?: string) =>
        (slots as Readonly<Record<string, string>>)[name] || (hint === undefined ? whole : `{${hint}}`),
    );
  return `${text.trimEnd()}\n`;
}
