import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until";
import { takeFirst } from "./documents";
import { RECORD, found, codeOf, findingOf, gone, actions, figuresBlock, lenses } from "./findings";
import { notesInEnglish, openRecord, recordUri } from "./recordFiles";
import { textOf } from "./records";

const NAME = "0092-checks.md";
const OTHER = "0093-other.md";
describe("checks of records", () => {
  const configUri = vscode.Uri.joinPath(
    vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file("/"),
    ".model-choice",
    "config.yaml",
  );
  notesInEnglish();

  it("shows findings at their place, with a code that leads to the rule's page", async () => {
    const { editor } = await openRecord(NAME, RECORD);
    const { uri } = editor.document;
    const diagnostic = await findingOf(uri, "unknown-citation");
    assert.match(editor.document.getText(diagnostic.range), /open-is-an-iq-tx/);
    assert.ok(typeof diagnostic.code === "object" && diagnostic.code.target.path === "/rule/unknown-citation");
    await vscode.commands.executeCommand("modelChoice.openRulePage", "unknown-citation");
    await until("the page of the rule", () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputWebview)),
    );
  });

  it("applies a fix, and then the finding is gone", async () => {
    const { editor } = await openRecord(NAME, RECORD);
    const { uri } = editor.document;
    const { range } = await findingOf(uri, "chosen-not-among-options");
    const fix = (await actions(uri, range)).find(({ title }) => title.includes("Closed API"));
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(editor.document.getText(), /Chosen option: "Closed API", because/);
    await gone(uri, "chosen-not-among-options");
  });

  it("fixes all at once", async () => {
    const { editor } = await openRecord(NAME, RECORD);
    const { uri } = editor.document;
    await findingOf(uri, "unknown-citation");
    const [all] = await actions(uri, new vscode.Range(0, 0, 0, 0), "source.fixAll.modelChoice");
    assert.ok(all?.edit);
    assert.ok(await vscode.workspace.applyEdit(all.edit));
    assert.match(editor.document.getText(), /\[arg:open-is-an-iq-tax\]/);
  });

  it("is silenced for one line by a comment", async () => {
    const { editor } = await openRecord(NAME, RECORD);
    const { uri } = editor.document;
    const { range } = await findingOf(uri, "chosen-not-among-options");
    const silence = (await actions(uri, range)).find(
      ({ edit, title }) => edit && title.includes("chosen-not-among-options"),
    );
    assert.ok(silence?.edit);
    await vscode.workspace.applyEdit(silence.edit);
    assert.match(
      editor.document.getText(),
      /<!-- model-choice-disable-next-line chosen-not-among-options -->\nChosen option/,
    );
    await gone(uri, "chosen-not-among-options");
  });

  it("follows the severities of the team's file, and shows what is wrong in it", async () => {
    await vscode.workspace.fs.writeFile(
      configUri,
      new TextEncoder().encode("# ours\nrules:\n  unknown-citation: error\n  no-such-rule: off\n"),
    );
    const { editor } = await openRecord(NAME, RECORD);
    const diagnostic = await findingOf(editor.document.uri, "unknown-citation");
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Error);
    const wrong = await findingOf(configUri, "rule-unknown");
    assert.equal(wrong.range.start.line, 3);
    const document = await vscode.workspace.openTextDocument(configUri);
    const items = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      new vscode.Position(2, 2),
    );
    assert.ok(items.items.some(({ label }) => label === "broken-link"));
  });

  it("sets a severity and keeps the comments of the file", async () => {
    await vscode.workspace.fs.writeFile(
      configUri,
      new TextEncoder().encode("# ours\nrules:\n  broken-link: hint # noisy\n"),
    );
    const { editor } = await openRecord(NAME, RECORD);
    await findingOf(editor.document.uri, "unknown-citation");
    await takeFirst(vscode.commands.executeCommand("modelChoice.setRuleSeverity", "unknown-citation"));
    let text = "";
    await until(
      "the file to have the severity",
      async () => (text = await textOf(configUri)).includes("unknown-citation"),
      () => text,
    );
    assert.equal(text, "# ours\nrules:\n  broken-link: hint # noisy\n  unknown-citation: error\n");
    await until("the new severity", () =>
      found(editor.document.uri).some(
        (one) => codeOf(one) === "unknown-citation" && one.severity === vscode.DiagnosticSeverity.Error,
      ),
    );
  });

  it("checks all records of the workspace, open or not", async () => {
    await vscode.workspace.fs.writeFile(
      recordUri(OTHER),
      new TextEncoder().encode(RECORD.replace("# Checks", "# Other")),
    );
    await vscode.commands.executeCommand("modelChoice.checkRecords");
    await findingOf(recordUri(OTHER), "unknown-citation");
    await vscode.workspace.fs.delete(recordUri(OTHER));
    await until("the findings of a deleted record to be gone", () => found(recordUri(OTHER)).length === 0);
  });

  it("says above a figures block what it comes to today, and updates it at one undo", async () => {
    const block = await figuresBlock();
    const stale = block
      .replace(/(monthly: )(\d+)/, "$19$2")
      .replace(/(cheapest: )\S+/, "$1closed")
      .replace(/date: \d{4}-\d{2}-\d{2}/, "date: 2026-01-05");
    assert.notEqual(stale, block);
    const { editor } = await openRecord(NAME, `${RECORD}\n${stale}\n`);
    const { document } = editor;
    const [lens, ...others] = await until("the line", async () => {
      const shown = await lenses(document.uri);
      return shown.length > 0 && shown;
    });
    assert.equal(others.length, 0);
    assert.match(lens?.command?.title ?? "", /at prices of \d{4}-\d{2}-\d{2}; update figures|价格.*更新数字/);
    assert.equal(document.lineAt(lens?.range.start.line ?? 0).text, "```model-choice");
    const before = document.getText();
    await vscode.commands.executeCommand(
      lens?.command?.command ?? "",
      ...((lens?.command?.arguments ?? []) as unknown[]),
    );
    assert.ok(document.getText().startsWith(`${RECORD}\n${block}`), "the block is as it would be written today");
    assert.match(document.getText(), /\nEarlier figures, /);
    await until("the line to go", async () => (await lenses(document.uri)).length === 0);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });

  it("shows one line for a review that is due, and none where the setting says so", async () => {
    const { editor } = await openRecord(NAME, `---\nstatus: accepted\nreview-by: 2025-01-31\n---\n\n# Checks\n`);
    const { uri } = editor.document;
    await until("the line", async () => (await lenses(uri)).length === 1);
    assert.match((await lenses(uri))[0]?.command?.title ?? "", /2025-01-31/);
    const show = (value: boolean | undefined): Thenable<void> =>
      vscode.workspace.getConfiguration().update("modelChoice.codeLens", value, vscode.ConfigurationTarget.Global);
    try {
      await show(false);
      await until("the line to go", async () => (await lenses(uri)).length === 0);
    } finally {
      await show(undefined);
    }
  });

  it("finds a record that is not UTF-8, offers no fix of it and writes nothing to it until it is saved as UTF-8", async () => {
    const uri = recordUri(NAME);
    const text = "# Café\n\n* Status: accepted\n\nSee [x](0404-missing.md) and [arg:open-is-an-iq-tx].\n";
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    await vscode.workspace.fs.writeFile(uri, bytes);
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    const finding = await findingOf(uri, "not-utf8");
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    const unknown = await findingOf(uri, "unknown-citation");
    const offered = await actions(uri, unknown.range, vscode.CodeActionKind.QuickFix.value);
    assert.deepEqual(
      offered.filter(({ edit, title }) => edit && !/Disable|停用/.test(title)),
      [],
    );
    await vscode.commands.executeCommand("modelChoice.changeRecordStatus", uri, "rejected");
    await vscode.commands.executeCommand("modelChoice.renameRecord", uri, "Other");
    editor.selection = new vscode.Selection(4, 0, 4, 0);
    await vscode.commands.executeCommand("modelChoice.insertArgument", "open-is-an-iq-tax", "Good");
    assert.ok(!document.isDirty);
    assert.deepEqual([...(await vscode.workspace.fs.readFile(uri))], [...bytes]);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await gone(uri, "not-utf8");
    await vscode.commands.executeCommand("modelChoice.changeRecordStatus", uri, "rejected");
    assert.equal(
      new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
      text.replace("accepted", "rejected"),
    );
  });
});
