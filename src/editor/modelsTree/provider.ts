import * as vscode from "vscode";
import { billions, modelMarkdown } from "../../library/writeModel";
import type { Library } from "../../library/library";
import type { ModelCard } from "../../models/modelCard";
import { priceSpan, shortPrice } from "../../models/prices/describePrice";
import { type PriceAge, priceAge } from "../../models/prices/priceAge";
import type { PriceRow, PriceTable } from "../../models/prices/priceRow";
import { ageLimits } from "../services/catalogueService";
import type { Services } from "../services/services";
import { today } from "../services/today";

export const MODEL_GROUPINGS = ["openness", "vendor"] as const;
export type ModelGrouping = (typeof MODEL_GROUPINGS)[number];
/** Key of the group of cards whose level is not known. */
const NOT_VERIFIED = "";
const GROUPING_KEY = "models.grouping";

export type ModelTreeItem = ModelGroup | ModelRow | ModelPrice;

export interface ModelGroup {
  readonly type: "group";
  readonly key: string;
  readonly cards: readonly ModelCard[];
}
export interface ModelRow {
  readonly type: "model";
  readonly card: ModelCard;
  readonly parent: ModelGroup;
}
export interface ModelPrice {
  readonly type: "price";
  /** Null says that no hosted price was found. */
  readonly row: PriceRow | null;
  readonly parent: ModelRow;
}

const AGE_ICONS: Readonly<Record<PriceAge, vscode.ThemeIcon>> = {
  fresh: new vscode.ThemeIcon("tag"),
  amber: new vscode.ThemeIcon("tag", new vscode.ThemeColor("charts.yellow")),
  red: new vscode.ThemeIcon("warning", new vscode.ThemeColor("charts.red")),
  undated: new vscode.ThemeIcon("question"),
};

