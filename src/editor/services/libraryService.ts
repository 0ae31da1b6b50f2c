import * as vscode from "vscode";
import { Debate } from "../../debate/debate";
import { readPackedFile } from "../../library/packedFile";
import type { NoteProblem } from "../../debate/problem";
import type { Language } from "../../debate/vocabulary";
import type { Library } from "../../library/library";
import { type FactsFile, type LanguageFile, joinLibrary } from "../../library/libraryFiles";
import { mergeTeamFacts } from "../../library/mergeTeamFacts";
import { mergeTeamNotes } from "../../library/mergeTeamNotes";
import type { Problem } from "../../yaml/problem";
import { withNotices } from "../../models/lifecycle/withNotices";
import type { PriceService } from "./priceService";
import { LANGUAGE_SETTING, contentLanguage } from "./contentLanguage";
import { TEAM_FACTS_GLOB, readTeamFactFiles } from "./teamFactFiles";
import { TEAM_NOTES_GLOB, readTeamNotes } from "./teamNoteFiles";
import { reloadOn } from "./reloadOn";

/** The library in one language with the debate's relations, and what is wrong in the team's own notes. */
export interface LoadedLibrary {
  readonly library: Library;
  readonly debate: Debate;
  readonly problems: readonly NoteProblem[];
  /** What is wrong in the files of the team's own models and machines. */
  readonly factProblems: readonly Problem[];
}

/**
 * Loads the built-in library and the team's notes when they are first asked for, once a language, and again after a
 * team note or the language setting has changed, or newer ends of models were fetched.
 */
export class LibraryService implements vscode.Disposable {
  readonly #loaded = new Map<Language, Promise<LoadedLibrary>>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #didLoad = new vscode.EventEmitter<void>();
  readonly #subscriptions: { dispose(): unknown }[] = [this.#changed, this.#didLoad];
  #watching = false;
  /** The library must be asked for again: a team note or the language has changed. */
  readonly onDidChange = this.#changed.event;
  /** The library was read, for the first time or anew. */
  readonly onDidLoad = this.#didLoad.event;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
    private readonly prices: PriceService,
  ) {
    this.#subscriptions.push(
      prices.onDidRefresh(() => this.#reload()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(LANGUAGE_SETTING)) this.#changed.fire();
      }),
    );
  }

  /** The library in the content language. */
  current(): Promise<LoadedLibrary> {
    return this.in(contentLanguage());
  }

  /** The library in a language. */
  in(language: Language): Promise<LoadedLibrary> {
    this.#watchTeamNotes();
    let loading = this.#loaded.get(language);
    if (!loading) {
      loading = this.#load(language);
      this.#loaded.set(language, loading);
      // A failed load is tried again the next time somebody asks.
      loading.then(() => this.#didLoad.fire()).catch(() => this.#loaded.delete(language));
    }
    return loading;
  }

  async #load(language: Language): Promise<LoadedLibrary> {
    const [facts, own, teamNotes, teamFacts, notices] = await Promise.all([
      // The build wrote these files from the same types.
      this.#readPart("facts.json.zst") as Promise<FactsFile>,
      this.#readPart(`library.${language}.json.zst`) as Promise<LanguageFile>,
      readTeamNotes(this.log),
      readTeamFactFiles(),
      this.prices.fetchedLifecycle(),
    ]);
    const builtIn = joinLibrary(facts, own);
    const lifecycle = withNotices(builtIn.lifecycle, notices ?? [], builtIn.identity);
    const noted = mergeTeamNotes({ ...builtIn, lifecycle }, teamNotes);
    const { problems } = noted;
    const { library, problems: factProblems } = mergeTeamFacts(noted.library, teamFacts);
    this.log.debug(
      `Library ${language}: ${library.notes.length} notes, ${teamNotes.size} team files, ${problems.length} problems.`,
    );
    return { library, debate: new Debate(library.notes, library.evidence), problems, factProblems };
  }

  async #readPart(name: string): Promise<unknown> {
    return readPackedFile(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, "dist", name)));
  }

  #reload(): void {
    this.#loaded.clear();
    this.#changed.fire();
  }

  #watchTeamNotes(): void {
    if (this.#watching) return;
    this.#watching = true;
    this.#subscriptions.push(reloadOn([TEAM_NOTES_GLOB, TEAM_FACTS_GLOB], () => this.#reload()));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}
