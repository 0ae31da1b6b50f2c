import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until";
import { takeFirst } from "./documents";
import { RECORD, found, findingOf, gone, actions, figuresBlock, lenses } from "./findings";
import { notesInEnglish, openRecord } from "./recordFiles";

const NAME = "0095-fixes.md";

describe("fixes that help", () => {
  notesInEnglish();

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
});
