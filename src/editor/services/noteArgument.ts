import * as vscode from "vscode";
import type { Debate } from "../../debate/debate";
import type { Note } from "../../debate/note";
import { UserError } from "./userError";

/** Something in a tree or a list that stands for a note. */
export interface NoteCarrier {
  readonly noteId: string;
}

function isNoteCarrier(value: unknown): value is NoteCarrier {
  return typeof value === "object" && value !== null && "noteId" in value && typeof value.noteId === "string";
}

/**
 * The note that a command was called with: an id, or a tree item that carries one; undefined without an argument.
 * @throws UserError naming the id where there is no such note.
 */
export function noteArgument(argument: unknown, debate: Debate): Note | undefined {
  const id = typeof argument === "string" ? argument : isNoteCarrier(argument) ? argument.noteId : undefined;
  if (id === undefined) return undefined;
  const note = debate.note(id);
  if (!note)
    throw new UserError(vscode.l10n.t("There is no note with the id “{0}” in the library or in the team's notes.", id));
  return note;
}
