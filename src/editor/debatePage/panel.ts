import * as vscode from "vscode";
import { situationOf } from "../../cost/situation/situationOf";
import { holdingIn } from "../../debate/holds/inScenario";
import { type EditorMessage, type PageAction, type PageMessage, pageMessage } from "../../shared/protocol";
import { COMMANDS } from "../services/commandIds";
import { contentLanguage } from "../services/contentLanguage";
import { NOTE_TYPES } from "../services/lookupService";
import type { Services } from "../services/services";
import { escapeHtml, renderHtml } from "../services/pageHtml";

export const DEBATE_PAGE = "modelChoice.debatePage";

/** The one panel of the debate page. It holds the truth; the page is sent all of it whenever it is made anew. */
export class DebatePanel implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[] = [];
  #revision = 0;
  #disposed = false;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly services: Services,
    private noteId: string | null,
  ) {
    const { webview } = panel;
    const dist = vscode.Uri.joinPath(services.context.extensionUri, "dist");
    const asset = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(services.context.extensionUri, "media", `page-${theme}.svg`);
    panel.iconPath = { light: icon("light"), dark: icon("dark") };
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    this.#subscriptions.push(
      panel.onDidDispose(() => this.dispose()),
      webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      services.library.onDidChange(() => void this.#sendState()),
      services.scenarios.onDidChange(() => void this.#sendHoldings()),
      services.navigator.onDidNavigate(({ noteId: chosen, origin }) => origin !== "page" && this.select(chosen)),
    );
    webview.html = renderHtml({
      cspSource: webview.cspSource,
      language: contentLanguage(),
      title: panel.title,
      script: asset("debatePage.js"),
      styles: [asset("codicon.css"), asset("debatePage.css")],
    });
  }

  get onDidDispose(): vscode.Event<void> {
    return this.panel.onDidDispose;
  }

  /** Brings the panel to the front where it is. */
  reveal(): void {
    this.panel.reveal(undefined, false);
  }

  /** Shows a note without taking the focus. */
  select(noteId: string): void {
    this.noteId = noteId;
    this.#send({ type: "select", noteId });
  }

  #receive(message: unknown): void {
    const parsed = pageMessage.safeParse(message);
    if (!parsed.success) {
      this.services.log.warn(
        `The debate page sent a message that fits no schema: ${JSON.stringify({ message }).slice(0, 500)}`,
      );
      return;
    }
    void this.#handle(parsed.data);
  }

  async #handle(message: PageMessage): Promise<void> {
    switch (message.type) {
      case "ready":
        await this.#sendState();
        return;
      case "selected":
        this.noteId = message.noteId;
        this.services.navigator.went(message.noteId, "page");
        return;
      case "request":
        try {
          this.#send({ type: "answer", id: message.id, noteIds: await this.#run(message.action) });
        } catch (error) {
          this.services.log.error(
            `The debate page asked for ${message.action.name}:`,
            error instanceof Error ? error : String(error),
          );
          this.#send({
            type: "failure",
            id: message.id,
            message: error instanceof Error ? error.message : String(error),
          });
        }
    }
  }

  /** Does what the page asks for. Only a search has ids to answer with. */
  async #run(action: PageAction): Promise<string[]> {
    switch (action.name) {
      case "search": {
        const hits = await this.services.lookup.search(action.query, { limit: 30, types: NOTE_TYPES });
        return hits.map(({ entry }) => entry.id);
      }
      case "lookUp":
        // The box stays open as long as the reader likes; the page does not wait for it.
        void vscode.commands.executeCommand(COMMANDS.lookUp, action.query);
        return [];
      case "insert":
        await vscode.commands.executeCommand(COMMANDS.insertArgument, await this.#known(action.noteId));
        return [];
      case "copyMarkdown":
        await vscode.commands.executeCommand(COMMANDS.copyMarkdown, await this.#known(action.noteId));
        return [];
      case "copyCitation":
        await vscode.commands.executeCommand(COMMANDS.copyCitation, await this.#known(action.noteId));
        return [];
      case "openSource":
        await vscode.commands.executeCommand(COMMANDS.openSource, await this.#known(action.noteId), action.index);
        return [];
      case "openEvidenceSource":
        await vscode.commands.executeCommand(COMMANDS.openEvidenceSource, action.evidenceId, action.index);
        return [];
    }
  }

  async #known(noteId: string): Promise<string> {
    const { debate } = await this.services.library.current();
    if (!debate.note(noteId))
      throw new Error(
        vscode.l10n.t("There is no note with the id “{0}” in the library or in the team's notes.", noteId),
      );
    return noteId;
  }

  async #sendState(): Promise<void> {
    try {
      const { library, debate } = await this.services.library.current();
      this.#send({
        type: "state",
        revision: ++this.#revision,
        language: library.language,
        noteId: this.noteId !== null && debate.note(this.noteId) ? this.noteId : null,
        notes: [...library.notes],
        evidence: [...library.evidence],
        timeline: [...library.timeline],
      });
      await this.#sendHoldings();
    } catch (error) {
      this.services.log.error("The library cannot be read:", error instanceof Error ? error : String(error));
      if (!this.#disposed)
        this.panel.webview.html = `<p>${escapeHtml(vscode.l10n.t("The library of notes cannot be read. The log has the details."))}</p>`;
    }
  }

  /** Which claims hold in the active scenario; a scenario that cannot be computed tells nothing. */
  async #sendHoldings(): Promise<void> {
    const active = await this.services.scenarios.active().catch(() => undefined);
    const { library } = await this.services.library.current();
    const comparison = active?.comparison;
    const situation = comparison && situationOf(comparison);
    const notes = library.notes.flatMap((note) => {
      const holding = situation && holdingIn(note, situation, library.language);
      return holding ? { noteId: note.id, ...holding } : [];
    });
    this.#send({ type: "holdings", scenario: comparison?.scenario.title ?? null, notes });
  }

  #send(message: EditorMessage): void {
    // A page that was closed in the meantime needs no answer.
    if (!this.#disposed) void this.panel.webview.postMessage(message);
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    vscode.Disposable.from(...this.#subscriptions).dispose();
    this.panel.dispose();
  }
}
