import * as vscode from "vscode";
import { LINK_TYPES, linkRecords } from "../../decisions/write/linkRecords";
import { detectStyle, type WriteStyle } from "../../decisions/write/style";
import { supersede } from "../../decisions/write/supersede";
import { recordLabel } from "../decisionsTree/recordLabel";
import type { RecordRoot } from "../services/records/recordRoot";
import type { Services } from "../services/services";
import { UserError } from "../services/userError";
import { today } from "../services/today";
import { granted } from "../recordCommands/refusal";
import { type ChosenRecord, chosenRecord, newest, pickRecord } from "../recordCommands/recordArgument";

/** How the records of a root are written. */
export function styleOf(root: RecordRoot): WriteStyle {
  return detectStyle(root.index, root.folders[0]?.origin ?? null);
}

/** Asks which record supersedes one, and writes it into both. */
export async function markSuperseded(
  services: Services,
  chosen: ChosenRecord,
  [given]: readonly unknown[],
): Promise<void> {
  const newer =
    (await chosenRecord(services, given)) ??
    (await pickOther(
      services,
      chosen,
      vscode.l10n.t("Which record supersedes “{0}”?", recordLabel(chosen.file.record)),
    ));
  if (!newer) return;
  const [older, by] = [await newest(services, chosen), await newest(services, newer)];
  const outcome = supersede(older.file, by.file, styleOf(older.root), { on: today() });
  await services.records.apply(granted(outcome), older.root);
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t("“{0}” is superseded by “{1}”.", recordLabel(older.file.record), recordLabel(by.file.record))}`,
    4000,
  );
}

/** Asks for another record and a type, and links both to each other. */
export async function askLink(
  services: Services,
  chosen: ChosenRecord,
  [given, type, reverse = ""]: readonly unknown[],
): Promise<void> {
  const other =
    (await chosenRecord(services, given)) ??
    (await pickOther(services, chosen, vscode.l10n.t("Link “{0}” to which record?", recordLabel(chosen.file.record))));
  if (!other) return;
  const words =
    typeof type === "string"
      ? ([type, String(reverse)] as const)
      : await askLinkType(recordLabel(chosen.file.record), recordLabel(other.file.record));
  if (!words) return;
  const [from, to] = [await newest(services, chosen), await newest(services, other)];
  const outcome = linkRecords(from.file, to.file, words[0], words[1], styleOf(from.root));
  await services.records.apply(granted(outcome), from.root);
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t("Linked “{0}” and “{1}”.", recordLabel(from.file.record), recordLabel(to.file.record))}`,
    4000,
  );
}

/** The words of a link and of its reverse; an empty reverse links in one direction. */
async function askLinkType(from: string, to: string): Promise<readonly [string, string] | undefined> {
  const own = { label: vscode.l10n.t("Other words..."), description: "", words: undefined };
  const items = [...LINK_TYPES.map((words) => ({ label: words[0], description: `↔ ${words[1]}`, words })), own];
  const picked = await vscode.window.showQuickPick(items, {
    title: `${from} → ${to}`,
    placeHolder: vscode.l10n.t("How does the first bear on the second?"),
  });
  if (!picked || picked.words) return picked?.words;
  const type = await askWords(vscode.l10n.t("What does “{0}” do to “{1}”? Such as: Depends on", from, to), true);
  if (type === undefined) return undefined;
  const reverse = await askWords(
    vscode.l10n.t("And the other way round? Such as: Needed by. Leave empty to write nothing into “{0}”.", to),
    false,
  );
  return reverse === undefined ? undefined : [type, reverse];
}

function askWords(prompt: string, isNeeded: boolean): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    prompt,
    validateInput: (text) =>
      isNeeded && text.trim() === ""
        ? vscode.l10n.t("Say it in a word or two.")
        : /[[\]<>\r\n]/.test(text)
          ? vscode.l10n.t("Brackets would break the link.")
          : undefined,
  });
}

/** Another record of the same root: links lead from file to file within it. */
async function pickOther(
  services: Services,
  { root, file }: ChosenRecord,
  placeHolder: string,
): Promise<ChosenRecord | undefined> {
  if (root.index.all().length < 2)
    throw new UserError(
      vscode.l10n.t(
        "“{0}” is the only record of its folder, so there is none to link it to.",
        recordLabel(file.record),
      ),
    );
  return pickRecord(
    services,
    placeHolder,
    (other) => other.root === root && other.file.record.path !== file.record.path,
  );
}
