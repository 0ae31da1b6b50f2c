import * as vscode from "vscode";
import type { ScenarioFile } from "../../cost/scenario/readScenario";
import { scenarioFindings } from "../../decisions/ends/scenarioFindings";
import { splitLines } from "../../decisions/markdown/lines";
import { RULES } from "../../decisions/rules/registry";
import { CONFIG_PATH, readRuleConfig } from "../../decisions/rules/ruleConfig";
import { modelEnds } from "../../models/lifecycle/modelEnds";
import { lifecyclesOf } from "../../models/lifecycle/lifecycles";
import { toDiagnostic } from "../recordLanguage/checks/diagnostic";
import type { Services } from "../services/services";
import { today } from "../services/today";

/** Says of every option of a scenario whose model has ended or will, on the line that names it. */
export async function endDiagnostics(
  services: Services,
  file: ScenarioFile,
  uri: vscode.Uri,
  text: string,
): Promise<vscode.Diagnostic[]> {
  const [{ library }, config] = await Promise.all([services.library.current(), configOf(uri)]);
  const ends = modelEnds(lifecyclesOf(library), library.language);
  const { language } = library;
  const lines = splitLines(text);
  return scenarioFindings(file, uri.path, { ends, config, language, today: today() }).map((finding) => {
    const line = lines[finding.line - 1]?.text ?? "";
    const start = line.length - line.trimStart().length;
    const range = new vscode.Range(finding.line - 1, start, finding.line - 1, line.length);
    return toDiagnostic(
      finding,
      library.rules.find(({ code }) => code === finding.code),
      () => range,
    );
  });
}

/** What the team set for rules, in the `.model-choice` folder that holds the scenario. */
async function configOf(uri: vscode.Uri): Promise<ReturnType<typeof readRuleConfig>["config"]> {
  const file = vscode.Uri.joinPath(uri, "..", "..", "config.yaml");
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === file.toString());
  const text =
    open?.getText() ??
    (await vscode.workspace.fs.readFile(file).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => "",
    ));
  const codes = RULES.map(({ code }) => code);
  return readRuleConfig(text, CONFIG_PATH, codes).config;
}
