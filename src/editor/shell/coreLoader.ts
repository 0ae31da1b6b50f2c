import * as vscode from "vscode";
import type { start } from "../../core";
import { registerCommand } from "../services/commands";
import { UserError } from "../services/userError";
import { loadScript } from "./loadScript";
import type { Shell } from "./shell";

/**
 * Loads the core, `dist/core.js`, when it is first needed. Until then every command of the manifest has a stand-in that
 * loads it and calls the real one.
 */
export class CoreLoader implements vscode.Disposable {
  #standIns: vscode.Disposable[] = [];
  #loading: Promise<void> | undefined;
  readonly #core: vscode.Disposable[] = [];
  #shared: unknown;

  constructor(
    private readonly shell: Shell,
    private readonly commandIds: readonly string[],
  ) {
    this.#standIn();
  }

  /** @throws UserError where the core cannot be loaded; the next call tries again. */
  readonly load = (): Promise<void> => {
    this.#loading ??= this.#start().catch((error: unknown) => {
      this.#loading = undefined;
      this.shell.log.error("The core cannot be loaded:", error instanceof Error ? error : String(error));
      throw new UserError(
        vscode.l10n.t(
          "A part of Model Choice Notes could not be loaded. Try again; if that does not help, install the extension anew. The log has the details.",
        ),
      );
    });
    return this.#loading;
  };

  /** Loads a script that uses the shared one as the core does, and perhaps others, which are loaded before it. */
  async loadPart(file: string, others: readonly string[] = []): Promise<unknown> {
    const loaded: Record<string, unknown> = { "./shared.js": this.#shared };
    for (const other of others) loaded[`./${other}`] = await this.loadPart(other);
    const dist = vscode.Uri.joinPath(this.shell.context.extensionUri, "dist");
    return loadScript(vscode.Uri.joinPath(dist, file), loaded);
  }

  async #start(): Promise<void> {
    // What the command line uses too.
    this.#shared ??= await this.loadPart("shared.js");
    // The build wrote this script from `src/core.ts`.
    const script = (await this.loadPart("core.js")) as {
      readonly start: typeof start;
    };
    // Two cannot have one id; between these lines nobody can call a command.
    this.#drop(this.#standIns);
    try {
      script.start(this.shell, this.#core);
    } catch (error) {
      this.#drop(this.#core);
      this.#standIn();
      throw error;
    }
  }

  #standIn(): void {
    this.#standIns = this.commandIds.map((id) =>
      registerCommand(id, this.shell.log, async (...args) => {
        await this.load();
        return vscode.commands.executeCommand(id, ...args);
      }),
    );
  }

  #drop(disposables: vscode.Disposable[]): void {
    for (const disposable of disposables.splice(0).reverse()) disposable.dispose();
  }

  dispose(): void {
    this.#drop(this.#standIns);
    this.#drop(this.#core);
  }
}
