import assert from "node:assert/strict";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import { until } from "../until";
import { openText, takeFirst } from "./documents";

const NOTE = "closed-costs-less-to-run";
const CITATION = `[arg:${NOTE}]`;

async function insert(noteId: string, polarity = "Good"): Promise<void> {
  await vscode.commands.executeCommand("modelChoice.insertArgument", noteId, polarity);
}

describe("inserting an argument", () => {
  it("writes a bullet and its definition into a record, and one undo takes both back", async () => {
    const text =
      "# T\n\n## Pros and Cons of the Options\n\n### Closed API\n\n* Good, because of x|\n\n## More Information\n";
    const editor = await openText(text);
    await insert(NOTE, "Good");
    const after = editor.document.getText();
    assert.match(
      after,
      vscode.env.language === "zh-cn"
        ? /\* Good, because of x\n\* Good, because 如果评测表明小型闭源模型够用.*\[arg:closed-costs-less-to-run\]\n\n## More/
        : /\* Good, because of x\n\* Good, because a small closed model .*\[arg:closed-costs-less-to-run\]\n\n## More/,
    );
    assert.match(after, /\n\[arg:closed-costs-less-to-run\]: https:\/\/\S+ ".+"\n$/);
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), text.replace("|", ""));
  });

  it("keeps CRLF line endings", async () => {
    const editor = await openText("# T\r\n\r\n- a|\r\n");
    await insert(NOTE);
    assert.doesNotMatch(editor.document.getText(), /[^\r]\n/);
    assert.ok(editor.document.getText().includes(CITATION));
  });

  for (const [language, pattern] of [
    ["typescript", /^ {2}\/\/ .*\[arg:closed-costs-less-to-run\] https:\/\/\S+\n {2}const x = 1;$/m],
    ["python", /^ {2}# .*\[arg:closed-costs-less-to-run\] https:\/\/\S+\n {2}const x = 1;$/m],
    ["css", /^ {2}\/\* .*\[arg:closed-costs-less-to-run\] https:\/\/\S+ \*\/\n {2}const x = 1;$/m],
    ["html", /^ {2}<!-- .*\[arg:closed-costs-less-to-run\] https:\/\/\S+ -->\n {2}const x = 1;$/m],
    ["yaml", /^ {2}# .*\[arg:closed-costs-less-to-run\] https:\/\/\S+\n {2}const x = 1;$/m],
  ] as const) {
    it(`writes a comment into ${language}, undone at once`, async () => {
      const text = "a\n  const x = 1;\n";
      const editor = await openText("a\n  const |x = 1;\n", language);
      await insert(NOTE);
      assert.match(editor.document.getText(), pattern);
      await vscode.commands.executeCommand("undo");
      assert.equal(editor.document.getText(), text);
    });
  }

  it("changes nothing in front matter or code", async () => {
    for (const text of ["---\nstatus: |proposed\n---\n", "```\nco|de\n```\n"]) {
      const editor = await openText(text);
      await insert(NOTE);
      assert.equal(editor.document.getText(), text.replace("|", ""));
    }
  });

  it("changes nothing when the editor is closed while one chooses", async () => {
    const editor = await openText("## Pros and Cons of the Options\n\n### A|\n");
    const { document } = editor;
    const text = document.getText();
    const done = vscode.commands.executeCommand("modelChoice.insertArgument", NOTE);
    // The record goes away behind the list of Good, Neutral and Bad.
    await openText("another|");
    await takeFirst(done);
    assert.equal(document.getText(), text);
    assert.equal(vscode.window.activeTextEditor?.document.getText(), "another");
  });

  it("changes nothing for a note that is not there", async () => {
    const editor = await openText("text|");
    await insert("no-such-note");
    assert.equal(editor.document.getText(), "text");
  });

  it("changes nothing on disk before the person saves, and nothing in a read-only file", async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "model-choice-"));
    const file = path.join(folder, "record.md");
    await writeFile(file, "# T\n\ntext\n");
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(file));
    await insert(NOTE);
    assert.ok(editor.document.isDirty);
    assert.equal(await readFile(file, "utf8"), "# T\n\ntext\n");
    await vscode.commands.executeCommand("undo");
    await vscode.commands.executeCommand("workbench.action.files.setActiveEditorReadonlyInSession");
    await insert(NOTE);
    assert.equal(editor.document.getText(), "# T\n\ntext\n");
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true });
  });

  it("writes into the record behind the debate page", async () => {
    const editor = await openText("text|\n");
    await vscode.commands.executeCommand("modelChoice.openNote", NOTE);
    await until("the page to be in front", () => vscode.window.activeTextEditor === undefined);
    await insert(NOTE);
    await until("the record to be written", () => editor.document.getText().includes(CITATION));
  });
});
