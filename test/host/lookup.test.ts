import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until";
import { closeAll, openText, takeFirst, takeMoved } from "./documents";

/** The whole suite runs in English and in Chinese. */
const IS_CHINESE = vscode.env.language === "zh-cn";
/** A question of another field, to which no criterion comes near. */
const QUESTION = "zebra 斑马 crossing 红烧肉";

const lookUp = (question: string): Thenable<unknown> => vscode.commands.executeCommand("modelChoice.lookUp", question);

describe("the look-up", () => {
  afterEach(closeAll);

  it("notes a question that nothing fits in a team note that is not yet written", async () => {
    await takeMoved(lookUp(QUESTION), "Next");
    const document = await until("the note with the question", () => {
      const open = vscode.window.activeTextEditor?.document;
      return open?.getText().includes(QUESTION) === true && open;
    });
    assert.equal(document.uri.scheme, "untitled");
    assert.match(document.uri.path, /\/\.model-choice\/notes\/[a-z0-9-]+\.md$/);
    const file = document.uri.with({ scheme: vscode.workspace.workspaceFolders?.[0]?.uri.scheme ?? "file" });
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(file)), "nothing is written until it is saved");
    assert.match(document.getText(), /^---\nid: [^\n]+\n[^]*\ntopic: strategy\n[^]*\n---\n/);
  });

  it("copies a question that nothing fits", async () => {
    await vscode.env.clipboard.writeText("");
    await takeMoved(lookUp(QUESTION), "Previous");
    await until("the question in the clipboard", async () => (await vscode.env.clipboard.readText()) === QUESTION);
  });

  it("inserts the snippet that was found where one writes", async () => {
    const editor = await openText("# Record\n\n|\n");
    await takeFirst(lookUp(IS_CHINESE ? "上线与回滚" : "Rollout and rollback"));
    const text = await until("the snippet", () => {
      const now = editor.document.getText();
      return now.length > 40 && now;
    });
    assert.ok(text.startsWith("# Record\n\n"), text);
    assert.match(text, IS_CHINESE ? /回滚/ : /[Rr]oll(?:ed)? ?back/);
    assert.match(text, /^#{2,3} /m);
  });

  it("runs the command that was found", async () => {
    await vscode.env.clipboard.writeText("");
    await takeFirst(lookUp("modelChoice.copyArgdown"));
    const argdown = await until("the debate in the clipboard", async () => {
      const copied = await vscode.env.clipboard.readText();
      return copied !== "" && copied;
    });
    assert.match(argdown, /\[open-is-an-iq-tax\]|open-is-an-iq-tax/);
  });
});
