import * as vscode from "vscode";
import type { RecordFile } from "../../decisions/record/record";
import { groupIconId, statusText } from "../decisionsTree/words";
import { recordLabel } from "../decisionsTree/recordLabel";
import type { RecordRoot } from "../services/records/recordRoot";
import type { Services } from "../services/services";
import { UserError } from "../services/userError";

/** A record with the workspace folder that it belongs to. */
export interface ChosenRecord {
  readonly root: RecordRoot;
  readonly file: RecordFile;
}

function isRow(value: unknown): value is ChosenRecord {
  return typeof value === "object" && value !== null && "root" in value && "file" in value;
}

/**
 * The record that a command was called with (an address or a row of the tree), else the one in the active editor, else
 * the one that the person picks.
 * @throws UserError where the address is not that of a record.
 */
export async function recordArgument(
  services: Services,
  argument: unknown,
  placeHolder: string,
): Promise<ChosenRecord | undefined> {
  const given = await chosenRecord(services, argument);
  if (given) return given;
  const active = vscode.window.activeTextEditor?.document;
  const open = active && (await services.records.recordOf(active));
  if (open?.root.index.get(open.file.record.path)) return open;
  return pickRecord(services, placeHolder, () => true);
}

/** The record that a command was called with; undefined without an argument. */
export async function chosenRecord(services: Services, argument: unknown): Promise<ChosenRecord | undefined> {
  if (isRow(argument)) return recordAt(services, argument.root.uriOf(argument.file.record.path));
  return argument instanceof vscode.Uri ? recordAt(services, argument) : undefined;
}

/** The record of a file with the newest text that is known. */
export async function recordAt(services: Services, uri: vscode.Uri): Promise<ChosenRecord> {
  await services.records.roots();
  const root = services.records.rootAt(uri);
  const path = root?.pathOf(uri) ?? "";
  if (root?.holds(path)) await root.reread(path);
  const file = root?.index.get(path);
  if (!root || !file)
    throw new UserError(
      vscode.l10n.t(
        "{0} is not in a folder of decision records, or is too large to be one.",
        vscode.workspace.asRelativePath(uri),
      ),
    );
  return { root, file };
}

/** A record that was chosen a while ago, with its text of now. */
export function newest(services: Services, { root, file }: ChosenRecord): Promise<ChosenRecord> {
  return recordAt(services, root.uriOf(file.record.path));
}

/** Lets the person pick a record among those that fit. */
export async function pickRecord(
  services: Services,
  placeHolder: string,
  fits: (record: ChosenRecord) => boolean,
): Promise<ChosenRecord | undefined> {
  const roots = await services.records.roots();
  const items = roots.flatMap((root) =>
    root.index
      .all()
      .filter((file) => fits({ root, file }))
      .map((file) => ({
        label: `$(${groupIconId(file.record)}) ${recordLabel(file.record)}`,
        description: [statusText(file.record), file.record.date ?? ""].filter(Boolean).join(" · "),
        detail: roots.length > 1 ? `${root.name}/${file.record.path}` : file.record.path,
        root,
        file,
      })),
  );
  if (items.length === 0)
    throw new UserError(
      vscode.l10n.t("There is no record to choose from. “Model Choice: New Decision Record...” makes one."),
    );
  return vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true });
}
