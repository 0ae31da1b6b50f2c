import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until";
import { sampleFolder } from "./records";
import { completions, openText, takeFirst } from "./documents";
import { MADR, notesInEnglish, openRecord, recordUri } from "./recordFiles";

const NAME = "0090-language.md";
const OTHER = "0091-other.md";
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
