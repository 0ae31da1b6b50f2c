import * as vscode from "vscode";
import type { DecisionRecord } from "../../decisions/record/record";
import { type GroupKey, groupOf } from "./items";

export function groupLabel(key: GroupKey): string {
  switch (key) {
    case "review-due":
      return vscode.l10n.t("Reviews due");
    case "proposed":
      return vscode.l10n.t("Proposed");
    case "accepted":
      return vscode.l10n.t("Accepted");
    case "superseded":
      return vscode.l10n.t("Superseded");
    case "deprecated":
      return vscode.l10n.t("Deprecated");
    case "rejected":
      return vscode.l10n.t("Rejected");
    case "other":
      return vscode.l10n.t("Other status");
    case "none":
      return vscode.l10n.t("No status");
  }
}

/** How far a review is; negative days are past it. */
export function reviewText(days: number): string {
  if (days === 0) return vscode.l10n.t("review due today");
  if (days === -1) return vscode.l10n.t("review due since yesterday");
  if (days < 0) return vscode.l10n.t("review due for {0} days", -days);
  return days === 1 ? vscode.l10n.t("review tomorrow") : vscode.l10n.t("review in {0} days", days);
}

/** What a child row is to the record above it. @param isOpen whether the newer of the two is still a proposal */
export function relationText(relation: "supersedes" | "superseded-by", isOpen: boolean): string {
  if (relation === "superseded-by")
    return isOpen ? vscode.l10n.t("is to supersede it") : vscode.l10n.t("supersedes it");
  return isOpen ? vscode.l10n.t("to be superseded by it") : vscode.l10n.t("superseded by it");
}

export const GROUP_ICONS: Readonly<Record<GroupKey, { readonly icon: string; readonly color?: string }>> = {
  "review-due": { icon: "bell", color: "list.warningForeground" },
  proposed: { icon: "comment-discussion", color: "charts.blue" },
  accepted: { icon: "pass", color: "charts.green" },
  superseded: { icon: "history" },
  deprecated: { icon: "archive" },
  rejected: { icon: "circle-slash", color: "charts.red" },
  other: { icon: "circle-large-outline" },
  // Not `file`: a row of that icon gets the one of its file from the icon theme.
  none: { icon: "file-text" },
};

/** The codicon of a record's status. */
export function groupIconId(record: DecisionRecord): string {
  return GROUP_ICONS[groupOf(record)].icon;
}

/** The status of a record for people: the known word in their language, any other as it is written. */
export function statusText(record: DecisionRecord): string {
  const group = groupOf(record);
  if (record.status && (group === "other" || record.status.word === "draft")) return record.status.text;
  return group === "none" ? "" : groupLabel(group);
}
