import * as vscode from "vscode";
import { hasWeights } from "../../../models/modelCard";
import { priceLine } from "../../../library/writeModel";
import {
  ACQUISITIONS,
  CACHE_PRECISIONS,
  CACHE_TTLS,
  CONTRACTS,
  FLEETS,
  LOCATIONS,
  OPTION_KINDS,
  PRECISIONS,
} from "../../../cost/scenario/scenario";
import { type YamlPlace, placeAt } from "../../../yaml/placeAt";
import { contentLanguage } from "../../services/contentLanguage";
import type { Services } from "../../services/services";
import { keysAt } from "../../../cost/scenario/keysAt";
import { type NamedOption, namedOptions, namedTasks } from "../../../cost/scenario/namedInText";

/** What may be written at a place of a scenario file: keys by the part one is in, and the ids of what is there. */
export async function completionItems(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const before = document.lineAt(position.line).text.slice(0, position.character);
  if (/(?:^|\s)#/.test(before)) return [];
  const text = document.getText();
  const place = placeAt(text, document.offsetAt(position));
  if (!place) return [];
  const { facts } = await services.catalogue.current();
  const range = new vscode.Range(document.positionAt(place.from), position);
  if (!place.isKey) return valueItems(services, place, text, valueRange(before, position) ?? range);
  return keysAt(place, facts, namedTasks(text)).map(({ name, detail, meaning }) => {
    const item = new vscode.CompletionItem({ label: name, description: detail }, vscode.CompletionItemKind.Property);
    item.insertText = `${name}: `;
    item.range = range;
    if (meaning !== "") item.documentation = meaning;
    return item;
  });
}

/** Where an id with signs that are no part of a word begins. */
function valueRange(before: string, position: vscode.Position): vscode.Range | undefined {
  const value = /[:[,]\s+([^\s{},[\]#"']*)$/.exec(before)?.[1];
  return value === undefined ? undefined : new vscode.Range(position.translate(0, -value.length), position);
}

async function valueItems(
  services: Services,
  { path }: YamlPlace,
  text: string,
  range: vscode.Range,
): Promise<vscode.CompletionItem[]> {
  const { facts, models, prices, today } = await services.catalogue.current();
  const language = contentLanguage();
  const item = (id: string, description: string): vscode.CompletionItem => {
    const made = new vscode.CompletionItem({ label: id, description }, vscode.CompletionItemKind.Value);
    made.range = range;
    return made;
  };
  const option = ({ id, name }: NamedOption): vscode.CompletionItem => item(id, name);
  const key = [...path].reverse().find((part): part is string => typeof part === "string");
  switch (key) {
    case "price":
      return [...prices.values()].map((row) => item(row.id, priceLine(row, language, today)));
    case "model":
      return models.filter(hasWeights).map((card) => item(card.id, `${card.vendor} · ${card.openness}`));
    case "hardware":
      return facts.hardware.map(({ id, name }) => item(id, name));
    case "preset":
      return facts.presets.map(({ id, name }) => item(id, name));
    case "kind":
      return OPTION_KINDS.map((kind) => item(kind, facts.words.kind[kind]));
    case "precision":
      return PRECISIONS.map((precision) => item(precision, ""));
    case "acquisition":
      return ACQUISITIONS.map((way) => item(way, facts.words.acquisition[way]));
    case "fleet":
      return FLEETS.map((fleet) => item(fleet, facts.words.fleet[fleet]));
    case "location":
    case "dataMayGo":
      return LOCATIONS.map((place) => item(place, facts.words.location[place]));
    case "contracts":
      return CONTRACTS.map((contract) => item(contract, facts.words.contract[contract]));
    case "cacheTtl":
      return CACHE_TTLS.map((ttl) => item(ttl, ""));
    case "cachePrecision":
      return CACHE_PRECISIONS.map((precision) => item(precision, ""));
    case "currency":
      return ["USD", "CNY"].map((currency) => item(currency, ""));
    case "chosen":
    case "notWorseThan":
      return namedOptions(text).map(option);
    case "option": {
      // An option is compared with another one.
      const own = path[0] === "options" ? Number(path[1]) : -1;
      return namedOptions(text)
        .filter((_, index) => index !== own)
        .map(option);
    }
    case "task":
      return namedTasks(text).map((task) => item(task, ""));
    case "date":
    case "decided":
      return [item(today, "")];
    default:
      return [];
  }
}
