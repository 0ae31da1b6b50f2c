import * as vscode from "vscode";
import { until } from "../until";

/** Opens an untitled document and puts the cursor where the text has a `|`. */
export async function openText(marked: string, language = "markdown"): Promise<vscode.TextEditor> {
  const offset = marked.indexOf("|");
  const content = marked.replace("|", "");
  // On a busy machine the name of an untitled document that is just being closed can be given out again, with its text.
  const document = await until("a new document", async () => {
    const opened = await vscode.workspace.openTextDocument({ language, content });
    return opened.getText() === content && opened;
  });
  const editor = await vscode.window.showTextDocument(document);
  const position = document.positionAt(Math.max(offset, 0));
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

/** Closes everything without saving. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor)
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** Presses keys of a list, again and again, until the command that shows it ends. */
async function press(command: PromiseLike<unknown>, ...keys: readonly string[]): Promise<void> {
  let isDone = false;
  const end = Promise.resolve(command).finally(() => (isDone = true));
  await until("the command to end", async () => {
    for (const key of keys) if (!isDone) await vscode.commands.executeCommand(`workbench.action.${key}`);
    return isDone;
  });
  await end;
}

/** Takes the first row of the list that a command shows, as soon as it shows one, and waits for the command to end. */
export function takeFirst(command: PromiseLike<unknown>): Promise<void> {
  return press(command, "acceptSelectedQuickOpenItem");
}

/** Takes the row after the first one, or the one before it, which is the last; the first must be a row that does nothing. */
export function takeMoved(command: PromiseLike<unknown>, move: "Next" | "Previous"): Promise<void> {
  return press(command, `quickOpenSelect${move}`, "acceptSelectedQuickOpenItem");
}

/** Leaves every list and box that a command shows, until it ends. */
export function leave(command: PromiseLike<unknown>): Promise<void> {
  return press(command, "closeQuickOpen");
}

/** What is offered at a place of a document. */
export async function completions(
  uri: vscode.Uri,
  position: vscode.Position,
  trigger?: string,
): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    uri,
    position,
    trigger,
  );
  return list.items;
}
