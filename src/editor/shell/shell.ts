import type * as vscode from "vscode";
import type { TargetEditor } from "../insert/targetEditor";
import type { ReadOnlyMarkdown } from "../services/readOnlyMarkdown";

/** Views of the side bar, with the button that folds all rows where rows have rows below them. */
export const VIEWS = {
  "modelChoice.debate": { showCollapseAll: true },
  "modelChoice.cost": { showCollapseAll: false },
  "modelChoice.models": { showCollapseAll: true },
  "modelChoice.decisions": { showCollapseAll: true },
} as const;
export type ViewId = keyof typeof VIEWS;

/** Pages that VS Code brings back with the window. */
export const PAGES = ["modelChoice.debatePage", "modelChoice.costPage"] as const;
export type PageId = (typeof PAGES)[number];

/** The form as an editor of a scenario file. */
export const SCENARIO_EDITOR = "modelChoice.scenarioEditor";
/** Shows a scenario file in a panel that VS Code has made for it. */
export type ScenarioForm = (document: vscode.TextDocument, panel: vscode.WebviewPanel) => void;

/** Gives the edits that a renaming of files by a person or another extension needs. */
export type RenameFollower = (
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
) => Promise<vscode.WorkspaceEdit | undefined>;

/**
 * What stands in the window from the start: views, pages to be restored, links. The core gives each its content, once
 * somebody has asked for it.
 */
export interface Shell {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly target: TargetEditor;
  readonly documents: ReadOnlyMarkdown;
  /** Gives a view its rows. @returns the view */
  fill<Row>(id: ViewId, provider: vscode.TreeDataProvider<Row>): vscode.TreeView<Row>;
  /** Says how a page is brought back after the window was loaded again. */
  restore(id: PageId, serializer: vscode.WebviewPanelSerializer): void;
  /** Says how a scenario file is edited as a form. */
  edit(form: ScenarioForm): void;
  /** Says which edits belong to files that are about to be renamed. */
  followRenames(follow: RenameFollower): void;
  /**
   * Loads a further script of `dist` that uses what the core does; the core has been loaded by then.
   * @param others of which it takes something; they are loaded before it.
   * @returns its exports
   */
  loadPart(file: string, others?: readonly string[]): Promise<unknown>;
  /** Says what a link to this extension does. */
  follow(handler: vscode.UriHandler): void;
}
