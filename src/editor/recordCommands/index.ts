import * as vscode from "vscode";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { copyText } from "../services/copyText";
import type { Services } from "../services/services";
import { recordLabel } from "../decisionsTree/recordLabel";
import { changingScript } from "../changeRecords";
import { movesScript } from "../moveRecords";
import { registerFileRenames } from "./fileRenames";
import { openRecord } from "./openRecord";
import { type ChosenRecord, chosenRecord, pickRecord, recordArgument } from "./recordArgument";
import { encodeHref } from "../../decisions/links/writeLink";

/**
 * What can be done with a record wherever it is shown. Each command takes the record first, then the answers that it
 * would ask for, so that a key or another feature can give them.
 */
export function registerRecordCommands(services: Services): vscode.Disposable {
  const changing = changingScript(services.shell);
  const moves = movesScript(services.shell);
  const onRecord = (
    id: string,
    question: () => string,
    act: (record: ChosenRecord, rest: readonly unknown[]) => unknown,
  ): vscode.Disposable =>
    registerCommand(id, services.log, async (argument, ...rest) => {
      const record = await recordArgument(services, argument, question());
      return record && act(record, rest);
    });
  return vscode.Disposable.from(
    registerFileRenames(services),
    registerCommand(COMMANDS.openRecord, services.log, async (argument) => {
      const record =
        (await chosenRecord(services, argument)) ??
        (await pickRecord(services, vscode.l10n.t("Open which record?"), () => true));
      if (record) await openRecord(record);
    }),
    onRecord(
      COMMANDS.changeRecordStatus,
      () => vscode.l10n.t("Change the status of which record?"),
      async (record, rest) => (await changing.get()).askStatus(services, record, rest),
    ),
    onRecord(
      COMMANDS.markSuperseded,
      () => vscode.l10n.t("Which record is superseded?"),
      async (record, rest) => (await changing.get()).markSuperseded(services, record, rest),
    ),
    onRecord(
      COMMANDS.linkRecords,
      () => vscode.l10n.t("Link which record to another?"),
      async (record, rest) => (await changing.get()).askLink(services, record, rest),
    ),
    onRecord(
      COMMANDS.renumberRecord,
      () => vscode.l10n.t("Renumber which record?"),
      async (record, rest) => (await moves.get()).askNumber(services, record, rest),
    ),
    onRecord(
      COMMANDS.renameRecord,
      () => vscode.l10n.t("Rename which record?"),
      async (record, rest) => (await moves.get()).askTitle(services, record, rest),
    ),
    onRecord(
      "modelChoice.copyRecordLink",
      () => vscode.l10n.t("Copy a link to which record?"),
      async ({ file: { record } }) => {
        const link = `[${recordLabel(record).replace(/[[\]]/g, "")}](${encodeHref(record.path.slice(record.path.lastIndexOf("/") + 1))})`;
        await copyText(link, vscode.l10n.t("Copied a link to “{0}”.", recordLabel(record)));
        return link;
      },
    ),
    onRecord(
      "modelChoice.revealRecordInExplorer",
      () => vscode.l10n.t("Show which record in the Explorer?"),
      ({ root, file }) => vscode.commands.executeCommand("revealInExplorer", root.uriOf(file.record.path)),
    ),
  );
}
