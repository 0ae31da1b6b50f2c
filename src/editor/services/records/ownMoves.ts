import type * as vscode from "vscode";

/** A file or folder with the place that it gets. */
export interface Moved {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/** Moves that this extension makes itself, with the links that follow: VS Code tells of them as of those of a person. */
const expected = new Set<string>();
/** A rename that a person gives up after a preview never comes. */
const WAIT_MS = 120_000;

const keyOf = ({ oldUri, newUri }: Moved): string => `${oldUri.toString()}\n${newUri.toString()}`;

/** Does something that moves files, of which nobody else need take care. */
export async function asOwnMoves<T>(moves: readonly Moved[], act: () => Thenable<T>): Promise<T> {
  moves.forEach((move) => expected.add(keyOf(move)));
  try {
    return await act();
  } finally {
    moves.forEach((move) => expected.delete(keyOf(move)));
  }
}

/** Says that VS Code is about to make a move that was given to it with all its edits. */
export function expectMove(move: Moved): void {
  expected.add(keyOf(move));
  setTimeout(() => expected.delete(keyOf(move)), WAIT_MS);
}

/** Whether a move is one of this extension's own; asked once. */
export function isOwnMove(move: Moved): boolean {
  return expected.delete(keyOf(move));
}
