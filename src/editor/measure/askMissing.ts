import * as vscode from "vscode";
import type { Scenario } from "../../cost/scenario/scenario";
import type { Answers, Scale } from "../../measure/answers";
import type { MeasureProblem } from "../../measure/problem";

/** The scales on which judges and people mostly give scores. */
const SCALES: readonly Scale[] = [5, 10, 100].flatMap((most) => [
  { least: 0, most },
  { least: 1, most },
]);

/** What the person said of files, by name; each question is asked once. */
export class MissingAnswers {
  #answers = new Map<string, Answers>();
  #asked = new Set<string>();

  of(file: string): Answers {
    return this.#answers.get(file) ?? {};
  }

  /** Asks what files leave open. @returns whether something was said, so that the files are worth another reading. */
  async ask(problems: readonly MeasureProblem[], scenario: Scenario): Promise<boolean> {
    let isTold = false;
    for (const problem of problems) {
      const key = `${problem.code} ${problem.file}`;
      if (this.#asked.has(key)) continue;
      const question = questionOf(problem, scenario);
      if (!question) continue;
      this.#asked.add(key);
      const answer = await question();
      if (!answer) continue;
      this.#answers.set(problem.file, { ...this.of(problem.file), ...answer });
      isTold = true;
    }
    return isTold;
  }
}

/** Null for what is no question. Questions give undefined where the person leaves them. */
function questionOf(
  { code, file, args }: MeasureProblem,
  { options }: Scenario,
): (() => Promise<Answers | undefined>) | null {
  switch (code) {
    case "option-unknown":
      return () =>
        pick(
          options.map(({ id, name }) => [name ?? id, { option: id }]),
          vscode.l10n.t("Which option was evaluated in {0}?", file),
        );
    case "metric-unknown":
      return () =>
        pick(
          (args[0] ?? "").split(", ").map((metric) => [metric, { metric }]),
          vscode.l10n.t("Which score in {0} counts?", file),
        );
    case "scale-unknown":
      return () =>
        pick(
          SCALES.filter(({ most }) => most >= Number(args[0])).map((scale) => [
            `${String(scale.least)}–${String(scale.most)}`,
            { scale },
          ]),
          vscode.l10n.t("On which scale are the scores in {0}?", file),
        );
    case "n-unknown":
      return () => askItems(file, args[0] ?? "");
    default:
      return null;
  }
}

async function askItems(file: string, option: string): Promise<Answers | undefined> {
  const told = await vscode.window.showInputBox({
    title: vscode.l10n.t("Measure from Files"),
    prompt: vscode.l10n.t("How many items did {0} have in {1}? Without that there is no interval.", option, file),
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^[1-9]\d{0,8}$/.test(text.trim()) ? undefined : vscode.l10n.t("Give a whole number of items, 1 or more."),
  });
  return told === undefined ? undefined : { items: Number(told.trim()) };
}

async function pick(
  choices: readonly (readonly [label: string, answer: Answers])[],
  placeHolder: string,
): Promise<Answers | undefined> {
  const picked = await vscode.window.showQuickPick(
    choices.map(([label, answer]) => ({ label, answer })),
    { title: vscode.l10n.t("Measure from Files"), placeHolder, ignoreFocusOut: true },
  );
  return picked?.answer;
}
