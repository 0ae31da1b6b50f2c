import * as vscode from "vscode";
import { closeAll, until } from "./documents";

/** The first folder of the workspace: a copy of the sample. */
export function sampleFolder(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error("No folder is open.");
  return folder.uri;
}

/** The address of a record of the sample by the name of its file. */
export function sampleRecord(name: string): vscode.Uri {
  return vscode.Uri.joinPath(sampleFolder(), "docs", "decisions", name);
}

export async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

export async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

export async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Waits until the extension knows a record, as the link that it copies tells. */
export async function untilKnown(uri: vscode.Uri, label: RegExp): Promise<void> {
  await until(`${uri.path} to be known`, async () => {
    await vscode.env.clipboard.writeText("");
    await vscode.commands.executeCommand("modelChoice.copyRecordLink", uri);
    return label.test(await vscode.env.clipboard.readText());
  });
}

/** Files of the sample's records as they are now, to compare and to put back. */
export async function snapshot(): Promise<Map<string, string>> {
  const folder = vscode.Uri.joinPath(sampleFolder(), "docs", "decisions");
  const names = (await vscode.workspace.fs.readDirectory(folder))
    .filter(([, type]) => type === vscode.FileType.File)
    .map(([name]) => name);
  return new Map(
    await Promise.all(names.map(async (name): Promise<[string, string]> => [name, await textOf(sampleRecord(name))])),
  );
}

/** Puts the records back as they were. */
async function restore(before: ReadonlyMap<string, string>): Promise<void> {
  const now = await snapshot();
  for (const name of now.keys()) if (!before.has(name)) await vscode.workspace.fs.delete(sampleRecord(name));
  for (const [name, text] of before) if (now.get(name) !== text) await write(sampleRecord(name), text);
  // What lies on the disk is heard of a moment later.
  await new Promise((resolve) => setTimeout(resolve, 700));
}

/** The sample's files by name, as they were before the first test. */
export interface KeptSample {
  files(): ReadonlyMap<string, string>;
  giveBack(): Promise<void>;
}

/**
 * Registers hooks that close everything after a test and give the sample's files back.
 */
export function keepSample(): KeptSample {
  let original = new Map<string, string>();
  before(async () => {
    original = await snapshot();
  });
  afterEach(async () => {
    await closeAll();
    await restore(original);
  });
  return { files: () => original, giveBack: () => restore(original) };
}
