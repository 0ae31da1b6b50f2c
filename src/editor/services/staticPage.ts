import * as vscode from "vscode";
import { contentLanguage } from "./contentLanguage";
import { renderStaticHtml } from "./pageHtml";
import type { Services } from "./services";

/** What a page without scripts shows. */
export interface StaticPageOptions {
  /** The type of its panel. */
  readonly type: string;
  readonly title: string;
  /** Its stylesheet in `dist`. */
  readonly style: string;
  /** Commands that its links may run; no others do. */
  readonly commands: readonly string[];
  /** Its HTML, with every text in it escaped. */
  readonly body: () => Promise<string>;
}

/** A page without scripts, in one panel: its links run commands of this extension, and no others. */
export class StaticPage implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;
  #revision = 0;

  constructor(
    private readonly services: Pick<Services, "context" | "log">,
    private readonly options: StaticPageOptions,
  ) {}

  /** Brings the page to the front, as it is now. */
  async open(column: vscode.ViewColumn = vscode.ViewColumn.Active): Promise<void> {
    if (this.#panel) this.#panel.reveal();
    else {
      this.#panel = this.#create(column);
      this.#panel.onDidDispose(() => (this.#panel = undefined));
    }
    await this.#render();
  }

  /** Shows what has changed, where the page is open. */
  refresh(): void {
    if (!this.#panel) return;
    this.#render().catch((error: unknown) =>
      this.services.log.error(`${this.options.type} cannot be shown:`, String(error)),
    );
  }

  async #render(): Promise<void> {
    const mine = ++this.#revision;
    const body = await this.options.body();
    // A newer look says more, and a page that was closed meanwhile needs nothing.
    if (!this.#panel || mine !== this.#revision) return;
    const { webview, title } = this.#panel;
    const asset = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(this.#dist, file)).toString();
    webview.html = renderStaticHtml({
      cspSource: webview.cspSource,
      language: contentLanguage(),
      title,
      styles: [asset("codicon.css"), asset(this.options.style)],
      body,
    });
  }

  get #dist(): vscode.Uri {
    return vscode.Uri.joinPath(this.services.context.extensionUri, "dist");
  }

  #create(column: vscode.ViewColumn): vscode.WebviewPanel {
    const { type, title, commands } = this.options;
    const panel = vscode.window.createWebviewPanel(type, title, column, {
      enableFindWidget: true,
      enableScripts: false,
      enableCommandUris: commands,
      localResourceRoots: [this.#dist],
    });
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(this.services.context.extensionUri, "media", `page-${theme}.svg`);
    panel.iconPath = { light: icon("light"), dark: icon("dark") };
    return panel;
  }

  dispose(): void {
    this.#panel?.dispose();
  }
}
