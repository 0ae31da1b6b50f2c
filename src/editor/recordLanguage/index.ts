import * as vscode from "vscode";
import type { ReadOnlyMarkdown } from "../services/readOnlyMarkdown";
import type { Services } from "../services/services";
import { registerCheckCommands } from "./checks/commands";
import { registerCodeActions } from "./checks/codeActions";
import { registerConfigCompletion } from "./checks/configCompletion";
import { RecordDiagnostics } from "./checks/diagnostics";
import { RecordChecks } from "./checks/recordChecks";
import { registerRecordLens } from "./codeLens";
import { registerRecordCompletion } from "./complete";
import { registerRecordHover } from "./hover";
import { registerRecordNavigation } from "./navigation";
import { registerRecordRename } from "./rename";

/** Language features inside decision records. A Markdown file that is no record gets none of them. */
export function registerRecordLanguage(services: Services, documents: ReadOnlyMarkdown): vscode.Disposable {
  const checks = new RecordChecks(services);
  const diagnostics = new RecordDiagnostics(services, checks);
  return vscode.Disposable.from(
    checks,
    diagnostics,
    registerRecordCompletion(services),
    registerRecordHover(services),
    registerRecordNavigation(services, documents),
    registerRecordRename(services),
    registerRecordLens(services, checks),
    registerCodeActions(services, checks),
    registerCheckCommands(services, diagnostics, documents),
    registerConfigCompletion(services),
  );
}
