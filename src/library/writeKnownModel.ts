import { escapeInline } from "../debate/inlineMarkdown";
import type { Identity } from "../models/identity/identity";
import { knownModel, modelName } from "../models/identity/modelName";
import type { ModelCard } from "../models/modelCard";
import type { OtherPriceRow, PriceTable } from "../models/prices/priceRow";
import type { Library } from "./library";
import { pricesOfModel } from "./pricesOfModel";
import { modelLifecycleMarkdown } from "./writeLifecycle";
import { MODEL_LABELS, modelMarkdown, priceLine } from "./writeModel";

const LABELS = {
  en: {
    noCard: "The library has no card of this model: its licence, size and context are not known here.",
    snapshots: "Snapshots",
    unlisted: "This snapshot or build of it is not in the catalogue.",
    separator: ", ",
  },
  "zh-cn": {
    noCard: "库中没有这个模型的模型卡，因此不知道它的许可证、规模和上下文长度。",
    snapshots: "快照版本",
    unlisted: "目录中没有该模型的这个快照或构建版本。",
    separator: "、",
  },
} as const;

type Shown = Pick<Library, "language" | "licences" | "openness" | "identity" | "lifecycle" | "billed">;

/** What is known of a model without a card, as Markdown; undefined where the model is not known. @param day ISO date whose prices hold */
export function knownModelMarkdown(id: string, library: Shown, prices: PriceTable, day: string): string | undefined {
  const known = knownModel(library.identity, id);
  if (!known) return undefined;
  const { model, vendor } = known;
  const { language } = library;
  const labels = LABELS[language];
  const snapshots = [...(model.snapshots ?? []), ...new Set(Object.values(model.dated ?? {}))];
  const rows = pricesOfModel(id, library.identity, prices);
  const facts = [
    `- **${MODEL_LABELS[language].vendor}**: ${escapeInline(vendor.name)}`,
    snapshots.length > 0 ? `- **${labels.snapshots}**: ${escapeInline(snapshots.join(labels.separator))}` : "",
  ];
  const priced = rows.map((row) => `- \`${row.id}\` ${escapeInline(priceLine(row, language, day))}`);
  const parts = [
    `**${escapeInline(modelName(model))}**`,
    facts.filter(Boolean).join("\n"),
    labels.noCard,
    modelLifecycleMarkdown(id, library, day),
    rows.length > 0 ? `**${MODEL_LABELS[language].price}**\n\n${priced.join("\n")}` : MODEL_LABELS[language].noPrice,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** A model that a text names: its card, else what is known of it; and that a snapshot of it is not known. */
export function namedModelMarkdown(
  { card, identity }: { readonly card: ModelCard | null; readonly identity: Identity | null },
  library: Shown,
  prices: PriceTable,
  day: string,
  others: readonly OtherPriceRow[],
): string {
  const unlisted = identity?.match === "family" ? `${LABELS[library.language].unlisted}\n\n` : "";
  if (card) return unlisted + modelMarkdown(card, library, prices, day, others);
  return unlisted + (knownModelMarkdown(identity?.model ?? "", library, prices, day) ?? "");
}
