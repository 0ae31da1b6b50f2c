import * as vscode from "vscode";
import type { Note } from "../../debate/note";
import { POLARITIES, type Polarity } from "../../decisions/argument/argumentText";
import { POLARITY_ICONS } from "./pickReason";

/** Asks how a team's note bears on the option; MADR's words stay English, because tools read them. */
export async function pickPolarity(note: Note, option: string): Promise<Polarity | undefined> {
  const items = POLARITIES.map((polarity) => ({ label: `$(${POLARITY_ICONS[polarity]}) ${polarity}`, polarity }));
  const picked = await vscode.window.showQuickPick(items, {
    title: option || note.title,
    placeHolder: vscode.l10n.t("How does “{0}” bear on this option?", note.title),
  });
  return picked?.polarity;
}
