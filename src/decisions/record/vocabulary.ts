import { STATUS_LABEL } from "./tongues";

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
  metadata: "metadata|meta|preamble|document information|元数据|元信息|基本信息",
  context: "context|background|背景|上下文|语境|情境",
  problem:
    "context and problem statement|context and problem|problem statement|背景与问题陈述|背景和问题陈述|背景与问题|背景和问题|问题陈述|问题描述",
  drivers: "decision drivers|drivers|决策考量|决策驱动因素|决策驱动|驱动因素|决策因素",
  options:
    "considered options|considered alternatives|options considered|alternatives considered|options|alternatives|考虑的选项|考虑过的选项|候选方案|备选方案|考虑的方案|可选方案|备选项|选项|替代方案|考虑过的替代方案",
  outcome: "decision outcome|决策结果|决定结果",
  decision: "decision|decisions|决策|决定|决策内容",
  consequences:
    "consequences|positive consequences|negative consequences|后果|影响|结果|积极后果|消极后果|正面影响|负面影响|正面后果|负面后果",
  confirmation: "confirmation|validation|确认|验证",
  pros: "pros and cons of the options|pros and cons of the alternatives|comparison|pros and cons|options pros and cons|选项的利弊|各选项利弊|选项的优缺点|各选项的优缺点|各选项的利弊|各方案的利弊|各方案利弊|方案的利弊|各方案的优缺点|方案的优缺点|优缺点",
  more: "links|more information|related|related decisions|related adrs|references|see also|更多信息|相关链接|链接|相关决策|参考|参考资料",
};

/** The same in German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Japanese and Korean. */
const OTHER_HEADINGS: Readonly<Partial<Record<SectionName, string>>> = {
  status: STATUS_LABEL,
  date: "datum|fecha|data|дата|日付|날짜|작성일",
  context:
    "kontext|hintergrund|ausgangslage|contexte|contexto|contesto|antecedentes|kontekst|контекст|コンテキスト|背景|맥락|배경|컨텍스트",
  problem:
    "problemstellung|kontext und problemstellung|contexte et énoncé du problème|énoncé du problème|contexto y problema|problema|probleemstelling|проблема|контекст и проблема|課題|문제",
  options:
    "alternativen|betrachtete alternativen|betrachtete optionen|optionen|options considérées|options envisagées|alternatives considérées|alternativas|alternativas consideradas|opciones consideradas|opções consideradas|alternative considerate|opzioni|alternatieven|overwogen opties|rozważane opcje|alternatywy|альтернативы|рассмотренные варианты|варианты|選択肢|検討した選択肢|代替案|대안|고려한 대안|선택지",
  decision:
    "entscheidung|décision|decisión|decisão|decisione|beslissing|besluit|decyzja|решение|決定|決定事項|결정|결정 사항",
  consequences:
    "konsequenzen|folgen|auswirkungen|conséquences|consecuencias|consequências|conseguenze|gevolgen|consequenties|konsekwencje|последствия|結果|影響|結果と影響|결과|영향",
  more: "referenzen|verweise|références|liens|referencias|referências|riferimenti|referenties|powiązane|ссылки|связанные решения|参考|関連|참고|관련",
};

const NAMES = new Map(
  [...Object.entries(OTHER_HEADINGS), ...Object.entries(HEADINGS)].flatMap(([name, words]) =>
    words.split("|").map((word) => [word, name as SectionName]),
  ),
);
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const STATUS_HEADING = new RegExp(`^(?:${STATUS_LABEL})\\s*[:：]`, "i");

/** Whether sections have Chinese headings; then sentences of a form, such as the one of the choice, are Chinese too. */
export function hasChineseHeadings(sections: readonly { readonly title: string }[]): boolean {
  return (
    sections.some(({ title }) => HAN.test(title) && sectionName(title) !== undefined) &&
    !sections.some(({ title }) => KANA.test(title))
  );
}

/** What a heading begins a section of, or undefined. Numbering, emoji, emphasis and a second language do not matter. */
export function sectionName(heading: string): SectionName | undefined {
  const lower = heading.toLowerCase();
  // Most headings are those of a template.
  const whole = NAMES.get(lower);
  if (whole !== undefined) return whole;
  if (STATUS_HEADING.test(lower)) return "status";
  const bare = upToLetter(lower).replace(/^(?:[^\p{L}]+|[一二三四五六七八九十]+、)/u, "");
  const name = NAMES.get(bare) ?? (METADATA.test(bare) ? "metadata" : undefined);
  if (name !== undefined || !/[^\0-\x7f]/.test(bare)) return name;
  return (HAN.test(bare) && !KANA.test(bare) ? inOneLanguage(bare) : inBrackets(bare))
    .map((part) => NAMES.get(part))
    .find((part) => part !== undefined);
}

