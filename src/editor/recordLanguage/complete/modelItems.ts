import * as vscode from "vscode";
import type { Catalogue } from "../../../cost/compare/prepare";
import { modelMarkdown, priceLine } from "../../../library/writeModel";
import { contentLanguage } from "../../services/contentLanguage";
import type { OpenRecord } from "../../services/recordService";
import type { Services } from "../../services/services";
import { rangeIn } from "../places";
import type { Wanted } from "../../../decisions/complete/wanted";

/** Models by name, with their licence and a price with its date. */
export async function modelItems(
  services: Services,
  { file }: OpenRecord,
  wanted: Wanted,
): Promise<vscode.CompletionItem[]> {
  const [{ library }, catalogue] = await Promise.all([services.library.current(), services.catalogue.current()]);
  const range = rangeIn(file.text, wanted.span);
  return catalogue.models.map((card) => {
    const item = new vscode.CompletionItem(
      { label: card.name, description: [card.vendor, card.openness].filter(Boolean).join(" · ") },
      vscode.CompletionItemKind.Value,
    );
    // "Claude 3 (Haiku, Sonnet, Opus)" names a family; a record names the model.
    item.insertText = card.name.replace(/\s*[,(].*$/, "");
    item.filterText = `${card.name} ${card.id}`;
    item.detail = licenceAndPrice(card, catalogue);
    item.documentation = new vscode.MarkdownString(modelMarkdown(card, library, catalogue.prices, catalogue.today));
    item.range = range;
    return item;
  });
}

function licenceAndPrice(card: Catalogue["models"][number], { licences, prices, today }: Catalogue): string {
  const row = card.prices.map((id) => prices.get(id)).find((price) => price !== undefined && price.prices.length > 0);
  return [
    licences.find(({ id }) => id === card.licence)?.name ?? "",
    row ? priceLine(row, contentLanguage(), today) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}
