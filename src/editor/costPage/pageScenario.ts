import * as vscode from "vscode";
import type { Comparison } from "../../cost/compare/compare";
import { compare } from "../../cost/compare/compareFully";
import { knownIds } from "../../cost/compare/prepare";
import { toScenario } from "../../cost/scenario/normalise";
import { checkReferences } from "../../cost/scenario/references";
import { sameValue } from "../../cost/scenario/sameValue";
import type { Scenario } from "../../cost/scenario/scenario";
import type { RawScenario } from "../../cost/scenario/schema";
import { scenarioProblemMessage } from "../scenarios/problemMessage";
import type { LoadedScenario } from "../services/scenarioService";
import type { Services } from "../services/services";
import { UserError } from "../services/userError";

/** A scenario that the page sent. @throws UserError with the first id that is not known */
export async function checkedScenario({ catalogue }: Pick<Services, "catalogue">, raw: RawScenario): Promise<Scenario> {
  const scenario = toScenario(raw);
  const [problem] = checkReferences(scenario, knownIds(await catalogue.current()));
  if (problem) throw new UserError(scenarioProblemMessage(problem));
  return scenario;
}

/** Computes a scenario of the page, whose source is named where its file holds it as it is. */
export async function computedScenario(
  services: Pick<Services, "catalogue" | "scenarios">,
  uri: vscode.Uri | null,
  scenario: Scenario,
): Promise<Pick<LoadedScenario, "catalogue" | "uri" | "source"> & { readonly comparison: Comparison }> {
  const catalogue = await services.catalogue.current();
  const file = uri && (await services.scenarios.load(uri).catch(() => undefined));
  const source = file?.source && sameValue(file.file.scenario, scenario) ? { source: file.source } : {};
  return {
    catalogue,
    comparison: compare(scenario, catalogue),
    uri: uri ?? vscode.Uri.parse("untitled:scenario.yaml"),
    ...source,
  };
}
