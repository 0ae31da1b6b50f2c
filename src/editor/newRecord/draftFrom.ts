import * as vscode from "vscode";
import { optionWays } from "../../decisions/argument/optionWays";
import { currentFigures } from "../../decisions/figures/currentFigures";
import { findFigures } from "../../decisions/figures/findFigures";
import type { ChosenRecord } from "../recordCommands/recordArgument";
import type { LoadedScenario } from "../services/scenarioService";
import type { Services } from "../services/services";
import type { Draft } from "./draft";

/** What a new record takes over from the one that it is to supersede: title, options, and the scenario of its figures. */
export async function draftFrom(
  services: Services,
  { file: { record, text } }: ChosenRecord,
): Promise<Pick<Draft, "title" | "options" | "scenario">> {
  const catalogue = await services.catalogue.current();
  return {
    title: record.title ?? "",
    options: record.options.map(({ title }) => ({ title, ways: optionWays(title, text, catalogue) })),
    scenario: await scenarioOf(services, text),
  };
}

/** The scenario file that figures were computed from: the one that they name, else one of the same title. */
async function scenarioOf(services: Services, text: string): Promise<LoadedScenario | undefined> {
  const figures = currentFigures(findFigures(text)).at(-1)?.figures;
  if (!figures) return undefined;
  const files = await services.scenarios.files();
  const loaded = await Promise.all(files.map((uri) => services.scenarios.load(uri).catch(() => undefined)));
  const named = loaded.find(
    (file) => file && vscode.workspace.asRelativePath(file.uri, false) === figures.source?.file,
  );
  return named ?? loaded.find((file) => file?.file.scenario?.title === figures.scenario.title);
}
