import * as vscode from "vscode";
import type { Problem } from "../../yaml/problem";
import { knownIds } from "../../cost/compare/prepare";
import { readScenario } from "../../cost/scenario/readScenario";
import { TEAM_PRICES_GLOB } from "../services/priceService";
import { isScenario } from "../services/scenarioService";
import type { Services } from "../services/services";
import { scenarioProblemMessage } from "./problemMessage";

const DELAY_MS = 200;

/** Shows what is wrong in a scenario file while it is open, and in the team's price files whenever they are read. */
export function registerScenarioDiagnostics(services: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("modelChoice.scenarios");
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const check = async (document: vscode.TextDocument): Promise<void> => {
    const catalogue = await services.catalogue.current();
    if (document.isClosed) return;
    const { problems } = readScenario(document.getText(), document.uri.toString(), knownIds(catalogue));
    collection.set(
      document.uri,
      problems.map((problem) => {
        const severity =
          problem.severity === "warning" ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Error;
        return toDiagnostic(document, problem.line, scenarioProblemMessage(problem), severity, problem.code);
      }),
    );
  };
  const soon = (document: vscode.TextDocument): void => {
    if (vscode.languages.match({ pattern: TEAM_PRICES_GLOB }, document) > 0) void services.prices.current();
    if (!isScenario(document.uri)) return;
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(
        () =>
          void check(document).catch((error: unknown) =>
            services.log.error("A scenario cannot be checked:", String(error)),
          ),
        DELAY_MS,
      ),
    );
  };
  vscode.workspace.textDocuments.forEach(soon);
  return vscode.Disposable.from(
    collection,
    registerPriceDiagnostics(services),
    registerFactDiagnostics(services),
    vscode.workspace.onDidOpenTextDocument(soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => soon(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    services.catalogue.onDidChange(() => vscode.workspace.textDocuments.forEach(soon)),
    { dispose: () => timers.forEach((timer) => clearTimeout(timer)) },
  );
}

/** What is wrong in the team's price files, as they lie on the disk. */
function registerPriceDiagnostics({ prices, log }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("modelChoice.prices");
  return vscode.Disposable.from(
    collection,
    prices.onDidChange(
      () => void prices.current().catch((error: unknown) => log.error("The prices cannot be read:", String(error))),
    ),
    prices.onDidLoad(({ problems }) => show(problems, collection)),
  );
}

/** What is wrong in the files of the team's own models and machines. */
function registerFactDiagnostics({ library, log }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("modelChoice.facts");
  const update = async (): Promise<void> => show((await library.current()).factProblems, collection);
  return vscode.Disposable.from(
    collection,
    library.onDidLoad(() => void update().catch((error: unknown) => log.error(String(error)))),
  );
}

function show(problems: readonly Problem[], collection: vscode.DiagnosticCollection): void {
  collection.clear();
  for (const file of new Set(problems.map((problem) => problem.file))) {
    const found = problems
      .filter((problem) => problem.file === file)
      .map((problem) =>
        diagnosticAt(
          new vscode.Range(problem.line - 1, 0, problem.line - 1, 1000),
          scenarioProblemMessage(problem),
          vscode.DiagnosticSeverity.Error,
          problem.code,
        ),
      );
    collection.set(vscode.Uri.parse(file), found);
  }
}

function toDiagnostic(
  document: vscode.TextDocument,
  line: number,
  message: string,
  severity: vscode.DiagnosticSeverity,
  code: string,
): vscode.Diagnostic {
  const { text, range } = document.lineAt(Math.min(Math.max(0, line - 1), document.lineCount - 1));
  const start = text.length - text.trimStart().length;
  return diagnosticAt(range.with(range.start.with({ character: start })), message, severity, code);
}

function diagnosticAt(
  range: vscode.Range,
  message: string,
  severity: vscode.DiagnosticSeverity,
  code: string,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, severity);
  diagnostic.source = "Model Choice";
  diagnostic.code = code;
  return diagnostic;
}
