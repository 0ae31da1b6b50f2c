import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until";
import { giveSampleBack, isThere, originalRecord, sampleFolder, sampleRecord, textOf, untilKnown } from "./records";

const NYGARD = "0001-record-architecture-decisions.md";
const SLUG = "0001-record-architecture-decisions";
const MADR2 = "0002-retrieval-before-fine-tuning.md";
const SETTING = "modelChoice.updateLinksOnFileRename";

/** Renames as the Explorer does: VS Code asks everybody who takes part, then renames. */
async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

const isDirty = (): boolean => vscode.workspace.textDocuments.some((document) => document.isDirty);

describe("renaming records in the Explorer", () => {
  afterEach(giveSampleBack);

  it("lets every link follow, in the text that is saved", async () => {
    await untilKnown(sampleRecord(NYGARD), /Record architecture/);
    await rename(sampleRecord(NYGARD), sampleRecord("0001-keep-records.md"));
    const wanted = originalRecord(MADR2).replaceAll(SLUG, "0001-keep-records");
    assert.notEqual(wanted, originalRecord(MADR2));
    await until("the links to follow", async () => (await textOf(sampleRecord(MADR2))) === wanted && !isDirty());
    const renamed = sampleRecord("0001-keep-records.md");
    await until("the record as it was", async () => (await textOf(renamed)) === originalRecord(NYGARD));
  });

  it("lets links follow a folder of records", async () => {
    await untilKnown(sampleRecord(NYGARD), /Record architecture/);
    const page = vscode.Uri.joinPath(sampleFolder(), "docs", "links.md");
    await vscode.workspace.fs.writeFile(page, new TextEncoder().encode(`[1](decisions/${NYGARD})\n`));
    await rename(sampleRecord(""), vscode.Uri.joinPath(sampleFolder(), "docs", "adr"));
    await until("the link to follow", async () => (await textOf(page)) === `[1](adr/${NYGARD})\n` && !isDirty());
    await rename(vscode.Uri.joinPath(sampleFolder(), "docs", "adr"), sampleRecord(""));
    await vscode.workspace.fs.delete(page);
  });

  it("leaves links alone where a team wants it so", async () => {
    await untilKnown(sampleRecord(NYGARD), /Record architecture/);
    const config = vscode.workspace.getConfiguration();
    await config.update(SETTING, false, vscode.ConfigurationTarget.Global);
    try {
      await rename(sampleRecord(NYGARD), sampleRecord("0001-keep-records.md"));
      await until("the file to be there", () => isThere(sampleRecord("0001-keep-records.md")));
      assert.equal(await textOf(sampleRecord(MADR2)), originalRecord(MADR2));
    } finally {
      await config.update(SETTING, undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("leaves links alone that a command of its own has changed", async () => {
    await untilKnown(sampleRecord(NYGARD), /Record architecture/);
    await vscode.commands.executeCommand("modelChoice.renameRecord", sampleRecord(NYGARD), "Keep all records");
    const wanted = originalRecord(MADR2).replaceAll(SLUG, "0001-keep-all-records");
    await until("the command to be done", async () => (await textOf(sampleRecord(MADR2))) === wanted && !isDirty());
    const renamed = sampleRecord("0001-keep-all-records.md");
    await until("the title", async () => /^# 1\. Keep all records$/m.test(await textOf(renamed)));
  });

  it("is taken back by one undo", async () => {
    await untilKnown(sampleRecord(NYGARD), /Record architecture/);
    await vscode.workspace
      .getConfiguration("files")
      .update("refactoring.autoSave", false, vscode.ConfigurationTarget.Global);
    await rename(sampleRecord(NYGARD), sampleRecord("0001-keep-records.md"));
    await until("the links to follow", async () =>
      (await textOf(sampleRecord(MADR2))).includes("0001-keep-records.md"),
    );
    await until("all to be saved", () => !isDirty());
    const { document } = await vscode.window.showTextDocument(sampleRecord(MADR2));
    await vscode.commands.executeCommand("undo");
    await until("the text to be as before", () => document.getText() === originalRecord(MADR2));
    await until("the file to have its name again", () => isThere(sampleRecord(NYGARD)));
  });
});
