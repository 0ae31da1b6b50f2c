import * as vscode from "vscode";
import type { EntryType, SearchEntry } from "../../library/search/searchEntry";
import type { Services } from "../services/services";
import { type EntryButton, type EntryItem, entryItem } from "./entryItem";
import { SUGGESTED, recentEntries } from "./recentEntries";
import { type ActionItem, unansweredItems } from "./unanswered";

const MOST_HITS = 50;

export interface LookupOptions {
  readonly placeholder: string;
  readonly types?: readonly EntryType[];
  readonly value?: string;
  /** Rows carry buttons for what can be done with an entry. */
  readonly withButtons?: boolean;
}

/** What a person chose: an entry to open, or the button pressed on its row. */
export interface Choice {
  readonly entry: SearchEntry;
  readonly does: "open" | EntryButton["does"];
}

type Row = EntryItem | ActionItem | vscode.QuickPickItem;

/** The look-up box: hits as one types, recent and suggested entries before that. Resolves to what was chosen. */
export async function pickEntry(services: Services, options: LookupOptions): Promise<Choice | undefined> {
  const box = vscode.window.createQuickPick<Row>();
  box.placeholder = options.placeholder;
  box.value = options.value ?? "";
  box.matchOnDescription = false;
  let asked = 0;
  // Enter was pressed before the hits of what was typed had come; the best of them is taken once they are there.
  let isAccepted = false;
  let choose: (choice: Choice | undefined) => void = () => undefined;
  const update = async (): Promise<void> => {
    const mine = ++asked;
    box.busy = true;
    const rows =
      box.value.trim() === "" ? await startRows(services, options) : await hitRows(services, options, box.value);
    // A slower answer to an earlier keystroke comes too late.
    if (mine !== asked) return;
    box.items = rows;
    box.busy = false;
    // What merely comes near is not opened unseen.
    if (isAccepted) open(rows.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator));
  };
  const open = (row: Row | undefined): void => {
    isAccepted = false;
    const entry = entryOf(row);
    if (entry) choose({ entry, does: "open" });
    else if (row && "run" in row) {
      choose(undefined);
      row.run().catch((error: unknown) => {
        services.log.error("Look-up:", error instanceof Error ? error : String(error));
        void vscode.window.showErrorMessage(
          vscode.l10n.t("Something went wrong in Model Choice Notes. The log has the details."),
        );
      });
    }
  };
  const fail = (error: unknown): void => {
    services.log.error("Look-up:", error instanceof Error ? error : String(error));
    box.items = [
      { label: vscode.l10n.t("The library of notes cannot be read. The log has the details."), alwaysShow: true },
    ];
    box.busy = false;
  };
  try {
    return await new Promise((resolve) => {
      choose = resolve;
      box.onDidChangeValue(() => {
        isAccepted = false;
        void update().catch(fail);
      });
      box.onDidAccept(() => {
        if (box.busy) isAccepted = true;
        else open(box.selectedItems[0]);
      });
      box.onDidHide(() => resolve(undefined));
      box.onDidTriggerItemButton(({ item, button }) => {
        const entry = entryOf(item);
        // The rows' buttons were made in entryItem.
        resolve(entry && { entry, does: (button as EntryButton).does });
      });
      box.show();
      void update().catch(fail);
    });
  } finally {
    box.dispose();
  }
}

function entryOf(row: Row | undefined): SearchEntry | undefined {
  return row && "entry" in row ? row.entry : undefined;
}

async function hitRows(
  services: Services,
  { types, withButtons = false }: LookupOptions,
  query: string,
): Promise<Row[]> {
  const hits = await services.lookup.search(query, { limit: MOST_HITS, ...(types ? { types } : {}) });
  const { library } = await services.library.current();
  if (hits.length > 0) return hits.map(({ entry }) => entryItem(entry, withButtons, library));
  const nothing: Row = {
    label: vscode.l10n.t("Nothing fits “{0}”. Try other words, in English or Chinese.", query.slice(0, 60)),
    alwaysShow: true,
  };
  // Where only notes are asked for, a criterion is no answer.
  if (types) return [nothing];
  const question = query.trim();
  const nearest = await services.lookup.nearestCriterion(question);
  const separator = (label: string): Row => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    nothing,
    ...(nearest ? [separator(vscode.l10n.t("Nearest Criterion")), entryItem(nearest, withButtons, library)] : []),
    separator(vscode.l10n.t("Keep the Question")),
    ...unansweredItems(services, question, nearest),
  ];
}

async function startRows(services: Services, { types, withButtons = false }: LookupOptions): Promise<Row[]> {
  const wanted = (entry: SearchEntry): boolean => !types || types.includes(entry.type);
  const { library } = await services.library.current();
  const keys = recentEntries(services.context.globalState);
  const recent = (await services.lookup.entries(keys)).filter(wanted);
  const suggested = (await services.lookup.entries(SUGGESTED.filter((key) => !keys.includes(key)))).filter(wanted);
  const section = (label: string, entries: readonly SearchEntry[]): Row[] =>
    entries.length === 0
      ? []
      : [
          { label, kind: vscode.QuickPickItemKind.Separator },
          ...entries.map((entry) => entryItem(entry, withButtons, library)),
        ];
  return [...section(vscode.l10n.t("Recent"), recent), ...section(vscode.l10n.t("Suggested"), suggested)];
}
