import * as vscode from "vscode";
import { WAYS } from "../../debate/vocabulary";
import { hasErrors } from "../scenarios/refusals";
import type { LoadedScenario } from "../services/scenarioService";
import type { Services } from "../services/services";
import { UserError } from "../services/userError";
import type { Draft, Place } from "./draft";
import { templateChoices } from "./templateChoices";

/** Answers that another command or a key gives. */
interface Answers {
  readonly title: string;
  /** Id of a template of the library; the first that would be offered where it is left out. */
  readonly template?: unknown;
  readonly options?: unknown;
  readonly reviewBy?: unknown;
  /** Path of a scenario file in the workspace, whose comparison, figures and answered criteria go into the record. */
  readonly scenario?: unknown;
}

function isAnswers(value: unknown): value is Answers {
  return (
    typeof value === "object" &&
    value !== null &&
    "title" in value &&
    typeof value.title === "string" &&
    value.title.trim() !== ""
  );
}

/** @throws UserError where no file of the workspace has that path, or it has errors. */
async function givenScenario({ scenarios }: Services, path: unknown): Promise<LoadedScenario | undefined> {
  if (typeof path !== "string") return undefined;
  const uri = (await scenarios.files()).find((file) => vscode.workspace.asRelativePath(file, false) === path);
  if (!uri) throw new UserError(vscode.l10n.t("There is no scenario file {0}.", path));
  const loaded = await scenarios.load(uri);
  if (!loaded.file.scenario) throw hasErrors(uri);
  return loaded;
}

/** The draft that answers make; undefined without answers. */
export async function givenDraft(services: Services, place: Place, answers: unknown): Promise<Draft | undefined> {
  if (!isAnswers(answers)) return undefined;
  const choices = await templateChoices(services, place);
  const options = Array.isArray(answers.options)
    ? answers.options.filter((title): title is string => typeof title === "string")
    : [];
  return {
    place,
    title: answers.title.trim(),
    template: answers.template === undefined ? choices[0] : choices.find(({ id }) => id === answers.template),
    options: options.map((title) => ({ title, ways: WAYS })),
    arguments: new Map(),
    scenario: await givenScenario(services, answers.scenario),
    reviewBy: typeof answers.reviewBy === "string" ? answers.reviewBy : undefined,
  };
}
