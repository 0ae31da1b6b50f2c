import * as vscode from "vscode";

/** What a person did at a step; undefined: left, and nothing is done. */
export type Outcome = "next" | "back" | undefined;

/** One question of several. */
export interface Step {
  /** Whether there is anything to ask, given the answers so far. */
  readonly isNeeded: () => boolean;
  readonly ask: (frame: StepFrame) => Promise<Outcome>;
}

/** Where a question stands among the others. */
export interface StepFrame {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** Asks one question after the other; back leads to the one before with its answer. @returns whether all were answered. */
export async function runSteps(title: string, steps: readonly Step[]): Promise<boolean> {
  const asked: number[] = [];
  for (let at = 0; at < steps.length; ) {
    const step = steps[at];
    if (!step?.isNeeded()) {
      at++;
      continue;
    }
    const totalSteps = asked.length + steps.slice(at).filter((later) => later.isNeeded()).length;
    const outcome = await step.ask({ title, step: asked.length + 1, totalSteps });
    if (outcome === undefined) return false;
    if (outcome === "next") asked.push(at++);
    else at = asked.pop() ?? 0;
  }
  return true;
}

/**
 * Shows an input of a step and waits for what the person does.
 * @param accept takes the answer, or says with false that there is none yet
 */
export function show<Input extends vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox>(input: Input, frame: StepFrame, accept: (input: Input) => boolean): Promise<Outcome> {
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
export function pickOne<Item extends vscode.QuickPickItem>(frame: StepFrame, placeholder: string, items: readonly Item[], active: Item | undefined, take: (item: Item) => void): Promise<Outcome> {
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
