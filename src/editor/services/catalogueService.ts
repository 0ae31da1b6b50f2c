import * as vscode from "vscode";
import type { Catalogue } from "../../cost/compare/prepare";
import type { CostFacts } from "../../cost/costFacts";
import { catalogueOf } from "../../library/catalogueOf";
import { type AgeLimits, DEFAULT_AGE_LIMITS } from "../../models/prices/priceAge";
import type { LibraryService } from "./libraryService";
import type { PriceService } from "./priceService";
import { today } from "./today";

const SECTION = "modelChoice";

/** Everything that a comparison looks up: the library's facts, the prices in force, the person's exchange rate. */
export class CatalogueService implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: { dispose(): unknown }[];
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly library: LibraryService,
    private readonly prices: PriceService,
  ) {
    const fire = (): void => this.#changed.fire();
    this.#subscriptions = [
      this.#changed,
      library.onDidChange(fire),
      prices.onDidChange(fire),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.exchangeRate`) || event.affectsConfiguration(`${SECTION}.priceAge`))
          fire();
      }),
    ];
  }

  async current(): Promise<Catalogue> {
    const [{ library }, prices] = await Promise.all([this.library.current(), this.prices.current()]);
    const catalogue = catalogueOf(library, prices, today());
    return { ...catalogue, facts: withOwnRate(library.cost), ageLimits: ageLimits() };
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** The exchange rate of the settings in place of the default, with the date that the person gave it. */
function withOwnRate(facts: CostFacts): CostFacts {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const own = settings.get<number | null>("exchangeRate.cnyPerUsd", null);
  if (own === null || !Number.isFinite(own) || own <= 0 || own > 100) return facts;
  const date = settings.get<string>("exchangeRate.date", "");
  const source =
    date === "" ? vscode.l10n.t("Your setting, without a date.") : vscode.l10n.t("Your setting, rate of {0}.", date);
  return {
    ...facts,
    assumptions: facts.assumptions.map((entry) =>
      entry.id === "cnyPerUsd" ? { ...entry, usual: own, low: own * 0.95, high: own * 1.05, source } : entry,
    ),
  };
}

/** After how many days a price is shown as ageing and as old. */
export function ageLimits(): AgeLimits {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const days = (key: string, fallback: number): number => {
    const value = settings.get<number>(key, fallback);
    return Number.isFinite(value) && value >= 0 ? value : fallback;
  };
  return {
    amberDays: days("priceAge.amberDays", DEFAULT_AGE_LIMITS.amberDays),
    redDays: days("priceAge.redDays", DEFAULT_AGE_LIMITS.redDays),
  };
}
