import * as vscode from "vscode";
import { isNamedForDecisions, isSearched } from "../../../decisions/locate/folderNames";
import { MARKERS } from "../../../decisions/locate/markers";
import { hasNumberOrDate } from "../../../decisions/record/fileName";
import { CONFIG_PATH } from "../../../decisions/rules/ruleConfig";
import type { Look, RecordRoot } from "./recordRoot";

/** A checkout changes many files at once. */
const QUIET_MS = 150;

/** What a watcher of records is asked for. */
export interface RecordWatcher {
  /** Tells at once what it has heard and not told yet, for somebody who needs the records now; ends when that is read. */
  flush(): Promise<void>;
  dispose(): void;
}

/**
 * Tells which records of a root may have changed on the disk, and whether the folders may be others. An event of a
 * folder stands for everything in it.
 */
export function watchRecords(
  root: RecordRoot,
  onChange: (paths: ReadonlySet<string>, look: Look) => Promise<void>,
): RecordWatcher {
  let paths = new Set<string>();
  let look: Look = "texts";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let telling = Promise.resolve();
  const tell = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    telling = onChange(paths, look);
    paths = new Set();
    look = "texts";
    return telling;
  };
  const soon = (uri: vscode.Uri, isThere: boolean): void => {
    const path = root.isLoaded ? root.pathOf(uri) : undefined;
    if (path === undefined) return;
    const holdsFolder = root.folders.some((folder) => folder.path === path || folder.path.startsWith(`${path}/`));
    if (saysWhere(path) || holdsFolder || (isThere && !root.isInside(path) && mayBeRecords(path))) look = "folders";
    else if (!root.isInside(path)) return;
    else if (look === "texts" && !(isThere && root.index.get(path))) look = "names";
    paths.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), QUIET_MS);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root.uri, "**"));
  const all = vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => soon(uri, true)),
    watcher.onDidChange((uri) => soon(uri, true)),
    watcher.onDidDelete((uri) => soon(uri, false)),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
  return {
    flush: () => (timer === undefined ? telling : tell()),
    dispose: () => void all.dispose(),
  };
}

/** Whether a file says where records are. */
function saysWhere(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return path === CONFIG_PATH || MARKERS.some(({ file }) => file === name);
}

/** Whether a path is in a folder that is named for records, or has the name of a record itself. */
function mayBeRecords(path: string): boolean {
  const parts = path.split("/");
  return (
    parts.every(isSearched) &&
    (parts.some(isNamedForDecisions) || (/\.(?:md|mdx|markdown)$/i.test(path) && hasNumberOrDate(path)))
  );
}
