import * as z from "zod/mini";
import type { CostFacts } from "../costFacts";
import type { CostWords } from "../words/costWords";
import { strictScenario } from "./schema";

/** What the schema takes from a library: its names become the descriptions in both languages. */
interface Described {
  readonly cost: CostFacts;
  readonly models: readonly { readonly id: string; readonly openness: string | null }[];
}

type Json = { [key: string]: unknown };

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

function at(schema: Json, ...path: readonly string[]): Json {
  return path.reduce<Json>((current, key) => (isJson(current[key]) ? current[key] : {}), schema);
}

/** The forms of which a schema allows one. */
function either(schema: Json): Json[] {
  const list = [schema["oneOf"], schema["anyOf"]].find((forms): forms is unknown[] => Array.isArray(forms)) ?? [];
  return list.filter(isJson);
}

/**
 * The JSON Schema of scenario files, made from the schema that reads them. Ids of models, hardware and presets become
 * proposals; a schema draft-07 is what editors' YAML support reads.
 */
export function scenarioJsonSchema(libraries: readonly Described[]): Json {
  const schema = z.toJSONSchema(strictScenario, { target: "draft-7", io: "input" }) as Json;
  const [first] = libraries;
  if (!first) return schema;
  schema["title"] = "Model Choice scenario";
  const assumptions = at(schema, "properties", "assumptions", "properties");
  for (const { id } of first.cost.assumptions) {
    const texts = libraries
      .map(({ cost }) => cost.assumptions.find((entry) => entry.id === id))
      .flatMap((entry) => (entry ? [`${entry.name} (${entry.unit}; ${entry.usual}): ${entry.source}`] : []));
    at(assumptions, id)["description"] = texts.join("\n\n");
  }
  const described = (record: Json, part: keyof CostWords["scenarioKeys"]): void => {
    for (const key of Object.keys(first.cost.words.scenarioKeys[part]))
      at(record, key)["description"] = libraries
        .flatMap(({ cost }) => Object.entries(cost.words.scenarioKeys[part]))
        .flatMap(([name, text]) => (name === key ? [text] : []))
        .join("\n\n");
  };
  described(at(schema, "properties", "quality", "properties"), "quality");
  at(schema, "properties", "preset")["enum"] = first.cost.presets.map(({ id }) => id);
  const kinds = at(schema, "properties", "options", "items");
  for (const branch of either(kinds)) {
    const properties = at(branch, "properties");
    const own = isJson(properties["hardware"]);
    // One evaluation, or a list of them.
    for (const one of either(at(properties, "evaluation"))) {
      const evaluation = at(isJson(one["items"]) ? one["items"] : one, "properties");
      described(evaluation, "evaluation");
      described(at(evaluation, "against", "items", "properties"), "against");
      described(at(evaluation, "files", "items", "properties"), "files");
    }
    at(properties, "model")["enum"] = first.models
      .filter(({ openness }) => !own || openness !== "O0")
      .map(({ id }) => id);
    if (own) at(properties, "hardware")["enum"] = first.cost.hardware.map(({ id }) => id);
  }
  return schema;
}
