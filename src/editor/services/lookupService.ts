import * as vscode from "vscode";
import { LANGUAGES } from "../../debate/vocabulary";
import { identifier } from "../../library/search/identify";
import { recordEntry } from "../../library/search/recordEntry";
import type { SearchData } from "../../library/search/searchData";
import { type EntryType, type SearchEntry, searchEntries } from "../../library/search/searchEntry";
import { type Hit, type HitOptions, SearchIndex } from "../../library/search/searchIndex";
import type { LibraryService } from "./libraryService";
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
  #loading: Promise<Loaded> | undefined;
  #records: Promise<Loaded> | undefined;
  #reading: Promise<SearchData> | undefined;
  readonly #subscription: vscode.Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly library: LibraryService,
    private readonly records: RecordService,
  ) {
    this.#subscription = vscode.Disposable.from(
      library.onDidChange(() => {
        this.#loading = undefined;
        this.#records = undefined;
      }),
      records.onDidChange(() => {
        this.#records = undefined;
      }),
    );
  }

  /** Entries that fit a query, best first. */
  async search(query: string, options: HitOptions): Promise<Hit[]> {
    const hits = (await this.#load()).index.search(query, options);
    if (options.types && !options.types.includes("record")) return hits;
    const records = (await this.#loadRecords()).index.search(query, options);
    return records.length === 0
      ? hits
      : [...hits, ...records].sort((a, b) => b.score - a.score).slice(0, options.limit);
  }

  /** The criterion that comes nearest to a question that nothing fits; undefined where none has anything of it. */
  async nearestCriterion(question: string): Promise<SearchEntry | undefined> {
    return (await this.#load()).index.nearestCriterion(question);
  }

  /** Entries by key, such as `note:open-is-an-iq-tax`; keys that are not there are left out. */
  async entries(keys: readonly string[]): Promise<SearchEntry[]> {
    const { entries } = await this.#load();
    const records = keys.some((key) => key.startsWith("record:")) ? (await this.#loadRecords()).entries : undefined;
    return keys.flatMap((key) => entries.get(key) ?? records?.get(key) ?? []);
  }

  /** The words and tools of the search, which no change of the workspace touches. */
  #data(): Promise<SearchData> {
    this.#reading ??= this.#read().catch((error: unknown) => {
      this.#reading = undefined;
      throw error;
    });
    return this.#reading;
  }

  async #read(): Promise<SearchData> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, "dist", "search.json"));
    // The build wrote this file from the same types.
    return JSON.parse(new TextDecoder().decode(bytes)) as SearchData;
  }

  #loadRecords(): Promise<Loaded> {
    this.#records ??= this.#buildRecords().catch((error: unknown) => {
      this.#records = undefined;
      throw error;
    });
    return this.#records;
  }

  async #buildRecords(): Promise<Loaded> {
    const [{ words }, roots] = await Promise.all([this.#data(), this.records.roots()]);
    const entries = roots.flatMap((root) =>
      root.index.all().map(({ record }) => recordEntry(record, root.uriOf(record.path).toString())),
    );
    return {
      index: new SearchIndex(entries, words),
      entries: new Map(entries.map((entry) => [entry.key, entry])),
    };
  }

  #load(): Promise<Loaded> {
    this.#loading ??= this.#build().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #build(): Promise<Loaded> {
    const [{ words, tools }, { library }] = await Promise.all([this.#data(), this.library.current()]);
    const others = await Promise.all(
      LANGUAGES.filter((language) => language !== library.language).map((language) => this.library.in(language)),
    );
    const entries = searchEntries(
      library,
      others.map((loaded) => loaded.library),
      tools,
    );
    return {
      index: new SearchIndex(entries, words, identifier(library)),
      entries: new Map(entries.map((entry) => [entry.key, entry])),
    };
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
