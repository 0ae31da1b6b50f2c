import * as vscode from "vscode";

/** Where a person chose a note: whoever follows ignores what it said itself. */
export type NavigationOrigin = "tree" | "page" | "lookup" | "link";

export interface Navigation {
  readonly noteId: string;
  readonly origin: NavigationOrigin;
}

/** Tells tree and page which note is being read, so that each follows the other. */
export class Navigator implements vscode.Disposable {
  readonly #navigated = new vscode.EventEmitter<Navigation>();
  readonly onDidNavigate = this.#navigated.event;

  /** Says that a person chose a note. */
  went(noteId: string, origin: NavigationOrigin): void {
    this.#navigated.fire({ noteId, origin });
  }

  dispose(): void {
    this.#navigated.dispose();
  }
}
