import * as vscode from "vscode";
import { newScenarioEdits } from "../../cost/scenario/diffScenario";
import { editScenario } from "../../cost/scenario/editScenario";
import { exampleScenario } from "../../cost/scenario/normalise";
import type { Scenario } from "../../cost/scenario/scenario";
import { SCENARIO_FOLDER } from "../services/scenarioService";
import type { Services } from "../services/services";
import { UserError } from "../services/userError";

/** Asks for a preset and a name and writes a new scenario file. @returns its address, or undefined when the person leaves. */
export async function newScenario(services: Services): Promise<vscode.Uri | undefined> {
  const { facts } = await services.catalogue.current();
  const items = facts.presets.map((preset) => ({ label: preset.name, preset: preset.id }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("New Scenario"),
    placeHolder: vscode.l10n.t("Begin with which workload?"),
  });
  if (!picked) return undefined;
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t("New Scenario"),
    prompt: vscode.l10n.t("What is compared? The name of the file is made from it."),
    value: picked.label,
    validateInput: (text) => (text.trim() === "" ? vscode.l10n.t("Give the scenario a name.") : undefined),
  });
  if (title === undefined) return undefined;
  return writeScenario({ ...exampleScenario(title.trim()), preset: picked.preset });
}

/**
 * Writes a scenario into a new file of the folder for scenarios; a name that is taken gets a number.
 * @returns undefined when the person leaves, who is asked which folder where several are open
 */
export async function writeScenario(scenario: Scenario): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0)
    throw new UserError(vscode.l10n.t("Open a folder first: scenarios are kept in its .model-choice/scenarios."));
  const folder =
    folders.length === 1
      ? folders[0]
      : await vscode.window.showWorkspaceFolderPick({
          placeHolder: vscode.l10n.t("In which folder is the scenario to be kept?"),
        });
  if (!folder) return undefined;
  const directory = vscode.Uri.joinPath(folder.uri, ...SCENARIO_FOLDER);
  await vscode.workspace.fs.createDirectory(directory);
  const taken = new Set((await vscode.workspace.fs.readDirectory(directory)).map(([name]) => name.toLowerCase()));
  const uri = vscode.Uri.joinPath(directory, freeName(scenario.title, taken));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(editScenario("", newScenarioEdits(scenario))));
  return uri;
}

/** A file name from a title in any script, that is not taken yet. */
export function freeName(title: string, taken: ReadonlySet<string>): string {
  const slug =
    title
      .toLowerCase()
      .normalize("NFC")
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60) || "scenario";
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${slug}.yaml` : `${slug}-${number}.yaml`;
    if (!taken.has(name)) return name;
  }
}
