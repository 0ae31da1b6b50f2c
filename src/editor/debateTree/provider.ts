import * as vscode from "vscode";
import type { Debate } from "../../debate/debate";
import { type NoteFilter, NO_FILTER } from "../../debate/filterNotes";
import { GROUPINGS, type Grouping } from "../../debate/groupNotes";
import { contentLanguage } from "../services/contentLanguage";
import { NOTE_TYPES } from "../services/lookupService";
import type { Services } from "../services/services";
import { childRows, groupRows, hasChildren, rowOfNote } from "./buildRows";
import type { DebateItem, GroupItem, NoteItem } from "./items";
import { evidenceTooltip, noteTooltip } from "./tooltip";
import { toTreeItem } from "./treeItem";

const GROUPING_KEY = "debate.grouping";
const FILTER_KEY = "debate.filter";

/** The debate as a tree: groups, their notes, and below a note what supports and attacks it and its evidence. */
export class DebateTreeProvider implements vscode.TreeDataProvider<DebateItem>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;
  #debate: Debate | undefined;
  #groups: GroupItem[] = [];

  constructor(private readonly services: Services) {
    this.#subscription = services.library.onDidChange(() => this.refresh());
  }

  /** How the notes are grouped; remembered for all workspaces. */
  get grouping(): Grouping {
    const stored = this.services.context.globalState.get<string>(GROUPING_KEY);
    return GROUPINGS.find((grouping) => grouping === stored) ?? "topic";
  }

  async setGrouping(grouping: Grouping): Promise<void> {
    await this.services.context.globalState.update(GROUPING_KEY, grouping);
    this.refresh();
  }

  /** What the tree is narrowed to; remembered for this workspace. */
  get filter(): NoteFilter {
    return this.services.context.workspaceState.get<NoteFilter>(FILTER_KEY, NO_FILTER);
  }

  async setFilter(filter: NoteFilter): Promise<void> {
    await this.services.context.workspaceState.update(FILTER_KEY, filter);
    this.refresh();
  }

  refresh(): void {
    this.#debate = undefined;
    this.#changed.fire(undefined);
  }

  async getChildren(item?: DebateItem): Promise<DebateItem[]> {
    const debate = await this.#load();
    return item ? childRows(item, debate) : this.#groups;
  }

  async getTreeItem(item: DebateItem): Promise<vscode.TreeItem> {
    const row = toTreeItem(item, this.grouping, hasChildren(item, await this.#load()));
    // A newcomer sees what stands below a group; VS Code remembers who closed it.
    if (item === this.#groups[0]) row.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
    return row;
  }

  getParent(item: DebateItem): DebateItem | null {
    return item.parent;
  }

  resolveTreeItem(row: vscode.TreeItem, item: DebateItem): vscode.TreeItem {
    if (item.type === "note") row.tooltip = noteTooltip(item.note, contentLanguage());
    if (item.type === "evidence") row.tooltip = evidenceTooltip(item.piece, contentLanguage());
    return row;
  }

  /** The row of a note below its group; undefined where the filter hides it. */
  async rowOf(noteId: string): Promise<NoteItem | undefined> {
    const debate = await this.#load();
    return rowOfNote(noteId, this.#groups, debate);
  }

  async #load(): Promise<Debate> {
    if (this.#debate) return this.#debate;
    const { filter } = this;
    const [{ debate }, found] = await Promise.all([
      this.services.library.current(),
      this.services.lookup.filter(filter.text, NOTE_TYPES),
    ]);
    // The filter may have moved on while the look-up was read.
    if (filter.text !== this.filter.text) return this.#load();
    this.#debate = debate;
    this.#groups = groupRows(debate, this.grouping, this.filter, found);
    return debate;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
