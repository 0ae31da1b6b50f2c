import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until";

async function setLanguage(value: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration().update("modelChoice.language", value, vscode.ConfigurationTarget.Global);
}

async function markdownOf(noteId: string): Promise<string> {
  await vscode.env.clipboard.writeText("");
  await vscode.commands.executeCommand("modelChoice.copyMarkdown", noteId);
  return vscode.env.clipboard.readText();
}

describe("the library", () => {
  afterEach(() => setLanguage(undefined));

  it("speaks the display language, and the language of the setting instead", async () => {
    const chinese = vscode.env.language === "zh-cn";
    assert.match(await markdownOf("open-is-an-iq-tax"), chinese ? /李彦宏/ : /Robin Li/);
    await setLanguage("zh-cn");
    assert.match(await markdownOf("open-is-an-iq-tax"), /成立条件/);
    await setLanguage("en");
    assert.match(await markdownOf("open-is-an-iq-tax"), /When it holds/);
  });

  it("opens no page for a note that is not there, by command or by link", async () => {
    await vscode.commands.executeCommand("modelChoice.openNote", "no-such-note");
    await vscode.commands.executeCommand("modelChoice.openNote", "../../etc/passwd");
    const pages = (): vscode.Tab[] =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .filter((tab) => tab.input instanceof vscode.TabInputWebview);
    assert.equal(pages().length, 0);
    // A page that is asked for shows its tab a moment later; by then those before would have shown theirs.
    await vscode.commands.executeCommand("modelChoice.openNote", "open-is-an-iq-tax");
    await until("the page", () => pages().length > 0);
    assert.equal(pages().length, 1);
  });

  it("copies a citation with its definition", async () => {
    await vscode.commands.executeCommand("modelChoice.copyCitation", "open-is-an-iq-tax");
    assert.match(
      await vscode.env.clipboard.readText(),
      /^\[arg:open-is-an-iq-tax\]\n\n\[arg:open-is-an-iq-tax\]: https:\/\/\S+ ".*"\n$/,
    );
  });

  it("holds the team's notes, and adds them to built-in ones", async () => {
    await setLanguage("en");
    assert.match(await markdownOf("our-eval-gap-is-small"), /On our own questions the gap is two points/);
    assert.match(await markdownOf("rag-almost-removes-hallucination"), /Our audit/);
  });

  it("shows what is wrong in a team note at its line, without losing the others", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, ".model-choice", "notes", "broken-note.md");
    try {
      await vscode.workspace.fs.writeFile(
        uri,
        new TextEncoder().encode("---\nid: broken-note\ntitle: T\nstance: sideways\n---\n\nText.\n"),
      );
      await until("the problem to be shown", async () => {
        await markdownOf("our-eval-gap-is-small");
        return vscode.languages.getDiagnostics(uri).length > 0;
      });
      const [diagnostic] = vscode.languages.getDiagnostics(uri);
      assert.equal(diagnostic?.code, "value-not-allowed");
      assert.equal(diagnostic.range.start.line, 3);
      assert.match(diagnostic.message, /sideways/);
      assert.notEqual(await markdownOf("our-eval-gap-is-small"), "");
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
    await until("the problem to be gone", async () => {
      await markdownOf("our-eval-gap-is-small");
      return vscode.languages.getDiagnostics(uri).length === 0;
    });
  });
});
