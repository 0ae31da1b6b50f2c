import * as vscode from "vscode";
import type { InputFile } from "../../../measure/inputFile";
import { sha256 } from "../../services/sha256";
import { UserError } from "../../services/userError";
import { nodeInput } from "./nodeFile";

/** Where a file cannot be read in pieces it is read whole, up to so many bytes. */
const MOST_WHOLE = 200_000_000;

/** A file to be measured, with the time of its last change in milliseconds since 1970. */
export interface GivenFile {
  readonly input: InputFile;
  readonly changed: number;
}

/**
 * Opens a file for measuring: in pieces on a disk where there is Node, whole elsewhere.
 * @throws UserError where it cannot be read, or is too large to be read whole.
 */
export async function openInput(uri: vscode.Uri): Promise<GivenFile> {
  const name = vscode.workspace.asRelativePath(uri);
  const { size, mtime, type } = await vscode.workspace.fs.stat(uri).then(undefined, (error: unknown) => {
    throw new UserError(
      vscode.l10n.t("{0} cannot be read: {1}", name, error instanceof Error ? error.message : String(error)),
    );
  });
  if ((type & vscode.FileType.File) === 0) throw new UserError(vscode.l10n.t("{0} is no file.", name));
  const streamed = uri.scheme === "file" ? nodeInput(name, uri.fsPath, size) : null;
  if (streamed) return { input: streamed, changed: mtime };
  if (size > MOST_WHOLE)
    throw new UserError(
      vscode.l10n.t(
        "{0} is too large to be read here. Open its folder in VS Code on the desktop or over a remote, where files are read in pieces.",
        name,
      ),
    );
  let whole: Promise<Uint8Array<ArrayBuffer>> | undefined;
  const bytes = (): Promise<Uint8Array<ArrayBuffer>> =>
    (whole ??= Promise.resolve(vscode.workspace.fs.readFile(uri).then((read) => new Uint8Array(read))));
  return {
    input: {
      name,
      size,
      read: async function* (from, to) {
        yield (await bytes()).subarray(from, to);
      },
      digest: async () => sha256(await bytes()),
    },
    changed: mtime,
  };
}
