import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until";

/** A record in which several rules find something. */
export const RECORD = `# Checks

* Status: proposed
* Date: 2026-10-06

## Context and Problem Statement

So it is [arg:open-is-an-iq-tx].

## Considered Options

* Closed API
* Hosted open weights

## Decision Outcome

Chosen option: "Closed AIP", because of x
`;

export function found(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Model Choice");
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

export async function findingOf(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  await until(`the finding ${code}`, () => found(uri).some((diagnostic) => codeOf(diagnostic) === code));
  return found(uri).find((diagnostic) => codeOf(diagnostic) === code) as vscode.Diagnostic;
}

export async function gone(uri: vscode.Uri, code: string): Promise<void> {
  await until(`the finding ${code} to be gone`, () => !found(uri).some((diagnostic) => codeOf(diagnostic) === code));
}

export async function actions(uri: vscode.Uri, range: vscode.Range, kind?: string): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", uri, range, kind);
}

/** A figures block of the sample scenario, as the extension writes it. */
export async function figuresBlock(): Promise<string> {
  await vscode.env.clipboard.writeText("");
  await vscode.commands.executeCommand("modelChoice.copyComparison");
  const text = await vscode.env.clipboard.readText();
  const block = /```model-choice\n[\s\S]*?\n```/.exec(text)?.[0];
  assert.ok(block, "a figures block is copied");
  return block;
}

export async function lenses(uri: vscode.Uri): Promise<vscode.CodeLens[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 10);
  return all;
}
