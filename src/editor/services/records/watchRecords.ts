import * as vscode from "vscode";
import { CONFIG_FILE, type RecordRoot } from "./recordRoot";

/** Files that say where records are, by name. */
const MARKERS: ReadonlySet<string> = new Set([".adr-dir", ".log4brains.yml", "adrs.toml", "adr.config.json", ".adr", "catalog-info.yaml"]);

/** Top folders below which records are by convention, and how deep. */
const USUAL = /^(?:docs?|adrs?|decisions|architecture-decisions)(?:\/[^/]+){0,2}$/;

/** A checkout changes many files at once. */
const QUIET_MS = 150;

/**
 * Tells which records of a root may have changed on the disk, and whether the folders may be others. An event of a
 * folder stands for everything in it.
 */
export function watchRecords(root: RecordRoot, onChange: (paths: ReadonlySet<string>, relocate: boolean) => void): vscode.Disposable {
  let paths = new Set<string>();
  let relocate = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    onChange(paths, relocate);
    paths = new Set();
    relocate = false;
  };
  const soon = (uri: vscode.Uri, isThere: boolean): void => {
    const path = root.isLoaded ? root.pathOf(uri) : undefined;
    if (path === undefined) return;
    const isMarker = path === CONFIG_FILE || MARKERS.has(path.slice(path.lastIndexOf("/") + 1));
    if (isMarker || (isThere && USUAL.test(path) && !root.isInside(path))) relocate = true;
    else if (!root.isInside(path) && !root.folders.some((folder) => folder.path.startsWith(`${path}/`))) return;
    else if (root.folders.some((folder) => folder.path === path || folder.path.startsWith(`${path}/`))) relocate = true;
    paths.add(path);
    clearTimeout(timer);
    timer = setTimeout(tell, QUIET_MS);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root.uri, "**"));
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => soon(uri, true)),
    watcher.onDidChange((uri) => soon(uri, true)),
    watcher.onDidDelete((uri) => soon(uri, false)),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}
