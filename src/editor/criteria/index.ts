import * as vscode from "vscode";
import { ANSWER_LEANS, type AnswerLean, type CriterionAnswer } from "../../cost/scenario/scenario";
import type { Criterion } from "../../debate/criterion";
import { answerParts } from "../../decisions/write/answeredCriteria";
import { saveScenario } from "../costPage/saveScenario";
import { hasErrors, noScenario } from "../scenarios/refusals";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import type { LoadedScenario } from "../services/scenarioService";
import type { Services } from "../services/services";
import { today } from "../services/today";
import { UserError } from "../services/userError";

interface CriterionItem extends vscode.QuickPickItem {
  readonly criterion: Criterion;
}

/**
 * `Answer Criteria...`: the criteria as a checklist whose answers are kept in the scenario file. A criterion, an answer
 * and where it leads may be given; then nothing is asked.
 */
export function registerCriteria(services: Services): vscode.Disposable {
  return registerCommand(COMMANDS.answerCriteria, services.log, async (key, answer, leans) => {
    const { library } = await services.library.current();
    if (typeof key === "string" && typeof answer === "string") {
      const criterion = library.criteria.find((candidate) => candidate.key === key);
      if (!criterion) throw new UserError(vscode.l10n.t("There is no criterion {0}.", key));
      const lean = ANSWER_LEANS.find((candidate) => candidate === leans);
      return save(await activeScenario(services), criterion, answered(answer, lean));
    }
    for (let last: string | undefined; ;) {
      const scenario = await activeScenario(services);
      const criterion = await pickCriterion(scenario, library.criteria, last);
      if (!criterion) return;
      last = criterion.key;
      const before = scenario.file.scenario?.criteria?.[criterion.key];
      const given = await askAnswer(criterion, before);
      if (given !== undefined) await save(scenario, criterion, given === "" ? undefined : given);
    }
  });
}

/** @throws UserError where there is no scenario, or its file has errors. */
async function activeScenario(services: Services): Promise<LoadedScenario> {
  const active = await services.scenarios.active();
  if (!active) throw noScenario();
  if (!active.file.scenario) throw hasErrors(active.uri);
  return active;
}

/** The checklist: what is answered carries its answer, what is not its question. */
async function pickCriterion(
  { file: { scenario } }: LoadedScenario,
  criteria: readonly Criterion[],
  last: string | undefined,
): Promise<Criterion | undefined> {
  const answers = scenario?.criteria ?? {};
  const count = criteria.filter(({ key }) => answers[key] !== undefined).length;
  const pick = vscode.window.createQuickPick<CriterionItem>();
  pick.title = vscode.l10n.t("Criteria of “{0}”: {1} of {2} answered", scenario?.title ?? "", count, criteria.length);
  pick.placeholder = vscode.l10n.t("Choose a criterion to answer; Escape ends");
  pick.matchOnDetail = true;
  pick.items = criteria.map((criterion) => {
    const answer = answers[criterion.key];
    return {
      label: `$(${answer === undefined ? "circle-large-outline" : "pass-filled"}) ${criterion.name}`,
      detail: answer === undefined ? criterion.question : answerParts(answer).answer,
      criterion,
    };
  });
  // Without one before, the first stays the one that Enter takes.
  if (last !== undefined) pick.activeItems = pick.items.filter(({ criterion }) => criterion.key === last);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.criterion);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Asks for the answer and where it leads. @returns undefined where the person left; "" to take the answer away. */
async function askAnswer(
  { name, question, record, leans }: Criterion,
  before: CriterionAnswer | undefined,
): Promise<CriterionAnswer | undefined> {
  const old = before === undefined ? undefined : answerParts(before);
  const text = await vscode.window.showInputBox({
    title: name,
    prompt: vscode.l10n.t("{0} To keep as evidence: {1} Empty takes the answer away.", question, record),
    value: old?.answer ?? "",
    ignoreFocusOut: true,
  });
  if (text === undefined) return undefined;
  const answer = text.trim();
  if (answer === "") return "";
  const labels: Readonly<Record<AnswerLean, string>> = {
    open: vscode.l10n.t("It leans to open"),
    closed: vscode.l10n.t("It leans to closed"),
    either: vscode.l10n.t("It leans to neither"),
  };
  const items = [
    ...ANSWER_LEANS.map((lean) => ({ label: labels[lean], picked: old?.leans === lean, lean })),
    { label: vscode.l10n.t("Leave that open"), picked: old?.leans === undefined, lean: undefined },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: name, placeHolder: leans, ignoreFocusOut: true });
  return picked && answered(answer, picked.lean);
}

function answered(answer: string, leans: AnswerLean | undefined): CriterionAnswer {
  return { answer, ...(leans ? { leans } : {}), decided: today() };
}

/** Writes one answer into the file, whose other lines and comments stay. */
async function save(
  { uri, file }: LoadedScenario,
  { key }: Criterion,
  value: CriterionAnswer | undefined,
): Promise<void> {
  const before = file.scenario?.criteria?.[key];
  const outcome = await saveScenario(uri, [
    {
      path: ["criteria", key],
      ...(before === undefined ? {} : { before }),
      ...(value === undefined ? {} : { value }),
    },
  ]);
  if (outcome === "saved") return;
  const name = vscode.workspace.asRelativePath(uri);
  vscode.window.setStatusBarMessage(
    `$(info) ${vscode.l10n.t("The answer is in the editor of {0}, which is not saved yet.", name)}`,
    4000,
  );
}
