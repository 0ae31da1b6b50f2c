import * as vscode from "vscode";
import type { Grouping } from "../../debate/groupNotes";
import type { Stance } from "../../debate/vocabulary";
import { WORDS } from "../../debate/words";
import { COMMANDS } from "../services/commandIds";
import { contentLanguage } from "../services/contentLanguage";
import type { DebateItem, EvidenceItem, GroupItem, NoteItem } from "./items";

/** The icon of a stance is the same wherever a stance is shown; the word always stands beside or behind it. */
export const STANCE_ICONS: Readonly<Record<Stance, { icon: string; color: string }>> = {
  open: { icon: "unlock", color: "charts.green" },
  closed: { icon: "lock", color: "charts.purple" },
  both: { icon: "law", color: "charts.blue" },
  neutral: { icon: "circle-outline", color: "charts.foreground" },
};

export function stanceIcon(stance: Stance): vscode.ThemeIcon {
  const { icon, color } = STANCE_ICONS[stance];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}

/** What a row shows. The tooltip comes later, from `resolveTreeItem`. */
export function toTreeItem(item: DebateItem, grouping: Grouping, expandable: boolean): vscode.TreeItem {
  const state = expandable ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
  const row = rowOf(item, grouping, state);
  row.id = item.id;
  return row;
}

function rowOf(item: DebateItem, grouping: Grouping, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  switch (item.type) {
    case "group":
      return groupRow(item, grouping, state);
    case "note":
      return noteRow(item, state);
    case "evidence":
      return evidenceRow(item, state);
  }
}

function groupRow({ group }: GroupItem, grouping: Grouping, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const row = new vscode.TreeItem(groupLabel(group.key, grouping), state);
  row.description = String(group.notes.length);
  row.contextValue = "group";
  const stance = group.notes[0]?.stance;
  if (grouping === "stance" && stance) row.iconPath = stanceIcon(stance);
  row.accessibilityInformation = { label: `${groupLabel(group.key, grouping)} (${group.notes.length})` };
  return row;
}

function groupLabel(key: string, grouping: Grouping): string {
  if (grouping === "speaker") return key;
  const words: Readonly<Record<string, string>> = WORDS[contentLanguage()][grouping];
  const word = words[key] ?? key;
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function noteRow({ note, relation }: NoteItem, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const words = WORDS[contentLanguage()];
  const row = new vscode.TreeItem(note.title, state);
  const parts = [
    relation ? words.relation[relation] : "",
    note.speaker.name,
    note.verdict ? words.verdict[note.verdict] : "",
  ];
  row.description = parts.filter(Boolean).join(" · ");
  row.iconPath = stanceIcon(note.stance);
  row.contextValue = note.sources.some((source) => source.url !== null) ? "note source" : "note";
  row.command = { command: COMMANDS.openNote, title: vscode.l10n.t("Open Note"), arguments: [note.id, "tree"] };
  row.accessibilityInformation = {
    label: [note.title, words.stance[note.stance], ...parts.filter(Boolean)].join(", "),
  };
  return row;
}

function evidenceRow({ piece }: EvidenceItem, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const words = WORDS[contentLanguage()];
  const row = new vscode.TreeItem(piece.title, state);
  const mark = piece.status === "unverified" ? words.verification.unverified : "";
  row.description = [piece.date, mark].filter(Boolean).join(" · ");
  row.iconPath = new vscode.ThemeIcon(
    piece.status === "unverified" ? "question" : "graph-line",
    new vscode.ThemeColor(STANCE_ICONS[piece.lean].color),
  );
  row.contextValue = piece.sources.some((source) => source.url !== null) ? "evidence source" : "evidence";
  row.accessibilityInformation = {
    label: [piece.title, words.kind.evidence, piece.date, mark].filter(Boolean).join(", "),
  };
  return row;
}
