import * as vscode from "vscode";
import type { Note } from "../../debate/note";
import { POLARITIES, type Polarity } from "../../decisions/argument/argumentText";

/** Asks how a team's note bears on the option; MADR's words stay English, because tools read them. */
export async function pickPolarity(note: Note, option: string): Promise<Polarity | undefined> {
  const details: Readonly<Record<Polarity, { icon: string; detail: string }>> = {
    Good: { icon: "thumbsup", detail: vscode.l10n.t("It speaks for this option.") },
    Neutral: { icon: "dash", detail: vscode.l10n.t("It neither helps nor hurts this option.") },
    Bad: { icon: "thumbsdown", detail: vscode.l10n.t("It speaks against this option.") },
  };
  const items = POLARITIES.map((polarity) => ({
    label: `$(${details[polarity].icon}) ${polarity}`,
    detail: details[polarity].detail,
    polarity,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: option === "" ? note.title : option,
    placeHolder: vscode.l10n.t("How does “{0}” bear on this option?", note.title),
  });
  return picked?.polarity;
}
