import * as vscode from "vscode";
import { below } from "./records/workspaceFiles";

/**
 * How a file is called in another one: by its path in the folder that both are in, else by that in the workspace, which
 * begins with the name of its folder where there are several.
 */
export function pathIn(file: vscode.Uri, other: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(file);
  const isShared = folder !== undefined && folder === vscode.workspace.getWorkspaceFolder(other);
  return vscode.workspace.asRelativePath(file, isShared ? false : undefined);
}

/**
 * The file that is called so in a file of a folder: that of the folder itself, else the only one of the other folders that
 * are open. Null where there is none, or it may be one of several.
 */
export async function fileCalled(path: string, own: vscode.Uri): Promise<vscode.Uri | null> {
  const inside = below(own, path);
  if (await isThere(inside)) return inside;
  const others = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.toString() !== own.toString());
  const named = others.filter(({ name }) => path.startsWith(`${name}/`));
  const candidates = [
    ...named.map(({ uri, name }) => below(uri, path.slice(name.length + 1))),
    ...others.map(({ uri }) => below(uri, path)),
  ];
  const found: vscode.Uri[] = [];
  for (const uri of candidates) if (await isThere(uri)) found.push(uri);
  const [only] = found;
  return only && found.length === 1 ? only : null;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
