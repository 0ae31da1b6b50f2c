import * as vscode from "vscode";
import { joinPath } from "../../decisions/locate/paths";
import { applyEdits } from "../../decisions/write/applyEdits";
import { type Change, editsOnly } from "../../decisions/write/change";
import type { OtherFile } from "../../decisions/write/followLinks";
import { indexFileAmong, updateIndexFile } from "../../decisions/write/indexFile";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { contentLanguage } from "../services/contentLanguage";
import type { RecordRoot } from "../services/records/recordRoot";
import type { Services } from "../services/services";
import { UserError } from "../services/userError";

/** `Update Decision Index`: lists the records of a folder in its index file, between markers. */
export function registerDecisionIndex(services: Services): vscode.Disposable {
  return registerCommand(COMMANDS.updateDecisionIndex, services.log, async (argument) => {
    const place = await pickFolder(services, argument instanceof vscode.Uri ? argument : undefined);
    if (place) await updateIndex(services, place.root, place.folder);
  });
}

interface IndexPlace {
  readonly root: RecordRoot;
  readonly folder: string;
}

/** A folder with records: the one that was asked for, the only one, or the one that the person picks. */
async function pickFolder(services: Services, asked: vscode.Uri | undefined): Promise<IndexPlace | undefined> {
  const roots = await services.records.roots();
  const places = roots
    .flatMap((root) => root.folders.map(({ path }): IndexPlace => ({ root, folder: path })))
    .filter((place) => recordsOf(place).length > 0);
  const [only] = places;
  if (!only)
    throw new UserError(
      vscode.l10n.t("There is no record to choose from. “Model Choice: New Decision Record...” makes one."),
    );
  const near = asked ?? vscode.window.activeTextEditor?.document.uri;
  const at = near && places.find(({ root, folder }) => `${root.pathOf(near) ?? "?"}/`.startsWith(`${folder}/`));
  if (at || places.length === 1) return at ?? only;
  const items = places.map((place) => ({
    label: `$(folder) ${place.folder || place.root.name}`,
    description: roots.length > 1 ? place.root.name : "",
    ...place,
  }));
  return vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t("Update the index of which folder?") });
}

function recordsOf({ root, folder }: IndexPlace): ReturnType<RecordRoot["index"]["inFolder"]> {
  return root.index.all().filter(({ record }) => folder === "" || record.path.startsWith(`${folder}/`));
}

async function updateIndex(services: Services, root: RecordRoot, folder: string): Promise<void> {
  // The list is written down, so it holds what the folder has now: news of a change come a moment after it.
  const known = recordsOf({ root, folder }).map(({ record }) => record.path);
  await services.records.refresh(root, known, "names");
  const entries = (await root.files.list(folder)) ?? [];
  const names = entries
    .filter(({ name, kind }) => kind === "file" && /\.md$/i.test(name) && !root.holds(joinPath(folder, name)))
    .map(({ name }) => joinPath(folder, name));
  const files = await Promise.all(
    names.map(async (path): Promise<OtherFile[]> => {
      const text = await root.read(path);
      return text === null ? [] : [{ path, text }];
    }),
  );
  const found = indexFileAmong(files.flat());
  const path = found?.path ?? joinPath(folder, "README.md");
  const edits = updateIndexFile(recordsOf({ root, folder }), path, found?.text ?? "", contentLanguage());
  const change: Change = found
    ? editsOnly([[path, edits]])
    : { edits: new Map(), creates: [{ path, text: applyEdits("", edits) }], renames: [] };
  if (edits.length > 0) await services.records.apply(change, root, new Map(found ? [[path, found.text]] : []));
  await vscode.window.showTextDocument(root.uriOf(path), { preview: true });
  vscode.window.setStatusBarMessage(
    `$(check) ${edits.length > 0 ? vscode.l10n.t("The index is up to date.") : vscode.l10n.t("The index was up to date already.")}`,
    4000,
  );
}
