import * as vscode from "vscode";

/** Calls back whenever a file of one of the patterns comes, changes or goes, and when folders of the workspace do. */
export function reloadOn(globs: readonly string[], reload: () => void): vscode.Disposable {
  const watchers = globs.map((glob) => vscode.workspace.createFileSystemWatcher(glob));
  return vscode.Disposable.from(
    ...watchers.flatMap((watcher) => [
      watcher,
      watcher.onDidChange(reload),
      watcher.onDidCreate(reload),
      watcher.onDidDelete(reload),
    ]),
    vscode.workspace.onDidChangeWorkspaceFolders(reload),
  );
}
