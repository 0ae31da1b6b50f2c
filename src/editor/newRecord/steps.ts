import * as vscode from "vscode";

/** What a person did at a step; undefined: left, and nothing is done. */
export type Outcome = "next" | "back" | undefined;

/** One question of several. */
export type Step = (frame: StepFrame) => Promise<Outcome>;

/** Where a question stands among the others. */
export interface StepFrame {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/**
 * Asks one question after the other; back leads to the one before with its answer.
 * @param steps the questions that there are, given the answers so far
 * @returns whether all were answered.
 */
export async function runSteps(title: string, steps: () => readonly Step[]): Promise<boolean> {
  for (let at = 0; ;) {
    const questions = steps();
    const ask = questions[at];
    if (!ask) return true;
    const outcome = await ask({ title, step: at + 1, totalSteps: questions.length });
    if (outcome === undefined) return false;
    at = outcome === "next" ? at + 1 : Math.max(0, at - 1);
  }
}

/**
 * Shows an input of a step and waits for what the person does.
 * @param accept takes the answer, or says with false that there is none yet
 */
export function show<Input extends vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox>(
  input: Input,
  frame: StepFrame,
  accept: (input: Input) => boolean,
): Promise<Outcome> {
  Object.assign(input, frame, { ignoreFocusOut: true, buttons: frame.step > 1 ? [vscode.QuickInputButtons.Back] : [] });
  return new Promise((resolve) => {
    const subscriptions: vscode.Disposable[] = [];
    const end = (outcome: Outcome): void => {
      resolve(outcome);
      vscode.Disposable.from(input, ...subscriptions).dispose();
    };
    subscriptions.push(
      input.onDidAccept(() => accept(input) && end("next")),
      input.onDidHide(() => end(undefined)),
      input.onDidTriggerButton((button) => button === vscode.QuickInputButtons.Back && end("back")),
    );
    input.show();
  });
}

/** Lets the person pick one item. */
export function pickOne<Item extends vscode.QuickPickItem>(
  frame: StepFrame,
  placeholder: string,
  items: readonly Item[],
  active: Item | undefined,
  take: (item: Item) => void,
): Promise<Outcome> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.placeholder = placeholder;
  pick.items = items;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  if (active) pick.activeItems = [active];
  return show(pick, frame, ({ selectedItems: [item] }) => {
    if (item) take(item);
    return item !== undefined;
  });
}
