import * as vscode from "vscode";

describe("records in a web-worker extension host", () => {
  it("are checked, and citations in them complete", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error("No folder is open.");
    const uri = vscode.Uri.joinPath(folder.uri, "docs", "decisions", "0097-web.md");
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode("# Web\n\n* Status: proposed\n\nSo it is [arg:open-is-an-iq-tx].\n"),
    );
    const document = await vscode.workspace.openTextDocument(uri);
    const isFound = (): boolean =>
      vscode.languages
        .getDiagnostics(uri)
        .some(({ code }) => typeof code === "object" && code.value === "unknown-citation");
    for (let tries = 0; tries < 100 && !isFound(); tries++) await new Promise((resolve) => setTimeout(resolve, 100));
    if (!isFound()) throw new Error("The unknown citation was not found.");
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      uri,
      document.positionAt(document.getText().indexOf("[arg:") + 5),
    );
    if (!list.items.some(({ insertText }) => insertText === "open-is-an-iq-tax]"))
      throw new Error("The citation was not offered.");
    await vscode.workspace.fs.delete(uri);
  });
});
