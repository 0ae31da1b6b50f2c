import * as vscode from "vscode";
import type { Wanted } from "../../../decisions/complete/wanted";
import type { Library } from "../../../library/library";
import { type ModelChoice, modelChoices } from "../../../library/modelChoices";
import { pricesOfModel } from "../../../library/pricesOfModel";
import { namedModelMarkdown } from "../../../library/writeKnownModel";
import { priceLine } from "../../../library/writeModel";
import { resolverOf } from "../../../models/identity/resolver";
import type { PriceTable } from "../../../models/prices/priceRow";
import { contentLanguage } from "../../services/contentLanguage";
import { offerEnd } from "../../services/offerEnd";
import type { OpenRecord } from "../../services/recordService";
import type { Services } from "../../services/services";
import { today } from "../../services/today";
import { rangeIn } from "../places";

/** A model that completes a text; what is known of it is written when somebody looks at it. */
export class ModelItem extends vscode.CompletionItem {
  constructor(
    readonly choice: ModelChoice,
    label: vscode.CompletionItemLabel,
  ) {
    super(label, vscode.CompletionItemKind.Value);
  }
}

/** Models by name or id, with how their offer ends, their licence and a price with its date. */
export async function modelItems(
  services: Services,
  { file }: OpenRecord,
  wanted: Wanted,
): Promise<vscode.CompletionItem[]> {
  const [{ library }, { table }] = await Promise.all([services.library.current(), services.prices.current()]);
  const range = rangeIn(file.text, wanted.span);
  const isCode = file.text[wanted.span.offset - 1] === "`";
  return modelChoices(wanted.typed, isCode, library).map((choice) => {
    const { card, vendor, name, insert, spellings } = choice;
    const item = new ModelItem(choice, {
      label: insert,
      description: [vendor, card?.openness ?? ""].filter(Boolean).join(" · "),
    });
    const end = offerEnd(card, choice.id, library, today());
    item.insertText = insert;
    // What begins as it was typed comes first.
    item.filterText = [insert, ...spellings.filter((spelling) => spelling !== insert)].join(" ");
    item.detail = [insert === name ? "" : name, end?.text ?? "", licenceAndPrice(choice, library, table)]
      .filter(Boolean)
      .join(" · ");
    if (end?.hasEnded) item.tags = [vscode.CompletionItemTag.Deprecated];
    item.range = range;
    return item;
  });
}

/** Writes what is known of a model beside its row. */
export async function describeModel(item: ModelItem, services: Services): Promise<vscode.CompletionItem> {
  const [{ library }, { table, others }] = await Promise.all([services.library.current(), services.prices.current()]);
  const { card, id } = item.choice;
  const identity = card ? null : resolverOf(library.identity).resolve(id);
  const text = namedModelMarkdown({ card, identity }, library, table, today(), others);
  item.documentation = new vscode.MarkdownString(text);
  return item;
}

function licenceAndPrice({ card, id }: ModelChoice, { licences, identity }: Library, table: PriceTable): string {
  const row = pricesOfModel(id, identity, table).find(({ prices }) => prices.length > 0);
  return [
    licences.find((licence) => licence.id === card?.licence)?.name ?? "",
    row ? priceLine(row, contentLanguage(), today()) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}
