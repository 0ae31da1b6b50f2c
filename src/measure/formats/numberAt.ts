import { at, type Json } from "../source/json";

/** A finite number from 0 on, below some keys; null for anything else, such as `"inf"` or NaN. */
export function numberAt(value: Json | undefined, ...keys: readonly string[]): number | null {
  const found = at(value, ...keys);
  return typeof found === "number" && Number.isFinite(found) && found >= 0 ? found : null;
}
