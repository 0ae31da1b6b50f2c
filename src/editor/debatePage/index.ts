import * as vscode from "vscode";
import { savedState } from "../../shared/protocol";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { noteArgument } from "../services/noteArgument";
import type { Services } from "../services/services";
import type { NavigationOrigin } from "../services/navigation";
import { DEBATE_PAGE, DebatePanel } from "./panel";

/** The debate page: one panel, opened at a note or where it was, and restored after the window is reloaded. */
export function registerDebatePage(services: Services): vscode.Disposable {
  let current: DebatePanel | undefined;
  const adopt = (panel: vscode.WebviewPanel, noteId: string | null): DebatePanel => {
    current?.dispose();
    const page = new DebatePanel(panel, services, noteId);
    current = page;
    page.onDidDispose(() => {
      if (current === page) current = undefined;
    });
    return page;
  };
  const open = async (argument: unknown, origin: unknown): Promise<void> => {
    const { debate } = await services.library.current();
    const note = noteArgument(argument, debate);
    if (current) current.reveal();
    else adopt(createPanel(), note?.id ?? null);
    if (note) services.navigator.went(note.id, isOrigin(origin) ? origin : "link");
  };
  services.shell.restore(DEBATE_PAGE, {
    deserializeWebviewPanel: (panel, saved: unknown) => {
      const state = savedState.safeParse(saved);
      panel.title = pageTitle();
      adopt(panel, state.success ? (state.data.noteId ?? null) : null);
      return Promise.resolve();
    },
  });
  return vscode.Disposable.from(registerCommand(COMMANDS.openNote, services.log, open), {
    dispose: () => current?.dispose(),
  });
}

function isOrigin(value: unknown): value is NavigationOrigin {
  return value === "tree" || value === "lookup" || value === "link";
}

function pageTitle(): string {
  return vscode.l10n.t("Model Choice Debate");
}

/** Beside a text that is being written, so that both can be seen; else where one looks. */
function createPanel(): vscode.WebviewPanel {
  const column = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  return vscode.window.createWebviewPanel(DEBATE_PAGE, pageTitle(), column, { enableFindWidget: true });
}
