import * as vscode from "vscode";
import type { Scenario } from "../../../cost/scenario/scenario";
import { findFigures } from "../../../decisions/figures/findFigures";
import { type FigureSources, sourcesOf } from "../../../decisions/figures/sourceDrift";
import { nodeInput } from "../../measure/files/nodeFile";
import { fileCalled } from "../../services/inFolder";
import type { RecordRoot } from "../../services/records/recordRoot";
import { type ScenarioService, isScenario } from "../../services/scenarioService";
import { sha256 } from "../../services/sha256";

/** Where there is no Node to read a file in pieces, a larger one is not looked at, as it would be read whole. In bytes. */
const MOST_WHOLE = 50_000_000;

/** Reads the files that the figures of a record rest on; checksums are kept while a file is the same. */
export class FigureSourceFiles {
  readonly #digests = new Map<string, { readonly state: string; readonly digest: string }>();

  constructor(private readonly scenarios: ScenarioService) {}

  /** What those files hold today. One that is elsewhere or cannot be read says nothing. */
  async of(root: RecordRoot, text: string): Promise<FigureSources> {
    const stored = findFigures(text).flatMap(({ figures }) => (figures ? [sourcesOf(figures)] : []));
    const scenarios = new Map<string, Scenario>();
    const digests = new Map<string, string>();
    for (const file of new Set(stored.flatMap(({ scenario }) => scenario ?? []))) {
      const uri = await fileCalled(file, root.uri);
      if (!uri || !isScenario(uri)) continue;
      const scenario = await this.scenarios.read(uri).then(
        (read) => read.file.scenario,
        () => null,
      );
      if (scenario) scenarios.set(file, scenario);
    }
    for (const name of new Set(stored.flatMap(({ evaluations }) => evaluations))) {
      const uri = await fileCalled(name, root.uri);
      const digest = uri && (await this.#digest(uri).catch(() => null));
      if (digest !== null) digests.set(name, digest);
    }
    return { scenario: (file) => scenarios.get(file), digest: (name) => digests.get(name) };
  }

  async #digest(uri: vscode.Uri): Promise<string | null> {
    const { size, mtime, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) return null;
    const state = `${size} ${mtime}`;
    const known = this.#digests.get(uri.toString());
    if (known?.state === state) return known.digest;
    const inPieces = uri.scheme === "file" ? nodeInput(uri.path, uri.fsPath, size) : null;
    if (!inPieces && size > MOST_WHOLE) return null;
    const digest = inPieces
      ? await inPieces.digest()
      : await sha256(new Uint8Array(await vscode.workspace.fs.readFile(uri)));
    this.#digests.set(uri.toString(), { state, digest });
    return digest;
  }
}
