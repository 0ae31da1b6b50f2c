import * as vscode from "vscode";
import { folderOf } from "../../decisions/locate/paths";
import type { Services } from "../services/services";
import { UserError } from "../services/userError";
import type { Place } from "./draft";

/** Where a first record goes, as MADR has it. */
const FIRST_FOLDER = "docs/decisions";

/**
 * The folders that a new record can go into, the likeliest first: the one that was asked for, that of the record in the
 * active editor, then all others.
 * @throws UserError where no folder is open.
 */
export async function placesFor(services: Services, asked: vscode.Uri | undefined): Promise<Place[]> {
  const roots = await services.records.roots();
  if (roots.length === 0)
    throw new UserError(vscode.l10n.t("Open the folder of your project first: decision records are files in it."));
  const places = roots.flatMap((root): Place[] => {
    const folders = new Set([
      ...root.folders.map(({ path }) => path),
      ...root.index.all().map(({ record }) => folderOf(record.path)),
    ]);
    if (folders.size === 0) folders.add(FIRST_FOLDER);
    return [...folders].map((folder) => ({ root, folder }));
  });
  const near = asked ?? vscode.window.activeTextEditor?.document.uri;
  const root =
    near &&
    roots.find((candidate) => candidate.pathOf(near) !== undefined || candidate.uri.toString() === near.toString());
  if (!root) return places;
  const path = root.pathOf(near)?.replace(/\/$/, "") ?? "";
  const isSame = (place: Place): boolean =>
    place.root === root && (asked ? place.folder === path : place.folder === folderOf(path));
  // A folder that has no records yet is offered because the person pointed at it; the root means the project as a whole.
  const first = places.find(isSame) ?? (asked && path !== "" ? { root, folder: path } : undefined);
  const same = places.filter((place) => place !== first && place.root === root);
  return [...(first ? [first] : []), ...same, ...places.filter((place) => place.root !== root)];
}
