import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../until";
import { notesInEnglish, openRecord } from "./recordFiles";

const NAME = "0094-evaluated.md";
const SCENARIO = `title: Helpdesk
chosen: closed
quality: { decided: 2026-10-01, notWorseThan: closed, margin: 0.06 }
workload: { requestsPerDay: 12000, inputTokens: 1000, outputTokens: 300 }
options:
  - id: closed
    kind: closed-api
    price: openai/gpt-5.4-mini
    evaluation: { task: tickets, n: 400, passed: 364, date: DATE }
  - id: open
    kind: hosted-open
    price: together/meta-llama/Llama-3.3-70B-Instruct-Turbo
    evaluation: { task: tickets, n: 400, passed: 360, date: DATE, against: [{ option: closed, n: 400, won: 8, lost: 12 }] }
`.replaceAll("DATE", new Date().toISOString().slice(0, 10));
const WORSE = SCENARIO.replace("passed: 360", "passed: 300").replace("won: 8, lost: 12", "won: 4, lost: 68");

const told = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ code }) => String(typeof code === "object" ? code.value : code) === "figures-changed");

describe("evaluations in a record", () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  // The first by name is the active one.
  const scenario = vscode.Uri.joinPath(folder.uri, ".model-choice", "scenarios", "aaa-helpdesk.yaml");
  const write = (text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(scenario, new TextEncoder().encode(text));
  notesInEnglish();

  it("are written with the comparison, noticed when the scenario holds newer ones, and taken over by a fix", async () => {
    await write(SCENARIO);
    const text = await until("the comparison of the new scenario", async () => {
      await vscode.env.clipboard.writeText("");
      await vscode.commands.executeCommand("modelChoice.copyComparison");
      const copied = await vscode.env.clipboard.readText();
      return copied.includes("<!-- model-choice-evaluation -->") && copied;
    });
    assert.match(text, /\| tickets \| 400 \| 360（?\s?\(?90\s?%\)?）? \|/);
    const { editor } = await openRecord(NAME, `# Evaluated\n\n* Status: proposed\n* Date: 2026-10-06\n\n${text}\n`);
    const { document } = editor;
    await write(WORSE);
    const finding = await until("the finding", () => told(document.uri)[0]);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(finding.message, /aaa-helpdesk\.yaml/);
    const fix = await until("the fix", async () => {
      const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        finding.range,
      );
      return offered.find(({ edit, title }) => edit && /Take over|采用/.test(title));
    });
    assert.ok(fix.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /\| tickets \| 400 \| 300/);
    assert.match(document.getText(), /passed: 300/);
    await until("the finding to be gone", () => told(document.uri).length === 0);
  });
});
