import type { Language } from "../../debate/vocabulary";

/**
 * The page's own words. They follow the language of the notes, not the display language, so that a page is never in
 * two languages at once.
 */
export interface PageStrings {
  readonly topics: string;
  readonly search: string;
  readonly searchResults: (count: number) => string;
  readonly nothingFits: string;
  readonly lookUpElsewhere: string;
  readonly clearSearch: string;
  readonly open: string;
  readonly common: string;
  readonly closed: string;
  readonly nothingHere: string;
  readonly choose: string;
  readonly back: string;
  readonly forward: string;
  readonly closeDetail: string;
  readonly insert: string;
  readonly copyMarkdown: string;
  readonly copyCitation: string;
  readonly openSource: string;
  readonly condition: string;
  readonly assessment: string;
  readonly caveat: string;
  /** Of a claim in the active scenario. */
  readonly holds: string;
  readonly fails: string;
  readonly inScenario: (title: string) => string;
  readonly sources: string;
  readonly noAddress: string;
  readonly relations: string;
  readonly revised: (date: string, change: string | null) => string;
  readonly team: string;
  readonly saidBy: (speaker: string, role: string) => string;
  readonly selected: (title: string) => string;
  readonly timeout: string;
  readonly map: string;
  readonly mapFinding: (notes: number, supports: number, attacks: number) => string;
  readonly mapTable: string;
  readonly from: string;
  readonly relation: string;
  readonly to: string;
  readonly evidence: string;
  readonly evidenceFinding: (pieces: number, first: string, last: string) => string;
  readonly sides: string;
  readonly event: string;
  readonly towards: string;
  readonly date: string;
  readonly what: string;
  readonly leans: string;
  readonly status: string;
  readonly loading: string;
}

export const PAGE_STRINGS: Readonly<Record<Language, PageStrings>> = {
  en: {
    topics: "Topics",
    search: "Search all notes",
    searchResults: (count) => (count === 1 ? "1 note found" : `${count} notes found`),
    nothingFits: "No note fits. Criteria, licences, models and formulas are looked up apart.",
    lookUpElsewhere: "Look it up there",
    clearSearch: "Clear search",
    open: "Open",
    common: "Common ground",
    closed: "Closed",
    nothingHere: "Nothing on this side.",
    choose: "Choose a note to read it in full.",
    back: "Back",
    forward: "Forward",
    closeDetail: "Close note",
    insert: "Insert",
    copyMarkdown: "Copy",
    copyCitation: "Cite",
    openSource: "Open source",
    condition: "When it holds",
    assessment: "What later evidence says",
    caveat: "Caveat",
    holds: "holds here",
    fails: "does not hold here",
    inScenario: (title) => `By the scenario “${title}”.`,
    sources: "Sources",
    noAddress: "no public address",
    relations: "In the debate",
    revised: (date, change) => (change === null ? `First edition of ${date}` : `Last revised on ${date}: ${change}`),
    team: "Your team's note",
    saidBy: (speaker, role) => (role === "" ? speaker : `${speaker}, ${role}`),
    selected: (title) => `Showing: ${title}`,
    timeout: "The editor did not answer. Try again.",
    map: "Map of the arguments",
    mapFinding: (notes, supports, attacks) =>
      `${notes} notes with ${supports} supporting and ${attacks} attacking links.`,
    mapTable: "The same as a table",
    from: "Note",
    relation: "Relation",
    to: "To",
    evidence: "Evidence over time",
    evidenceFinding: (pieces, first, last) => `${pieces} pieces of evidence from ${first} to ${last}.`,
    sides: "Who changed sides",
    event: "Event",
    towards: "Towards",
    date: "Date",
    what: "Evidence",
    leans: "Leans",
    status: "Status",
    loading: "Loading the debate…",
  },
  "zh-cn": {
    topics: "主题",
    search: "搜索全部笔记",
    searchResults: (count) => `找到 ${count} 条笔记`,
    nothingFits: "没有合适的笔记。准则、许可证、模型与公式要另行查找。",
    lookUpElsewhere: "去那里查找",
    clearSearch: "清除搜索",
    open: "开源",
    common: "共识",
    closed: "闭源",
    nothingHere: "这一侧没有笔记。",
    choose: "选一条笔记，查看全文。",
    back: "后退",
    forward: "前进",
    closeDetail: "关闭笔记",
    insert: "插入",
    copyMarkdown: "复制",
    copyCitation: "引用",
    openSource: "打开来源",
    condition: "成立条件",
    assessment: "后来的证据",
    caveat: "注意",
    holds: "在此成立",
    fails: "在此不成立",
    inScenario: (title) => `依据场景“${title}”。`,
    sources: "来源",
    noAddress: "无公开网址",
    relations: "在论辩中的位置",
    revised: (date, change) => (change === null ? `首次收录：${date}` : `最近修订：${date}，${change}`),
    team: "团队笔记",
    saidBy: (speaker, role) => (role === "" ? speaker : `${speaker}，${role}`),
    selected: (title) => `正在显示：${title}`,
    timeout: "编辑器没有响应，请重试。",
    map: "论证图",
    mapFinding: (notes, supports, attacks) => `${notes} 条笔记，${supports} 条支持关系，${attacks} 条反对关系。`,
    mapTable: "以表格查看",
    from: "笔记",
    relation: "关系",
    to: "对象",
    evidence: "证据的时间线",
    evidenceFinding: (pieces, first, last) => `${first} 至 ${last} 的 ${pieces} 项证据。`,
    sides: "谁改变了立场",
    event: "事件",
    towards: "走向",
    date: "日期",
    what: "证据",
    leans: "倾向",
    status: "核实情况",
    loading: "正在载入论辩…",
  },
};
