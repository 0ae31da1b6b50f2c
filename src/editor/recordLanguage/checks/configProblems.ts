import * as vscode from "vscode";
import { scenarioProblemMessage } from "../../scenarios/problemMessage";
import { SOURCE } from "./diagnostic";
import type { ReadConfig } from "./ruleConfigFile";

/** What is wrong in a team's config file, at its lines. Whatever can be read counts all the same. */
export function configDiagnostics({ problems, text }: ReadConfig): vscode.Diagnostic[] {
  const lines = (text ?? "").split(/\r\n|\r|\n/);
  return problems.map(({ code, line, args }) => {
    const written = lines[line - 1] ?? "";
    const range = new vscode.Range(
      line - 1,
      written.length - written.trimStart().length,
      line - 1,
      written.trimEnd().length,
    );
    const message =
      code === "rule-unknown"
        ? vscode.l10n.t("There is no rule {0}. It is left out.", args[0] ?? "")
        : scenarioProblemMessage({ code, args });
    const diagnostic = new vscode.Diagnostic(
      range,
      message,
      code === "rule-unknown" || code === "field-unknown"
        ? vscode.DiagnosticSeverity.Warning
        : vscode.DiagnosticSeverity.Error,
    );
    diagnostic.source = SOURCE;
    diagnostic.code = code;
    return diagnostic;
  });
}
