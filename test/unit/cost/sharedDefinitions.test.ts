import assert from "node:assert/strict";
import { scenarioJsonSchema } from "../../../src/cost/scenario/jsonSchema";
import { withDefinitions } from "../../../src/cost/scenario/sharedDefinitions";
import { builtLibrary } from "../library/libraries";

type Json = Record<string, unknown>;

/** A schema with every reference replaced by what it refers to. */
function resolved(value: unknown, definitions: Json): unknown {
  if (Array.isArray(value)) return value.map((part) => resolved(part, definitions));
  if (typeof value !== "object" || value === null) return value;
  const { $ref } = value as { $ref?: string };
  if ($ref !== undefined) return resolved(definitions[$ref.replace("#/definitions/", "")], definitions);
  const entries = Object.entries(value).filter(([key]) => key !== "definitions");
  return Object.fromEntries(entries.map(([key, part]) => [key, resolved(part, definitions)]));
}

describe("the shared parts of a JSON Schema", () => {
  it("say the same as the schema of scenario files, in less than half of it", () => {
    const whole = scenarioJsonSchema([builtLibrary("en"), builtLibrary("zh-cn")]);
    const short = withDefinitions(whole) as Json;
    assert.deepEqual(resolved(short, short["definitions"] as Json), whole);
    assert.ok(JSON.stringify(short).length < JSON.stringify(whole).length / 2);
  });

  it("leave a schema alone in which nothing long stands twice", () => {
    const schema = { type: "object", properties: { a: { type: "string" }, b: { type: "string" } } };
    assert.deepEqual(withDefinitions(schema), schema);
  });
});
