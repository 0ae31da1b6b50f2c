import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until";
import { closeAll, openText, takeFirst } from "./documents";

/** The whole suite runs in English and in Chinese. */
const IS_CHINESE = vscode.env.language === "zh-cn";
const RECORD = "# Model for summaries\n\n## Context\n\nWe must choose.|\n\n## Considered Options\n\n* One\n* Two\n";

/** The label of the page of for and against, once it is open. */
async function page(): Promise<vscode.Tab> {
  return until("the page", () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("forAndAgainstPage")),
  );
}

describe("for and against", () => {
  afterEach(closeAll);

  it("opens a page beside the record and writes both sides into it, undone at once", async () => {
    const editor = await openText(RECORD);
    await vscode.commands.executeCommand("modelChoice.forAndAgainst", "topic:cost");
    assert.equal((await page()).label, IS_CHINESE ? "正反论据" : "For and Against");
    await vscode.commands.executeCommand("_modelChoice.insertForAndAgainst");
    const text = editor.document.getText();
    const [, context = ""] = /## Context\n\nWe must choose\.\n\n([^]*)\n\n## Considered Options/.exec(text) ?? [];
    assert.ok(
      context.startsWith(
        IS_CHINESE ? "**正反论据：对我们来说哪种更省钱？**\n" : "**For and against: Which is cheaper for us?**\n",
      ),
      text,
    );
    for (const heading of IS_CHINESE
      ? [/\*\*支持开源\*\*（\d+ 条中最有力的 3 条）/, /\*\*支持闭源\*\*（\d+ 条中最有力的 3 条）/]
      : [/\*\*For open models\*\* \(the 3 strongest of /, /\*\*For closed models\*\* \(the 3 strongest of /])
      assert.match(context, heading);
    assert.match(context, /\n3\. \*\*[^]*\n3\. \*\*/);
    const cited = [...context.matchAll(/\[arg:[a-z0-9-]+\]/g)].map(([citation]) => citation);
    assert.ok(cited.length > 0);
    for (const citation of cited) assert.ok(text.includes(`\n${citation}: `), citation);
    // The page has the focus.
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), RECORD.replace("|", ""));
  });

  it("copies what the page shows now", async () => {
    await vscode.commands.executeCommand("modelChoice.forAndAgainst", "topic:cost");
    await vscode.commands.executeCommand("modelChoice.forAndAgainst", "criterion:data-residency");
    await vscode.commands.executeCommand("_modelChoice.copyForAndAgainst");
    const copied = await vscode.env.clipboard.readText();
    assert.match(
      copied,
      IS_CHINESE
        ? /^\*\*正反论据：提示词或文档能否离开我们的网络或国境/
        : /^\*\*For and against: May any prompt or document leave our network/,
    );
    assert.match(
      copied,
      IS_CHINESE
        ? /论据库中未找到，检索日期 \d{4}-\d{2}-\d{2}。/
        : /None found in the library, looked for on \d{4}-\d{2}-\d{2}\./,
    );
  });

  it("takes what a person types as a question", async () => {
    const done = vscode.commands.executeCommand("modelChoice.forAndAgainst");
    await takeFirst(done);
    await page();
    await vscode.commands.executeCommand("modelChoice.forAndAgainst", "Can a vendor withdraw a model?");
    await vscode.commands.executeCommand("_modelChoice.copyForAndAgainst");
    assert.match(
      await vscode.env.clipboard.readText(),
      /^\*\*(?:For and against: |正反论据：)Can a vendor withdraw a model\?\*\*\n/,
    );
  });
});
