import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import { isThere, originalRecord, sampleFolder, sampleRecord, textOf, write } from "./records";

async function make(title: string, more: Readonly<Record<string, unknown>> = {}): Promise<vscode.Uri> {
  const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>(
    "modelChoice.newRecord",
    vscode.Uri.joinPath(sampleFolder(), "docs", "decisions"),
    { title, ...more },
  );
  assert.ok(uri, `${title} was made`);
  return uri;
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf("/") + 1);

describe("a new decision record", () => {
  it("gets the next number, today's date, the status proposed and the form that is asked for, and opens where one writes", async () => {
    const uri = await make("Embeddings for search", {
      template: "madr",
      options: ["One", "Two"],
      reviewBy: "2027-01-31",
    });
    assert.equal(nameOf(uri), "0006-embeddings-for-search.md");
    const text = await textOf(uri);
    assert.match(
      text,
      /^---\nstatus: proposed\ndate: \d{4}-\d\d-\d\d\nreview-by: 2027-01-31\n---\n\n# Embeddings for search\n/,
    );
    assert.match(text, /## Considered Options\n\n\* One\n\* Two\n/);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    assert.match(editor.document.getText(editor.selection), /^\{.+\}$/);
  });

  for (const template of ["madr-minimal", "nygard", "y-statement"]) {
    it(`is made in the form ${template}`, async () => {
      const uri = await make("Form", { template });
      const text = await textOf(uri);
      // Most headings of the sample have no number, whatever the form.
      assert.match(text, /^# Form$/m);
      assert.doesNotMatch(text, /\{\{/);
    });
  }

  it("can have any title", async () => {
    for (const [title, name] of [
      ["a | \"b\" 'c' / d\\e", "0006-a-b-c-d-e.md"],
      ["🚀", "0007-decision.md"],
      ["选择模型", "0008-选择模型.md"],
    ] as const) {
      const uri = await make(title);
      assert.equal(nameOf(uri), name);
      assert.ok((await textOf(uri)).includes(title));
    }
  });

  it("follows the folder's own template", async () => {
    await write(
      sampleRecord("template.md"),
      "# NUMBER. TITLE\n\nDate: DATE\n\n## Status\n\nSTATUS\n\n## Cost Analysis\n\nOur own words.\n",
    );
    const text = await textOf(await make("Own form"));
    assert.match(
      text,
      /^# 6\. Own form\n\nDate: \d{4}-\d\d-\d\d\n\n## Status\n\nProposed\n\n## Cost Analysis\n\nOur own words\.\n/,
    );
  });

  it("says what it is to supersede, which holds until it is accepted: then both files change, and one undo takes it back", async () => {
    const older = sampleRecord("0001-record-architecture-decisions.md");
    const uri = await vscode.commands.executeCommand<vscode.Uri>("modelChoice.supersedeRecord", older, {
      title: "Records in the wiki",
      template: "nygard",
    });
    assert.match(
      await textOf(uri),
      /## Status\n\nProposed\n\nSupersedes \[1\. Record architecture decisions\]\(0001-record-architecture-decisions\.md\)\n/,
    );
    const original = originalRecord("0001-record-architecture-decisions.md");
    assert.equal(await textOf(older), original);
    const proposed = await textOf(uri);
    await vscode.commands.executeCommand("modelChoice.changeRecordStatus", uri, "accepted");
    assert.equal(await textOf(uri), proposed.replace("Proposed", "Accepted"));
    assert.equal(
      await textOf(older),
      original.replace("\nAccepted\n", "\nSuperseded by [6. Records in the wiki](0006-records-in-the-wiki.md)\n"),
    );
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand("undo");
    const [now, before] = [uri, older].map((file) =>
      vscode.workspace.textDocuments.find((document) => document.uri.toString() === file.toString())?.getText(),
    );
    assert.deepEqual([now, before], [proposed, original]);
  });

  it("is listed in the index between markers, beside what the team wrote", async () => {
    const index = sampleRecord("README.md");
    await write(
      index,
      "# Our decisions\n\nRead the newest first.\n\n<!-- adrlog -->\n<!-- adrlogstop -->\n\nAsk Mei.\n",
    );
    for (let times = 0; times < 2; times++)
      await vscode.commands.executeCommand("modelChoice.updateDecisionIndex", index);
    const text = await textOf(index);
    assert.match(
      text,
      /^# Our decisions\n\nRead the newest first\.\n\n<!-- adrlog -->\n\n(?:\* \[ADR-\d{4}\]\(\d{4}-[^)]+\.md\) - .+\n){5}\n<!-- adrlogstop -->\n\nAsk Mei\.\n$/,
    );
    await vscode.workspace.fs.delete(index);
    await vscode.commands.executeCommand("modelChoice.updateDecisionIndex");
    assert.ok(await isThere(index), "an index is made where there is none");
  });

  // Last, because the sample is a repository from here on.
  it("never takes the number of a record on another local branch", async () => {
    const folder = sampleFolder().fsPath;
    const git = (...args: string[]): void =>
      void execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.org", ...args], {
        cwd: folder,
        stdio: "ignore",
      });
    const extension = vscode.extensions.getExtension("vscode.git");
    assert.ok(extension, "VS Code's git extension is there");
    git("init", "-b", "main");
    git("add", ".");
    git("commit", "-m", "All");
    git("checkout", "-b", "other");
    await write(sampleRecord("0041-elsewhere.md"), "# 41. Elsewhere\n");
    git("add", ".");
    git("commit", "-m", "Elsewhere");
    git("checkout", "main");
    const api = (
      (await extension.activate()) as { getAPI(version: 1): { openRepository(root: vscode.Uri): Promise<unknown> } }
    ).getAPI(1);
    assert.ok(await api.openRepository(sampleFolder()), "the repository was opened");
    assert.equal(nameOf(await make("After the other branch")), "0042-after-the-other-branch.md");
  });
});
