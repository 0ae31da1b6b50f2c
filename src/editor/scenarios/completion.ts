import * as vscode from "vscode";
import { hasWeights } from "../../models/modelCard";
import { priceLine } from "../../library/writeModel";
import { ASSUMPTIONS } from "../../cost/assumptionId";
import { WORKLOAD_INPUTS } from "../../cost/compare/quantities";
import {
  ACQUISITIONS,
  CACHE_PRECISIONS,
  CACHE_TTLS,
  CONTRACTS,
  FLEETS,
  LOCATIONS,
  OPTION_KINDS,
  PRECISIONS,
} from "../../cost/scenario/scenario";
import { SCENARIO_KEYS, TOP_KEYS } from "../../cost/scenario/schema";
import { contentLanguage } from "../services/contentLanguage";
import { SCENARIO_GLOB } from "../services/scenarioService";
import type { Services } from "../services/services";

/** Completion in scenario files: keys by the part one is in, and the ids of price rows, models, hardware and presets. */
export function registerScenarioCompletion(services: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { pattern: SCENARIO_GLOB },
    {
      async provideCompletionItems(document, position): Promise<vscode.CompletionItem[]> {
        const before = document.lineAt(position.line).text.slice(0, position.character);
        const value = /^\s*(?:-\s+)?(\w+):\s+(\S*)$/.exec(before);
        if (value)
          return valueItems(
            services,
            value[1] ?? "",
            new vscode.Range(position.translate(0, -(value[2] ?? "").length), position),
          );
        if (!/^\s*(?:-\s+)?\w*$/.test(before)) return [];
        return keyItems(services, sectionAt(document, position.line, before));
      },
    },
    " ",
    "/",
  );
}

/** The top-level key under which a line stands; empty for the top level itself. */
function sectionAt(document: vscode.TextDocument, line: number, before: string): string {
  if (!/^\s/.test(before)) return "";
  for (let at = line - 1; at >= 0; at--) {
    const key = /^(\w+):/.exec(document.lineAt(at).text);
    if (key) return key[1] ?? "";
  }
  return "";
}

async function keyItems(services: Services, section: string): Promise<vscode.CompletionItem[]> {
  const { facts } = await services.catalogue.current();
  const { words } = facts;
  const key = (name: string, detail = "", documentation = ""): vscode.CompletionItem => {
    const item = new vscode.CompletionItem({ label: name, description: detail }, vscode.CompletionItemKind.Property);
    item.insertText = `${name}: `;
    if (documentation !== "") item.documentation = documentation;
    return item;
  };
  switch (section) {
    case "":
      return TOP_KEYS.map((name) => key(name));
    case "workload":
      return [
        ...WORKLOAD_INPUTS.map((name) => key(name, words.workloadUnit[name], words.workload[name])),
        key("spread"),
        key("hours"),
      ];
    case "assumptions":
      return ASSUMPTIONS.flatMap((id) => facts.assumptions.filter((entry) => entry.id === id)).map((entry) =>
        key(entry.id, `${entry.usual} ${entry.unit}`, `${entry.name}\n\n${entry.source}`),
      );
    case "constraints":
      return SCENARIO_KEYS.constraints.map((name) => key(name));
    case "criteria":
      return facts.criteria.map((name) => key(name));
    case "use":
      return SCENARIO_KEYS.use.map((name) => key(name));
    case "options":
      return [...new Set(Object.values(SCENARIO_KEYS.options).flat())].map((name) => key(name));
    default:
      return [];
  }
}

async function valueItems(services: Services, key: string, range: vscode.Range): Promise<vscode.CompletionItem[]> {
  const { facts, models, prices, today } = await services.catalogue.current();
  const language = contentLanguage();
  const item = (id: string, description: string): vscode.CompletionItem => {
    const made = new vscode.CompletionItem({ label: id, description }, vscode.CompletionItemKind.Value);
    made.range = range;
    return made;
  };
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
    default:
      return [];
  }
}
