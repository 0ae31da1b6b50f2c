import * as vscode from "vscode";
import { formatCompact, formatMoney } from "../../cost/words/format";
import { findFigures } from "../../decisions/figures/findFigures";
import type { BreakEvenFigure, FiguresDrift } from "../../decisions/figures/recompute";
import { recordLanguage } from "../../decisions/figures/recordLanguage";
import { updateFigures } from "../../decisions/figures/updateFigures";
import { currentFigures } from "../../decisions/figures/currentFigures";
import { isEvidence } from "../../decisions/figures/isEvidence";
import { COMMANDS } from "../services/commandIds";
import { contentLanguage } from "../services/contentLanguage";
import type { Services } from "../services/services";
import { today } from "../services/today";
import { UserError } from "../services/userError";
import type { RecordChecks } from "./checks/recordChecks";
import { toTextEdits } from "./places";

/**
 * What a figures block would say today, in one line; undefined where nothing has changed.
 * @param isDecided whether a decision rests on the figures, so that it is reviewed instead of them being updated.
 */
export function driftTitle(drift: FiguresDrift, isDecided: boolean): string | undefined {
  if (!drift.changed || !drift.comparison) return undefined;
  const language = contentLanguage();
  const date = drift.prices.after;
  const action = isDecided ? vscode.l10n.t("review this decision") : vscode.l10n.t("update figures");
  const name = (id: string | null | undefined): string =>
    drift.options.find((option) => option.id === id)?.name ?? vscode.l10n.t("none");
  const { quality } = drift;
  if (quality?.flips)
    return vscode.l10n.t(
      "Cheapest that is proven good enough was {0}, is {1} at prices of {2}; {3}",
      name(quality.cheapest.before),
      name(quality.cheapest.after),
      date,
      action,
    );
  if (drift.flips)
    return vscode.l10n.t(
      "Cheapest was {0}, is {1} at prices of {2}; {3}",
      name(drift.cheapest.before),
      name(drift.cheapest.after),
      date,
      action,
    );
  const money = (value: number | null): string =>
    value === null ? "–" : formatMoney(value, drift.comparison?.scenario.currency ?? "USD", language);
  const [overpaid, overpays] = [quality?.overpayment.before ?? null, quality?.overpayment.after ?? null];
  if (overpaid !== null && overpays !== null && overpaid >= 0 && overpays >= 0 && money(overpaid) !== money(overpays))
    return vscode.l10n.t(
      "The choice overpays {0} → {1} a month at prices of {2}; {3}",
      money(overpaid),
      money(overpays),
      date,
      action,
    );
  const moved = drift.breakEvens.find(({ before, after }) => before && after && tokens(before) !== tokens(after));
  if (moved)
    return vscode.l10n.t(
      "Break-even {0} → {1} tokens/month at prices of {2}; {3}",
      tokens(moved.before),
      tokens(moved.after),
      date,
      action,
    );
  const option = drift.options.find(({ before, after }) => money(before) !== money(after));
  if (!option) return vscode.l10n.t("The figures come out a little differently at prices of {0}; {1}", date, action);
  return vscode.l10n.t(
    "{0}: {1} → {2} a month at prices of {3}; {4}",
    option.name,
    money(option.before),
    money(option.after),
    date,
    action,
  );
}

/** A break-even in tokens a month, such as `210M`; a word where there is no volume. */
function tokens(figure: BreakEvenFigure | null): string {
  const millions = figure?.millionTokensPerMonth;
  return typeof millions === "number"
    ? formatCompact(millions * 1e6, contentLanguage())
    : figureState(String(figure?.requestsPerDay ?? ""));
}

function figureState(state: string): string {
  switch (state) {
    case "never":
      return vscode.l10n.t("not reached");
    case "always":
      return vscode.l10n.t("at any volume");
    default:
      return vscode.l10n.t("over capacity");
  }
}

/** Brings every figures block of a record up to date, as one edit; an accepted decision is reviewed instead. */
export async function updateFiguresIn(
  services: Services,
  checks: RecordChecks,
  document: vscode.TextDocument,
): Promise<void> {
  const open = await services.records.recordOf(document);
  const blocks = open ? currentFigures(findFigures(open.file.text)) : [];
  if (!open || blocks.length === 0)
    throw new UserError(
      vscode.l10n.t(
        "{0} has no figures block. “Model Choice: Insert Cost Comparison” writes one.",
        vscode.workspace.asRelativePath(document.uri),
      ),
    );
  const { compareFigures, catalogue } = await checks.ground();
  const { text, record } = open.file;
  if (
    isEvidence(record) &&
    open.root.index.get(record.path) &&
    blocks.some((block) => compareFigures(block)?.changed)
  ) {
    await vscode.commands.executeCommand(COMMANDS.reviewDecision, open.root.uriOf(record.path));
    return;
  }
  const edits = blocks.flatMap((block) => {
    const drift = compareFigures(block);
    return drift ? updateFigures(text, block, drift, today(), recordLanguage(text)) : [];
  });
  if (edits.length === 0) {
    const isBroken = blocks.every((block) => !compareFigures(block)?.comparison);
    if (isBroken)
      throw new UserError(
        vscode.l10n.t(
          "The figures block of {0} cannot be computed. The Problems view says why.",
          vscode.workspace.asRelativePath(document.uri),
        ),
      );
    void vscode.window.showInformationMessage(
      vscode.l10n.t("The figures are up to date, at prices of {0}.", catalogue.priceSource.date),
    );
    return;
  }
  if (document.getText() !== text)
    throw new UserError(
      vscode.l10n.t(
        "{0} has changed meanwhile, so nothing was changed. Try again.",
        vscode.workspace.asRelativePath(document.uri),
      ),
    );
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, toTextEdits(text, edits));
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new UserError(
      vscode.l10n.t(
        "{0} cannot be edited, so nothing was changed. It may be read-only.",
        vscode.workspace.asRelativePath(document.uri),
      ),
    );
}
