import * as vscode from "vscode";
import { billions, modelMarkdown } from "../../library/writeModel";
import type { Library } from "../../library/library";
import { cardOffer } from "../../library/writeLifecycle";
import { otherAmount } from "../../library/writeOtherPrice";
import type { ModelCard } from "../../models/modelCard";
import { priceSpan, shortPrice } from "../../models/prices/describePrice";
import { type PriceAge, priceAge } from "../../models/prices/priceAge";
import type { OtherPriceRow, PriceOffer, PriceRow, PriceTable } from "../../models/prices/priceRow";
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
  /** The group that this one divides, where it would be too long to read. */
  readonly parent: ModelGroup | null;
}
export interface ModelRow {
  readonly type: "model";
  readonly card: ModelCard;
  readonly parent: ModelGroup;
}
export interface ModelPrice {
  readonly type: "price";
  /** Null says that no hosted price was found. */
  readonly row: PriceRow | OtherPriceRow | null;
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
    if (item.type === "group") return divide(item, this.grouping);
    if (item.type === "price") return [];
    const { table, others } = await this.services.prices.current();
    const { prices } = item.card;
    const rows = [...prices.flatMap((id) => table.get(id) ?? []), ...others.filter(({ id }) => prices.includes(id))];
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
        parent: null,
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
        return priceRow(item, library.billed);
    }
  }

  getParent(item: ModelTreeItem): ModelTreeItem | null {
    return item.parent;
  }

  async resolveTreeItem(row: vscode.TreeItem, item: ModelTreeItem): Promise<vscode.TreeItem> {
    if (item.type === "model") row.tooltip = new vscode.MarkdownString(await this.markdown(item.card));
    return row;
  }

  async markdown(card: ModelCard): Promise<string> {
    const [{ library }, { table, others }] = await Promise.all([
      this.services.library.current(),
      this.services.prices.current(),
    ]);
    return modelMarkdown(card, library, table, today(), others);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

/** The key of a group with that of the group that it divides. */
function keyOf({ key, parent }: ModelGroup): string {
  return parent ? `${parent.key}/${key}` : key;
}

/** More cards than this are divided by vendor, or by family where they are all of one vendor. */
const READABLE = 15;

/** What is below a group: its cards, or groups of them where there are too many to read. */
function divide(group: ModelGroup, grouping: ModelGrouping): ModelTreeItem[] {
  const divided = group.parent !== null || group.cards.length <= READABLE;
  if (divided) return group.cards.map((card): ModelRow => ({ type: "model", card, parent: group }));
  const partOf = (card: ModelCard): string => (grouping === "openness" ? card.vendor : familyOf(card.id));
  const keys = [...new Set(group.cards.map(partOf))].sort((a, b) => a.localeCompare(b));
  return keys.map((key): ModelGroup => ({
    type: "group",
    key,
    parent: group,
    cards: group.cards.filter((card) => partOf(card) === key),
  }));
}

/** The beginning of an id up to its first number, such as `claude-opus` or `gpt`. */
function familyOf(id: string): string {
  return /^[a-z]+(?:-[a-z]+)*/.exec(id)?.[0] ?? id;
}

function groupRow(group: ModelGroup, grouping: ModelGrouping, { openness }: Library): vscode.TreeItem {
  const { key, cards, parent } = group;
  const level = parent === null ? openness.find(({ id }) => id === key) : undefined;
  const label =
    key === NOT_VERIFIED && parent === null
      ? vscode.l10n.t("Licence not verified")
      : level
        ? `${level.id} ${level.name}`
        : key;
  const row = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  row.id = `${grouping}:${keyOf(group)}`;
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

function modelRow({ card, parent }: ModelRow, library: Library, table: PriceTable): vscode.TreeItem {
  const { licences } = library;
  const row = new vscode.TreeItem(card.name, vscode.TreeItemCollapsibleState.Collapsed);
  row.id = `${keyOf(parent)}/${card.id}`;
  const licence = licences.find(({ id }) => id === card.licence);
  const priced = card.prices
    .map((id) => table.get(id))
    .find((candidate) => candidate !== undefined && candidate.prices.length > 0);
  const span = priced ? priceSpan(priced, today()) : null;
  const offer = cardOffer(card, library, today());
  const end = offer?.end ?? "";
  const hasEnded = offer?.state === "ended";
  const parts = [
    offer ? (hasEnded ? vscode.l10n.t("ended on {0}", end) : vscode.l10n.t("ends on {0}", end)) : "",
    card.params ? billions(card.params.total) : "",
    licence?.name ?? "",
    span && priced ? `${shortPrice(span)} ${priced.currency}` : "",
  ];
  row.description = parts.filter(Boolean).join(" · ");
  row.contextValue = card.source === null ? "model" : "model source";
  row.iconPath = offer
    ? new vscode.ThemeIcon(hasEnded ? "circle-slash" : "history", new vscode.ThemeColor("charts.purple"))
    : new vscode.ThemeIcon(
        card.openness === "O0" ? "lock" : "unlock",
        new vscode.ThemeColor(card.openness === "O0" ? "charts.purple" : "charts.green"),
      );
  row.accessibilityInformation = { label: [card.name, card.openness, ...parts].filter(Boolean).join(", ") };
  return row;
}

/** Who charges a price; a figure taken from elsewhere is not shown as the vendor's. */
function sellerLabel({ kind, provider }: PriceOffer): string {
  if (kind === "unverified") return vscode.l10n.t("Not verified: {0}", provider);
  return kind === "reseller" ? vscode.l10n.t("{0} (reseller)", provider) : provider;
}

/** Whether a row is billed by text in and text out. */
function isText(price: PriceRow | OtherPriceRow): price is PriceRow {
  return "free" in price;
}

function textAmount(price: PriceRow): string {
  const span = priceSpan(price, today());
  if (span) return `${shortPrice(span)} ${price.currency}`;
  return price.free ? vscode.l10n.t("free of charge") : vscode.l10n.t("no price known");
}

function priceRow({ row: price, parent }: ModelPrice, billed: Library["billed"]): vscode.TreeItem {
  if (!price) {
    const none = new vscode.TreeItem(vscode.l10n.t("No hosted price was found."));
    none.id = `${keyOf(parent.parent)}/${parent.card.id}/none`;
    none.iconPath = new vscode.ThemeIcon("circle-slash");
    return none;
  }
  const amount = isText(price) ? textAmount(price) : otherAmount(price, billed, today());
  const row = new vscode.TreeItem(sellerLabel(price));
  row.id = `${keyOf(parent.parent)}/${parent.card.id}/${price.id}`;
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
    isText(price) ? vscode.l10n.t("{0} per million tokens, input / output", amount) : amount,
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
