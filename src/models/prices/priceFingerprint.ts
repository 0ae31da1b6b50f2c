/** What is billed for text. Other prices of a row, such as for searches, have no part in its date. */
const TEXT_KEYS = ["input_mtok", "output_mtok", "cache_read_mtok", "cache_write_mtok", "cache_write_1h_mtok"];

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A short text that is the same for equal prices, in the YAML of the catalogue's repository as in its package, so that a
 * date is only taken for the prices that were checked on it. FNV-1a (32 bits), hexadecimal.
 * @param prices as upstream writes them: by kind of token, or a list with constraints.
 */
export function priceFingerprint(prices: unknown): string {
  let hash = OFFSET_BASIS;
  for (const character of JSON.stringify(canonical(prices))) {
    hash ^= character.charCodeAt(0);
    hash = Math.imul(hash, PRIME);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** The same value with its keys in order and without those that only the package has. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "type");
  const text = entries.filter(([key]) => TEXT_KEYS.includes(key));
  return (text.length > 0 ? text : entries)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, canonical(part)]);
}
