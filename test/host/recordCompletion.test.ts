import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until";
import { completions } from "./documents";
import { MADR, notesInEnglish, openRecord } from "./recordFiles";

const NAME = "0090-language.md";

function label(item: vscode.CompletionItem): string {
  return typeof item.label === "string" ? item.label : item.label.label;
}

function inserted({ insertText }: vscode.CompletionItem): string {
  return typeof insertText === "string" ? insertText : (insertText?.value ?? "");
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

describe("completion in records", () => {
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
});
