import * as vscode from "vscode";

/** A file system that lives in memory, as virtual workspaces have one; it tells no changes. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #folders = new Set<string>(["/"]);
  readonly #times = new Map<string, number>();
  /** Paths whose files refuse to be written. */
  readonly locked = new Set<string>();
  /** Paths whose files say that they are read-only. */
  readonly readOnly = new Set<string>();
  /** What another window writes over a file right after it was written here, by path; once. */
  readonly overwritten = new Map<string, string>();
  /** How often a file refused to be written. */
  refusals = 0;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const time = this.#times.get(path) ?? 1;
    const file = this.#files.get(path);
    if (file)
      return {
        type: vscode.FileType.File,
        ctime: 1,
        mtime: time,
        size: file.length,
        ...(this.readOnly.has(path) ? { permissions: vscode.FilePermission.Readonly } : {}),
      };
    if (this.#folders.has(path)) return { type: vscode.FileType.Directory, ctime: 1, mtime: 1, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    if (!this.#folders.has(path)) throw vscode.FileSystemError.FileNotFound(path);
    const base = path === "/" ? "/" : `${path}/`;
    const inside = (paths: Iterable<string>, type: vscode.FileType): [string, vscode.FileType][] =>
      [...paths]
        .filter((other) => other.startsWith(base) && other !== path && !other.slice(base.length).includes("/"))
        .map((other) => [other.slice(base.length), type]);
    return [...inside(this.#folders, vscode.FileType.Directory), ...inside(this.#files.keys(), vscode.FileType.File)];
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.#files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return file;
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    if (this.locked.has(path)) {
      this.refusals++;
      throw vscode.FileSystemError.NoPermissions(path);
    }
    for (let end = path.indexOf("/", 1); end > 0; end = path.indexOf("/", end + 1))
      this.#folders.add(path.slice(0, end));
    const other = this.overwritten.get(path);
    this.overwritten.delete(path);
    this.#files.set(path, other === undefined ? content : new TextEncoder().encode(other));
    this.#times.set(path, (this.#times.get(path) ?? 1) + 1);
  }

  createDirectory({ path }: vscode.Uri): void {
    if (this.locked.has(path)) throw vscode.FileSystemError.NoPermissions(path);
    this.#folders.add(path);
  }

  delete({ path }: vscode.Uri): void {
    this.#files.delete(path);
    this.#folders.delete(path);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.#files.delete(from.path);
  }
}
