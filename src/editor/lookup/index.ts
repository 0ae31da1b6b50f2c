import * as vscode from "vscode";
import { type LibraryEntry, entryMarkdown, entrySources } from "../../library/writeEntry";
import type { SearchEntry } from "../../library/search/searchEntry";
import { insertText } from "../insert/insertText";
import type { TargetEditor } from "../insert/targetEditor";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { NOTE_TYPES } from "../services/lookupService";
import type { ReadOnlyMarkdown } from "../services/readOnlyMarkdown";
import { today } from "../services/today";
import type { Services } from "../services/services";
import { UserError } from "../services/userError";
import { type Choice, pickEntry } from "./lookupPick";
import { rememberEntry } from "./recentEntries";

/** `Look Up...`: one box over the whole library and the records of the workspace, in both languages. */
export function registerLookup(
  services: Services,
  target: TargetEditor,
  documents: ReadOnlyMarkdown,
): vscode.Disposable {
  return registerCommand("modelChoice.lookUp", services.log, async (argument) => {
    const choice = await pickEntry(services, {
      placeholder: vscode.l10n.t(
        "Ask a question, or look up an argument, a criterion, a model, a licence, a formula, a snippet, a command or a record",
      ),
      withButtons: true,
      ...(typeof argument === "string" ? { value: argument } : {}),
    });
    if (!choice) return;
    await rememberEntry(services.context.globalState, choice.entry.key);
    await act(choice, services, target, documents);
  });
}

/** An entry that the library holds: what can be inserted or copied. */
type FromLibrary = SearchEntry & LibraryEntry;

function isFromLibrary(entry: SearchEntry): entry is FromLibrary {
  return entry.type !== "record" && entry.type !== "snippet" && entry.type !== "command";
}

async function markdownOf(services: Services, entry: FromLibrary): Promise<string> {
  const { library } = await services.library.current();
  const { table, others } = await services.prices.current();
  const text = entryMarkdown(entry, library, table, today(), others);
  if (text === undefined) throw new UserError(vscode.l10n.t("“{0}” is no longer in the library.", entry.title));
  return text;
}

async function open(services: Services, documents: ReadOnlyMarkdown, entry: SearchEntry): Promise<void> {
  if (NOTE_TYPES.includes(entry.type)) {
    await vscode.commands.executeCommand(COMMANDS.openNote, entry.id, "lookup");
    return;
  }
  if (entry.type === "command") {
    await vscode.commands.executeCommand(entry.id);
    return;
  }
  if (entry.type === "snippet") {
    await vscode.commands.executeCommand(COMMANDS.insertSnippet, entry.title);
    return;
  }
  if (!isFromLibrary(entry)) {
    await vscode.commands.executeCommand(COMMANDS.openRecord, vscode.Uri.parse(entry.id));
    return;
  }
  await vscode.commands.executeCommand(
    "markdown.showPreview",
    documents.write(entry.title, await markdownOf(services, entry)),
  );
}

async function act(
  { entry, does }: Choice,
  services: Services,
  target: TargetEditor,
  documents: ReadOnlyMarkdown,
): Promise<void> {
  const isNote = NOTE_TYPES.includes(entry.type);
  if (does === "open" || !isFromLibrary(entry)) return open(services, documents, entry);
  switch (does) {
    case "insert":
      if (isNote) await vscode.commands.executeCommand(COMMANDS.insertArgument, entry.id);
      else await insertText(target, await markdownOf(services, entry), `${entry.title}: ${entry.description}`);
      return;
    case "copy":
      await vscode.env.clipboard.writeText(await markdownOf(services, entry));
      vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t("Copied “{0}” as Markdown.", entry.title)}`, 4000);
      return;
    case "source":
      if (isNote) await vscode.commands.executeCommand(COMMANDS.openSource, entry.id);
      else await openSource(services, entry);
  }
}

async function openSource(services: Services, entry: FromLibrary): Promise<void> {
  const { library } = await services.library.current();
  const sources = entrySources(entry, library);
  if (sources.length === 0)
    throw new UserError(vscode.l10n.t("“{0}” names no source with a public address.", entry.title));
  const items = sources.map(({ title, url }) => ({ label: title, detail: url, url }));
  const picked =
    items.length === 1
      ? items[0]
      : await vscode.window.showQuickPick(items, {
          title: entry.title,
          placeHolder: vscode.l10n.t("Open which source?"),
        });
  if (picked) await vscode.env.openExternal(vscode.Uri.parse(picked.url, true));
}
