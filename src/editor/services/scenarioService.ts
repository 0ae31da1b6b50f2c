import * as vscode from "vscode";
import type { Comparison } from "../../cost/compare/compare";
import { compare } from "../../cost/compare/compareFully";
import { type Catalogue, knownIds } from "../../cost/compare/prepare";
import { MAX_SCENARIO_LENGTH, type ScenarioFile, readScenario } from "../../cost/scenario/readScenario";
import type { FiguresSource } from "../../cost/write/figuresBlock";
import type { CatalogueService } from "./catalogueService";
import { LoadedOnce } from "./loadedOnce";
import { reloadOn } from "./reloadOn";
import { sha256 } from "./sha256";

export const SCENARIO_GLOB = "**/.model-choice/scenarios/*.{yaml,yml}";
export const SCENARIO_FOLDER = [".model-choice", "scenarios"] as const;
const ACTIVE_KEY = "cost.activeScenario";
const MANY = 200;

/** A scenario file read, and computed where it can be. */
export interface LoadedScenario {
  readonly uri: vscode.Uri;
  readonly text: string;
  /** Where the text stands, and its checksum; undefined for a scenario that is in no file as it is. */
  readonly source?: FiguresSource;
  readonly file: ScenarioFile;
  readonly catalogue: Catalogue;
  readonly comparison: Comparison | null;
}

/** Whether a document is a scenario file. */
export function isScenario(uri: vscode.Uri): boolean {
  return /\/\.model-choice\/scenarios\/[^/]+\.ya?ml$/.test(uri.path);
}

/** The team's scenario files, and the one whose figures the trees show. */
export class ScenarioService implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: { dispose(): unknown }[] = [this.#changed];
  /** The active scenario is another, or its figures may have changed. */
  readonly onDidChange = this.#changed.event;
  #watching = false;
  readonly #active = new LoadedOnce(() => this.#loadActive());

  constructor(
    private readonly state: vscode.Memento,
    private readonly catalogue: CatalogueService,
  ) {
    this.#subscriptions.push(
      catalogue.onDidChange(() => this.#reload()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (isScenario(document.uri)) this.#reload();
      }),
    );
  }

  /** All scenario files of the workspace, by path. */
  async files(): Promise<vscode.Uri[]> {
    this.#watch();
    const found = await vscode.workspace.findFiles(SCENARIO_GLOB, null, MANY);
    return found.sort((a, b) => a.path.localeCompare(b.path));
  }

  /** The active scenario: the one chosen, else the first there is; undefined where there is none. */
  active(): Promise<LoadedScenario | undefined> {
    return this.#active.get();
  }

  async choose(uri: vscode.Uri): Promise<void> {
    await this.state.update(ACTIVE_KEY, uri.toString());
    this.#reload();
  }

  /** Reads a scenario file with what is not yet saved in its editor, without computing it. */
  async read(uri: vscode.Uri): Promise<Pick<LoadedScenario, "text" | "file" | "catalogue">> {
    const catalogue = await this.catalogue.current();
    const text = await readText(uri);
    return { text, file: readScenario(text, uri.toString(true), knownIds(catalogue)), catalogue };
  }

  /** Reads and computes a scenario file with what is not yet saved in its editor. */
  async load(uri: vscode.Uri): Promise<LoadedScenario> {
    const { text, file, catalogue } = await this.read(uri);
    return {
      uri,
      text,
      source: {
        file: vscode.workspace.asRelativePath(uri, false),
        sha256: await sha256(new TextEncoder().encode(text)),
      },
      file,
      catalogue,
      comparison: file.scenario ? compare(file.scenario, catalogue) : null,
    };
  }

  async #loadActive(): Promise<LoadedScenario | undefined> {
    const files = await this.files();
    const chosen = this.state.get<string>(ACTIVE_KEY);
    const uri = files.find((candidate) => candidate.toString() === chosen) ?? files[0];
    return uri && this.load(uri);
  }

  #reload(): void {
    this.#active.forget();
    this.#changed.fire();
  }

  #watch(): void {
    if (this.#watching) return;
    this.#watching = true;
    this.#subscriptions.push(reloadOn([SCENARIO_GLOB], () => this.#reload()));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** The text of a scenario: from its editor where one is open, else from the disk. A file that is far too large is not read. */
async function readText(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > MAX_SCENARIO_LENGTH * 4) return " ".repeat(MAX_SCENARIO_LENGTH + 1);
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
