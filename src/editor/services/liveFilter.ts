import * as vscode from "vscode";

/** A pause in typing. */
const QUIET_MS = 150;

/** What a filter by text asks. */
export interface FilterQuestion {
  readonly title: string;
  readonly prompt: string;
  /** The filter as it stands; Escape brings it back. */
  readonly value: string;
  /** Narrows the tree to what a text finds; an empty text shows all. */
  readonly apply: (text: string) => Promise<void>;
}

/** Asks for the words of a filter. The tree follows while one types; Enter keeps what it shows, Escape takes it back. */
export function askFilter({ title, prompt, value, apply }: FilterQuestion): Promise<void> {
  return new Promise((resolve, reject) => {
    const box = vscode.window.createInputBox();
    Object.assign(box, { title, prompt, value });
    let timer: ReturnType<typeof setTimeout> | undefined;
    let applied = value;
    let isKept = false;
    const take = (text: string): Promise<void> => {
      clearTimeout(timer);
      if (text === applied) return Promise.resolve();
      applied = text;
      return apply(text);
    };
    box.onDidChangeValue((text) => {
      clearTimeout(timer);
      timer = setTimeout(() => void take(text.trim()).catch(reject), QUIET_MS);
    });
    box.onDidAccept(() => {
      isKept = true;
      box.hide();
    });
    box.onDidHide(() => {
      const last = isKept ? box.value.trim() : value;
      box.dispose();
      take(last).then(resolve, reject);
    });
    box.show();
  });
}
