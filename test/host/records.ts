import * as vscode from "vscode";
import { until } from "../until";
import { closeAll } from "./documents";

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

/** Waits until the editor has been told of a change of each of these records on the disk. */
async function hearOf(names: readonly string[]): Promise<void> {
  const missing = new Set(names.map((name) => sampleRecord(name).path));
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(vscode.Uri.joinPath(sampleFolder(), "docs", "decisions"), "*"),
  );
  const hear = (uri: vscode.Uri): boolean => missing.delete(uri.path);
  const all = vscode.Disposable.from(
    watcher,
    watcher.onDidChange(hear),
    watcher.onDidCreate(hear),
    watcher.onDidDelete(hear),
  );
  await until(`news of ${names.join(", ")}`, () => missing.size === 0);
  all.dispose();
}

/** Puts the records back as they were. */
async function restore(before: ReadonlyMap<string, string>): Promise<void> {
  const now = await snapshot();
  const added = [...now.keys()].filter((name) => !before.has(name));
  const changed = [...before].filter(([name, text]) => now.get(name) !== text);
  const heard = hearOf([...added, ...changed.map(([name]) => name)]);
  for (const name of added) await vscode.workspace.fs.delete(sampleRecord(name));
  for (const [name, text] of changed) await write(sampleRecord(name), text);
  await heard;
  // A document that was just closed may live on for a moment with its old text.
  await until("the editor to have the records as they are", () =>
    vscode.workspace.textDocuments.every((document) => {
      const text = before.get(document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1));
      return text === undefined || document.getText() === text || document.uri.scheme !== sampleFolder().scheme;
    }),
  );
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
