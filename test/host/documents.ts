import * as vscode from "vscode";

/** Opens an untitled document and puts the cursor where the text has a `|`. */
export async function openText(marked: string, language = "markdown"): Promise<vscode.TextEditor> {
  const offset = marked.indexOf("|");
  const content = marked.replace("|", "");
  let document = await vscode.workspace.openTextDocument({ language, content });
  // On a busy machine the name of an untitled document that is just being closed can be given out again, with its text.
  for (let tries = 0; document.getText() !== content && tries < 20; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    document = await vscode.workspace.openTextDocument({ language, content });
  }
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

/** Waits until something holds, and fails with what was waited for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited in vain for ${what}.`);
}
