/** Names that say a folder is for decision records, as the last words of a name: `adr`, `tech-decisions`, `03_架构决策`. */
const DECISIONS = /(?:^|-)(?:adrs?|madrs?|decisions?|decision-(?:records?|logs?))$|决策(?:记录|日志)?$|決策(?:記錄)?$/i;
/** Proposals that are kept like records; only numbered files count in them. */
const PROPOSALS =
  /^(?:(?:(?:active|accepted|approved|final|open|closed)-)?rfcs?|rfds?|proposals?|design-?docs?|enhancements?|[pjkgcnvt]eps?|[ebcas]ips?|acps?)$/i;
/** Words of folders in which documents are kept. */
const DOCUMENTS =
  /^(?:docs?|documents?|documentation|architecture|architectural|arch|design|engineering|dev|development|developer|technical|internal|notes|wiki|handbook|specs?|文档|文檔|架构|架構|设计|設計)$/i;
/** Where nobody keeps records: dependencies, what is built, caches, other checkouts. */
const FOREIGN =
  /^(?:node_modules|bower_components|vendor|third[-_]?party|external|dist|out|build|target|bin|obj|coverage|__pycache__|site-packages|venv|env|pods|deriveddata|worktrees|\.(?:git|svn|hg|jj|venv|tox|nox|cache|next|nuxt|yarn|pnpm-store|parcel-cache|turbo|nx|angular|svelte-kit|terraform|gradle|mvn|idea|vs|vscode-test|mypy_cache|pytest_cache|ruff_cache|eggs|bundle|stack-work|dart_tool|output|history))$/i;
/** Where records are examples for tests; they count only where there are no others. */
const TEST_DATA = /^(?:fixtures?|test-?data|testdata|__fixtures__|__snapshots__|__tests__|tests?|spec)$/i;
/** Folders among the records that hold none: hidden ones, templates, pictures. */
const NO_CATEGORY =
  /^(?:\..*|_.*|templates?|assets|images?|img|media|diagrams?|figures|attachments|resources|模板|图片)$/i;

/** What belongs to a task: `WP06-adr` holds what was said of the work on a record. */
const OF_TASK = /^(?:wp|tasks?|tickets?|issues?|story|us|epics?|bug|pr)[-_]?\d+[-_. ]/i;

/** A name without number before it and dots, with `-` between its words. */
function plain(name: string): string {
  return name
    .replace(/^\.+/, "")
    .replace(/^\d+[-_. ]+/, "")
    .replace(/[_. ]+/g, "-");
}

/** Whether the name of a folder alone says that records are in it. */
export function isNamedForDecisions(name: string): boolean {
  return DECISIONS.test(plain(name)) && !OF_TASK.test(name);
}

/** Names that tell of nothing but records of decisions. */
const OF_RECORDS =
  /^(?:(?:architectur(?:e|al)|tech(?:nical|nology)?|design|product|engineering|project|team|key)-)?(?:adrs?|madrs?|decisions?|decision-(?:records?|logs?))$|决策|決策/i;

/** Whether a folder is named for decisions about something: `oss-adoption-decisions` holds what belongs to them too. */
export function isForDecisionsAbout(name: string): boolean {
  return isNamedForDecisions(name) && !OF_RECORDS.test(plain(name));
}

export function isNamedForProposals(name: string): boolean {
  return PROPOSALS.test(plain(name));
}

/** Whether a folder is likely to lead to records, and is looked into before others. */
export function isForDocuments(name: string): boolean {
  return DOCUMENTS.test(plain(name)) || isNamedForDecisions(name) || isNamedForProposals(name);
}

/** Whether a folder holds what agents are told to do: `.claude/commands`, `.github/prompts`, the plans in `openspec/changes`. */
export function isForAgents(above: string, name: string): boolean {
  if (above === "openspec" && name === "changes") return true;
  return above.startsWith(".") && /^(?:commands?|skills?|prompts?|instructions?|hooks?|subagents?)$/i.test(name);
}

/** Whether the search looks into a folder at all. */
export function isSearched(name: string): boolean {
  return !FOREIGN.test(name);
}

export function isTestData(name: string): boolean {
  return TEST_DATA.test(plain(name));
}

/** Whether a folder below a folder of records may be a category of them. */
export function mayHoldRecords(name: string): boolean {
  return !NO_CATEGORY.test(name) && !FOREIGN.test(name);
}
