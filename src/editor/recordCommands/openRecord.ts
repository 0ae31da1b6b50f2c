import * as vscode from "vscode";
import { lineAt, splitLines } from "../../decisions/markdown/lines";
import type { ChosenRecord } from "./recordArgument";

/** Shows a record with the cursor at its title. */
export async function openRecord({ root, file }: ChosenRecord): Promise<void> {
  const lines = splitLines(file.text);
  const offset = file.record.titleSpan?.offset ?? 0;
  const line = lineAt(lines, offset);
  const at = new vscode.Position(line, offset - (lines[line]?.offset ?? 0));
  await vscode.window.showTextDocument(root.uriOf(file.record.path), { selection: new vscode.Range(at, at) });
}
