import * as vscode from "vscode";
import type { Use } from "../../decisions/find/uses";
import { lineAt, splitLines } from "../../decisions/markdown/lines";
import type { TextEdit } from "../../decisions/markdown/textEdit";
import type { Span } from "../../decisions/record/record";
import type { RecordRoot } from "../services/records/recordRoot";

/** Features for records ask for Markdown; what is no record gets no answer. */
export const MARKDOWN: vscode.DocumentSelector = { language: "markdown" };

/** Turns spans of a text into ranges: by line and column, because an editor may count line endings in another way than the file. */
export function ranges(text: string): (span: Span) => vscode.Range {
  const lines = splitLines(text);
  const position = (offset: number): vscode.Position => {
    const line = lineAt(lines, offset);
    return new vscode.Position(line, offset - (lines[line]?.offset ?? 0));
  };
  return ({ offset, length }) => new vscode.Range(position(offset), position(offset + length));
}

export function rangeIn(text: string, span: Span): vscode.Range {
  return ranges(text)(span);
}

/** Edits of a text as edits of an editor. */
export function toTextEdits(text: string, edits: readonly TextEdit[]): vscode.TextEdit[] {
  const range = ranges(text);
  return edits.map((edit) => vscode.TextEdit.replace(range(edit), edit.text));
}

/** Places of uses, in the order in which they were found. */
export function locations(root: RecordRoot, uses: readonly Use[]): vscode.Location[] {
  const byPath = new Map<string, (span: Span) => vscode.Range>();
  return uses.flatMap(({ path, span }) => {
    const file = root.index.get(path);
    if (!file) return [];
    const range = byPath.get(path) ?? ranges(file.text);
    byPath.set(path, range);
    return new vscode.Location(root.uriOf(path), range(span));
  });
}

/** A link that runs one of this extension's commands. */
export function commandLink(command: string, ...args: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
}
