import * as vscode from "vscode";
import { previewSnippet } from "../../decisions/snippetText";
import { registerCommand } from "../services/commands";
import { contentLanguage } from "../services/contentLanguage";
import type { ReadOnlyMarkdown } from "../services/readOnlyMarkdown";
import type { Services } from "../services/services";
import { UserError } from "../services/userError";
import type { Snippet } from "../../library/snippetFile";
import { readSnippets } from "./snippetFiles";

/** `Insert Snippet...`: lists the record snippets of both languages, the content language first, with a preview. */
export function registerSnippets(services: Services, documents: ReadOnlyMarkdown): vscode.Disposable {
  return registerCommand("modelChoice.insertSnippet", services.log, async (name) => {
    const files =
      contentLanguage() === "en"
        ? (["adr.json", "adr.zh-cn.json"] as const)
        : (["adr.zh-cn.json", "adr.json"] as const);
    const [first, second] = await Promise.all(files.map((file) => readSnippets(services.context.extensionUri, file)));
    const snippets = [...(first ?? []), ...(second ?? [])];
    const target = vscode.window.activeTextEditor;
    const snippet =
      typeof name === "string"
        ? snippets.find((candidate) => candidate.name === name)
        : await pick(first ?? [], second ?? [], documents);
    if (snippet) await insert(snippet, target);
  });
}

interface SnippetItem extends vscode.QuickPickItem {
  readonly snippet?: Snippet;
}

async function pick(
  first: readonly Snippet[],
  second: readonly Snippet[],
  documents: ReadOnlyMarkdown,
): Promise<Snippet | undefined> {
  const button: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon("open-preview"),
    tooltip: vscode.l10n.t("Preview"),
  };
  const toItem = (snippet: Snippet): SnippetItem => ({
    label: snippet.name,
    description: snippet.prefixes.join(" · "),
    detail: snippet.description,
    buttons: [button],
    snippet,
  });
  const quickPick = vscode.window.createQuickPick<SnippetItem>();
  quickPick.items = [
    ...first.map(toItem),
    { label: vscode.l10n.t("Other language"), kind: vscode.QuickPickItemKind.Separator },
    ...second.map(toItem),
  ];
  quickPick.placeholder = vscode.l10n.t("Insert which snippet? The button shows it first.");
  quickPick.matchOnDescription = true;
  quickPick.matchOnDetail = true;
  try {
    return await new Promise((resolve) => {
      quickPick.onDidAccept(() => resolve(quickPick.selectedItems[0]?.snippet));
      quickPick.onDidHide(() => resolve(undefined));
      quickPick.onDidTriggerItemButton(({ item }) => {
        // Stays open while the preview is read.
        quickPick.ignoreFocusOut = true;
        if (item.snippet)
          void vscode.window.showTextDocument(
            documents.write(item.snippet.name, previewSnippet(item.snippet.body, today())),
            { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true },
          );
      });
      quickPick.show();
    });
  } finally {
    quickPick.dispose();
  }
}

function today(): { year: string; month: string; day: string } {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return { year: String(now.getFullYear()), month: two(now.getMonth() + 1), day: two(now.getDate()) };
}

async function insert(snippet: Snippet, target: vscode.TextEditor | undefined): Promise<void> {
  if (target?.document.isClosed) throw new UserError(vscode.l10n.t("The editor was closed, so nothing was inserted."));
  const editor = target
    ? await vscode.window.showTextDocument(target.document, {
        ...(target.viewColumn ? { viewColumn: target.viewColumn } : {}),
      })
    : await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument({ language: "markdown", content: "" }),
      );
  const version = editor.document.version;
  await editor.insertSnippet(new vscode.SnippetString(snippet.body));
  if (editor.document.version === version) {
    throw new UserError(
      vscode.l10n.t(
        "{0} cannot be edited, so nothing was inserted. It may be read-only.",
        vscode.workspace.asRelativePath(editor.document.uri),
      ),
    );
  }
}
