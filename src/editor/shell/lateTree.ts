import * as vscode from "vscode";

/** A tree that is in the window before its rows can be made: who asks for them waits until the core has been loaded. */
export class LateTree implements vscode.TreeDataProvider<unknown>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<unknown>();
  readonly onDidChangeTreeData = this.#changed.event;
  #provider: vscode.TreeDataProvider<unknown> | undefined;
  #listener: vscode.Disposable | undefined;

  constructor(private readonly load: () => Promise<void>) {}

  fill(provider: vscode.TreeDataProvider<unknown>): void {
    this.#listener?.dispose();
    this.#provider = provider;
    this.#listener = provider.onDidChangeTreeData?.((row) => this.#changed.fire(row));
  }

  async getChildren(row?: unknown): Promise<unknown[]> {
    await this.load();
    return (await this.#provider?.getChildren(row)) ?? [];
  }

  /** Rows come from the provider, so it is there when one is asked about. */
  getTreeItem(row: unknown): vscode.TreeItem | Thenable<vscode.TreeItem> {
    return this.#provider?.getTreeItem(row) ?? new vscode.TreeItem("");
  }

  getParent(row: unknown): vscode.ProviderResult<unknown> {
    return this.#provider?.getParent?.(row);
  }

  resolveTreeItem(
    item: vscode.TreeItem,
    row: unknown,
    token: vscode.CancellationToken,
  ): vscode.ProviderResult<vscode.TreeItem> {
    return this.#provider?.resolveTreeItem?.(item, row, token) ?? item;
  }

  dispose(): void {
    this.#listener?.dispose();
    this.#changed.dispose();
  }
}
