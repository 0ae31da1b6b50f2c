import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until";
import { sampleFolder } from "./records";
import { openText, takeFirst } from "./documents";
import { notesInEnglish, openRecord, recordUri } from "./recordFiles";

const NAME = "0090-language.md";
const OTHER = "0091-other.md";
const MADR = `---
status: proposed
date: 2026-10-06
---

# Language of records

## Considered Options

* Closed API
* Hosted open weights

## Decision Outcome

OUTCOME

## Pros and Cons of the Options

### Closed API

* Bad, because BAD

### Hosted open weights

* Good, because of x
`;

function label(item: vscode.CompletionItem): string {
  return typeof item.label === "string" ? item.label : item.label.label;
}

function inserted({ insertText }: vscode.CompletionItem): string {
  return typeof insertText === "string" ? insertText : (insertText?.value ?? "");
}

async function completions(
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

async function completed(marked: string): Promise<vscode.CompletionItem[]> {
  const { editor, position } = await openRecord(NAME, marked);
  return completions(editor.document.uri, position);
}

/** Applies a completion as an editor does. */
async function accept(editor: vscode.TextEditor, item: vscode.CompletionItem): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const { range } = item;
  assert.ok(range instanceof vscode.Range);
  edit.set(editor.document.uri, [vscode.TextEdit.replace(range, inserted(item)), ...(item.additionalTextEdits ?? [])]);
  await vscode.workspace.applyEdit(edit);
}

function markdown(hovers: readonly vscode.Hover[]): string {
  return hovers
    .flatMap(({ contents }) =>
      contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : "")),
    )
    .join("\n");
}

async function hoverAt(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  return markdown(await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, position));
}

