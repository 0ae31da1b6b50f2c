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

/** Files of the sample by their paths, as they are now; what git keeps is not looked at. */
export async function snapshot(folder = sampleFolder(), below = ""): Promise<Map<string, string>> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const found = await Promise.all(
    entries.map(async ([name, type]): Promise<[string, string][]> => {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.File) return [[below + name, await textOf(uri)]];
      return type === vscode.FileType.Directory && name !== ".git"
        ? [...(await snapshot(uri, `${below}${name}/`))]
        : [];
    }),
  );
  return new Map(found.flat().sort(([a], [b]) => (a < b ? -1 : 1)));
}

let original: ReadonlyMap<string, string> = new Map();
let barriers = 0;

/** The text of a record of the sample as it was before the first test. */
export function originalRecord(name: string): string {
  const text = original.get(`docs/decisions/${name}`);
  if (text === undefined) throw new Error(`The sample has no record ${name}.`);
  return text;
}

/** The sample's files by their paths, as they were before the first test. */
export function originalFiles(): ReadonlyMap<string, string> {
  return original;
}

/**
 * Waits until the editor has been told of all that was changed on the disk: news come in the order of the changes. One
 * cannot wait for the news of each file, since of one that was there for a moment only there are none.
 */
async function untilTold(): Promise<void> {
  const last = vscode.Uri.joinPath(sampleFolder(), `last-change-${++barriers}`);
  let isTold = false;
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(sampleFolder(), "**"));
  const created = watcher.onDidCreate(({ path }) => (isTold ||= path === last.path));
  await write(last, "");
  await until("news of the last change", () => isTold);
  vscode.Disposable.from(created, watcher).dispose();
  await vscode.workspace.fs.delete(last);
}

/** Gives the sample's files back as they were before the first test, and waits until the editor knows it. */
export async function giveSampleBack(): Promise<void> {
  const now = await snapshot();
  const added = [...now.keys()].filter((path) => !original.has(path));
  const changed = [...original].filter(([path, text]) => now.get(path) !== text);
  if (added.length + changed.length === 0) return;
  const at = (path: string): vscode.Uri => vscode.Uri.joinPath(sampleFolder(), path);
  for (const path of added) await vscode.workspace.fs.delete(at(path));
  for (const [path, text] of changed) await write(at(path), text);
  await untilTold();
  // A document that was just closed may live on for a moment with its old text.
  const texts = new Map([...original].map(([path, text]) => [at(path).toString(), text]));
  await until("the editor to have the files as they are", () =>
    vscode.workspace.textDocuments.every((document) => {
      const text = texts.get(document.uri.toString());
      return text === undefined || document.getText() === text;
    }),
  );
}

/** Registers hooks, for every test there is, that close everything after a test and give the sample's files back. */
export function keepSample(): void {
  before(async () => {
    original = await snapshot();
  });
  afterEach(async () => {
    await closeAll();
    await giveSampleBack();
  });
}
