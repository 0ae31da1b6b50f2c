type Json = Readonly<Record<string, unknown>>;

/** A shorter schema is not worth a name. */
const LONG = 200;
/** Keywords of draft-07 that hold a schema, a list of schemas, or schemas by name. */
const ONE = new Set(["items", "additionalProperties", "propertyNames", "not"]);
const LIST = new Set(["anyOf", "oneOf", "allOf"]);
const BY_NAME = new Set(["properties", "patternProperties"]);

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A JSON Schema of draft-07 in which a long part that stands in several places stands once, under `definitions`, and is
 * referred to. It says the same.
 */
export function withDefinitions(schema: Json): Json {
  const counts = new Map<string, number>();
  const count = (part: Json): Json => {
    const text = JSON.stringify(part);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    return mapParts(part, count);
  };
  count(schema);
  const names = new Map<string, string>();
  const definitions: Record<string, Json> = {};
  const share = (part: Json): Json => {
    const text = JSON.stringify(part);
    if (text.length < LONG || (counts.get(text) ?? 0) < 2) return mapParts(part, share);
    let name = names.get(text);
    if (name === undefined) {
      name = `part${names.size + 1}`;
      names.set(text, name);
      definitions[name] = mapParts(part, share);
    }
    return { $ref: `#/definitions/${name}` };
  };
  const shared = mapParts(schema, share);
  return names.size === 0 ? shared : { ...shared, definitions };
}

/** A schema with each schema in it changed. */
function mapParts(schema: Json, change: (part: Json) => Json): Json {
  const changed = (key: string, value: unknown): unknown => {
    if (ONE.has(key) && isJson(value)) return change(value);
    if (LIST.has(key) && Array.isArray(value))
      return value.map((part: unknown) => (isJson(part) ? change(part) : part));
    if (BY_NAME.has(key) && isJson(value))
      return Object.fromEntries(
        Object.entries(value).map(([name, part]) => [name, isJson(part) ? change(part) : part]),
      );
    return value;
  };
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, changed(key, value)]));
}
