import * as vscode from "vscode";
import type { RawScenario } from "../../cost/scenario/schema";
import { comparisonCsv } from "../../cost/write/comparisonCsv";
import {
  type CostAction,
  type CostEditorMessage,
  type CostPageMessage,
  costPageMessage,
} from "../../shared/costProtocol";
import { insertText } from "../insert/insertText";
import type { TargetEditor } from "../insert/targetEditor";
import { comparisonText } from "../scenarios";
import { scenarioProblemMessage } from "../scenarios/problemMessage";
import { freeName, writeScenario } from "../scenarios/newScenario";
import { COMMANDS } from "../services/commandIds";
import { contentLanguage } from "../services/contentLanguage";
import type { PageFile } from "../services/pageFile";
import { escapeHtml, renderHtml } from "../services/pageHtml";
import type { Services } from "../services/services";
import { UserError, isUserError } from "../services/userError";
import { checkedScenario, computedScenario } from "./pageScenario";
import { droppedUris } from "./droppedAddresses";
import { exportFile } from "./exportFile";
import { factsMessage } from "./factsMessage";
import { Flushes } from "./flushes";
import { PageFiles } from "./pageFiles";
import { saveScenario, savedMessage, writeEdits } from "./saveScenario";
import { decide, weigh } from "./weighing";

export const COST_PAGE = "modelChoice.costPage";

/**
 * A panel of the cost page: the one beside the editors, which shows any scenario and saves on demand, or the editor of a
 * scenario file, whose text takes every change at once. The page computes on its own; the panel reads, writes, exports and
 * inserts for it.
 */
