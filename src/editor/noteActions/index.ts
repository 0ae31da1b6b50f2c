import * as vscode from "vscode";
import type { Debate } from "../../debate/debate";
import type { Note, Source } from "../../debate/note";
import { writeArgdown } from "../../debate/writeArgdown";
import { writeMarkdown } from "../../debate/writeMarkdown";
import { citationOf, definitionOf } from "../../decisions/argument/citation";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { contentLanguage } from "../services/contentLanguage";
import { noteArgument } from "../services/noteArgument";
import type { Services } from "../services/services";
import { UserError } from "../services/userError";
import { pickNote } from "../lookup/pickNote";

/** What can be done with a note wherever it is shown: copy it, copy its citation, open where it was said. */
export function registerNoteActions(services: Services): vscode.Disposable {
  const withNote = (
    id: string,
    placeHolder: () => string,
    act: (note: Note, debate: Debate, rest: readonly unknown[]) => unknown,
  ): vscode.Disposable =>
    registerCommand(id, services.log, async (argument, ...rest) => {
      const { debate } = await services.library.current();
      const note = noteArgument(argument, debate) ?? (await pickNote(services, placeHolder()));
      if (note) await act(note, debate, rest);
    });
  return vscode.Disposable.from(
    withNote(
      COMMANDS.copyMarkdown,
      () => vscode.l10n.t("Copy which note as Markdown?"),
      (note, debate) =>
        copy(writeMarkdown(note, debate, contentLanguage()), vscode.l10n.t("Copied “{0}” as Markdown.", note.title)),
    ),
    withNote(
      COMMANDS.copyCitation,
      () => vscode.l10n.t("Copy the citation of which note?"),
      (note) =>
        copy(
          `${citationOf(note.id)}\n\n${definitionOf(note)}\n`,
          vscode.l10n.t("Copied the citation of “{0}”.", note.title),
        ),
    ),
    withNote(
      COMMANDS.openSource,
      () => vscode.l10n.t("Open the source of which note?"),
      (note, _debate, [index]) => openSource(note, index),
    ),
    registerCommand(COMMANDS.copyArgdown, services.log, async () => {
      const { debate } = await services.library.current();
      await copy(writeArgdown(debate.notes), vscode.l10n.t("Copied the debate as Argdown."));
    }),
  );
}

async function copy(text: string, message: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`$(check) ${message}`, 4000);
}

async function openSource(note: Note, index: unknown): Promise<void> {
  const source = typeof index === "number" ? note.sources[index] : await pickSource(note);
  if (source?.url) await vscode.env.openExternal(vscode.Uri.parse(source.url, true));
}

async function pickSource(note: Note): Promise<Source | undefined> {
  const withAddress = note.sources.filter((source) => source.url !== null);
  if (withAddress.length === 0) {
    const title = note.sources[0]?.title ?? "";
    throw new UserError(
      title === ""
        ? vscode.l10n.t("“{0}” names no source.", note.title)
        : vscode.l10n.t("The source of “{0}” has no public address: {1}.", note.title, title),
    );
  }
  if (withAddress.length === 1) return withAddress[0];
  const items = withAddress.map((source) => ({ label: source.title, detail: source.url ?? "", source }));
  const picked = await vscode.window.showQuickPick(items, {
    title: note.title,
    placeHolder: vscode.l10n.t("Open which source?"),
  });
  return picked?.source;
}
