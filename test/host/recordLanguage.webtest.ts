import * as vscode from "vscode";
import { until } from "../until";

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
    await until("the unknown citation to be found", isFound);
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
