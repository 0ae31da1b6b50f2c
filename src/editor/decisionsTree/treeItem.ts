import * as vscode from "vscode";
import type { Debate } from "../../debate/debate";
import { recordsFolderOf } from "../../decisions/record/fileName";
import { isOpen } from "../../decisions/record/openRecord";
import { stanceIcon } from "../debateTree/treeItem";
import { COMMANDS } from "../services/commandIds";
import {
  type CitationItem,
  type DecisionItem,
  type FolderItem,
  type GroupItem,
  type GroupKey,
  type RecordItem,
  groupOf,
} from "./items";
import { recordLabel } from "./recordLabel";
import { daysToReview } from "./review";
import { GROUP_ICONS, groupLabel, relationText, reviewText, statusText } from "./words";

/** What a row shows. The tooltip comes later, from `resolveTreeItem`. */
export function toTreeItem(
  item: DecisionItem,
  state: vscode.TreeItemCollapsibleState,
  debate: Debate,
  today: string,
): vscode.TreeItem {
  const row = rowOf(item, debate, today);
  row.id = item.id;
  row.collapsibleState = state;
  return row;
}

function rowOf(item: DecisionItem, debate: Debate, today: string): vscode.TreeItem {
  switch (item.type) {
    case "folder":
      return folderRow(item);
    case "group":
      return groupRow(item);
    case "record":
      return recordRow(item, today);
    case "citation":
      return citationRow(item, debate);
  }
}

function folderRow({ label, files }: FolderItem): vscode.TreeItem {
  const row = new vscode.TreeItem(label);
  row.description = String(files.length);
  row.iconPath = new vscode.ThemeIcon("root-folder");
  row.contextValue = "folder";
  row.accessibilityInformation = { label: vscode.l10n.t("Folder {0}, decision records: {1}", label, files.length) };
  return row;
}

function groupRow({ key, files }: GroupItem): vscode.TreeItem {
  const row = new vscode.TreeItem(groupLabel(key));
  row.description = String(files.length);
  row.iconPath = groupIcon(key);
  row.contextValue = "group";
  row.accessibilityInformation = { label: `${groupLabel(key)} (${files.length})` };
  return row;
}

function groupIcon(key: GroupKey): vscode.ThemeIcon {
  const { icon, color } = GROUP_ICONS[key];
  return color === undefined ? new vscode.ThemeIcon(icon) : new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}

function recordRow(item: RecordItem, today: string): vscode.TreeItem {
  const {
    file: { record },
    root,
    relation,
  } = item;
  const row = new vscode.TreeItem(recordLabel(record));
  const group = groupOf(record);
  const days = daysToReview(record, today);
  const parts = [
    relation ? relationText(relation, isWaiting(item)) : "",
    days === null ? "" : reviewText(days),
    statusOf(item),
    record.date ?? "",
    categoryOf(record.path, root.folderOf(record.path)),
  ].filter(Boolean);
  row.description = parts.join(" · ");
  row.iconPath = groupIcon(group);
  row.contextValue = "record";
  row.resourceUri = root.uriOf(record.path);
  row.command = {
    command: COMMANDS.openRecord,
    title: vscode.l10n.t("Open Record"),
    arguments: [root.uriOf(record.path)],
  };
  row.accessibilityInformation = { label: [recordLabel(record), ...parts].join(", ") };
  return row;
}

/** Whether the newer of a record and the one above it is a proposal, so that the older one still holds. */
function isWaiting({ relation, file, parent }: RecordItem): boolean {
  return parent.type === "record" && isOpen(relation === "superseded-by" ? file : parent.file);
}

/** The status where the group above does not say it in the same word. */
function statusOf({ file: { record }, parent }: RecordItem): string {
  const isSaid =
    parent.type === "group" &&
    parent.key === groupOf(record) &&
    groupOf(record) !== "other" &&
    record.status?.word !== "draft";
  return isSaid ? "" : statusText(record);
}

/** Where a record is below its folder of records, when that does not go without saying. */
function categoryOf(path: string, folder: string): string {
  const own = recordsFolderOf(path);
  return own === folder ? "" : own.slice(folder === "" ? 0 : folder.length + 1);
}

function citationRow({ noteId, times }: CitationItem, debate: Debate): vscode.TreeItem {
  const note = debate.note(noteId);
  const row = new vscode.TreeItem(note?.title ?? noteId);
  const parts = [
    vscode.l10n.t("cited argument"),
    note ? note.speaker.name : vscode.l10n.t("not in the library"),
    times > 1 ? `${times} ×` : "",
  ].filter(Boolean);
  row.description = parts.slice(1).join(" · ");
  row.iconPath = note ? stanceIcon(note.stance) : new vscode.ThemeIcon("question");
  row.contextValue = note ? "citation" : "unknown-citation";
  if (note)
    row.command = { command: COMMANDS.openNote, title: vscode.l10n.t("Open Note"), arguments: [noteId, "link"] };
  row.accessibilityInformation = { label: [note?.title ?? noteId, ...parts].join(", ") };
  return row;
}
