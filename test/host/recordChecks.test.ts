import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until";
import { takeFirst } from "./documents";
import { notesInEnglish, openRecord, recordUri } from "./recordFiles";
import { textOf } from "./records";

const NAME = "0092-checks.md";
const OTHER = "0093-other.md";
const RECORD = `# Checks

* Status: proposed
* Date: 2026-10-06

## Context and Problem Statement

So it is [arg:open-is-an-iq-tx].

## Considered Options

* Closed API
* Hosted open weights

## Decision Outcome

Chosen option: "Closed AIP", because of x
`;

function found(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Model Choice");
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

async function findingOf(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  await until(`the finding ${code}`, () => found(uri).some((diagnostic) => codeOf(diagnostic) === code));
  return found(uri).find((diagnostic) => codeOf(diagnostic) === code) as vscode.Diagnostic;
}

async function gone(uri: vscode.Uri, code: string): Promise<void> {
  await until(`the finding ${code} to be gone`, () => !found(uri).some((diagnostic) => codeOf(diagnostic) === code));
}

async function actions(uri: vscode.Uri, range: vscode.Range, kind?: string): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", uri, range, kind);
}

/** A figures block of the sample scenario, as the extension writes it. */
async function figuresBlock(): Promise<string> {
  await vscode.env.clipboard.writeText("");
  await vscode.commands.executeCommand("modelChoice.copyComparison");
  const text = await vscode.env.clipboard.readText();
  const block = /```model-choice\n[\s\S]*?\n```/.exec(text)?.[0];
  assert.ok(block, "a figures block is copied");
  return block;
}

async function lenses(uri: vscode.Uri): Promise<vscode.CodeLens[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 10);
  return all;
}

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

  it("offers first what helps: the missing argument at its option, picked and written", async () => {
    const text = `# Checks\n\n* Status: proposed\n\n## Considered Options\n\n* Closed API\n* Hosted open weights\n\n## Pros and Cons of the Options\n\n### Closed API\n\n* Good, because it is quick\n\n### Hosted open weights\n\n* Bad, because it is slow\n`;
    const { editor } = await openRecord(NAME, text);
    const { uri } = editor.document;
    for (const [code, title, written] of [
      [
        "option-without-good",
        /^(?:Add an argument for |添加一条支持)“Hosted open weights”/,
        /slow\n\* Good, because .+ \[arg:[\w-]+\]\n/,
      ],
      [
        "option-without-bad",
        /^(?:Add an argument against |添加一条反对)“Closed API”/,
        /quick\n\* Bad, because .+ \[arg:[\w-]+\]\n/,
      ],
    ] as const) {
      const { range } = await findingOf(uri, code);
      const [first] = await actions(uri, range);
      assert.match(first?.title ?? "", title);
      assert.equal(first?.isPreferred, true);
      await takeFirst(
        vscode.commands.executeCommand(
          first.command?.command ?? "",
          ...((first.command?.arguments ?? []) as unknown[]),
        ),
      );
      assert.match(editor.document.getText(), written);
      await gone(uri, code);
    }
  });

  it("offers another option to a record that considers one, and writes it into its list", async () => {
    const { editor } = await openRecord(
      NAME,
      `# Checks\n\n* Status: proposed\n\n## Considered Options\n\n- A closed API\n`,
    );
    const { uri } = editor.document;
    const { range } = await findingOf(uri, "single-option");
    const [first] = await actions(uri, range);
    assert.equal(first?.isPreferred, true);
    assert.equal(first.command?.command, "_modelChoice.addOption");
  });

  it("answers a counter-argument that is open, below the option where the cited one stands", async () => {
    const { editor } = await openRecord(
      NAME,
      `# Checks\n\n* Status: proposed\n\n## Considered Options\n\n* Closed API\n* Other\n\n## Pros and Cons of the Options\n\n### Closed API\n\n* Good, because it is an IQ tax [arg:open-is-an-iq-tax]\n* Bad, because x\n\n[arg:open-is-an-iq-tax]: https://x.org\n`,
    );
    const { uri } = editor.document;
    const { range } = await findingOf(uri, "counter-argument-open");
    const [first] = await actions(uri, range);
    assert.equal(first?.isPreferred, true);
    assert.match(first.title, /^(?:Add the counter-argument |添加反方论据)“/);
    await takeFirst(
      vscode.commands.executeCommand(first.command?.command ?? "", ...((first.command?.arguments ?? []) as unknown[])),
    );
    // The answer may have been answered in its turn; the one that was asked about is there.
    const id = String(first.command?.arguments?.[0]);
    await until("the answer", () => editor.document.getText().includes(`[arg:${id}]`));
    assert.match(editor.document.getText(), /because x\n(?:\* |\n)/);
    await until(
      "the finding to be gone",
      () => !found(uri).some(({ message }) => message.includes("Open models are an IQ tax")),
    );
  });

  it("leaves the figures of an accepted decision, and puts those of today below, at one undo", async () => {
    const block = await figuresBlock();
    const stale = block
      .replace(/(monthly: )(\d+)/, "$19$2")
      .replace(/^computed: .*$/m, "computed: 2026-01-05")
      .replace(/date: \d{4}-\d{2}-\d{2}/, "date: 2026-01-05");
    const { editor } = await openRecord(NAME, `${RECORD.replace("proposed", "accepted")}\n${stale}\n`);
    const { document } = editor;
    const shown = async (): Promise<vscode.CodeLens[]> => lenses(document.uri);
    await until("the line", async () => (await shown()).length === 1);
    const [lens] = await shown();
    assert.match(lens?.command?.title ?? "", /review this decision|复审本决策/);
    assert.equal(lens?.command?.command, "modelChoice.reviewDecision");
    const { range } = await findingOf(document.uri, "figures-changed");
    assert.equal((await actions(document.uri, range))[0]?.command?.command, "modelChoice.reviewDecision");
    const before = document.getText();
    await vscode.commands.executeCommand("modelChoice.reviewDecision", document.uri, "figures");
    assert.ok(document.getText().startsWith(before.trimEnd()), "what stood there stays");
    assert.equal(document.getText().split("```model-choice").length, 3);
    await gone(document.uri, "figures-changed");
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });

  it("lets a reviewed decision stand, with the reason and the next day, and the finding goes", async () => {
    const text = `---\nstatus: accepted\ndate: 2024-12-01\nreview-by: 2025-01-31\n---\n\n# Checks\n\n## Context\n\nText.\n`;
    const { editor } = await openRecord(NAME, text);
    const { uri } = editor.document;
    const { range } = await findingOf(uri, "review-overdue");
    const [first] = await actions(uri, range);
    assert.equal(first?.isPreferred, true);
    assert.equal(first.command?.command, "modelChoice.reviewDecision");
    await vscode.commands.executeCommand(
      "modelChoice.reviewDecision",
      uri,
      "keep",
      "it still answers best",
      "2099-01-31",
    );
    assert.match(
      editor.document.getText(),
      /\nreview-by: 2099-01-31\n[^]*Text\.\n\nReviewed on \d{4}-\d\d-\d\d: still right, because it still answers best\.\n/,
    );
    await gone(uri, "review-overdue");
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
