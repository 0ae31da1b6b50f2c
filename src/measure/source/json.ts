import { TolerantParser } from "./tolerantParser";

/** A value of a JSON text; whole numbers beyond 2^53 are text where the tolerant parser met them. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** The value of a JSON text; undefined where it is none, also with the words that Python writes. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return new TolerantParser(text).whole();
  }
}

/** The value that a text begins with; what is cut off at its end is left out. Undefined where it begins with none. */
export function parseJsonPrefix(text: string): Json | undefined {
  return new TolerantParser(text).prefix();
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isArray(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value below some keys; undefined where there is none. Keys of every object's prototype are none. */
export function at(value: Json | undefined, ...keys: readonly string[]): Json | undefined {
  return below(value, keys);
}

/** The same for keys in a list. */
export function below(value: Json | undefined, keys: readonly string[]): Json | undefined {
  let found = value;
  for (const key of keys) {
    if (!isObject(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found;
}

/** A text that is not empty, below some keys. */
export function textAt(value: Json | undefined, ...keys: readonly string[]): string | null {
  const found = at(value, ...keys);
  return typeof found === "string" && found !== "" ? found : null;
}

/** A value as a message shows it; nothing of what an object or list holds. */
export function shown(value: Json | undefined): string {
  return isArray(value) ? "[…]" : isObject(value) ? "{…}" : String(value);
}

/** The list below some keys; empty where there is none. */
export function listAt(value: Json | undefined, ...keys: readonly string[]): readonly Json[] {
  const found = at(value, ...keys);
  return isArray(found) ? found : [];
}

/** A text, number or truth value as text; empty for anything else. */
export function plainText(value: Json | undefined): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
