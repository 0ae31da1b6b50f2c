import * as vscode from "vscode";
import type { TargetEditor } from "../insert/targetEditor";
import type { Services } from "../services/services";
import { CostPanel } from "./panel";

/**
 * The form as an editor of a scenario file: the page writes into the text of the file as one types, and VS Code marks it as
 * changed, saves, undoes, keeps it over a crash and shows it beside itself.
 */
export class ScenarioEditor implements vscode.Disposable {
  readonly #panels = new Set<CostPanel>();

  constructor(
    private readonly services: Services,
    private readonly target: TargetEditor,
  ) {}

  /** Shows a scenario in a panel that VS Code has made for it. */
  resolve(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const page = new CostPanel(panel, this.services, this.target, document.uri, true);
    this.#panels.add(page);
    // What was typed a moment ago belongs to what is saved.
    const saving = vscode.workspace.onWillSaveTextDocument((event) => {
      if (event.document === document) event.waitUntil(page.flush());
    });
    page.onDidDispose(() => {
      saving.dispose();
      this.#panels.delete(page);
    });
  }

  dispose(): void {
    for (const page of this.#panels) page.dispose();
  }
}
