import * as vscode from "vscode";
import { isEmptyFilter } from "../../debate/filterNotes";
import { GROUPINGS, type Grouping } from "../../debate/groupNotes";
import { WORDS } from "../../debate/words";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { contentLanguage } from "../services/contentLanguage";
import { noteArgument } from "../services/noteArgument";
import type { Services } from "../services/services";
import { UserError } from "../services/userError";
import { clearFilter, filterByStance, filterByText } from "./filterCommands";
import type { DebateItem } from "./items";
import { DebateTreeProvider } from "./provider";

export const DEBATE_VIEW = "modelChoice.debate";

/** The debate view with its grouping, filters and the commands on its rows. */
export function registerDebateTree(services: Services): vscode.Disposable {
  const provider = new DebateTreeProvider(services);
  const view = services.shell.fill(DEBATE_VIEW, provider);
  const show = (): void => describe(view, provider);
  show();
  return vscode.Disposable.from(
    provider,
    provider.onDidChangeTreeData(show),
    services.navigator.onDidNavigate(({ noteId, origin }) => {
      if (origin !== "tree" && view.visible) void reveal(view, provider, noteId, false);
    }),
    ...GROUPINGS.map((grouping) =>
      registerCommand(`modelChoice.debate.groupBy.${grouping}`, services.log, () => provider.setGrouping(grouping)),
    ),
    registerCommand("modelChoice.debate.filterByText", services.log, () => filterByText(provider)),
    registerCommand("modelChoice.debate.filterByStance", services.log, () => filterByStance(provider)),
    registerCommand("modelChoice.debate.clearFilter", services.log, () => clearFilter(provider)),
    registerCommand(COMMANDS.revealInTree, services.log, (argument) => revealNote(services, view, provider, argument)),
    registerCommand(COMMANDS.openEvidenceSource, services.log, (argument, index) =>
      openEvidenceSource(services, argument, index),
    ),
  );
}

async function revealNote(
  services: Services,
  view: vscode.TreeView<DebateItem>,
  provider: DebateTreeProvider,
  argument: unknown,
): Promise<void> {
  const { debate } = await services.library.current();
  const note = noteArgument(argument, debate);
  if (!note) return;
  // The person asked for this note: a filter that hides it gives way.
  if (!(await provider.rowOf(note.id))) await clearFilter(provider);
  await reveal(view, provider, note.id, true);
}

async function reveal(
  view: vscode.TreeView<DebateItem>,
  provider: DebateTreeProvider,
  noteId: string,
  focus: boolean,
): Promise<void> {
  const row = await provider.rowOf(noteId);
  if (row) await view.reveal(row, { select: true, focus, expand: false });
}

/** Context keys, description and message say what the tree shows. */
function describe(view: vscode.TreeView<DebateItem>, provider: DebateTreeProvider): void {
  const { filter, grouping } = provider;
  const filtered = !isEmptyFilter(filter);
  void vscode.commands.executeCommand("setContext", "modelChoice.debate.filtered", filtered);
  void vscode.commands.executeCommand("setContext", "modelChoice.debate.grouping", grouping satisfies Grouping);
  const words = WORDS[contentLanguage()].stance;
  const parts = [
    filter.text === "" ? "" : `“${filter.text}”`,
    filter.stances.map((stance) => words[stance]).join(", "),
  ];
  view.description = parts.filter(Boolean).join(" · ");
}

async function openEvidenceSource(services: Services, argument: unknown, index: unknown): Promise<void> {
  const { debate } = await services.library.current();
  const isRow = typeof argument === "object" && argument !== null && "piece" in argument;
  const id: unknown = isRow ? Reflect.get(Object(argument.piece), "id") : argument;
  const piece = typeof id === "string" ? debate.evidencePiece(id) : undefined;
  if (!piece) throw new UserError(vscode.l10n.t("There is no evidence with the id {0}.", String(id)));
  const source =
    typeof index === "number" ? piece.sources[index] : piece.sources.find((candidate) => candidate.url !== null);
  if (source?.url) await vscode.env.openExternal(vscode.Uri.parse(source.url, true));
}
