import * as vscode from "vscode";
import type { Problem } from "../../yaml/problem";
import { knownIds } from "../../cost/compare/prepare";
import { readScenario } from "../../cost/scenario/readScenario";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { TEAM_PRICES_GLOB } from "../services/priceService";
import { isScenario } from "../services/scenarioService";
import type { Services } from "../services/services";
import { endDiagnostics } from "./endDiagnostics";
import { scenarioProblemMessage } from "./problemMessage";

const DELAY_MS = 200;

/**
 * Shows what is wrong in a scenario file while it is open, that a model of it has ended or will in every scenario of the
 * workspace once somebody looks at the records, and what is wrong in the team's price files whenever they are read.
 */
export function registerScenarioDiagnostics(services: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("modelChoice.scenarios");
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let checksAll = false;
  const failed = (error: unknown): void => services.log.error("A scenario cannot be checked:", String(error));
  const check = async (document: vscode.TextDocument): Promise<void> => {
    const catalogue = await services.catalogue.current();
    if (document.isClosed) return;
    const file = readScenario(document.getText(), document.uri.toString(), knownIds(catalogue));
    const problems = file.problems.map((problem) => {
      const severity =
        problem.severity === "warning" ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Error;
      return toDiagnostic(document, problem.line, scenarioProblemMessage(problem), severity, problem.code);
    });
    const ends = await endDiagnostics(services, file, document.uri, document.getText());
    if (isOpen(document.uri)) collection.set(document.uri, [...problems, ...ends]);
  };
  /** Looks for models that end in every scenario that is not open. */
  const checkAll = async (): Promise<number> => {
    checksAll = true;
    let count = 0;
    for (const uri of await services.scenarios.files()) {
      if (isOpen(uri)) {
        count += collection.get(uri)?.length ?? 0;
        continue;
      }
      const { file, text } = await services.scenarios.load(uri);
      const ends = await endDiagnostics(services, file, uri, text);
      if (!isOpen(uri)) collection.set(uri, ends);
      count += ends.length;
    }
    return count;
  };
  const again = (): void => void (checksAll && checkAll().catch(failed));
  const soon = (document: vscode.TextDocument): void => {
    if (vscode.languages.match({ pattern: TEAM_PRICES_GLOB }, document) > 0) void services.prices.current();
    if (!isScenario(document.uri)) return;
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => void check(document).catch(failed), DELAY_MS),
    );
  };
  vscode.workspace.textDocuments.forEach(soon);
  return vscode.Disposable.from(
    collection,
    registerPriceDiagnostics(services),
    registerFactDiagnostics(services),
    registerCommand(COMMANDS.checkScenarios, services.log, checkAll),
    vscode.workspace.onDidOpenTextDocument(soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => soon(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      collection.delete(uri);
      if (isScenario(uri)) again();
    }),
    services.scenarios.onDidChange(again),
    services.catalogue.onDidChange(() => vscode.workspace.textDocuments.forEach(soon)),
    { dispose: () => timers.forEach((timer) => clearTimeout(timer)) },
  );
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
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
