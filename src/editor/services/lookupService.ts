import * as vscode from "vscode";
import { LANGUAGES } from "../../debate/vocabulary";
import { readPackedFile } from "../../library/packedFile";
import { filterHits } from "../../library/search/filterHits";
import { identifier } from "../../library/search/identify";
import { recordEntry } from "../../library/search/recordEntry";
import type { SearchData } from "../../library/search/searchData";
import { type EntryType, type SearchEntry, searchEntries } from "../../library/search/searchEntry";
import { type Hit, type HitOptions, SearchIndex } from "../../library/search/searchIndex";
import type { LibraryService } from "./libraryService";
import { LoadedOnce } from "./loadedOnce";
import type { RecordService } from "./recordService";

/** Entries that are notes of the debate. */
export const NOTE_TYPES: readonly EntryType[] = ["note", "heuristic"];

interface Loaded {
  readonly index: SearchIndex;
  readonly entries: ReadonlyMap<string, SearchEntry>;
}

/**
 * Search over the whole library in both languages, and over the records of the workspace. Each index is made when it is
 * first asked for, and again after a change: records change with every letter that one types in them.
 */
export class LookupService implements vscode.Disposable {
  /** The words and tools of the search, which no change of the workspace touches. */
  readonly #data = new LoadedOnce(() => this.#read());
  readonly #library = new LoadedOnce(() => this.#build());
  readonly #records = new LoadedOnce(() => this.#buildRecords());
  readonly #subscription: vscode.Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly library: LibraryService,
    private readonly records: RecordService,
  ) {
    this.#subscription = vscode.Disposable.from(
      library.onDidChange(() => {
        this.#library.forget();
        this.#records.forget();
      }),
      records.onDidChange(() => {
        this.#records.forget();
      }),
    );
  }

  /** Entries that fit a query, best first. */
  async search(query: string, options: HitOptions): Promise<Hit[]> {
    const hits = (await this.#library.get()).index.search(query, options);
    if (options.types && !options.types.includes("record")) return hits;
    const records = (await this.#records.get()).index.search(query, options);
    return records.length === 0
      ? hits
      : [...hits, ...records].sort((a, b) => b.score - a.score).slice(0, options.limit);
  }

  /** Ids of the entries of some types that a list is narrowed to by a text. */
  async filter(text: string, types: readonly EntryType[]): Promise<ReadonlySet<string>> {
    return text === "" ? new Set() : filterHits(await this.search(text, { limit: Infinity, types }));
  }

  /** The criterion that comes nearest to a question that nothing fits; undefined where none has anything of it. */
  async nearestCriterion(question: string): Promise<SearchEntry | undefined> {
    return (await this.#library.get()).index.nearestCriterion(question);
  }

  /** Entries by key, such as `note:open-is-an-iq-tax`; keys that are not there are left out. */
  async entries(keys: readonly string[]): Promise<SearchEntry[]> {
    const { entries } = await this.#library.get();
    const records = keys.some((key) => key.startsWith("record:")) ? (await this.#records.get()).entries : undefined;
    return keys.flatMap((key) => entries.get(key) ?? records?.get(key) ?? []);
  }

  async #read(): Promise<SearchData> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, "dist", "search.json.zst"));
    // The build wrote this file from the same types.
    return readPackedFile(bytes) as SearchData;
  }

  async #buildRecords(): Promise<Loaded> {
    const [{ words }, roots] = await Promise.all([this.#data.get(), this.records.roots()]);
    const entries = roots.flatMap((root) =>
      root.index.all().map(({ record }) => recordEntry(record, root.uriOf(record.path).toString())),
    );
    return {
      index: new SearchIndex(entries, words),
      entries: new Map(entries.map((entry) => [entry.key, entry])),
    };
  }

  async #build(): Promise<Loaded> {
    const [{ words, tools, asked }, { library }] = await Promise.all([this.#data.get(), this.library.current()]);
    const others = await Promise.all(
      LANGUAGES.filter((language) => language !== library.language).map((language) => this.library.in(language)),
    );
    const entries = searchEntries(
      library,
      others.map((loaded) => loaded.library),
      tools,
    );
    return {
      index: new SearchIndex(entries, words, identifier(library), asked),
      entries: new Map(entries.map((entry) => [entry.key, entry])),
    };
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
