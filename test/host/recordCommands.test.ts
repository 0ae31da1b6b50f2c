import assert from "node:assert/strict";
import { symlink } from "node:fs/promises";
import * as vscode from "vscode";
import { until } from "../until";
import {
  giveSampleBack,
  isThere,
  originalFiles,
  originalRecord,
  sampleFolder,
  sampleRecord,
  snapshot,
  textOf,
  untilKnown,
  write,
} from "./records";

const NYGARD = "0001-record-architecture-decisions.md";
const MADR2 = "0002-retrieval-before-fine-tuning.md";
const MADR4 = "0003-model-for-the-assistant.md";

/** The lines in which two texts differ, removed with `-`, added with `+`. */
function changes(before: string, after: string): string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

describe("commands on decision records", () => {
  const changed = async (name: string): Promise<string[]> =>
    changes(originalRecord(name), await textOf(sampleRecord(name)));

  it("change a status where each format keeps it, save the file, and touch nothing else", async () => {
    for (const name of [NYGARD, MADR2, MADR4])
      await vscode.commands.executeCommand("modelChoice.changeRecordStatus", sampleRecord(name), "rejected");
    assert.deepEqual(await changed(NYGARD), ["-Accepted", "+Rejected"]);
    assert.deepEqual(await changed(MADR2), ["-- Status: accepted", "+- Status: rejected"]);
    assert.deepEqual(await changed(MADR4), ["-status: proposed", "+status: rejected"]);
  });

  it("write nothing when the status is that already", async () => {
    await vscode.commands.executeCommand("modelChoice.changeRecordStatus", sampleRecord(MADR2), "accepted");
    assert.deepEqual(await changed(MADR2), []);
  });

  it("keep what is unsaved in an editor, and leave saving it to the person", async () => {
    const editor = await vscode.window.showTextDocument(sampleRecord(MADR4));
    await editor.edit((builder) => builder.insert(new vscode.Position(editor.document.lineCount, 0), "More to say.\n"));
    await vscode.commands.executeCommand("modelChoice.changeRecordStatus", sampleRecord(MADR4), "accepted");
    assert.match(editor.document.getText(), /^status: accepted$/m);
    assert.match(editor.document.getText(), /More to say\.\n$/);
    assert.ok(editor.document.isDirty);
    assert.deepEqual(await changed(MADR4), []);
  });

  it("write that a record is superseded into both files, once", async () => {
    for (let times = 0; times < 2; times++)
      await vscode.commands.executeCommand("modelChoice.markSuperseded", sampleRecord(NYGARD), sampleRecord(MADR4));
    assert.match(
      (await changed(NYGARD)).join("\n"),
      /^-Accepted\n\+Superseded by \[.*\]\(0003-model-for-the-assistant\.md\)$/,
    );
    assert.match((await changed(MADR4)).join("\n"), /^\+.*Supersedes \[.*\]\(0001-record-architecture-decisions\.md\)/);
  });

  it("link two records with a type and its reverse", async () => {
    await vscode.commands.executeCommand(
      "modelChoice.linkRecords",
      sampleRecord(NYGARD),
      sampleRecord(MADR2),
      "Depends on",
      "Needed by",
    );
    assert.match((await changed(NYGARD)).join("\n"), /Depends on \[.*\]\(0002-retrieval-before-fine-tuning\.md\)/);
    assert.match((await changed(MADR2)).join("\n"), /Needed by \[.*\]\(0001-record-architecture-decisions\.md\)/);
  });

  it("renumber a record, and every link to it follows", async () => {
    await vscode.commands.executeCommand("modelChoice.renumberRecord", sampleRecord(NYGARD), "0012");
    assert.ok(!(await isThere(sampleRecord(NYGARD))));
    const text = await textOf(sampleRecord("0012-record-architecture-decisions.md"));
    assert.match(text, /^# 12\. Record architecture decisions$/m);
    assert.match(await textOf(sampleRecord(MADR2)), /\(0012-record-architecture-decisions\.md\)/);
  });

  it("do not give a number that another record has", async () => {
    await vscode.commands.executeCommand("modelChoice.renumberRecord", sampleRecord(NYGARD), "2");
    assert.deepEqual(await snapshot(), originalFiles());
  });

  it("rename title and file, with a title of any characters", async () => {
    for (const [title, file] of [
      ['Keep | one "record" a/decision 🚀', "0001-keep-one-record-a-decision.md"],
      ["记录架构决策", "0001-记录架构决策.md"],
    ] as const) {
      await vscode.commands.executeCommand("modelChoice.renameRecord", sampleRecord(NYGARD), title);
      await until(`${file} to be there`, () => isThere(sampleRecord(file)));
      const text = await textOf(sampleRecord(file));
      assert.equal(text.split("\n")[0], `# 1. ${title}`);
      await until("the link to follow", async () => (await textOf(sampleRecord(MADR2))).includes(`(${file})`));
      await giveSampleBack();
      await untilKnown(sampleRecord(NYGARD), /Record architecture/);
    }
  });

  it("refuse to write over a change that was made on the disk meanwhile", async () => {
    await untilKnown(sampleRecord(MADR2), /Retrieval/);
    const editor = await vscode.window.showTextDocument(sampleRecord(MADR4));
    assert.ok(!editor.document.isDirty);
    const other = `${originalRecord(MADR2)}\nWritten elsewhere.\n`;
    // Both in one go: no file event comes in between.
    const writing = write(sampleRecord(MADR2), other);
    await vscode.commands.executeCommand("modelChoice.markSuperseded", sampleRecord(MADR2), sampleRecord(MADR4));
    await writing;
    const [older, newer] = [await textOf(sampleRecord(MADR2)), await textOf(sampleRecord(MADR4))];
    // Either everything was written on top of the newer text, or nothing was.
    assert.match(older, /Written elsewhere\.\n/);
    assert.equal(older.includes("superseded"), newer.includes("Supersedes"));
  });

  it("read files that are too large, binary or linked in circles without harm, and say so when asked for one", async () => {
    const large = sampleRecord("0100-large.md");
    const binary = sampleRecord("0101-binary.md");
    const loop = sampleRecord("loop");
    await write(large, `# 100. Large\n\n## Status\n\nAccepted\n\n${"word ".repeat(1024 * 1024)}\n`);
    await vscode.workspace.fs.writeFile(
      binary,
      Uint8Array.from({ length: 4096 }, (_, index) => index % 256),
    );
    await symlink(vscode.Uri.joinPath(loop, "..").fsPath, loop.fsPath);
    try {
      const small = sampleRecord("0102-small.md");
      await write(small, "# 102. Small\n\n## Status\n\nAccepted\n");
      await untilKnown(small, /0102 Small/);
      for (const uri of [large, binary]) {
        const bytes = await vscode.workspace.fs.readFile(uri);
        await vscode.commands.executeCommand("modelChoice.changeRecordStatus", uri, "rejected");
        assert.deepEqual(await vscode.workspace.fs.readFile(uri), bytes);
      }
    } finally {
      await vscode.workspace.fs.delete(loop);
    }
  });

  it("open a record at its title", async () => {
    await vscode.commands.executeCommand("modelChoice.openRecord", sampleRecord(MADR4));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), sampleRecord(MADR4).toString());
    assert.match(editor.document.lineAt(editor.selection.active).text, /^# Model for the assistant/);
  });

  it("hear of a folder of records that comes later", async () => {
    const config = vscode.Uri.joinPath(sampleFolder(), ".model-choice", "config.yaml");
    const record = vscode.Uri.joinPath(sampleFolder(), "services", "search", "why", "0001-ranking.md");
    await write(record, "# 1. Ranking\n\n## Status\n\nAccepted\n");
    await write(config, "recordFolders:\n  - services/search/why\n  - docs/decisions\n");
    await untilKnown(record, /0001 Ranking/);
    await untilKnown(sampleRecord(MADR4), /0003/);
  });
});
