import * as vscode from "vscode";
import { recordsFolderOf } from "../../decisions/record/fileName";
import type { RecordFile } from "../../decisions/record/record";
import type { Change } from "../../decisions/write/change";
import { nextNumber } from "../../decisions/write/fileNumber";
import type { OtherFile } from "../../decisions/write/followLinks";
import { provenMove } from "../../decisions/write/proveMove";
import { renumber } from "../../decisions/write/renumber";
import { retitle } from "../../decisions/write/retitle";
import { recordLabel } from "../decisionsTree/recordLabel";
import type { RecordRoot } from "../services/records/recordRoot";
import type { Services } from "../services/services";
import { UserError } from "../services/userError";
import { type ChosenRecord, newest } from "../recordCommands/recordArgument";
import { granted } from "../recordCommands/refusal";
import { otherFiles } from "./otherFiles";

/** Asks for a number and gives it to a record; every link follows. */
export async function askNumber(services: Services, chosen: ChosenRecord, [given]: readonly unknown[]): Promise<void> {
  const { record } = chosen.file;
  if (record.number === null)
    throw new UserError(vscode.l10n.t("“{0}” has no number, so it cannot be given another.", recordLabel(record)));
  const siblings = chosen.root.index.inFolder(recordsFolderOf(record.path));
  const problem = (text: string): string | undefined => numberProblem(text.trim(), record.path, siblings);
  if (typeof given === "string" && problem(given) !== undefined) throw new UserError(problem(given));
  const number =
    typeof given === "string"
      ? given
      : await vscode.window.showInputBox({
          title: recordLabel(record),
          prompt: vscode.l10n.t("Its new number. File name, heading and every link to it follow."),
          value: nextNumber(siblings.map((file) => file.record.path)),
          validateInput: problem,
        });
  if (number === undefined) return;
  const { root, file } = await newest(services, chosen);
  const width = file.record.numberText?.length ?? 4;
  const { path } = file.record;
  await applyWithOthers(services, root, (others) => {
    const change = renumber(root.index, path, number.trim().padStart(width, "0"), others);
    return granted(provenMove(root.index, path, change, { number: Number(number) }, others));
  });
}

function numberProblem(text: string, path: string, siblings: readonly RecordFile[]): string | undefined {
  if (!/^\d{1,6}$/.test(text)) return vscode.l10n.t("A number has up to six digits.");
  const taken = siblings.find(({ record }) => record.number === Number(text) && record.path !== path);
  return taken && vscode.l10n.t("“{0}” has this number already.", recordLabel(taken.record));
}

/** Asks for a title; heading and file name change, and every link follows. */
export async function askTitle(services: Services, chosen: ChosenRecord, [given]: readonly unknown[]): Promise<void> {
  const { record } = chosen.file;
  const title =
    typeof given === "string"
      ? given
      : await vscode.window.showInputBox({
          title: recordLabel(record),
          prompt: vscode.l10n.t("Its new title. The name of the file and every link to it follow."),
          value: record.title ?? "",
          validateInput: (text) => (text.trim() === "" ? vscode.l10n.t("Give the record a title.") : undefined),
        });
  if (title === undefined || title.trim() === "") return;
  const { root, file } = await newest(services, chosen);
  await applyWithOthers(services, root, (others) => {
    const change = retitle(root.index, file, title.trim(), others);
    return granted(provenMove(root.index, file.record.path, change, { title: title.trim() }, others));
  });
}

/** Applies a change that may touch files beside the records, such as a read-me that lists them. */
async function applyWithOthers(
  services: Services,
  root: RecordRoot,
  change: (others: readonly OtherFile[]) => Change,
): Promise<void> {
  const others = await otherFiles(root);
  await services.records.apply(change(others), root, new Map(others.map(({ path, text }) => [path, text])));
}
