import * as vscode from "vscode";
import type { Change } from "../../decisions/write/change";
import type { RecordFile } from "../../decisions/record/record";
import { readRecord } from "../../decisions/record/readRecord";
import { READ_ONLY_SCHEME } from "./readOnlyMarkdown";
import { applyChange } from "./records/applyChange";
import { hasMarks } from "./records/marks";
import { FOLDERS_SETTING, type Look, RecordRoot } from "./records/recordRoot";
import { type RecordWatcher, watchRecords } from "./records/watchRecords";
import { MAX_RECORD_BYTES } from "./records/workspaceFiles";

/** A document that is a record, as it was read from its newest version. */
export interface OpenRecord {
  readonly root: RecordRoot;
  readonly file: RecordFile;
}

/** A burst of typing or of file events is told once. */
const QUIET_MS = 200;

/**
 * The records of every workspace folder. Nothing is read before somebody asks; then file events and open documents
 * keep the index. What an editor shows counts, saved or not, and a version of a document is read once.
 */
export class RecordService implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #roots = new Map<string, RecordRoot>();
  readonly #watchers = new Map<string, RecordWatcher>();
  readonly #versions = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly root: RecordRoot; readonly file: RecordFile }
  >();
  readonly #stale = new Set<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Records were added, changed or removed, or the folders are others. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly log: vscode.LogOutputChannel) {
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const { uri } of removed) this.#forget(uri.toString());
        this.#changed.fire();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        for (const root of this.#roots.values())
          if (event.affectsConfiguration(FOLDERS_SETTING, root.uri)) void this.refresh(root, [], "folders");
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (!this.#placeOf(document)) return;
        this.#stale.add(document);
        this.#tellSoon();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#stale.delete(document);
        const place = this.#placeOf(document);
        // What was typed and not saved is gone.
        if (place?.root.index.get(place.path)) void this.refresh(place.root, [place.path], "texts");
      }),
    );
  }

  /** The records of every workspace folder, all read. */
  async roots(): Promise<readonly RecordRoot[]> {
    const roots = (vscode.workspace.workspaceFolders ?? []).map((folder) => this.#rootOf(folder));
    await Promise.all([...this.#watchers.values()].map((watcher) => watcher.flush()));
    await Promise.all(roots.map((root) => root.filled()));
    for (const document of this.#stale) this.#sync(document);
    return roots;
  }

  /** Whether a document is a record by its place or by a mark of this extension; by place only once the folders are known. */
  isRecord(document: vscode.TextDocument): boolean {
    return this.#placeOf(document) !== undefined || (isMarkdown(document) && hasMarks(document.getText()));
  }

  /**
   * The record that a document is, with the records of its folder; undefined where it is none. A Markdown file outside
   * of the folders is one if it has a citation or a figures block.
   */
  async recordOf(document: vscode.TextDocument): Promise<OpenRecord | undefined> {
    if (!isMarkdown(document)) return undefined;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    const root = folder && this.#rootOf(folder);
    await root?.located();
    if (!this.isRecord(document)) return undefined;
    await root?.filled();
    return this.#sync(document);
  }

  /** The record of a file as it is in the index, where it was read already. */
  fileOf(uri: vscode.Uri): RecordFile | undefined {
    const root = this.rootAt(uri);
    return root?.index.get(root.pathOf(uri) ?? "");
  }

  /** The root that a file is below; undefined where nobody has asked for its records yet. */
  rootAt(uri: vscode.Uri): RecordRoot | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder && this.#roots.get(folder.uri.toString());
  }

  /**
   * Carries out a change as one edit over all its files and saves those that had nothing unsaved. Its edits count for
   * the texts that are in the index when this is called, so compute it right before, without waiting in between.
   * @param others texts of edited files that are no records, as they were read
   * @throws UserError naming the file that stood in the way; then nothing has been changed.
   */
  async apply(change: Change, root: RecordRoot, others: ReadonlyMap<string, string> = new Map()): Promise<void> {
    const texts = new Map(others);
    for (const path of change.edits.keys()) {
      const text = root.index.get(path)?.text;
      if (text !== undefined) texts.set(path, text);
    }
    try {
      await applyChange(change, texts, root);
    } finally {
      const paths = [
        ...change.edits.keys(),
        ...change.creates.map(({ path }) => path),
        ...change.renames.flatMap(({ from, to }) => [from, to]),
      ];
      await this.refresh(root, paths, change.creates.length + change.renames.length > 0 ? "folders" : "texts");
    }
  }

  /** Looks again at what may be another, and tells it. */
  async refresh(root: RecordRoot, paths: Iterable<string>, look: Look): Promise<void> {
    try {
      await root.refresh(paths, look);
    } catch (error) {
      this.log.error(`Records of ${root.name}:`, error instanceof Error ? error : String(error));
    }
    this.#tellSoon();
  }

  #rootOf(folder: vscode.WorkspaceFolder): RecordRoot {
    const key = folder.uri.toString();
    const known = this.#roots.get(key);
    if (known) return known;
    const root = new RecordRoot(folder.uri, folder.name, openText);
    this.#roots.set(key, root);
    this.#watchers.set(
      key,
      watchRecords(root, (paths, look) => this.refresh(root, paths, look)),
    );
    return root;
  }

  #placeOf(document: vscode.TextDocument): { root: RecordRoot; path: string } | undefined {
    const root = this.rootAt(document.uri);
    const path = root?.pathOf(document.uri);
    return root && path !== undefined && root.holds(path) ? { root, path } : undefined;
  }

  #sync(document: vscode.TextDocument): OpenRecord | undefined {
    this.#stale.delete(document);
    const known = this.#versions.get(document);
    const place = this.#placeOf(document);
    const isUtf8 = !place || !place.root.files.isForeign(place.path);
    if (known?.version === document.version && known.file.isUtf8 === isUtf8) return known;
    const text = document.getText();
    if (text.length > MAX_RECORD_BYTES) return undefined;
    const root =
      place?.root ?? this.rootAt(document.uri) ?? new RecordRoot(vscode.Uri.joinPath(document.uri, ".."), "", openText);
    const path = root.pathOf(document.uri) ?? document.uri.path;
    // The index read the same text from the disk.
    const indexed = place && root.index.get(path);
    const file =
      indexed?.text === text && indexed.isUtf8 === isUtf8
        ? indexed
        : { record: readRecord(text, path, place?.root.seriesAt(path)), text, isUtf8 };
    if (place) root.index.set(file);
    this.#versions.set(document, { version: document.version, root, file });
    return { root, file };
  }

  #tellSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), QUIET_MS);
  }

  #forget(key: string): void {
    this.#watchers.get(key)?.dispose();
    this.#watchers.delete(key);
    this.#roots.get(key)?.dispose();
    this.#roots.delete(key);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const key of [...this.#watchers.keys()]) this.#forget(key);
    this.#subscriptions.dispose();
  }
}

function isMarkdown(document: vscode.TextDocument): boolean {
  return document.languageId === "markdown" && !["output", "git", READ_ONLY_SCHEME].includes(document.uri.scheme);
}

function openText(uri: vscode.Uri): string | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key)?.getText();
}
