import * as vscode from "vscode";
import { RecordIndex } from "../../../decisions/index/recordIndex";
import { findRecordFolders } from "../../../decisions/locate/findFolders";
import { type ListedRecords, isListed, listFolders } from "../../../decisions/locate/listRecords";
import { isForwarding, looksLikeRecord } from "../../../decisions/locate/looksLikeRecord";
import type { RecordFolder } from "../../../decisions/locate/recordFolder";
import { seriesByFolder } from "../../../decisions/locate/seriesByFolder";
import type { Series } from "../../../decisions/record/fileName";
import { readRecord } from "../../../decisions/record/readRecord";
import { CONFIG_PATH, readRuleConfig } from "../../../decisions/rules/ruleConfig";
import { MAX_RECORD_BYTES, type WorkspaceFiles, below, workspaceFiles } from "./workspaceFiles";

export const FOLDERS_SETTING = "modelChoice.recordFolders";

/** What may be another: texts of files that are known, which files there are, or where the folders are. */
export type Look = "texts" | "names" | "folders";

/** How many files are read at the same time. */
const BATCH = 32;

/** The records of one workspace folder. Folders are looked for and files read when they are first asked for. */
export class RecordRoot {
  readonly index = new RecordIndex();
  readonly files: WorkspaceFiles;
  #folders: Promise<readonly RecordFolder[]> | undefined;
  #filled: Promise<void> | undefined;
  /** The folders once they are known, for questions that cannot wait. */
  #known: readonly RecordFolder[] = [];
  /** What the folders hold, once they were looked into. */
  #listed: ListedRecords = { paths: [], doubtful: new Set() };
  #seriesOf: (path: string) => Series = () => new Set();
  #isDisposed = false;

  /**
   * @param uri the folder that the paths of the records start from
   * @param name what people call it
   * @param openText text of the open document of a file, which counts more than the disk
   */
  constructor(
    readonly uri: vscode.Uri,
    readonly name: string,
    private readonly openText: (uri: vscode.Uri) => string | undefined,
  ) {
    this.files = workspaceFiles(uri);
  }

  /** Folders of records; empty before `located` has been awaited. */
  get folders(): readonly RecordFolder[] {
    return this.#known;
  }

  /** Whether somebody has asked for the folders, so that they have to be kept. */
  get isLoaded(): boolean {
    return this.#folders !== undefined;
  }

  uriOf(path: string): vscode.Uri {
    return below(this.uri, path);
  }

  /** The path of a file below this root; undefined where it is elsewhere. */
  pathOf(uri: vscode.Uri): string | undefined {
    const base = this.uri.path.endsWith("/") ? this.uri.path : `${this.uri.path}/`;
    return uri.scheme === this.uri.scheme && uri.authority === this.uri.authority && uri.path.startsWith(base)
      ? uri.path.slice(base.length)
      : undefined;
  }

  /** Whether a path has the place and the name of a record. */
  holds(path: string): boolean {
    if (this.#listed.doubtful.has(path)) return this.index.get(path) !== undefined;
    return this.#known.some((folder) => isListed(folder, path, this.#seriesOf(path)));
  }

  /** The prefixes of numbers that are a series where a path is. */
  seriesAt(path: string): Series {
    return this.#seriesOf(path);
  }

  /** Ends a search that is under way; nobody asks for what it would find. */
  dispose(): void {
    this.#isDisposed = true;
  }

  /** Whether a path is in a folder of records. */
  isInside(path: string): boolean {
    return this.#known.some(
      (folder) => folder.path === "" || path === folder.path || path.startsWith(`${folder.path}/`),
    );
  }

  /** The folder of records that a record is in, with its categories; "" where it is in none. */
  folderOf(path: string): string {
    const holding = this.#known.filter((folder) => folder.path === "" || path.startsWith(`${folder.path}/`));
    return holding.reduce((longest, { path: folder }) => (folder.length > longest.length ? folder : longest), "");
  }

  /** Waits until the folders are known. */
  located(): Promise<readonly RecordFolder[]> {
    this.#folders ??= this.#locate();
    return this.#folders;
  }

  /** Waits until every record is read. */
  filled(): Promise<void> {
    this.#filled ??= this.#fill().catch((error: unknown) => {
      // Tried again the next time somebody asks.
      this.#folders = undefined;
      this.#filled = undefined;
      throw error;
    });
    return this.#filled;
  }

  /**
   * Reads files again, and looks again at what is in the folders or at where they are; other files that were read before
   * are not read again.
   */
  async refresh(paths: Iterable<string>, look: Look): Promise<void> {
    if (!this.#folders) return;
    if (look === "folders") this.#folders = this.#locate();
    await this.#folders;
    if (!this.#filled) return;
    const changed = new Set(paths);
    // One after the other, so that an older look never overtakes a newer one.
    this.#filled = this.#filled.then(() =>
      look === "texts" ? this.#readAll([...changed].filter((path) => this.holds(path))) : this.#look(changed),
    );
    await this.#filled;
  }

  /** The text of a file as its editor or the disk has it; null where it is none that can be read. */
  async read(path: string): Promise<string | null> {
    // Also of an open file the bytes tell whether they are UTF-8.
    const onDisk = await this.files.readText(path);
    return this.openText(this.uriOf(path)) ?? onDisk;
  }

  async #locate(): Promise<readonly RecordFolder[]> {
    const setting = vscode.workspace.getConfiguration(undefined, this.uri).get<unknown>(FOLDERS_SETTING, []);
    const own = Array.isArray(setting) ? setting.filter((path): path is string => typeof path === "string") : [];
    const config = await this.files.readText(CONFIG_PATH);
    this.#known = await findRecordFolders(
      this.files,
      [...own, ...readRuleConfig(config ?? "", CONFIG_PATH, []).config.recordFolders],
      { isCancelled: () => this.#isDisposed },
    );
    return this.#known;
  }

  async #fill(): Promise<void> {
    await this.located();
    await this.#look(new Set());
  }

  async #look(changed: ReadonlySet<string>): Promise<void> {
    this.#listed = await listFolders(this.files, this.#known);
    const present = new Set(this.#listed.paths);
    // A series may begin with a file that is new.
    this.#seriesOf = seriesByFolder(this.#listed.paths);
    // The index shortens its list while records go.
    for (const { record } of [...this.index.all()]) if (!present.has(record.path)) this.index.delete(record.path);
    const toRead = [...present].filter((path) => changed.has(path) || !this.index.get(path));
    await this.#readAll(toRead);
  }

  async #readAll(paths: readonly string[]): Promise<void> {
    for (let at = 0; at < paths.length; at += BATCH)
      await Promise.all(paths.slice(at, at + BATCH).map((path) => this.reread(path)));
  }

  /** Reads one file again, for somebody who is about to write and cannot wait for a file event. */
  async reread(path: string): Promise<void> {
    const text = await this.read(path);
    const isUtf8 = !this.files.isForeign(path);
    const known = this.index.get(path);
    if (text === null || text.length > MAX_RECORD_BYTES) this.index.delete(path);
    else if (known?.text !== text || known.isUtf8 !== isUtf8) {
      const record = readRecord(text, path, this.#seriesOf(path));
      if (isForwarding(text) || (this.#listed.doubtful.has(path) && !looksLikeRecord(record))) this.index.delete(path);
      else this.index.set({ record, text, isUtf8 });
    }
  }
}
