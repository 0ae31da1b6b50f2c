import * as vscode from "vscode";
import { currentFigures } from "../../decisions/figures/currentFigures";
import { datedFigures } from "../../decisions/figures/datedFigures";
import { type FiguresBlock, findFigures } from "../../decisions/figures/findFigures";
import { isEvidence } from "../../decisions/figures/isEvidence";
import { recompute } from "../../decisions/figures/recompute";
import { recordLanguage } from "../../decisions/figures/recordLanguage";
import { updateFigures } from "../../decisions/figures/updateFigures";
import type { TextEdit } from "../../decisions/markdown/textEdit";
import { editsOnly } from "../../decisions/write/change";
import { keepDecision } from "../../decisions/write/keepDecision";
import { recordLabel } from "../decisionsTree/recordLabel";
import { COMMANDS } from "../services/commandIds";
import type { Services } from "../services/services";
import { today } from "../services/today";
import { type ChosenRecord, newest } from "../recordCommands/recordArgument";
import { granted } from "../recordCommands/refusal";
import { askReview } from "./askReview";
import { runSteps, show } from "./steps";

const ANSWERS = ["supersede", "figures", "keep"] as const;
type Answer = (typeof ANSWERS)[number];

/**
 * Looks at a decision again: supersede it, put figures of today to it, or write why it still holds and when it is looked
 * at next. Takes the answer, and for `keep` reason and date, where a key or another feature gives them.
 */
export async function reviewDecision(
  services: Services,
  chosen: ChosenRecord,
  [given, reason, next]: readonly unknown[],
): Promise<void> {
  const figures = await figuresOfToday(services, chosen);
  const answer = ANSWERS.find((each) => each === given) ?? (await askAnswer(chosen, figures));
  if (answer === "supersede")
    await vscode.commands.executeCommand(COMMANDS.supersedeRecord, chosen.root.uriOf(chosen.file.record.path));
  if (answer === "figures") await writeFigures(services, chosen);
  if (answer === "keep") await keep(services, chosen, reason, next);
}

async function askAnswer(
  { file: { record } }: ChosenRecord,
  figures: readonly TextEdit[],
): Promise<Answer | undefined> {
  const isDecided = isEvidence(record);
  const items: (vscode.QuickPickItem & { readonly answer: Answer })[] = [
    {
      label: `$(check) ${vscode.l10n.t("It still holds...")}`,
      detail: vscode.l10n.t("Write why, and when it is looked at again."),
      answer: "keep",
    },
    ...(figures.length === 0
      ? []
      : [
          {
            label: `$(graph-line) ${isDecided ? vscode.l10n.t("Add the figures of today below") : vscode.l10n.t("Update the figures")}`,
            detail: isDecided
              ? vscode.l10n.t("The figures on which it was decided stay as they are.")
              : vscode.l10n.t("The earlier ones stay as a dated line below the block."),
            answer: "figures" as const,
          },
        ]),
    {
      label: `$(versions) ${vscode.l10n.t("Supersede it with a new record...")}`,
      detail: vscode.l10n.t("With the same options and scenario. It stays in force until the new one is accepted."),
      answer: "supersede",
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: recordLabel(record),
    placeHolder: vscode.l10n.t("What comes of the review?"),
  });
  return picked?.answer;
}

/** What brings the figures of a record to today: beside those on which it was decided, else in their place. */
async function figuresOfToday(services: Services, { file: { record, text } }: ChosenRecord): Promise<TextEdit[]> {
  const blocks = currentFigures(findFigures(text));
  if (blocks.length === 0) return [];
  const catalogue = await services.catalogue.current();
  return blocks.flatMap((block: FiguresBlock): TextEdit[] => {
    const drift = recompute(block, catalogue);
    if (!drift) return [];
    const language = recordLanguage(text);
    if (!isEvidence(record)) return updateFigures(text, block, drift, today(), language);
    const edit = drift.changed ? datedFigures(text, block, drift, today(), language) : null;
    return edit ? [edit] : [];
  });
}

async function writeFigures(services: Services, chosen: ChosenRecord): Promise<void> {
  const record = await newest(services, chosen);
  const edits = await figuresOfToday(services, record);
  if (edits.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("The figures of “{0}” come out the same today.", recordLabel(record.file.record)),
    );
    return;
  }
  await services.records.apply(editsOnly([[record.file.record.path, edits]]), record.root);
}

async function keep(services: Services, chosen: ChosenRecord, reason: unknown, next: unknown): Promise<void> {
  const said =
    typeof reason === "string"
      ? { reason, next: typeof next === "string" ? next : undefined }
      : await askReason(recordLabel(chosen.file.record));
  if (!said) return;
  const { root, file } = await newest(services, chosen);
  const outcome = keepDecision(file, { ...said, on: today(), language: recordLanguage(file.text) });
  await services.records.apply(granted(outcome), root);
  vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t("Reviewed “{0}”.", recordLabel(file.record))}`, 4000);
}

async function askReason(title: string): Promise<{ reason: string; next: string | undefined } | undefined> {
  let reason = "";
  let next: string | undefined;
  const isDone = await runSteps(title, () => [
    (frame) => {
      const input = vscode.window.createInputBox();
      input.prompt = vscode.l10n.t("Why does it still hold? Such as: it answers more of our questions");
      input.value = reason;
      return show(input, frame, ({ value }) => {
        reason = value.trim();
        input.validationMessage = reason === "" ? vscode.l10n.t("Say why in a few words.") : undefined;
        return reason !== "";
      });
    },
    (frame) => askReview(frame, next, (date) => (next = date)),
  ]);
  return isDone ? { reason, next } : undefined;
}
