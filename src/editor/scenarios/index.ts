import * as vscode from "vscode";
import { comparisonMarkdown } from "../../cost/write/comparisonMarkdown";
import { figuresBlock } from "../../cost/write/figuresBlock";
import { insertText } from "../insert/insertText";
import type { TargetEditor } from "../insert/targetEditor";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { copyText } from "../services/copyText";
import type { LoadedScenario } from "../services/scenarioService";
import type { Services } from "../services/services";
import { today } from "../services/today";
import { registerScenarioDiagnostics } from "./diagnostics";
import { newScenario } from "./newScenario";
import { registerScenarioLanguage } from "./language";
import { hasErrors, noScenario } from "./refusals";

/** Scenario files: making, choosing, checking, completing them, and writing their comparison into a record. */
export function registerScenarios(services: Services, target: TargetEditor): vscode.Disposable {
  return vscode.Disposable.from(
    registerScenarioDiagnostics(services),
    registerScenarioLanguage(services),
    registerCommand("modelChoice.newScenario", services.log, async () => {
      const uri = await newScenario(services);
      if (!uri) return;
      await services.scenarios.choose(uri);
      await vscode.commands.executeCommand(COMMANDS.openCostPage, uri);
    }),
    registerCommand(COMMANDS.selectScenario, services.log, () => selectScenario(services)),
    registerCommand("modelChoice.openScenarioFile", services.log, async () => {
      const active = await activeOrPick(services);
      if (active) await vscode.window.showTextDocument(active.uri);
    }),
    registerCommand(COMMANDS.insertComparison, services.log, async () => {
      const active = await activeOrPick(services);
      if (active) await insertComparison(active, target);
    }),
    registerCommand("modelChoice.copyComparison", services.log, async () => {
      const active = await activeOrPick(services);
      if (active) await copyText(comparisonText(active), vscode.l10n.t("Copied the comparison as Markdown."));
    }),
  );
}

/** Lets the person choose whose figures the trees show. */
async function selectScenario(services: Services): Promise<vscode.Uri | undefined> {
  const files = await services.scenarios.files();
  if (files.length === 0) throw noScenario();
  const active = await services.scenarios.active();
  const items = await Promise.all(
    files.map(async (uri) => {
      const { file } = await services.scenarios.load(uri);
      return {
        label: file.scenario?.title ?? vscode.workspace.asRelativePath(uri),
        description: vscode.workspace.asRelativePath(uri),
        picked: uri.toString() === active?.uri.toString(),
        uri,
      };
    }),
  );
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t("Show the figures of which scenario?"),
    matchOnDescription: true,
  });
  if (picked) await services.scenarios.choose(picked.uri);
  return picked?.uri;
}

async function activeOrPick(services: Services): Promise<LoadedScenario | undefined> {
  const active = await services.scenarios.active();
  if (!active) throw noScenario();
  return active;
}

/** Table and figures block of a scenario. @throws UserError where the file has errors. */
export function comparisonText({
  comparison,
  catalogue,
  uri,
  source,
}: Pick<LoadedScenario, "comparison" | "catalogue" | "uri" | "source">): string {
  if (!comparison) throw hasErrors(uri);
  return `${comparisonMarkdown(comparison, catalogue.facts)}\n\n${figuresBlock(comparison, today(), source)}\n`;
}

async function insertComparison(active: LoadedScenario, target: TargetEditor): Promise<void> {
  const text = comparisonText(active);
  const best = active.comparison?.options.find(({ id }) => id === active.comparison?.cheapest);
  const { words } = active.catalogue.facts;
  await insertText(
    target,
    text,
    `${active.file.scenario?.title ?? ""}: ${best ? `${best.name} (${words.kind[best.kind]})` : words.finding.none}`,
  );
}
