import * as vscode from "vscode";
import type { Debate } from "../../debate/debate";
import type { RecordRoot } from "../services/records/recordRoot";
import type { Services } from "../services/services";
import { today } from "../services/today";
import { childRows, hasChildren, rowOfRecord, topRows } from "./buildRows";
import type { DecisionItem, FolderItem, GroupItem, RecordItem } from "./items";
import { recordTooltip } from "./tooltip";
import { toTreeItem } from "./treeItem";

const FILTER_KEY = "decisions.filter";

/** Decision records by status, and below a record what it supersedes, what supersedes it, and the arguments it cites. */
export class DecisionsTreeProvider implements vscode.TreeDataProvider<DecisionItem>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;
  #top: Promise<(FolderItem | GroupItem)[]> | undefined;

  constructor(private readonly services: Services) {
    this.#subscription = vscode.Disposable.from(
      services.records.onDidChange(() => this.refresh()),
      services.library.onDidChange(() => this.refresh()),
    );
  }

  /** The words that the tree is narrowed to; remembered for this workspace. */
  get filter(): string {
    return this.services.context.workspaceState.get<string>(FILTER_KEY, "");
  }

  async setFilter(text: string): Promise<void> {
    await this.services.context.workspaceState.update(FILTER_KEY, text);
    this.refresh();
  }

  refresh(): void {
    this.#top = undefined;
    this.#changed.fire(undefined);
  }

  async getChildren(item?: DecisionItem): Promise<DecisionItem[]> {
    return item ? childRows(item, today()) : this.#load();
  }

  async getTreeItem(item: DecisionItem): Promise<vscode.TreeItem> {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    // What waits for somebody, and what is not decided yet, is open from the start.
    const isOpen =
      item.type === "folder" || (item.type === "group" && (item.key === "review-due" || item.key === "proposed"));
    const { debate } = await this.#library();
    return toTreeItem(item, isOpen ? Expanded : hasChildren(item) ? Collapsed : None, debate, today());
  }

  getParent(item: DecisionItem): DecisionItem | null {
    return item.parent;
  }

  async resolveTreeItem(row: vscode.TreeItem, item: DecisionItem): Promise<vscode.TreeItem> {
    if (item.type === "record") row.tooltip = recordTooltip(item, (await this.#library()).debate, today());
    return row;
  }

  /** The row of a record below its status; undefined where the filter hides it. */
  async rowOf(root: RecordRoot, path: string): Promise<RecordItem | undefined> {
    return rowOfRecord(await this.#load(), root, path, today());
  }

  #library(): Promise<{ readonly debate: Debate }> {
    return this.services.library.current();
  }

  #load(): Promise<(FolderItem | GroupItem)[]> {
    this.#top ??= Promise.all([
      this.services.records.roots(),
      this.services.lookup.filter(this.filter, ["record"]),
    ]).then(
      ([roots, found]) => topRows(roots, this.filter, today(), found),
      (error: unknown) => {
        this.#top = undefined;
        throw error;
      },
    );
    return this.#top;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
