import * as vscode from "vscode";
import { until } from "../until";

/** Waits until the link of a record can be copied, which needs the records to be located and read. */
async function untilKnown(uri: vscode.Uri, label: string): Promise<void> {
  await until(`${uri.path} to be known as ${label}`, async () => {
    const link = await vscode.commands.executeCommand<string | undefined>("modelChoice.copyRecordLink", uri);
    return link?.includes(label);
  });
}

describe("decision records in a web-worker extension host", () => {
  it("are read, changed over two files, and made", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error("No folder is open.");
    const record = (name: string): vscode.Uri => vscode.Uri.joinPath(folder.uri, "docs", "decisions", name);
    const text = async (uri: vscode.Uri): Promise<string> =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    await untilKnown(record("0003-model-for-the-assistant.md"), "0003 Model for the assistant");
    await vscode.commands.executeCommand(
      "modelChoice.markSuperseded",
      record("0001-record-architecture-decisions.md"),
      record("0003-model-for-the-assistant.md"),
    );
    if (!/^Superseded by \[/m.test(await text(record("0001-record-architecture-decisions.md"))))
      throw new Error("The older record does not say it.");
    if (!/Supersedes \[/.test(await text(record("0003-model-for-the-assistant.md"))))
      throw new Error("The newer record does not say it.");
    const made = await vscode.commands.executeCommand<vscode.Uri>("modelChoice.newRecord", record(""), {
      title: "From the web",
      template: "madr",
    });
    if (!made.path.endsWith("/0006-from-the-web.md")) throw new Error(`Made as ${made.path}.`);
    await untilKnown(made, "0006 From the web");
  });
});
