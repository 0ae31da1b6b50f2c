import * as vscode from "vscode";
import type { RecordFile } from "../../../decisions/record/record";
import { COMMANDS } from "../../services/commandIds";
import type { RecordRoot } from "../../services/records/recordRoot";
import type { Services } from "../../services/services";
import { ranges } from "../places";
import { configDiagnostics } from "./configProblems";
import { toDiagnostic } from "./diagnostic";
import type { RecordChecks } from "./recordChecks";
import { isConfigFile } from "../../services/records/configFile";
import { type ReadConfig, readConfigFile } from "./ruleConfigFile";

/** A pause in typing. */
const QUIET_MS = 300;
/** So many records are checked before anything else gets its turn. */
const BATCH = 40;
/** With more records than these, a change is followed only to the records that refer to it. */
const FEW = 200;

/** Shows what the rules find: in a record that is open as one types, and from then on in all records of the workspace. */
export class RecordDiagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection("modelChoice.records");
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What was checked last at an address. */
  readonly #checked = new Map<string, RecordFile>();
  /** The records of the last look at all that ended: what has changed since then has been followed to no other record. */
  #followed: ReadonlyMap<string, RootedFile> = new Map();
  readonly #subscriptions: vscode.Disposable;
  #run = 0;
  #hasBegun = false;
  /** A look at all records that a newer look cut short; the newer one then looks at all. */
  #owesAll = false;

  constructor(
    private readonly services: Services,
    private readonly checks: RecordChecks,
  ) {
    this.#subscriptions = vscode.Disposable.from(
      this.#collection,
      vscode.workspace.onDidOpenTextDocument((document) => this.#soon(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#soon(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      services.records.onDidChange(() => this.#again(false)),
      checks.onDidChange(() => this.#again(true)),
    );
    vscode.workspace.textDocuments.forEach((document) => this.#soon(document));
  }

  /** Checks all records of the workspace in the background, the first time that somebody looks at them. */
  begin(): void {
    if (this.#hasBegun) return;
    void this.#checkRecords(false).catch((error: unknown) => this.#failed(error));
  }

  /** Checks every record of the workspace. @returns how many records were checked and how much was found. */
  checkAll(
    token?: vscode.CancellationToken,
    onProgress?: (done: number, all: number) => void,
  ): Promise<{ records: number; findings: number }> {
    return this.#checkRecords(true, token, onProgress);
  }

  async #checkRecords(
    everything: boolean,
    token?: vscode.CancellationToken,
    onProgress?: (done: number, all: number) => void,
  ): Promise<{ records: number; findings: number }> {
    const mine = ++this.#run;
    // The scenarios of the workspace are looked at with its records.
    if (everything || !this.#hasBegun) void vscode.commands.executeCommand(COMMANDS.checkScenarios);
    this.#hasBegun = true;
    this.#owesAll ||= everything;
    const roots = await this.services.records.roots();
    const all = roots.flatMap((root) => root.index.all().map((file) => ({ root, file })));
    const present = byAddress(all);
    for (const key of [...this.#checked.keys()]) if (!present.has(key) && !isOpen(key)) this.#forget(key);
    const toCheck = this.#owesAll ? all : this.#affected(all);
    const configs = new Map(await Promise.all(roots.map(async (root) => [root, await this.#config(root)] as const)));
    let findings = 0;
    for (let at = 0; at < toCheck.length; at += BATCH) {
      // A newer look sees all that this one would.
      if (mine !== this.#run) return { records: at, findings };
      if (token?.isCancellationRequested) {
        this.#owesAll = false;
        return { records: at, findings };
      }
      const found = await Promise.all(
        toCheck.slice(at, at + BATCH).map(({ root, file }) => this.#check(root, file, configs.get(root))),
      );
      findings += found.reduce((sum, count) => sum + count, 0);
      onProgress?.(Math.min(at + BATCH, toCheck.length), toCheck.length);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    if (mine === this.#run) {
      this.#owesAll = false;
      this.#followed = byAddress(all);
    }
    return { records: toCheck.length, findings };
  }

  /**
   * Records that are not as they were at the last look at all, and those that may read differently because of it. That one of
   * them was checked since, because it is open, has told the others nothing.
   */
  #affected(all: readonly RootedFile[]): readonly RootedFile[] {
    const present = byAddress(all);
    const changed = [
      ...all.filter((rooted) => this.#followed.get(addressOf(rooted))?.file !== rooted.file),
      ...[...this.#followed].flatMap(([address, gone]) => (present.has(address) ? [] : gone)),
    ];
    if (all.length <= FEW || changed.length >= all.length) return changed.length > 0 ? all : [];
    const wanted = new Set(changed.flatMap(({ root, file }) => [file, ...root.index.referringTo(file.record.path)]));
    return all.filter(({ file }) => wanted.has(file));
  }

  #again(everything: boolean): void {
    if (!this.#hasBegun) return;
    void this.#checkRecords(everything).catch((error: unknown) => this.#failed(error));
  }

  #soon(document: vscode.TextDocument): void {
    if (document.languageId !== "markdown" && !isConfigFile(document.uri)) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => void this.#look(document).catch((error: unknown) => this.#failed(error)), QUIET_MS),
    );
  }

  async #look(document: vscode.TextDocument): Promise<void> {
    this.#timers.delete(document.uri.toString());
    if (document.isClosed) return;
    if (isConfigFile(document.uri)) {
      if (this.#hasBegun) this.#again(true);
      else this.begin();
      return;
    }
    const open = await this.services.records.recordOf(document);
    if (!open) {
      this.#forget(document.uri.toString());
      return;
    }
    await this.#check(open.root, open.file, await this.#config(open.root), document.uri);
    this.begin();
  }

  async #config(root: RecordRoot): Promise<ReadConfig> {
    const config = await readConfigFile(root);
    if (config.text === null) this.#collection.delete(config.uri);
    else this.#collection.set(config.uri, configDiagnostics(config));
    return config;
  }

  async #check(
    root: RecordRoot,
    file: RecordFile,
    config: ReadConfig | undefined,
    uri = root.uriOf(file.record.path),
  ): Promise<number> {
    const { pages } = await this.checks.ground();
    const findings = await this.checks.check(root, file, config);
    const key = uri.toString();
    // Meanwhile it may have been edited or deleted.
    const now = root.index.get(file.record.path);
    if (now && now !== file) return 0;
    this.#checked.set(key, file);
    const range = ranges(file.text);
    this.#collection.set(
      uri,
      findings.map((finding) => toDiagnostic(finding, pages.get(finding.code), range)),
    );
    return findings.length;
  }

  #closed(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    // What is in no folder of records is shown only while it is open.
    if (!this.services.records.fileOf(document.uri) && !isConfigFile(document.uri)) this.#forget(key);
  }

  #forget(key: string): void {
    if (this.#checked.delete(key)) this.#collection.delete(vscode.Uri.parse(key));
  }

  #failed(error: unknown): void {
    this.services.log.error("Records cannot be checked:", error instanceof Error ? error : String(error));
  }

  dispose(): void {
    this.#run++;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#subscriptions.dispose();
  }
}

interface RootedFile {
  readonly root: RecordRoot;
  readonly file: RecordFile;
}

function addressOf({ root, file }: RootedFile): string {
  return root.uriOf(file.record.path).toString();
}

function byAddress(files: readonly RootedFile[]): Map<string, RootedFile> {
  return new Map(files.map((rooted) => [addressOf(rooted), rooted]));
}

function isOpen(key: string): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === key);
}
