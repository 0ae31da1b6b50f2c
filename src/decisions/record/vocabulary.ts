/** Sections that a reader acts on. */
export type SectionName =
  | "status"
  | "date"
  | "metadata"
  | "context"
  | "problem"
  | "drivers"
  | "options"
  | "outcome"
  | "decision"
  | "consequences"
  | "confirmation"
  | "pros"
  | "more";

/** Headings in lower case, from the templates of every tool and from records in English and Chinese. */
const HEADINGS: Readonly<Record<SectionName, string>> = {
  status: "status|decision status|adr status|current status|状态|状況|狀態|当前状态|决策状态",
  date: "date|日期|决策日期",
  metadata: "metadata|meta|document information|元数据|元信息|基本信息",
  context: "context|background|背景|上下文|语境|情境",
  problem:
    "context and problem statement|context and problem|problem statement|背景与问题陈述|背景和问题陈述|背景与问题|背景和问题|问题陈述|问题描述",
  drivers: "decision drivers|drivers|决策考量|决策驱动因素|决策驱动|驱动因素|决策因素",
  options:
    "considered options|considered alternatives|options considered|alternatives considered|options|alternatives|考虑的选项|考虑过的选项|候选方案|备选方案|考虑的方案|可选方案|备选项|选项",
  outcome: "decision outcome|决策结果|决定结果",
  decision: "decision|decisions|决策|决定|决策内容",
  consequences:
    "consequences|positive consequences|negative consequences|后果|影响|结果|积极后果|消极后果|正面影响|负面影响|正面后果|负面后果",
  confirmation: "confirmation|validation|确认|验证",
  pros: "pros and cons of the options|pros and cons of the alternatives|comparison|pros and cons|options pros and cons|选项的利弊|各选项利弊|选项的优缺点|各选项的优缺点|各选项的利弊|各方案的利弊|各方案利弊|方案的利弊|各方案的优缺点|方案的优缺点|优缺点",
  more: "links|more information|related|related decisions|related adrs|references|see also|更多信息|相关链接|链接|相关决策|参考|参考资料",
};

const NAMES = new Map(
  Object.entries(HEADINGS).flatMap(([name, words]) => words.split("|").map((word) => [word, name as SectionName])),
);

/** Whether sections have Chinese headings; then sentences of a form, such as the one of the choice, are Chinese too. */
export function hasChineseHeadings(sections: readonly { readonly title: string }[]): boolean {
  return sections.some(({ title }) => HAN.test(title) && sectionName(title) !== undefined);
}

/** What a heading begins a section of, or undefined. Numbering, emoji, emphasis and a second language do not matter. */
export function sectionName(heading: string): SectionName | undefined {
  const lower = heading.toLowerCase();
  if (/^(?:status|状态)\s*[:：]/.test(lower)) return "status";
  const bare = lower.replace(/^(?:[^\p{L}]+|[一二三四五六七八九十]+、)/u, "").replace(/(?<![^\p{L}])[^\p{L}]+$/u, "");
  const name = NAMES.get(lower) ?? NAMES.get(bare) ?? (METADATA.test(bare) ? "metadata" : undefined);
  if (name !== undefined || !HAN.test(bare)) return name;
  return inOneLanguage(bare)
    .map((part) => NAMES.get(part))
    .find((part) => part !== undefined);
}

const HAN = /\p{Script=Han}/u;
/** `Document Metadata`, `ADR details`, `文档信息`. */
const METADATA =
  /^(?:(?:document|adr|rfc|decision|record|proposal)\s(?:meta-?data|information|info|details|properties)|(?:文档|记录|决策|文件)(?:元数据|元信息|信息))$/;

/** The parts of words in two languages, such as `背景（Context）`: those in Chinese and the others. */
function inOneLanguage(words: string): [string, string] {
  return [words.replace(/[^\p{Script=Han}]+/gu, ""), words.replace(/[\p{Script=Han}()（）/|-]+/gu, " ").trim()];
}

/** Keys of metadata that are not written in English, or in several ways. */
const KEYS: Readonly<Record<string, string>> = {
  状态: "status",
  狀態: "status",
  当前状态: "status",
  статус: "status",
  statut: "status",
  estado: "status",
  stato: "status",
  决策状态: "status",
  "decision-status": "status",
  "current-status": "status",
  "adr-status": "status",
  "rfc-status": "status",
  "rfd-status": "status",
  "proposal-status": "status",
  "record-status": "status",
  日期: "date",
  data: "date",
  fecha: "date",
  datum: "date",
  дата: "date",
  创建日期: "created",
  创建时间: "created",
  更新日期: "updated",
  更新时间: "updated",
  最后更新: "last-updated",
  决策日期: "date",
  时间: "date",
  "decision-date": "date",
  "date-of-decision": "date",
  决策者: "decision-makers",
  决策人: "decision-makers",
  参与者: "deciders",
  "decision-maker": "decision-makers",
  咨询: "consulted",
  咨询者: "consulted",
  知会: "informed",
  知会者: "informed",
  标签: "tags",
  标题: "title",
  reviewby: "review-by",
  "review-date": "review-by",
  "next-review": "review-by",
  "next-review-date": "review-by",
  "review-on": "review-by",
  复审日期: "review-by",
  复审时间: "review-by",
  复审: "review-by",
  下次复审: "review-by",
  取代: "supersedes",
  替代: "supersedes",
  supercedes: "supersedes",
  replaces: "supersedes",
  被取代: "superseded-by",
  取代者: "superseded-by",
  替代者: "superseded-by",
  接替者: "superseded-by",
  继任者: "superseded-by",
  后继: "superseded-by",
  后继者: "superseded-by",
  被取代于: "superseded-by",
  被替代: "superseded-by",
  supersededby: "superseded-by",
  "superceded-by": "superseded-by",
  "replaced-by": "superseded-by",
};

const KNOWN = new Set([
  ...Object.values(KEYS),
  "decider",
  "approvers",
  "author",
  "authors",
  "owner",
  "owners",
  "technical-story",
  // Days on which something other than the decision happened.
  "created-on",
  "created-at",
  "creation-date",
  "date-created",
  "date-added",
  "date-accepted",
  "date-decided",
  "start-date",
  "last-updated-on",
  "updated-on",
  "last-modified",
  "last-modified-date",
  "last-revised",
]);

/** The key of a metadata field: lower case, words joined by `-`, one name for all spellings. */
export function metadataKey(written: string): string {
  const key = written
    .replace(/^[*_`]+/, "")
    .replace(/(?<![*_`])[*_`]+$/, "")
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replace(/[\s_]+/g, "-")
    .replace(/^[^\p{L}]+/u, "")
    .replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, "")
    .toLowerCase();
  return (
    knownKey(key) ??
    (HAN.test(key)
      ? inOneLanguage(key)
          .map(knownKey)
          .find((part) => part !== undefined)
      : undefined) ??
    key
  );
}

function knownKey(key: string): string | undefined {
  return Object.hasOwn(KEYS, key) ? KEYS[key] : KNOWN.has(key) ? key : undefined;
}

/** Tells whether a key is metadata wherever it stands above the first section. */
export function isKnownKey(key: string): boolean {
  return KNOWN.has(key);
}
