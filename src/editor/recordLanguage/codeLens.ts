import * as vscode from "vscode";
import { findFigures } from "../../decisions/figures/findFigures";
import { sourceDrift } from "../../decisions/figures/sourceDrift";
import { recordName } from "../../decisions/complete/recordLink";
import { isEvidence } from "../../decisions/figures/isEvidence";
import { isOpen } from "../../decisions/record/openRecord";
import { currentFigures } from "../../decisions/figures/currentFigures";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import type { OpenRecord } from "../services/recordService";
import type { Services } from "../services/services";
import { today } from "../services/today";
import { UserError } from "../services/userError";
import type { RecordChecks } from "./checks/recordChecks";
import { driftTitle, updateFiguresIn } from "./figures";
import { MARKDOWN, rangeIn } from "./places";

const SETTING = "modelChoice.codeLens";

/** At most one line above a record or its figures: what its figures say today, else by what it is superseded, else that its review is due. */
export function registerRecordLens(services: Services, checks: RecordChecks): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const fire = (): void => changed.fire();
  return vscode.Disposable.from(
    changed,
    checks.onDidChange(fire),
    services.records.onDidChange(fire),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) fire();
    }),
    vscode.languages.registerCodeLensProvider(MARKDOWN, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document) {
        if (!vscode.workspace.getConfiguration(undefined, document).get<boolean>(SETTING, true)) return [];
        const open = await services.records.recordOf(document);
        if (!open) return [];
        return (await figuresLens(open, checks, document.uri)) ?? recordLens(open);
      },
    }),
    registerCommand(COMMANDS.updateFigures, services.log, async (argument) => {
      const document =
        argument instanceof vscode.Uri
          ? await vscode.workspace.openTextDocument(argument)
          : vscode.window.activeTextEditor?.document;
      if (!document)
        throw new UserError(vscode.l10n.t("No text editor is open. Open a record with a figures block first."));
      await updateFiguresIn(services, checks, document);
    }),
  );
}

async function figuresLens(
  { file: { record, text }, root }: OpenRecord,
  checks: RecordChecks,
  uri: vscode.Uri,
): Promise<vscode.CodeLens[] | undefined> {
  const blocks = currentFigures(findFigures(text));
  if (blocks.length === 0) return undefined;
  const { compareFigures } = await checks.ground();
  const isDecided = isEvidence(record);
  const sources = await checks.sources(root, text);
  for (const block of blocks) {
    const drift = compareFigures(block);
    const title = drift && driftTitle(drift, isDecided);
    if (title)
      return [
        new vscode.CodeLens(rangeIn(text, { offset: block.span.offset, length: 0 }), {
          title,
          command: isDecided ? COMMANDS.reviewDecision : COMMANDS.updateFigures,
          arguments: [uri],
        }),
      ];
    const newer = block.figures && sourceDrift(block.figures, sources).newer;
    if (newer)
      return [
        new vscode.CodeLens(rangeIn(text, { offset: block.span.offset, length: 0 }), {
          title: vscode.l10n.t("{0} holds other evaluations than these figures", newer.file),
          command: "vscode.open",
          arguments: [root.uriOf(newer.file)],
        }),
      ];
  }
  return undefined;
}

function recordLens({ root, file: { record, text } }: OpenRecord): vscode.CodeLens[] {
  const at = rangeIn(text, { offset: record.titleSpan?.offset ?? 0, length: 0 });
  const [successor] = root.index.supersededBy(record);
  if (successor)
    return [
      new vscode.CodeLens(at, {
        title: isOpen(successor)
          ? vscode.l10n.t("To be superseded by {0} once that is accepted", recordName(successor))
          : vscode.l10n.t("Superseded by {0}", recordName(successor)),
        command: "vscode.open",
        arguments: [root.uriOf(successor.record.path)],
      }),
    ];
  const isOver =
    record.status?.word === "superseded" || record.status?.word === "rejected" || record.status?.word === "deprecated";
  if (isOver || record.reviewBy === null || record.reviewBy > today()) return [];
  return [
    new vscode.CodeLens(at, {
      title: vscode.l10n.t("The review was due on {0}; review this decision", record.reviewBy),
      command: COMMANDS.reviewDecision,
      arguments: [root.uriOf(record.path)],
    }),
  ];
}
