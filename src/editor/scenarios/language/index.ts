import * as vscode from "vscode";
import { LoadedOnce } from "../../services/loadedOnce";
import { SCENARIO_GLOB } from "../../services/scenarioService";
import type { Services } from "../../services/services";
import type * as Completion from "./completion";
import { hover } from "./hover";

/** Completion and hovers in scenario files. The script of the completion is loaded when somebody first asks for one. */
export function registerScenarioLanguage(services: Services): vscode.Disposable {
  const script = new LoadedOnce(
    async () => (await services.shell.loadPart("scenarioLanguage.js")) as typeof Completion,
  );
  const selector = { pattern: SCENARIO_GLOB };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      selector,
      {
        provideCompletionItems: async (document, position) =>
          (await script.get()).completionItems(services, document, position),
      },
      " ",
      "/",
    ),
    vscode.languages.registerHoverProvider(selector, {
      provideHover: (document, position) => hover(services, document, position),
    }),
  );
}
