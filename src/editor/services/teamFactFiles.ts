import * as vscode from "vscode";

/** Where a team keeps models and machines of its own, in any folder of the workspace. */
export const TEAM_FACTS_GLOB = "**/.model-choice/{hardware.yaml,models/*}";
const TEAM_MODEL = /\.(?:ya?ml|json)$/i;

/** The texts of a team's own models and machines by URI; a file that cannot be read counts as not there. */
export async function readTeamFactFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const add = async (uri: vscode.Uri): Promise<void> => {
    const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
    if (bytes) files.set(uri.toString(true), new TextDecoder().decode(bytes));
  };
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const team = vscode.Uri.joinPath(folder.uri, ".model-choice");
    await add(vscode.Uri.joinPath(team, "hardware.yaml"));
    const models = vscode.Uri.joinPath(team, "models");
    const entries = await vscode.workspace.fs.readDirectory(models).then(undefined, () => []);
    for (const [name, type] of entries)
      if ((type & vscode.FileType.File) !== 0 && TEAM_MODEL.test(name)) await add(vscode.Uri.joinPath(models, name));
  }
  return files;
}