describe("language features in records", () => {
  notesInEnglish();

  it("completes a citation with its definition at the end, found in Chinese too", async () => {
    const { editor, position } = await openRecord(
      NAME,
      MADR.replace("BAD", "the vendor decides when a version ends [arg:智商税|]"),
    );
    // The first question of a window may come before the part that answers is loaded.
    const note = await until("the note about the IQ tax to be offered", async () =>
      (await completions(editor.document.uri, position)).find(({ insertText }) => insertText === "open-is-an-iq-tax]"),
    );
    assert.match(note.detail ?? "", /Robin Li, 2024 · closed · /);
    await accept(editor, note);
    const text = editor.document.getText();
    assert.match(text, /version ends \[arg:open-is-an-iq-tax\]\n/);
    assert.match(text, /of x\n\n\[arg:open-is-an-iq-tax\]: https:\/\/\S+ ".+"\n$/);
  });

  it("offers first what fits the line and helps the side of its option", async () => {
    const items = (await completed(MADR.replace("BAD", "[arg:|"))).filter((item) =>
      /^[a-z0-9-]+\]$/.test(inserted(item)),
    );
    assert.ok(items.length > 50, "every note is offered");
    assert.match(items[0]?.detail ?? "", /· open ·/, "an argument against a closed API helps the open side");
    // The words of this line find what speaks for closed models.
    const [first] = (await completed(MADR.replace("BAD", "the vendor decides when a version ends [arg:|"))).filter(
      (item) => /^[a-z0-9-]+\]$/.test(inserted(item)),
    );
    assert.match(first?.detail ?? "", /· open ·/);
  });

  it("completes another record as a link in the form of the file, and as a destination", async () => {
    const { editor, position } = await openRecord(NAME, MADR.replace("OUTCOME", "See ADR-00|"));
    const link = (await completions(editor.document.uri, position)).find((item) =>
      inserted(item).includes("0002-retrieval"),
    );
    assert.equal(link?.insertText, "[ADR-0002](0002-retrieval-before-fine-tuning.md)");
    const destination = (await completed(MADR.replace("OUTCOME", "See [x](|)"))).map(({ insertText }) => insertText);
    assert.ok(destination.includes("0001-record-architecture-decisions.md"));
    const nygard = await completed("# 90. T\n\n## Status\n\nAccepted\n\nAmends ADR-|\n\n## Context\n\n## Decision\n");
    assert.ok(
      nygard.some(
        ({ insertText }) => insertText === "[1. Record architecture decisions](0001-record-architecture-decisions.md)",
      ),
    );
  });

  it("completes keys, statuses and the sentences of MADR", async () => {
    const labels = async (marked: string): Promise<string[]> => (await completed(marked)).map(label);
    assert.ok((await labels(MADR.replace("date:", "dec|\ndate:"))).includes("decision-makers"));
    for (const marked of [MADR.replace("proposed", "|"), "# T\n\n* Status: |\n"]) {
      const offered = await labels(marked);
      for (const word of ["proposed", "accepted", "superseded", "deprecated", "rejected"])
        assert.ok(offered.includes(word), word);
    }
    assert.ok((await labels("# 90. T\n\n## Status\n\n|\n\n## Context\n\n## Decision\n")).includes("Accepted"));
    assert.deepEqual((await labels(MADR.replace("* Good, because of x", "* |"))).slice(0, 3).sort(), [
      "Bad, because …",
      "Good, because …",
      "Neutral, because …",
    ]);
    assert.ok((await labels(MADR.replace("OUTCOME", "|"))).includes('Chosen option: "Hosted open weights"'));
    assert.ok((await labels(MADR.replace("OUTCOME", 'Chosen option: "|"'))).includes("Closed API"));
  });

  it("completes a model with licence and price, and says when that was checked or that nobody says when", async () => {
    const detail = async (typed: string, name: string): Promise<string> => {
      const item = await until(`${name} to be offered`, async () =>
        (await completed(MADR.replace("* Hosted", `* ${typed}|\n* Hosted`))).find((one) => label(one).startsWith(name)),
      );
      return item.detail ?? "";
    };
    assert.match(await detail("DeepSeek", "DeepSeek-V3"), /^DeepSeek License .*CNY \(not dated\)/);
    assert.match(await detail("GPT-5", "GPT-5.4 mini"), /USD \(checked \d{4}-\d{2}-\d{2}\)/);
  });

  it("says on a citation what it claims, what is said against it, and who else cites it", async () => {
    await openRecord(OTHER, "# Other\n\nSo it is [arg:open-is-an-iq-tax].\n");
    const { editor, position } = await openRecord(NAME, MADR.replace("BAD", "x [arg:open-is-|an-iq-tax]"));
    await until(
      "the other record to be known",
      async () =>
        /Also cited in one record/.test(await hoverAt(editor.document.uri, position)) ||
        vscode.env.language === "zh-cn",
    );
    const text = await hoverAt(editor.document.uri, position);
    assert.match(text, /Robin Li, 2024/);
    assert.match(text, /\(command:modelChoice\.openNote\?/);
    assert.match(text, /ADR-0091 Other/);
  });

  it("says on another record what became of it, and on a model its licence and price", async () => {
    const { editor } = await openRecord(NAME, MADR.replace("OUTCOME", "See ADR-0002 and Llama 3.3 70B."));
    const { document } = editor;
    const at = (text: string): vscode.Position => document.positionAt(document.getText().indexOf(text) + 2);
    const record = await hoverAt(document.uri, at("ADR-0002"));
    assert.match(record, /Retrieval before fine-tuning/);
    assert.match(record, /accepted/);
    assert.match(record, /2026-01-19/);
    const model = await hoverAt(document.uri, at("Llama 3.3 70B"));
    assert.match(model, /Llama 3\.3 Community/);
    assert.match(model, /checked \d{4}-\d{2}-\d{2}/);
  });

  it("leads from a citation and an identifier to what they name, and back", async () => {
    const { editor } = await openRecord(
      NAME,
      MADR.replace("OUTCOME", "See ADR-0002, as [arg:open-is-an-iq-tax] says."),
    );
    const { document } = editor;
    const at = (text: string): vscode.Position => document.positionAt(document.getText().indexOf(text) + 2);
    const [record] = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      at("ADR-0002"),
    );
    assert.equal(record?.uri.path, recordUri("0002-retrieval-before-fine-tuning.md").path);
    const notes = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      at("[arg:"),
    );
    const note = notes.find(({ uri }) => uri.scheme === "model-choice");
    assert.ok(note);
    assert.match((await vscode.workspace.openTextDocument(note.uri)).getText(), /IQ tax/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      "vscode.executeLinkProvider",
      document.uri,
    );
    assert.ok(links.some(({ target }) => target?.path === recordUri("0002-retrieval-before-fine-tuning.md").path));
    assert.ok(links.some(({ target }) => target?.scheme === "command" && target.path === "modelChoice.openNote"));
    const second = await vscode.workspace.openTextDocument(recordUri("0002-retrieval-before-fine-tuning.md"));
    await until("the reference to be found", async () => {
      const uses = await vscode.commands.executeCommand<vscode.Location[]>(
        "vscode.executeReferenceProvider",
        second.uri,
        new vscode.Position(0, 5),
      );
      return uses.some(({ uri, range }) => uri.path === document.uri.path && document.getText(range) === "ADR-0002");
    });
    const cited = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeReferenceProvider",
      document.uri,
      at("[arg:"),
    );
    assert.ok(cited.some(({ uri }) => uri.path === document.uri.path));
  });

  it("renames a title, its file and every link to it at once", async () => {
    const { editor: other } = await openRecord(OTHER, "# Other\n\nAfter [ADR-0090](0090-language.md).\n");
    await other.document.save();
    // A list of the records is no record itself.
    await vscode.workspace.fs.writeFile(
      recordUri("README.md"),
      new TextEncoder().encode("* [ADR-0090](0090-language.md)\n"),
    );
    const { editor } = await openRecord(NAME, "# Language of records\n\n## Status\n\nAccepted\n");
    await vscode.workspace
      .getConfiguration()
      .update("modelChoice.renameFileWithTitle", "always", vscode.ConfigurationTarget.Global);
    try {
      const position = new vscode.Position(0, 5);
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        "vscode.executeDocumentRenameProvider",
        editor.document.uri,
        position,
        "Words of records",
      );
      assert.ok(await vscode.workspace.applyEdit(edit));
      const moved = recordUri("0090-words-of-records.md");
      const document = await vscode.workspace.openTextDocument(moved);
      assert.match(document.getText(), /^# Words of records\n/);
      assert.match(other.document.getText(), /\(0090-words-of-records\.md\)/);
      assert.match(
        (await vscode.workspace.openTextDocument(recordUri("README.md"))).getText(),
        /\(0090-words-of-records\.md\)/,
      );
      assert.equal(
        await vscode.workspace.fs.stat(recordUri(NAME)).then(
          () => true,
          () => false,
        ),
        false,
      );
    } finally {
      await vscode.workspace
        .getConfiguration()
        .update("modelChoice.renameFileWithTitle", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("does not rename a citation, nor lets Markdown rename its label", async () => {
    const { editor, position } = await openRecord(
      NAME,
      "# T\n\nSo [arg:open-is-|an-iq-tax].\n\n[arg:open-is-an-iq-tax]: https://example.org\n",
    );
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      editor.document.uri,
      position,
      "arg:other",
    );
    assert.equal(edit.size, 0);
  });

  it("is found by the look-up and opened from it", async () => {
    const lookup = vscode.commands.executeCommand("modelChoice.lookUp", "ADR-0002");
    const isOpen = (): boolean =>
      vscode.window.activeTextEditor?.document.uri.path === recordUri("0002-retrieval-before-fine-tuning.md").path;
    await takeFirst(lookup);
    await until("the record to be open", isOpen);
  });

  it("is silent in a Markdown file that is no record", async () => {
    const editor = await openText("# T\n\nSee ADR-0002 and Llama 3.1.\n\n## Considered Options\n\n* |\n");
    const { uri } = editor.document;
    const offered = await completions(uri, editor.selection.active, " ");
    assert.deepEqual(
      offered.filter(({ detail }) => /checked/.test(detail ?? "")),
      [],
    );
    assert.equal(await hoverAt(uri, new vscode.Position(2, 6)), "");
    assert.deepEqual(
      await vscode.commands.executeCommand("vscode.executeDefinitionProvider", uri, new vscode.Position(2, 6)),
      [],
    );
    assert.deepEqual(await vscode.commands.executeCommand("vscode.executeCodeLensProvider", uri), []);
    // By the time that a record has its findings, this file would have had its own.
    const record = vscode.Uri.joinPath(sampleFolder(), "docs", "decisions", "0005-small-closed-model-for-the-pilot.md");
    await vscode.workspace.openTextDocument(record);
    await until("the findings of a record", () => vscode.languages.getDiagnostics(record).length > 0);
    assert.deepEqual(
      vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Model Choice"),
      [],
    );
  });
});
