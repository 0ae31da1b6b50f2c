import type * as vscode from "vscode";

const KEY = "lookup.recent";
const MOST = 8;

/** Entries to begin with when nobody has looked anything up yet: the two slogans, the three-way question, two criteria. */
export const SUGGESTED: readonly string[] = [
  "note:open-is-an-iq-tax",
  "note:paid-closed-is-the-iq-tax",
  "heuristic:api-first-for-validation",
  "note:self-hosting-wins-at-volume",
  "criterion:K01",
  "criterion:K03",
  "note:what-an-iq-tax-is",
];

/** Keys of the entries opened last, newest first. */
export function recentEntries(memento: vscode.Memento): readonly string[] {
  return memento.get<readonly string[]>(KEY, []);
}

/** Remembers that an entry was opened. */
export async function rememberEntry(memento: vscode.Memento, key: string): Promise<void> {
  await memento.update(KEY, [key, ...recentEntries(memento).filter((other) => other !== key)].slice(0, MOST));
}
