import assert from "node:assert/strict";
import * as vscode from "vscode";

const FOLDER = ["docs", "decisions"] as const;

/** The address of a record of the sample workspace. */
export function recordUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, ...FOLDER, name);
}

/** Writes a record into the sample workspace and opens it, with the cursor where the text has a `|`. */
export async function openRecord(
  name: string,
  marked: string,
): Promise<{ editor: vscode.TextEditor; position: vscode.Position }> {
  const offset = marked.indexOf("|");
  const text = offset < 0 ? marked : marked.slice(0, offset) + marked.slice(offset + 1);
  const uri = recordUri(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const { document } = editor;
  // A document that was open already hears of the file only later.
  if (document.getText() !== text)
    await editor.edit((builder) =>
      builder.replace(new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)), text),
    );
  const position = document.positionAt(Math.max(offset, 0));
  editor.selection = new vscode.Selection(position, position);
  return { editor, position };
}

/** Registers hooks that show the notes in English, whatever the display language. */
export function notesInEnglish(): void {
  const set = (language: string | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration().update("modelChoice.language", language, vscode.ConfigurationTarget.Global);
  before(() => set("en"));
  after(() => set(undefined));
}

/** A proposal in the form of MADR, with places to write at. */
export const MADR = `---
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
