import * as vscode from "vscode";

/** Where a team keeps notes of its own, in any folder of the workspace. */
export const TEAM_NOTES_FOLDER = [".model-choice", "notes"] as const;
export const TEAM_NOTES_GLOB = "**/.model-choice/notes/*.md";

/**
 * Reads the team's notes of every workspace folder. A folder that is not there is no team notes; a file that cannot be
 * read is logged and left out.
 * @returns text by URI, so that problems can be shown at the file.
 */
export async function readTeamNotes(log: vscode.LogOutputChannel): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const notes = vscode.Uri.joinPath(folder.uri, ...TEAM_NOTES_FOLDER);
    const entries = await vscode.workspace.fs.readDirectory(notes).then(undefined, () => []);
    for (const [name, type] of entries) {
      if ((type & vscode.FileType.File) === 0 || !name.endsWith(".md") || /^readme\.md$/i.test(name)) continue;
      const uri = vscode.Uri.joinPath(notes, name);
      try {
        files.set(uri.toString(true), new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
      } catch (error) {
        log.warn(`Team note ${uri.toString()} cannot be read:`, error instanceof Error ? error.message : String(error));
      }
    }
  }
  return files;
}
