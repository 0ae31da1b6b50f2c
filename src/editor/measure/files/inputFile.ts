import * as vscode from "vscode";
import type { InputFile } from "../../../measure/inputFile";
import { pathIn } from "../../services/inFolder";
import type { PageFile } from "../../services/pageFile";
import { sha256 } from "../../services/sha256";
import { UserError } from "../../services/userError";
import { nodeInput } from "./nodeFile";
import { streamedInput } from "./streamed";

/** What a web host reads of a folder it reads whole, up to so many bytes; a file that lies with a page comes in pieces. */
const MOST_WHOLE = 200_000_000;

const PIECE_BYTES = 1024 * 1024;

/** A file to be measured, with the time of its last change in milliseconds since 1970. */
export interface GivenFile {
  readonly input: InputFile;
  readonly changed: number;
}

/**
 * Opens a file for measuring: in pieces on a disk where there is Node, whole elsewhere.
 * @param scenario in which the file is named
 * @throws UserError where it cannot be read, or is too large to be read whole.
 */
export async function openInput(file: vscode.Uri | PageFile, scenario: vscode.Uri): Promise<GivenFile> {
  if (!(file instanceof vscode.Uri)) return { input: ofPage(file), changed: file.changed };
  const name = pathIn(file, scenario);
  const { size, mtime, type } = await vscode.workspace.fs.stat(file).then(undefined, (error: unknown) => {
    throw new UserError(
      vscode.l10n.t("{0} cannot be read: {1}", name, error instanceof Error ? error.message : String(error)),
    );
  });
  if ((type & vscode.FileType.File) === 0) throw new UserError(vscode.l10n.t("{0} is no file.", name));
  const input =
    (file.scheme === "file" ? nodeInput(name, file.fsPath, size) : null) ??
    wholeInput(name, size, async () => new Uint8Array(await vscode.workspace.fs.readFile(file)));
  return { input: { ...input, changed: mtime }, changed: mtime };
}

/** A file that lies with a page. */
function ofPage({ name, size, piece }: PageFile): InputFile {
  const pieces = async function* (from: number, to: number): AsyncGenerator<Uint8Array, void, undefined> {
    for (let place = from; place < to; place += PIECE_BYTES)
      yield await piece(place, Math.min(place + PIECE_BYTES, to));
  };
  return streamedInput(name, size, pieces);
}

function wholeInput(name: string, size: number, load: () => Promise<Uint8Array<ArrayBuffer>>): InputFile {
  if (size > MOST_WHOLE)
    throw new UserError(
      vscode.l10n.t(
        "{0} is too large to be read here. Open its folder in VS Code on the desktop or over a remote, where files are read in pieces.",
        name,
      ),
    );
  let whole: Promise<Uint8Array<ArrayBuffer>> | undefined;
  const bytes = (): Promise<Uint8Array<ArrayBuffer>> => (whole ??= load());
  return {
    name,
    size,
    read: async function* (from, to) {
      yield (await bytes()).subarray(from, to);
    },
    digest: async () => sha256(await bytes()),
  };
}
