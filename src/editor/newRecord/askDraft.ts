import * as vscode from "vscode";
import type { Services } from "../services/services";
import { askArguments } from "./askArguments";
import { askOptions } from "./askOptions";
import { askReview } from "./askReview";
import type { Draft, Place } from "./draft";
import { type Outcome, type Step, type StepFrame, pickOne, runSteps, show } from "./steps";
import { templateChoices } from "./templateChoices";

/**
 * Asks for everything that a new record begins with.
 * @param begun answers that are offered as they are, such as those of the record that is superseded.
 * @returns undefined where the person left.
 */
export async function askDraft(
  services: Services,
  heading: string,
  places: readonly [Place, ...Place[]],
  begun: Partial<Pick<Draft, "title" | "options" | "scenario">> = {},
): Promise<Draft | undefined> {
  const draft: Draft = {
    place: places[0],
    title: "",
    template: undefined,
    options: [],
    arguments: new Map(),
    scenario: undefined,
    reviewBy: undefined,
    ...begun,
  };
  const { debate } = await services.library.current();
  const { facts } = await services.catalogue.current();
  const scenarios = await services.scenarios.files();
  const questions = (): Step[] => [
    ...(places.length > 1 ? [(frame: StepFrame) => askPlace(frame, places, draft)] : []),
    (frame) => askTitle(frame, draft),
    (frame) => askTemplate(services, frame, draft),
    (frame) => askOptions(services, frame, draft.options, (options) => (draft.options = options)),
    ...draft.options.map(
      (option): Step =>
        (frame) =>
          askArguments(debate, facts.words.kind, frame, option, draft.arguments.get(option.title) ?? [], (list) =>
            draft.arguments.set(option.title, list),
          ),
    ),
    ...(scenarios.length > 0 ? [(frame: StepFrame) => askScenario(services, frame, scenarios, draft)] : []),
    (frame) => askReview(frame, draft.reviewBy, (date) => (draft.reviewBy = date)),
  ];
  return (await runSteps(heading, questions)) ? draft : undefined;
}

/** Asks only where the record goes and what it is called. @returns false where the person left */
export function askTitleOf(heading: string, places: readonly Place[], draft: Draft): Promise<boolean> {
  return runSteps(heading, () => [
    ...(places.length > 1 ? [(frame: StepFrame) => askPlace(frame, places, draft)] : []),
    (frame: StepFrame) => askTitle(frame, draft),
  ]);
}

function askPlace(frame: StepFrame, places: readonly Place[], draft: Draft): Promise<Outcome> {
  const isMultiRoot = new Set(places.map(({ root }) => root)).size > 1;
  const items = places.map((place) => ({
    label: `$(folder) ${place.folder || place.root.name}`,
    description: isMultiRoot ? place.root.name : "",
    place,
  }));
  return pickOne(
    frame,
    vscode.l10n.t("Into which folder?"),
    items,
    items.find(({ place }) => place === draft.place),
    ({ place }) => (draft.place = place),
  );
}

function askTitle(frame: StepFrame, draft: Draft): Promise<Outcome> {
  const { root, folder } = draft.place;
  const taken = new Map(
    root.index.inFolder(folder).map(({ record }) => [record.title?.trim().toLowerCase(), record.path]),
  );
  const problem = (text: string): string | undefined => {
    const title = text.trim();
    if (title === "") return vscode.l10n.t("Give the record a title.");
    const path = taken.get(title.toLowerCase());
    return path && vscode.l10n.t("{0} has this title already.", path);
  };
  const input = vscode.window.createInputBox();
  input.prompt = vscode.l10n.t("What is decided? A short title, such as: Model for the assistant");
  input.value = draft.title;
  input.valueSelection = [0, draft.title.length];
  input.onDidChangeValue((text) => (input.validationMessage = problem(text)));
  return show(input, frame, ({ value }) => {
    input.validationMessage = problem(value);
    draft.title = value.trim();
    return input.validationMessage === undefined;
  });
}

async function askTemplate(services: Services, frame: StepFrame, draft: Draft): Promise<Outcome> {
  const choices = await templateChoices(services, draft.place);
  const items = choices.map((template) => ({ label: template.name, detail: template.description, template }));
  return pickOne(
    frame,
    vscode.l10n.t("In which form?"),
    items,
    items.find(({ template }) => template.id === draft.template?.id),
    ({ template }) => (draft.template = template),
  );
}

async function askScenario(
  services: Services,
  frame: StepFrame,
  files: readonly vscode.Uri[],
  draft: Draft,
): Promise<Outcome> {
  const loaded = (await Promise.all(files.map((uri) => services.scenarios.load(uri).catch(() => undefined)))).filter(
    (file) => file !== undefined && file.comparison !== null,
  );
  const none = { label: vscode.l10n.t("No comparison"), description: "", scenario: undefined };
  const items = [
    ...loaded.map((scenario) => ({
      label: scenario?.file.scenario?.title ?? "",
      description: scenario ? vscode.workspace.asRelativePath(scenario.uri) : "",
      scenario,
    })),
    none,
  ];
  // The scenario from which options were ticked is the one whose figures they are.
  const titles = new Set(draft.options.map(({ title }) => title));
  const chosen =
    items.find(
      ({ scenario }) => scenario !== undefined && scenario.uri.toString() === draft.scenario?.uri.toString(),
    ) ??
    items.find(({ scenario }) => scenario?.comparison?.options.some(({ name }) => titles.has(name)) === true) ??
    none;
  return pickOne(
    frame,
    vscode.l10n.t("Include the cost comparison, figures and answered criteria of which scenario?"),
    items,
    chosen,
    ({ scenario }) => (draft.scenario = scenario),
  );
}
