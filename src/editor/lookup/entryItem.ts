import * as vscode from "vscode";
import type { EntryType, SearchEntry } from "../../library/search/searchEntry";
import type { Library } from "../../library/library";
import { NOTE_TYPES } from "../services/lookupService";
import { offerEnd } from "../services/offerEnd";
import { today } from "../services/today";

/** A row of the look-up. */
export interface EntryItem extends vscode.QuickPickItem {
  readonly entry: SearchEntry;
}

/** What can be done with an entry from its row. */
export type EntryButton = vscode.QuickInputButton & { readonly does: "insert" | "copy" | "source" };

const ICONS: Readonly<Record<EntryType, string>> = {
  note: "comment",
  heuristic: "lightbulb",
  criterion: "checklist",
  evidence: "graph-line",
  licence: "law",
  openness: "unlock",
  model: "server-process",
  rule: "symbol-ruler",
  formula: "symbol-operator",
  snippet: "symbol-snippet",
  command: "terminal",
  record: "law",
};

function typeName(type: EntryType): string {
  switch (type) {
    case "note":
      return vscode.l10n.t("Note");
    case "heuristic":
      return vscode.l10n.t("Rule of thumb");
    case "criterion":
      return vscode.l10n.t("Criterion");
    case "evidence":
      return vscode.l10n.t("Evidence");
    case "licence":
      return vscode.l10n.t("Licence");
    case "openness":
      return vscode.l10n.t("Openness level");
    case "model":
      return vscode.l10n.t("Model");
    case "rule":
      return vscode.l10n.t("Cost rule");
    case "formula":
      return vscode.l10n.t("Formula");
    case "snippet":
      return vscode.l10n.t("Snippet");
    case "command":
      return vscode.l10n.t("Command");
    case "record":
      return vscode.l10n.t("Decision record");
  }
}

export function entryButtons(type: EntryType): EntryButton[] {
  if (type === "record" || type === "snippet" || type === "command") return [];
  const insert: EntryButton = {
    does: "insert",
    iconPath: new vscode.ThemeIcon("insert"),
    tooltip: vscode.l10n.t("Insert into the Editor"),
  };
  const copy: EntryButton = {
    does: "copy",
    iconPath: new vscode.ThemeIcon("copy"),
    tooltip: vscode.l10n.t("Copy as Markdown"),
  };
  const source: EntryButton = {
    does: "source",
    iconPath: new vscode.ThemeIcon("link-external"),
    tooltip: vscode.l10n.t("Open Source"),
  };
  if (NOTE_TYPES.includes(type)) return [insert, copy, source];
  return ["criterion", "openness", "rule", "formula"].includes(type) ? [insert, copy] : [insert, copy, source];
}

/**
 * The row of an entry. VS Code sorts rows by how their label holds the query (microsoft/vscode#73904), which would undo
 * the order of the search; so the label is the icon alone, the title stands in the description, and every row is shown.
 */
export function entryItem(entry: SearchEntry, withButtons: boolean, library: Library): EntryItem {
  const kind = entry.ref === null ? typeName(entry.type) : `${typeName(entry.type)} ${entry.ref}`;
  return {
    label: `$(${ICONS[entry.type]})`,
    description: entry.title,
    detail: [kind, endOf(entry, library), entry.description.replace(/\s+/g, " ").slice(0, 300)]
      .filter(Boolean)
      .join(" · "),
    alwaysShow: true,
    buttons: withButtons ? entryButtons(entry.type) : [],
    entry,
  };
}

function endOf({ type, id }: SearchEntry, library: Library): string {
  if (type !== "model") return "";
  const card = library.models.find((candidate) => candidate.id === id) ?? null;
  return offerEnd(card, id, library, today())?.text ?? "";
}
