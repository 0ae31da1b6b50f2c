import assert from "node:assert/strict";
import * as vscode from "vscode";

const chinese = vscode.env.language === "zh-cn";
/** A scenario that somebody is writing; bars are the places that are asked about. */
const TEXT = `title: T
quality:
  notWorseThan: |
  mar|gin: 0.06
  weights:
    |
options:
  - id: closed
    name: Large one
    kind: closed-api
    price: openai/gpt-5.4
    evaluation: { task: tickets, n: 3, passed: 3, | }
  - id: open
    kind: hosted-open
    evaluation:
      - task: search
        n: 4
        against: [{ option: |
`;

describe("completion and hovers of evaluations in a scenario file", () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, ".model-choice", "scenarios", "zzz-language.yaml");
  const places: vscode.Position[] = [];
  TEXT.split("\n").forEach((line, at) => {
    const character = line.indexOf("|");
    if (character >= 0) places.push(new vscode.Position(at, character));
  });
  // What a test writes is taken away after it.
  beforeEach(async () => {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT.replaceAll("|", "")));
  });

  async function items(which: number): Promise<vscode.CompletionItem[]> {
    const document = await vscode.workspace.openTextDocument(uri);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      places[which],
    );
    // The snippets for YAML files come up everywhere.
    return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet);
  }
  const labels = (list: readonly vscode.CompletionItem[]): string[] =>
    list.map(({ label }) => (typeof label === "string" ? label : label.label));

  it("offers the options of the file where one is named, and not the option itself as its own match", async () => {
    const named = await items(0);
    assert.deepEqual(labels(named), ["closed", "open"]);
    const [first] = named;
    assert.ok(typeof first?.label === "object" && first.label.description === "Large one");
    assert.deepEqual(labels(await items(4)), ["closed"]);
  });

  it("offers keys by the part one is in, with what they mean, and tasks as weights", async () => {
    const keys = await items(1);
    const margin = keys.find(({ label }) => typeof label === "object" && label.label === "margin");
    const meaning = typeof margin?.documentation === "string" ? margin.documentation : margin?.documentation?.value;
    assert.match(meaning ?? "", chinese ? /百分点/ : /five points/);
    assert.ok(!labels(keys).includes("requestsPerDay"));
    assert.deepEqual(labels(await items(2)).sort(), ["search", "tickets"]);
    const inFlow = labels(await items(3));
    assert.ok(inFlow.includes("against") && inFlow.includes("judge") && !inFlow.includes("margin"));
  });

  it("says in a hover what a key means", async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    const offset = document.getText().indexOf("passed:") + 2;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      uri,
      document.positionAt(offset),
    );
    const text = hovers.flatMap(({ contents }) => (contents as vscode.MarkdownString[]).map(({ value }) => value));
    assert.match(text.join("\n").replaceAll("&nbsp;", " "), chinese ? /答对的题数/ : /Items that were solved/);
  });
});
