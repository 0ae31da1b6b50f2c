import * as vscode from "vscode";
import type { Catalogue } from "../../../cost/compare/prepare";
import { type FiguresDrift, recompute } from "../../../decisions/figures/recompute";
import { modelEnds } from "../../../models/lifecycle/modelEnds";
import { lifecyclesOf } from "../../../models/lifecycle/lifecycles";
import type { FiguresBlock } from "../../../decisions/figures/findFigures";
import type { FigureSources } from "../../../decisions/figures/sourceDrift";
import type { RecordFile } from "../../../decisions/record/record";
import { checkRecord } from "../../../decisions/rules/checkRecord";
import type { Finding } from "../../../decisions/rules/finding";
import { linkTargets } from "../../../decisions/rules/links";
import { Subject } from "../../../decisions/rules/subject";
import type { RulePage } from "../../../library/rulePage";
import { ageLimits } from "../../services/catalogueService";
import type { LoadedLibrary } from "../../services/libraryService";
import { LoadedOnce } from "../../services/loadedOnce";
import type { RecordRoot } from "../../services/records/recordRoot";
import type { Services } from "../../services/services";
import { today } from "../../services/today";
import { FigureSourceFiles } from "./figureSources";
import { type ReadConfig, readConfigFile } from "./ruleConfigFile";

/** What all checks of a moment share. */
export interface Ground extends LoadedLibrary {
  readonly catalogue: Catalogue;
  readonly pages: ReadonlyMap<string, RulePage>;
  readonly compareFigures: (block: FiguresBlock) => FiguresDrift | null;
}

/** Checks records by the rules. What they are judged by is loaded with the first check, and again after it has changed. */
export class RecordChecks implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly #ground = new LoadedOnce(() => this.#load());
  /** What records are judged by is another, so all findings may be. */
  readonly onDidChange = this.#changed.event;

  readonly #sources: FigureSourceFiles;

  constructor(private readonly services: Services) {
    this.#sources = new FigureSourceFiles(services.scenarios);
    const reload = (): void => {
      if (this.#ground.forget()) this.#changed.fire();
    };
    this.#subscription = vscode.Disposable.from(
      this.#changed,
      services.library.onDidChange(reload),
      services.catalogue.onDidChange(reload),
      services.scenarios.onDidChange(() => this.#changed.fire()),
    );
  }

  ground(): Promise<Ground> {
    return this.#ground.get();
  }

  /** What the files hold today on which the figures of a record rest. */
  sources(root: RecordRoot, text: string): Promise<FigureSources> {
    return this.#sources.of(root, text);
  }

  /** What the rules find in a record. */
  async check(root: RecordRoot, file: RecordFile, config?: ReadConfig): Promise<Finding[]> {
    const [{ debate, catalogue, compareFigures, library }, { config: rules }, found, sources] = await Promise.all([
      this.ground(),
      config ?? readConfigFile(root),
      existing(root, file),
      this.sources(root, file.text),
    ]);
    return checkRecord(file, {
      index: root.index,
      debate,
      catalogue,
      ends: modelEnds(lifecyclesOf(library), library.language),
      compareFigures,
      sources,
      today: today(),
      ageLimits: ageLimits(),
      config: rules,
      language: library.language,
      exists: (path) => found.get(path),
    });
  }

  async #load(): Promise<Ground> {
    const [loaded, catalogue] = await Promise.all([this.services.library.current(), this.services.catalogue.current()]);
    const drifts = new Map<string, FiguresDrift | null>();
    const compareFigures = (block: FiguresBlock): FiguresDrift | null => {
      // The same block is asked for by rules, fixes and the line above it.
      const key = JSON.stringify(block.figures);
      const known = drifts.get(key);
      if (known !== undefined) return known;
      if (drifts.size > 200) drifts.clear();
      const drift = recompute(block, catalogue);
      drifts.set(key, drift);
      return drift;
    };
    return {
      ...loaded,
      catalogue,
      pages: new Map(loaded.library.rules.map((page) => [page.code, page])),
      compareFigures,
    };
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

/** Which of the paths that a record links to are there. */
async function existing(root: RecordRoot, file: RecordFile): Promise<ReadonlyMap<string, boolean>> {
  const asked = linkTargets(new Subject(file)).map(async (path) => {
    const isThere =
      root.index.get(path) !== undefined ||
      (await vscode.workspace.fs.stat(root.uriOf(path)).then(
        () => true,
        () => false,
      ));
    return [path, isThere] as const;
  });
  return new Map(await Promise.all(asked));
}
