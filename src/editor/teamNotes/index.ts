import * as vscode from "vscode";
import type { NoteProblem } from "../../debate/problem";
import type { Services } from "../services/services";
import { problemMessage } from "./problemMessage";

/** Shows what is wrong in the team's own notes, at the line, in the Problems panel. */
export function registerTeamNotes(services: Services): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection("model-choice-notes");
  const update = async (): Promise<void> => {
    const { problems } = await services.library.current();
    diagnostics.clear();
    for (const file of new Set(problems.map((problem) => problem.file))) {
      diagnostics.set(
        vscode.Uri.parse(file, true),
        problems.filter((problem) => problem.file === file).map(toDiagnostic),
      );
    }
  };
  return vscode.Disposable.from(
    diagnostics,
    services.library.onDidLoad(() => void update().catch((error: unknown) => services.log.error(String(error)))),
  );
}

function toDiagnostic(problem: NoteProblem): vscode.Diagnostic {
  const line = problem.line - 1;
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER),
    problemMessage(problem),
    vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = "Model Choice Notes";
  diagnostic.code = problem.code;
  return diagnostic;
}
