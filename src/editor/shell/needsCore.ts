import type * as vscode from "vscode";
import { isForDocuments, isNamedForDecisions } from "../../decisions/locate/folderNames";
import { hasNumberOrDate } from "../../decisions/record/fileName";

/** What records state about themselves, in both languages, and what only this extension writes. */
const SIGNS =
  /^(?:#{1,4} *(?:status|decision|context|状态|狀態|决策|決策|背景|statut|estado|stato|статус|ステータス|상태|kontext|contexto?|контекст)|[-*>| ]{0,4}\**(?:status|状态|狀態|statut|estado|stato|статус|ステータス|상태)(?![a-z])|status *[:=])|\[arg:[a-z0-9]|^ {0,3}(?:`{3,}|~{3,})[ \t]*model-choice/im;
/** Signs stand in the first lines of a section; a long text is not read whole for them. */
const LOOKED_AT = 20_000;

/** Whether a file or folder that is renamed may be a record or hold some, by its name and its place. */
export function mayHoldRecords(path: string): boolean {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  if (/\.(?:md|mdx|markdown)$/i.test(name)) return hasNumberOrDate(path) || parts.some(isNamedForDecisions);
  return (
    !name.includes(".") && (isForDocuments(name) || hasNumberOrDate(`${name}.md`) || parts.some(isNamedForDecisions))
  );
}

/**
 * Whether an open document may be one that the extension has something to say of: a file of `.model-choice`, or a
 * Markdown file with the name, the place or a sign of a decision record. What it is for certain the core tells.
 */
export function needsCore(document: vscode.TextDocument): boolean {
  const { path } = document.uri;
  if (path.includes("/.model-choice/")) return true;
  if (document.languageId !== "markdown") return false;
  const folders = path.split("/").slice(0, -1);
  return (
    hasNumberOrDate(path) || folders.some(isNamedForDecisions) || SIGNS.test(document.getText().slice(0, LOOKED_AT))
  );
}
