import * as vscode from "vscode";
import type { CostEditorMessage, DroppedFile } from "../../shared/costProtocol";
import { PageFile } from "../services/pageFile";
import { UserError } from "../services/userError";

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  readonly name: string;
}

/** Reads files that were dropped on a page. The page keeps those of the last drop only. */
export class PageFiles {
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  constructor(private readonly post: (message: Extract<CostEditorMessage, { type: "piece" }>) => void) {}

  /** @param drop by which the page tells its drops apart */
  open(drop: number, files: readonly DroppedFile[]): readonly PageFile[] {
    return files.map(
      ({ name, size, changed }, file) =>
        new PageFile(name, size, changed, (from, to) => {
          const id = ++this.#lastId;
          return new Promise((resolve, reject) => {
            this.#waiting.set(id, { resolve, reject, name });
            this.post({ type: "piece", id, drop, file, from, to });
          });
        }),
    );
  }

  /** Takes a piece of the page; null where it could not read it. */
  receive(id: number, bytes: Uint8Array | null): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (bytes) waiting?.resolve(bytes);
    else waiting?.reject(new UserError(vscode.l10n.t("{0} cannot be read. Drop it again.", waiting.name)));
  }

  /** The page is gone, as VS Code takes pages away that are hidden: nothing that was asked for will come. */
  end(): void {
    for (const { reject, name } of this.#waiting.values())
      reject(
        new UserError(vscode.l10n.t("The page was closed or hidden while {0} was read. Drop the files again.", name)),
      );
    this.#waiting.clear();
  }
}
