import assert from "node:assert/strict";
import * as vscode from "vscode";
import { sampleRecord } from "./records";

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly { readonly key: string }[];
  };
}

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension("model-choice.model-choice-notes");
  assert.ok(found, "the extension is there");
  return found;
}

describe("the extension", () => {
  it("registers every command that the manifest declares, and no other", async () => {
    await extension().activate();
    const declared = (extension().packageJSON as Manifest).contributes.commands.map(({ command }) => command);
    const registered = (await vscode.commands.getCommands(true)).filter(
      (id) =>
        id.startsWith("modelChoice.") && !/\.(focus|open|removeView|resetViewLocation|toggleVisibility)$/.test(id),
    );
    assert.deepEqual(
      registered.filter((id) => !declared.includes(id)),
      [],
    );
    assert.deepEqual(
      declared.filter((id) => !registered.includes(id)),
      [],
    );
  });

  it("answers the first calls of a command whose script is not loaded yet, each with its own argument", async () => {
    const links = ["0001-record-architecture-decisions.md", "0002-retrieval-before-fine-tuning.md"].map((name) =>
      vscode.commands.executeCommand("modelChoice.copyRecordLink", sampleRecord(name)),
    );
    assert.deepEqual(await Promise.all(links), [
      "[0001 Record architecture decisions](0001-record-architecture-decisions.md)",
      "[0002 Retrieval before fine-tuning](0002-retrieval-before-fine-tuning.md)",
    ]);
  });

  it("shows its commands in the display language", () => {
    const title: unknown = (extension().packageJSON as Manifest).contributes.commands.find(
      ({ command }) => command === "modelChoice.lookUp",
    )?.title;
    // Where a translation is shown, VS Code keeps the original beside it.
    const shown = typeof title === "object" && title !== null && "value" in title ? title.value : title;
    assert.equal(shown, vscode.env.language === "zh-cn" ? "查找…" : "Look Up...");
  });

  it("uses no key that VS Code itself has taken", async () => {
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.parse("vscode://defaultsettings/keybindings.json"),
    );
    const bindings = [...document.getText().matchAll(/"key":\s*"([^"]+)",\s*"command":\s*"([^"]+)"/g)].map(
      ([, key, command]) => ({ key, command }),
    );
    assert.ok(bindings.length > 300, "the default keybindings were read");
    for (const { key } of (extension().packageJSON as Manifest).contributes.keybindings) {
      const others = bindings.filter((binding) => binding.key === key && !binding.command?.startsWith("modelChoice."));
      assert.deepEqual(others, []);
    }
  });
});