/** A text up to its last letter; from its end, since most end in one. */
function upToLetter(text: string): string {
  return /^[^]*\p{L}/u.exec(text)?.[0] ?? "";
}

const HAN = /\p{Script=Han}/u;
/** `Document Metadata`, `ADR details`, `文档信息`. */
const METADATA =
  /^(?:(?:document|adr|rfc|decision|record|proposal)\s(?:meta-?data|information|info|details|properties)|(?:文档|记录|决策|文件)(?:元数据|元信息|信息))$/;

/** The parts of words in two languages, such as `背景（Context）`: those in Chinese and the others. */
function inOneLanguage(words: string): [string, string] {
  return [words.replace(/[^\p{Script=Han}]+/gu, ""), words.replace(/[\p{Script=Han}()（）/|-]+/gu, " ").trim()];
}

/** `상태 (Status)`, `Статус / Status` */
function inBrackets(words: string): string[] {
  return words.split(/[()（）/|]/, 3).map((part) => part.trim());
}

/** Keys of metadata that are not written in English, or in several ways. */
const KEYS: Readonly<Record<string, string>> = {
  状态: "status",
  狀態: "status",
  当前状态: "status",
  决策状态: "status",
  "decision-status": "status",
  "current-status": "status",
  "adr-status": "status",
  "rfc-status": "status",
  "rfd-status": "status",
  "proposal-status": "status",
  "record-status": "status",
  日期: "date",
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
  "date",
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
  "introduced",
  "inception-date",
  "accepted-date",
  "approval-date",
  "date-approved",
  "approved-on",
  "last-updated-on",
  "last-update",
  "updated-on",
  "last-modified",
  "last-modified-date",
  "last-revised",
]);

/** The key of a metadata field: lower case, words joined by `-`, one name for all spellings. */
export function metadataKey(written: string): string {
  // Most keys are one plain word.
  const key = /^[A-Z]?[a-z]+$/.test(written) ? written.toLowerCase() : plainKey(written);
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

/** A key without emphasis and other marks around it, in lower case, its words joined by `-`. */
function plainKey(written: string): string {
  const words = written
    .replace(/^[*_`]+/, "")
    .replace(/(?<![*_`])[*_`]+$/, "")
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replace(/[\s_]+/g, "-")
    .replace(/^[^\p{L}]+/u, "")
    .toLowerCase();
  return /^[^]*[\p{L}\p{N}]/u.exec(words)?.[0] ?? "";
}

/** Keys in other languages. */
const OTHER_KEYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    status: STATUS_LABEL,
    date: "datum|fecha|data|date-de-décision|fecha-de-decisión|data-da-decisão|дата|дата-решения|日付|決定日|날짜|결정일|일자",
    created: "erstellt|créé-le|creado|creación|criado-em|criado|utworzono|создано|作成日|작성일|생성일",
    updated: "aktualisiert|mis-à-jour|actualizado|atualizado|обновлено|更新日|수정일|업데이트",
    "decision-makers":
      "entscheider|entscheidungsträger|décideurs|décideur|décisionnaires|decisores|responsables|decisori|beslissers|decydenci|авторы-решения|участники|決定者|決裁者|결정자",
    author: "autor|auteur|autore|автор|作成者|작성자",
    title: "titel|titre|título|titolo|tytuł|название|заголовок|タイトル|제목",
    supersedes:
      "ersetzt|remplace|reemplaza|reemplaza-a|sustituye|sustituye-a|substitui|sostituisce|vervangt|zastępuje|заменяет|置き換え対象",
    "superseded-by":
      "ersetzt-durch|abgelöst-durch|remplacé-par|remplacée-par|reemplazado-por|reemplazada-por|sustituido-por|substituído-por|substituída-por|substituido-por|sostituito-da|sostituita-da|vervangen-door|zastąpiony-przez|zastąpiona-przez|заменено-на|заменён-на|заменено|置き換え先",
  }).flatMap(([key, words]) => words.split("|").map((word) => [word, key] as const)),
);

function knownKey(key: string): string | undefined {
  return Object.hasOwn(KEYS, key) ? KEYS[key] : KNOWN.has(key) ? key : OTHER_KEYS.get(key);
}

/** Tells whether a key is metadata wherever it stands above the first section. */
export function isKnownKey(key: string): boolean {
  return KNOWN.has(key);
}