export class CostPanel implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[] = [];
  #revision = 0;
  #disposed = false;
  /** While a save runs, the page hears nothing of the file: its answer comes first, then the file as it is by then. */
  #saving = false;
  #files: vscode.Uri[] = [];
  readonly #dropped = new PageFiles((message) => this.#send(message));
  readonly #flushes = new Flushes((message) => this.#send(message));

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly services: Services,
    private readonly target: TargetEditor,
    private uri: vscode.Uri | null,
    private readonly isEditor = false,
  ) {
    const { webview } = panel;
    const dist = vscode.Uri.joinPath(services.context.extensionUri, "dist");
    const asset = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(services.context.extensionUri, "media", `page-${theme}.svg`);
    // The tab of an editor has the name and the icon of its file.
    if (!isEditor) panel.iconPath = { light: icon("light"), dark: icon("dark") };
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    this.#subscriptions.push(
      panel.onDidDispose(() => this.dispose()),
      panel.onDidChangeViewState(() => {
        if (panel.visible) return;
        this.#dropped.end();
        this.#flushes.end();
      }),
      webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      services.catalogue.onDidChange(() => void this.#sendFacts()),
      services.scenarios.onDidChange(() => void this.#sendScenario()),
    );
    webview.html = renderHtml({
      cspSource: webview.cspSource,
      language: contentLanguage(),
      title: panel.title,
      script: asset("costPage.js"),
      styles: [asset("codicon.css"), asset("costPage.css")],
    });
  }

  get onDidDispose(): vscode.Event<void> {
    return this.panel.onDidDispose;
  }

  /** Brings the panel to the front where it is, with another scenario where one is given. */
  reveal(uri: vscode.Uri | null): void {
    this.panel.reveal(undefined, false);
    if (uri && uri.toString() !== this.uri?.toString()) {
      this.uri = uri;
      void this.#sendScenario();
    }
  }

  /** Settled once the page has written what is typed in it. */
  flush(): Promise<void> {
    return this.#flushes.ask();
  }

  #receive(message: unknown): void {
    const parsed = costPageMessage.safeParse(message);
    if (parsed.success) void this.#handle(parsed.data);
    else
      this.services.log.warn(
        `The cost page sent a message that fits no schema: ${JSON.stringify({ message }).slice(0, 500)}`,
      );
  }

  async #handle(message: CostPageMessage): Promise<void> {
    if (message.type === "piece") {
      this.#dropped.receive(message.id, message.bytes);
      return;
    }
    if (message.type === "flushed") {
      this.#flushes.answer(message.id);
      return;
    }
    if (message.type === "weigh") {
      const weighed = await weigh(this.services, message);
      if (weighed) this.#send(weighed);
      return;
    }
    if (message.type === "ready") {
      this.#flushes.begin();
      await this.#sendFacts();
      await this.#sendScenario();
      return;
    }
    const isSave = message.action.name === "save";
    if (isSave) this.#saving = true;
    try {
      this.#send({ type: "answer", id: message.id, message: await this.#run(message.action) });
    } catch (error) {
      if (!isUserError(error))
        this.services.log.error(
          `The cost page asked for ${message.action.name}:`,
          error instanceof Error ? error : String(error),
        );
      this.#send({ type: "failure", id: message.id, message: error instanceof Error ? error.message : String(error) });
    } finally {
      if (isSave) {
        this.#saving = false;
        void this.#sendScenario();
      }
    }
  }

  /** Does what the page asks for. @returns a sentence for the person, or an empty one. */
  async #run(action: CostAction): Promise<string> {
    switch (action.name) {
      case "decide":
        await decide(this.services, this.uri, action);
        return "";
      case "save": {
        if (!this.uri) throw new UserError(vscode.l10n.t("This scenario has no file yet. Save it as a new one."));
        if (this.isEditor) {
          await writeEdits(this.uri, action.edits);
          return "";
        }
        return savedMessage(await saveScenario(this.uri, action.edits), vscode.workspace.asRelativePath(this.uri));
      }
      case "saveAs": {
        const scenario = await checkedScenario(this.services, action.scenario);
        const written = await writeScenario(scenario);
        if (!written) return "";
        this.uri = written;
        await this.services.scenarios.choose(this.uri);
        return vscode.l10n.t("Saved {0}.", vscode.workspace.asRelativePath(this.uri));
      }
      case "open":
        this.uri = this.#files.find((uri) => vscode.workspace.asRelativePath(uri) === action.file) ?? null;
        if (this.uri) await this.services.scenarios.choose(this.uri);
        else await this.#sendScenario();
        return "";
      case "openFile":
        if (this.uri) await vscode.window.showTextDocument(this.uri, { viewColumn: vscode.ViewColumn.Beside });
        return "";
      case "insert": {
        const scenario = await checkedScenario(this.services, action.scenario);
        await insertText(
          this.target,
          comparisonText(await computedScenario(this.services, this.uri, scenario)),
          scenario.title,
        );
        return "";
      }
      case "copyMarkdown":
        await vscode.env.clipboard.writeText(
          comparisonText(
            await computedScenario(this.services, this.uri, await checkedScenario(this.services, action.scenario)),
          ),
        );
        return vscode.l10n.t("Copied the comparison as Markdown.");
      case "exportMarkdown":
        return this.#export(action.scenario, "md");
      case "exportCsv":
        return this.#export(action.scenario, "csv");
      case "exportSvg":
        return exported(await exportFile("model-choice", "svg", action.svg));
      case "refreshPrices":
        await vscode.commands.executeCommand(COMMANDS.refreshPrices);
        return "";
      case "measure":
        return this.#measure([]);
      case "measureDropped":
        return this.#measure([...droppedUris(action.addresses), ...this.#dropped.open(action.drop, action.files)]);
      case "openPriceSource": {
        const row = (await this.services.prices.current()).table.get(action.row);
        if (!row?.source.url)
          throw new UserError(vscode.l10n.t("“{0}” names no source with a public address.", action.row));
        await vscode.env.openExternal(vscode.Uri.parse(row.source.url, true));
        return "";
      }
      case "openNote":
        await vscode.commands.executeCommand(COMMANDS.openNote, action.noteId, "link");
        return "";
    }
  }

  /** Measures from files, or from those that the person then names. What comes of it is told beside, however long it takes. */
  async #measure(files: readonly (vscode.Uri | PageFile)[]): Promise<string> {
    if (!this.uri) throw new UserError(vscode.l10n.t("This scenario has no file yet. Save it as a new one."));
    await this.services.scenarios.choose(this.uri);
    void vscode.commands.executeCommand(COMMANDS.measureFiles, undefined, files);
    return "";
  }

  async #export(raw: RawScenario, extension: "md" | "csv"): Promise<string> {
    const scenario = await checkedScenario(this.services, raw);
    const loaded = await computedScenario(this.services, this.uri, scenario);
    const text = extension === "md" ? comparisonText(loaded) : comparisonCsv(loaded.comparison);
    return exported(await exportFile(freeName(scenario.title, new Set()).replace(/\.yaml$/, ""), extension, text));
  }

  async #sendFacts(): Promise<void> {
    try {
      this.#send(factsMessage(await this.services.catalogue.current()));
    } catch (error) {
      this.services.log.error("The cost data cannot be read:", error instanceof Error ? error : String(error));
      if (!this.#disposed)
        this.panel.webview.html = `<p>${escapeHtml(vscode.l10n.t("The prices or the library cannot be read. The log has the details."))}</p>`;
    }
  }

  async #sendScenario(): Promise<void> {
    const revision = ++this.#revision;
    // What was read before a save, or before a later change, may be older than what the page knows.
    const isOutdated = (): boolean => this.#saving || revision !== this.#revision;
    try {
      const found = await this.services.scenarios.files();
      if (isOutdated()) return;
      this.#files = found;
      const files = this.#files.map((uri) => vscode.workspace.asRelativePath(uri));
      const { uri } = this;
      if (!uri) {
        this.#send({ type: "scenario", revision, file: null, scenario: null, problems: [], files, isEditor: false });
        return;
      }
      const label = vscode.workspace.asRelativePath(uri);
      const loaded = await this.services.scenarios.read(uri).catch(() => null);
      if (isOutdated()) return;
      const problems = loaded
        ? loaded.file.problems.map((problem) =>
            vscode.l10n.t("Line {0}: {1}", problem.line, scenarioProblemMessage(problem)),
          )
        : [vscode.l10n.t("{0} is gone or cannot be read.", label)];
      const scenario = loaded?.file.scenario ?? null;
      this.#send({ type: "scenario", revision, file: label, scenario, problems, files, isEditor: this.isEditor });
    } catch (error) {
      this.services.log.error("The scenarios cannot be listed:", error instanceof Error ? error : String(error));
    }
  }

  #send(message: CostEditorMessage): void {
    // A page that was closed in the meantime needs no answer.
    if (!this.#disposed) void this.panel.webview.postMessage(message);
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#dropped.end();
    this.#flushes.end();
    vscode.Disposable.from(...this.#subscriptions).dispose();
    this.panel.dispose();
  }
}

function exported(name: string | undefined): string {
  return name === undefined ? "" : vscode.l10n.t("Exported {0}.", name);
}
