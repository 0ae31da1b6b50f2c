import * as vscode from "vscode";
import { STATUS_WORDS, type StatusWord } from "../../decisions/record/record";
import { changeStatusInFolder } from "../../decisions/write/changeStatusInFolder";
import { GROUP_ICONS, groupLabel } from "../decisionsTree/words";
import { recordLabel } from "../decisionsTree/recordLabel";
import type { Services } from "../services/services";
import { type ChosenRecord, newest } from "../recordCommands/recordArgument";
import { granted } from "../recordCommands/refusal";
import { today } from "../services/today";
import { markSuperseded, styleOf } from "./relateRecords";

/** Asks for a status and writes it where the record keeps it. “Superseded” asks by which record, so that both files say it. */
export async function askStatus(services: Services, chosen: ChosenRecord, [given]: readonly unknown[]): Promise<void> {
  const word = STATUS_WORDS.find((candidate) => candidate === given) ?? (await pickStatus(chosen));
  if (word === undefined) return;
  if (word === "superseded") await markSuperseded(services, chosen, []);
  else await setStatus(services, chosen, word);
}

async function pickStatus({ file: { record } }: ChosenRecord): Promise<StatusWord | undefined> {
  const items = STATUS_WORDS.map((word) => ({
    label: `$(${GROUP_ICONS[word === "draft" ? "proposed" : word].icon}) ${statusLabel(word)}`,
    description: record.status?.word === word ? vscode.l10n.t("as it is now") : "",
    word,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: recordLabel(record),
    placeHolder: vscode.l10n.t("Which status does it have now?"),
  });
  return picked?.word;
}

/** Gives a record a status; nothing happens where it has it. */
async function setStatus(services: Services, chosen: ChosenRecord, status: StatusWord): Promise<void> {
  const { root, file } = await newest(services, chosen);
  // A record that shows no status gets one where its neighbours keep theirs.
  const carrier = root.index.all().find(({ record }) => record.status !== null)?.record.status?.carrier;
  const folder = { index: root.index, style: styleOf(root) };
  const outcome = changeStatusInFolder(file, status, { on: today(), carrier }, folder);
  await services.records.apply(granted(outcome), root);
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t("Status of “{0}”: {1}", recordLabel(file.record), statusLabel(status))}`,
    4000,
  );
}

function statusLabel(word: StatusWord): string {
  return word === "draft" ? vscode.l10n.t("Draft") : groupLabel(word);
}
