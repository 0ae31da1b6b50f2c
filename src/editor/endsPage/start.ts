import * as vscode from "vscode";
import { calendar } from "../../models/lifecycle/calendar";
import { calendarDays } from "../../models/lifecycle/calendarDays";
import { exportFile } from "../costPage/exportFile";
import { COMMANDS } from "../services/commandIds";
import { contentLanguage } from "../services/contentLanguage";
import type { Services } from "../services/services";
import { StaticPage } from "../services/staticPage";
import { today } from "../services/today";
import { endsHtml } from "./html";
import { workspaceStates } from "./workspaceStates";

const ENDS_PAGE = "modelChoice.endsPage";

/** The page of `What Ends When`, and its calendar. */
export class EndsPage implements vscode.Disposable {
  readonly #page: StaticPage;
  readonly #listening: vscode.Disposable;

  constructor(private readonly services: Services) {
    this.#page = new StaticPage(services, {
      type: ENDS_PAGE,
      title: vscode.l10n.t("What Ends When"),
      style: "endsPage.css",
      commands: [COMMANDS.openPlace, COMMANDS.saveEnds],
      body: async () => endsHtml(await workspaceStates(services), today()),
    });
    const again = (): void => this.#page.refresh();
    this.#listening = vscode.Disposable.from(
      services.records.onDidChange(again),
      services.scenarios.onDidChange(again),
      services.catalogue.onDidChange(again),
    );
  }

  async open(): Promise<void> {
    await this.#page.open();
  }

  /** Asks for a file and writes the ends into it as a calendar. */
  async save(): Promise<void> {
    const states = await workspaceStates(this.services);
    const named = states.map((state) => ({
      ...state,
      uses: state.uses.map(({ path, line }) => ({
        path: vscode.workspace.asRelativePath(vscode.Uri.parse(path)),
        line,
      })),
    }));
    const file = await exportFile("what-ends-when", "ics", calendar(calendarDays(named, contentLanguage())));
    if (file !== undefined) vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t("Saved {0}.", file)}`, 4000);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#page.dispose();
  }
}
