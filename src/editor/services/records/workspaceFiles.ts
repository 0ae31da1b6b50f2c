import * as vscode from "vscode";
import type { RootFiles } from "../../../decisions/locate/recordFolder";

/** A record is prose; what is larger is something else under a record's name. */
export const MAX_RECORD_BYTES = 2 * 1024 * 1024;

/** How much of a file tells whether it is text (as git does). */
const PROBE_BYTES = 8000;

export interface WorkspaceFiles extends RootFiles {
  /** Whether the bytes of a file were no UTF-8 when it was read last. */
  isForeign(path: string): boolean;
}

/** The files below a folder, on whatever file system the folder is. */
export function workspaceFiles(folder: vscode.Uri): WorkspaceFiles {
  const foreign = new Set<string>();
  return {
    isForeign: (path) => foreign.has(path),
    async readText(path) {
      const read = await readFile(below(folder, path));
      if (read?.isUtf8 === false) foreign.add(path);
      else foreign.delete(path);
      return read?.text ?? null;
    },
    list: async (path) => {
      const entries = await vscode.workspace.fs.readDirectory(below(folder, path)).then(undefined, () => null);
      return (
        entries?.flatMap(([name, type]): { name: string; kind: "file" | "folder" }[] => {
          if (type === vscode.FileType.Directory) return [{ name, kind: "folder" }];
          // A symbolic link to a file has both bits, and is as good as the file; one to a folder may lead in a circle.
          return (type & vscode.FileType.File) !== 0 ? [{ name, kind: "file" }] : [];
        }) ?? null
      );
    },
  };
}

/** The address of a path below a folder; "" is the folder itself. */
export function below(folder: vscode.Uri, path: string): vscode.Uri {
  return path === "" ? folder : vscode.Uri.joinPath(folder, path);
}

/** The text of a file as an editor shows it, without byte order mark; null where it is too large, binary or not to be read. */
export async function readText(uri: vscode.Uri): Promise<string | null> {
  return (await readFile(uri))?.text ?? null;
}

async function readFile(uri: vscode.Uri): Promise<{ readonly text: string; readonly isUtf8: boolean } | null> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_RECORD_BYTES) return null;
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.subarray(0, PROBE_BYTES).includes(0)) return null;
    return await decode(bytes, uri);
  } catch {
    return null;
  }
}

/** Most files are UTF-8; the encoding of another is a setting that only VS Code knows. */
async function decode(bytes: Uint8Array, uri: vscode.Uri): Promise<{ text: string; isUtf8: boolean }> {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), isUtf8: true };
  } catch {
    return { text: await vscode.workspace.decode(bytes, { uri }), isUtf8: false };
  }
}
