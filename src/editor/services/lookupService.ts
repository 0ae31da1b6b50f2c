import type * as vscode from "vscode";
import { LANGUAGES } from "../../debate/vocabulary";
import { type EntryType, type SearchEntry, searchEntries } from "../../library/search/searchEntry";
import { type Hit, type HitOptions, SearchIndex } from "../../library/search/searchIndex";
import type { LibraryService } from "./libraryService";

/** Entries that are notes of the debate. */
export const NOTE_TYPES: readonly EntryType[] = ["note", "heuristic"];

interface Loaded {
  readonly index: SearchIndex;
  readonly entries: ReadonlyMap<string, SearchEntry>;
}

/** Search over the whole library in both languages. The index is made when it is first asked for, and again after a change. */
export class LookupService implements vscode.Disposable {
  #loading: Promise<Loaded> | undefined;
  readonly #subscription: vscode.Disposable;

  constructor(private readonly library: LibraryService) {
    this.#subscription = library.onDidChange(() => {
      this.#loading = undefined;
    });
  }

  /** Entries that fit a query, best first. */
  async search(query: string, options: HitOptions): Promise<Hit[]> {
    return (await this.#load()).index.search(query, options);
  }

  /** Entries by key, such as `note:open-is-an-iq-tax`; keys that are not there are left out. */
  async entries(keys: readonly string[]): Promise<SearchEntry[]> {
    const { entries } = await this.#load();
    return keys.flatMap((key) => entries.get(key) ?? []);
  }

  #load(): Promise<Loaded> {
    this.#loading ??= this.#build().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #build(): Promise<Loaded> {
    const { library } = await this.library.current();
    const others = await Promise.all(LANGUAGES.filter((language) => language !== library.language).map((language) => this.library.in(language)));
    const entries = searchEntries(library, others.map((loaded) => loaded.library));
    return { index: new SearchIndex(entries, library.lexicon), entries: new Map(entries.map((entry) => [entry.key, entry])) };
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
