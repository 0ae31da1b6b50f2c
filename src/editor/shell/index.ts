import * as vscode from "vscode";
import { TargetEditor } from "../insert/targetEditor";
import { createLog } from "../services/log";
import { ReadOnlyMarkdown } from "../services/readOnlyMarkdown";
import { CoreLoader } from "./coreLoader";
import { LateTree } from "./lateTree";
import { mayHoldRecords, needsCore } from "./needsCore";
import {
  PAGES,
  type PageId,
  type RenameFollower,
  SCENARIO_EDITOR,
  type ScenarioForm,
  type Shell,
  VIEWS,
  type ViewId,
} from "./shell";

/** Puts everything into the window that VS Code must know of from the start, with nothing in it yet. */
export function openShell(context: vscode.ExtensionContext): vscode.Disposable {
  const log = createLog();
  const target = new TargetEditor();
  const documents = new ReadOnlyMarkdown();
  const load = (): Promise<void> => loader.load();
  const trees = new Map<ViewId, { tree: LateTree; view: vscode.TreeView<unknown> }>();
  for (const [id, options] of Object.entries(VIEWS)) {
    const tree = new LateTree(load);
    trees.set(id as ViewId, { tree, view: vscode.window.createTreeView(id, { treeDataProvider: tree, ...options }) });
  }
  const serializers = new Map<PageId, vscode.WebviewPanelSerializer>();
  let links: vscode.UriHandler | undefined;
  let renames: RenameFollower | undefined;
  let form: ScenarioForm | undefined;
  const shell: Shell = {
    context,
    log,
    target,
    documents,
    fill<Row>(id: ViewId, provider: vscode.TreeDataProvider<Row>) {
      const entry = trees.get(id);
      if (!entry) throw new Error(`There is no view ${id}.`);
      // The rows that the tree asks about are those that this provider made.
      entry.tree.fill(provider);
      return entry.view as vscode.TreeView<Row>;
    },
    restore: (id, serializer) => void serializers.set(id, serializer),
    edit: (shown) => (form = shown),
    followRenames: (follow) => (renames = follow),
    follow: (handler) => (links = handler),
    loadPart: (file, others) => loader.loadPart(file, others),
  };
  const loader = new CoreLoader(shell, commandIds(context));
  const look = (document: vscode.TextDocument): void => {
    if (needsCore(document)) load().catch(() => undefined); // The loader has logged why.
  };
  vscode.workspace.textDocuments.forEach(look);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onWillRenameFiles((event) => {
      if (event.files.some(({ oldUri }) => mayHoldRecords(oldUri.path)))
        event.waitUntil(load().then(() => renames?.(event.files)));
    }),
    vscode.window.registerUriHandler({
      handleUri: async (uri) => {
        await load();
        await links?.handleUri(uri);
      },
    }),
    ...PAGES.map((id) =>
      vscode.window.registerWebviewPanelSerializer(id, {
        deserializeWebviewPanel: async (panel, state: unknown) => {
          await load();
          await serializers.get(id)?.deserializeWebviewPanel(panel, state);
        },
      }),
    ),
    vscode.window.registerCustomEditorProvider(
      SCENARIO_EDITOR,
      {
        resolveCustomTextEditor: async (document, panel) => {
          await load();
          form?.(document, panel);
        },
      },
      { supportsMultipleEditorsPerDocument: true, webviewOptions: { enableFindWidget: true } },
    ),
    loader,
    ...[...trees.values()].flatMap(({ tree, view }) => [view, tree]),
    documents,
    target,
    log,
  );
}

/** Ids of the commands that the manifest declares. */
function commandIds({ extension }: vscode.ExtensionContext): string[] {
  const { contributes } = extension.packageJSON as { contributes: { commands: readonly { command: string }[] } };
  return contributes.commands.map(({ command }) => command);
}
