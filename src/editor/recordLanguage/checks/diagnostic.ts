import * as vscode from "vscode";
import type { Span } from "../../../decisions/record/record";
import type { Finding } from "../../../decisions/rules/finding";
import { type RulePage, fillSentence } from "../../../library/rulePage";

export const SOURCE = "Model Choice";

const SEVERITY: Readonly<Record<Finding["severity"], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A finding as VS Code shows it; its code leads to the page of its rule. */
export function toDiagnostic(
  finding: Finding,
  page: RulePage | undefined,
  range: (span: Span) => vscode.Range,
): vscode.Diagnostic {
  const message = fillSentence(page?.messages[finding.message] ?? finding.message, finding.args);
  const diagnostic = new vscode.Diagnostic(range(finding.span), message, SEVERITY[finding.severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = {
    value: finding.code,
    target: vscode.Uri.parse(`${vscode.env.uriScheme}://model-choice.model-choice-notes/rule/${finding.code}`),
  };
  return diagnostic;
}