/** Model cards by openness level or vendor; below each its prices with provider and date. */
export class ModelsTreeProvider implements vscode.TreeDataProvider<ModelTreeItem>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(private readonly services: Services) {
    this.#subscription = services.catalogue.onDidChange(() => this.#changed.fire(undefined));
  }

  get grouping(): ModelGrouping {
    const stored = this.services.context.globalState.get<string>(GROUPING_KEY);
    return MODEL_GROUPINGS.find((grouping) => grouping === stored) ?? "openness";
  }

  async setGrouping(grouping: ModelGrouping): Promise<void> {
    await this.services.context.globalState.update(GROUPING_KEY, grouping);
    this.#changed.fire(undefined);
  }

  async getChildren(item?: ModelTreeItem): Promise<ModelTreeItem[]> {
    if (!item) return this.#groups((await this.services.library.current()).library);
    if (item.type === "group") return item.cards.map((card): ModelRow => ({ type: "model", card, parent: item }));
    if (item.type === "price") return [];
    const { table } = await this.services.prices.current();
    const rows = item.card.prices.flatMap((id) => table.get(id) ?? []);
    return rows.length > 0
      ? rows.map((row): ModelPrice => ({ type: "price", row, parent: item }))
      : [{ type: "price", row: null, parent: item }];
  }

  #groups({ models, openness }: Library): ModelGroup[] {
    const keys =
      this.grouping === "openness"
        ? [...openness.map(({ id }) => id), NOT_VERIFIED]
        : [...new Set(models.map(({ vendor }) => vendor))].sort((a, b) => a.localeCompare(b));
    return keys
      .map((key): ModelGroup => ({
        type: "group",
        key,
        cards: models.filter(
          (card) => (this.grouping === "openness" ? (card.openness ?? NOT_VERIFIED) : card.vendor) === key,
        ),
      }))
      .filter(({ cards }) => cards.length > 0);
  }

  async getTreeItem(item: ModelTreeItem): Promise<vscode.TreeItem> {
    const { library } = await this.services.library.current();
    switch (item.type) {
      case "group":
        return groupRow(item, this.grouping, library);
      case "model":
        return modelRow(item, library, (await this.services.prices.current()).table);
      case "price":
        return priceRow(item);
    }
  }

  getParent(item: ModelTreeItem): ModelTreeItem | null {
    return item.type === "group" ? null : item.parent;
  }

  async resolveTreeItem(row: vscode.TreeItem, item: ModelTreeItem): Promise<vscode.TreeItem> {
    if (item.type === "model") row.tooltip = new vscode.MarkdownString(await this.markdown(item.card));
    return row;
  }

  async markdown(card: ModelCard): Promise<string> {
    const [{ library }, { table }] = await Promise.all([
      this.services.library.current(),
      this.services.prices.current(),
    ]);
    return modelMarkdown(card, library, table, today());
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function groupRow({ key, cards }: ModelGroup, grouping: ModelGrouping, { openness }: Library): vscode.TreeItem {
  const level = openness.find(({ id }) => id === key);
  const label =
    key === NOT_VERIFIED ? vscode.l10n.t("Licence not verified") : level ? `${level.id} ${level.name}` : key;
  const row = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  row.id = `${grouping}:${key}`;
  row.description = String(cards.length);
  row.contextValue = "modelGroup";
  if (level) {
    row.tooltip = level.meaning;
    row.iconPath = new vscode.ThemeIcon(
      level.id === "O0" ? "lock" : "unlock",
      new vscode.ThemeColor(level.id === "O0" ? "charts.purple" : "charts.green"),
    );
  }
  return row;
}

function modelRow({ card, parent }: ModelRow, { licences }: Library, table: PriceTable): vscode.TreeItem {
  const row = new vscode.TreeItem(card.name, vscode.TreeItemCollapsibleState.Collapsed);
  row.id = `${parent.key}/${card.id}`;
  const licence = licences.find(({ id }) => id === card.licence);
  const priced = card.prices
    .map((id) => table.get(id))
    .find((candidate) => candidate !== undefined && candidate.prices.length > 0);
  const span = priced ? priceSpan(priced, today()) : null;
  const parts = [
    card.params ? billions(card.params.total) : "",
    licence?.name ?? "",
    span && priced ? `${shortPrice(span)} ${priced.currency}` : "",
  ];
  row.description = parts.filter(Boolean).join(" · ");
  row.contextValue = card.source === null ? "model" : "model source";
  row.iconPath = new vscode.ThemeIcon(
    card.openness === "O0" ? "lock" : "unlock",
    new vscode.ThemeColor(card.openness === "O0" ? "charts.purple" : "charts.green"),
  );
  row.accessibilityInformation = { label: [card.name, card.openness, ...parts].filter(Boolean).join(", ") };
  return row;
}

/** Who charges a price; a figure taken from elsewhere is not shown as the vendor's. */
function sellerLabel({ kind, provider }: PriceRow): string {
  if (kind === "unverified") return vscode.l10n.t("Not verified: {0}", provider);
  return kind === "reseller" ? vscode.l10n.t("{0} (reseller)", provider) : provider;
}

function priceRow({ row: price, parent }: ModelPrice): vscode.TreeItem {
  if (!price) {
    const none = new vscode.TreeItem(vscode.l10n.t("No hosted price was found."));
    none.id = `${parent.parent.key}/${parent.card.id}/none`;
    none.iconPath = new vscode.ThemeIcon("circle-slash");
    return none;
  }
  const span = priceSpan(price, today());
  const amount = span
    ? `${shortPrice(span)} ${price.currency}`
    : price.free
      ? vscode.l10n.t("free of charge")
      : vscode.l10n.t("no price known");
  const row = new vscode.TreeItem(sellerLabel(price));
  row.id = `${parent.parent.key}/${parent.card.id}/${price.id}`;
  const age = priceAge(price.checked, today(), ageLimits());
  const checked = price.checked ?? vscode.l10n.t("not dated");
  row.description = `${amount} · ${checked}`;
  row.iconPath = AGE_ICONS[age];
  row.contextValue = price.source.url === null ? "price" : "price source";
  const old =
    age === "fresh"
      ? ""
      : price.checked === null
        ? vscode.l10n.t("Nobody says when this price was checked.")
        : vscode.l10n.t("This price was checked on {0} and may have changed.", price.checked);
  const lines = [
    `\`${price.id}\``,
    vscode.l10n.t("{0} per million tokens, input / output", amount),
    price.kind === "unverified"
      ? vscode.l10n.t("The catalogue took this figure from elsewhere; {0} is not known to charge it.", price.provider)
      : "",
    price.deprecated ? vscode.l10n.t("The catalogue marks this offer as going or gone.") : "",
    vscode.l10n.t("Source: {0}", price.source.title),
    old,
  ];
  row.tooltip = new vscode.MarkdownString(lines.filter(Boolean).join("\n\n"));
  row.accessibilityInformation = { label: [sellerLabel(price), amount, checked, old].filter(Boolean).join(", ") };
  return row;
}
