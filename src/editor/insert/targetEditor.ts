import * as vscode from "vscode";
import { READ_ONLY_SCHEME } from "../services/readOnlyMarkdown";

/** Remembers the text editor that a person wrote in last, so that a tree or a page can insert into it. */
export class TargetEditor implements vscode.Disposable {
  #last = vscode.window.activeTextEditor;
  readonly #subscription = vscode.window.onDidChangeActiveTextEditor((editor) => {
    if (editor && isForWriting(editor.document)) this.#last = editor;
  });

  /**
   * The active editor, else the last one used if its tab is still open, else one that can be seen.
   * An editor behind another tab is brought back with its selection.
   */
  async find(): Promise<vscode.TextEditor | undefined> {
    const active = vscode.window.activeTextEditor;
    if (active && isForWriting(active.document)) return active;
    const visible = vscode.window.visibleTextEditors.filter((editor) => isForWriting(editor.document));
    const last = this.#last;
    if (!last) return visible[0];
    const again = visible.find((editor) => editor.document === last.document);
    if (again) return again;
    if (last.document.isClosed || !hasTab(last.document)) return visible[0];
    return vscode.window.showTextDocument(last.document, {
      ...(last.viewColumn ? { viewColumn: last.viewColumn } : {}),
      selection: last.selection,
    });
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

/** Output panels and read-only previews are text editors too. */
function isForWriting(document: vscode.TextDocument): boolean {
  return !["output", "debug", READ_ONLY_SCHEME].includes(document.uri.scheme);
}

function hasTab(document: vscode.TextDocument): boolean {
  const uri = document.uri.toString();
  return vscode.window.tabGroups.all.some((group) =>
    group.tabs.some((tab) => tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === uri),
  );
}
