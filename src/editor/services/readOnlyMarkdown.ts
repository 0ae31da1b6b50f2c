import * as vscode from "vscode";

/** Scheme of read-only documents that this extension makes; nothing of them is ever written to disk. */
export const READ_ONLY_SCHEME = "model-choice";

/** Shows texts as read-only documents, of Markdown unless told. */
export class ReadOnlyMarkdown implements vscode.Disposable, vscode.TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(READ_ONLY_SCHEME, this);
  readonly onDidChange = this.#changed.event;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.path) ?? "";
  }

  /** Makes the document of a name, or gives it a new text. */
  write(name: string, text: string, extension: "md" | "yaml" = "md"): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: READ_ONLY_SCHEME, path: `/${name.replaceAll("/", "∕")}.${extension}` });
    this.#texts.set(uri.path, text);
    this.#changed.fire(uri);
    return uri;
  }

  dispose(): void {
    vscode.Disposable.from(this.#registration, this.#changed).dispose();
  }
}
