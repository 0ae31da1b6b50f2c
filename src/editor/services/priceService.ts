import * as vscode from "vscode";
import { applyOverlay } from "../../models/prices/applyOverlay";
import { joinOverlays } from "../../models/prices/joinOverlays";
import { readPackedFile } from "../../library/packedFile";
import type { OverlayFile } from "../../models/prices/overlayFile";
import { type BuiltPrices, type PriceBook, priceBook } from "../../models/prices/priceBook";
import type { PriceCatalogue } from "../../models/prices/priceRow";
import type { LifecycleNotice, RefreshedCatalogue } from "../../models/prices/refreshedCatalogue";
import { readOverlay } from "../../models/prices/readOverlay";
import type { Problem } from "../../yaml/problem";
import { LoadedOnce } from "./loadedOnce";
import { reloadOn } from "./reloadOn";

export const TEAM_PRICES_GLOB = "**/.model-choice/prices.yaml";
const REFRESHED = "catalogue.refreshed.json";

/** The prices in force, with what is wrong in the team's own price files. */
export interface LoadedPrices extends PriceBook {
  readonly catalogue: PriceCatalogue;
  readonly problems: readonly Problem[];
}

/**
 * The price catalogue that shipped, or a newer one that the person fetched; over it this extension's overlay and the team's
 * own rows. Loads when it is first asked for and again after any of them has changed.
 */
export class PriceService implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #loaded = new vscode.EventEmitter<LoadedPrices>();
  readonly #refreshedAnew = new vscode.EventEmitter<void>();
  readonly #subscriptions: { dispose(): unknown }[] = [this.#changed, this.#loaded, this.#refreshedAnew];
  readonly onDidChange = this.#changed.event;
  /** The prices were read, with what is wrong in the team's own. */
  readonly onDidLoad = this.#loaded.event;
  /** Something newer was fetched and kept, so that ends of models may be others. */
  readonly onDidRefresh = this.#refreshedAnew.event;
  readonly #prices = new LoadedOnce(() => this.#load());
  #fetched: Promise<RefreshedCatalogue | undefined> | undefined;
  #watching = false;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  current(): Promise<LoadedPrices> {
    this.#watch();
    return this.#prices.get();
  }

  /** What was fetched last of the end of models; null where nothing was. The prices that shipped are not read for it. */
  async fetchedLifecycle(): Promise<readonly LifecycleNotice[] | null> {
    return (await this.#readOnce())?.lifecycle ?? null;
  }

  #readOnce(): Promise<RefreshedCatalogue | undefined> {
    this.#fetched ??= this.#readRefreshed();
    return this.#fetched;
  }

  /** Keeps what was fetched, in place of what shipped: written whole beside the old, then put in its place. */
  async keep(refreshed: RefreshedCatalogue): Promise<void> {
    await vscode.workspace.fs.createDirectory(this.context.globalStorageUri);
    const written = vscode.Uri.joinPath(this.context.globalStorageUri, `${REFRESHED}.new`);
    await vscode.workspace.fs.writeFile(written, new TextEncoder().encode(JSON.stringify(refreshed)));
    await vscode.workspace.fs.rename(written, this.#refreshed, { overwrite: true });
    this.#fetched = undefined;
    this.#refreshedAnew.fire();
    this.reload();
  }

  reload(): void {
    this.#prices.forget();
    this.#changed.fire();
  }

  get #refreshed(): vscode.Uri {
    return vscode.Uri.joinPath(this.context.globalStorageUri, REFRESHED);
  }

  async #load(): Promise<LoadedPrices> {
    const uri = vscode.Uri.joinPath(this.context.extensionUri, "dist", "prices.json.zst");
    // The build wrote this file from the same types.
    const built = readPackedFile(await vscode.workspace.fs.readFile(uri)) as BuiltPrices;
    const [refreshed, team] = await Promise.all([this.#readOnce(), this.#readTeam()]);
    // After an update of the extension the catalogue that ships may be the newer one.
    const newer = refreshed && refreshed.prices.date > built.catalogue.date ? refreshed : null;
    const catalogue = newer?.prices ?? built.catalogue;
    const loaded: LoadedPrices = {
      ...priceBook(catalogue, built.overlay, team.value),
      catalogue,
      problems: team.problems,
    };
    this.#loaded.fire(loaded);
    return loaded;
  }

  /** What was fetched last; what is cut off or damaged is left out, never shown. */
  async #readRefreshed(): Promise<RefreshedCatalogue | undefined> {
    try {
      const bytes = await vscode.workspace.fs.readFile(this.#refreshed);
      const refreshed = JSON.parse(new TextDecoder().decode(bytes)) as RefreshedCatalogue;
      applyOverlay(refreshed.prices.rows, {}, "catalogue");
      return typeof refreshed.prices.date === "string" ? refreshed : undefined;
    } catch (error) {
      if (error instanceof vscode.FileSystemError) return undefined;
      this.log.warn(
        "The prices fetched last cannot be read and are left out:",
        error instanceof Error ? error.message : String(error),
      );
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          "The prices fetched last are damaged and left out. Those that came with the extension hold; “Refresh Prices...” fetches them anew.",
        ),
      );
      return undefined;
    }
  }

  async #readTeam(): Promise<{ value: OverlayFile; problems: Problem[] }> {
    const overlays: OverlayFile[] = [];
    const problems: Problem[] = [];
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const uri = vscode.Uri.joinPath(folder.uri, ".model-choice", "prices.yaml");
      const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
      if (!bytes) continue;
      const read = readOverlay(new TextDecoder().decode(bytes), uri.toString(true));
      if ("problems" in read) problems.push(...read.problems);
      else overlays.push(read.value);
    }
    return { value: joinOverlays(overlays), problems };
  }

  #watch(): void {
    if (this.#watching) return;
    this.#watching = true;
    this.#subscriptions.push(reloadOn([TEAM_PRICES_GLOB], () => this.reload()));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}
