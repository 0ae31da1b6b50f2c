import { parseYaml } from "./parseYaml";

/** Where somebody types in a YAML text. */
export interface YamlPlace {
  /** Keys and indices down to what is typed: a key ends with the map that it stands in, a value with its own key. */
  readonly path: readonly (string | number)[];
  readonly isKey: boolean;
  /** What is typed so far, and where it begins. */
  readonly word: string;
  readonly from: number;
}

/** Stands for what is typed; no file holds it. */
const MARK = "model\u2063choice";
/** A longer text would only stall the editor; in characters. */
const MAX_LENGTH = 200_000;

/** The place at an offset, in block or flow style, of a text that need not be complete; null where none can be told. */
export function placeAt(text: string, offset: number): YamlPlace | null {
  if (text.length > MAX_LENGTH) return null;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.slice(start, offset);
  let from = offset;
  while (from > start && !/[\s{},[\]:#"']/.test(text.charAt(from - 1))) from--;
  const typed = text.slice(from, offset);
  const rest = /^[^\s{},[\]:#"']*/.exec(text.slice(offset))?.[0].length ?? 0;
  // A value follows a colon, or opens an entry of a flow list.
  const led = before.slice(0, before.length - typed.length);
  const isValue = /:[ \t]+$/.test(led) || /\[[ \t]*$/.test(led);
  const hasColon = /^[ \t]*:(?=\s|$)/.test(text.slice(offset + rest));
  const marked = text.slice(0, from) + MARK + (isValue || hasColon ? "" : ": 0") + text.slice(offset + rest);
  const { document } = parseYaml(closed(marked));
  if (!document) return null;
  const place = markIn(document.contents, []);
  return place && { ...place, word: typed, from };
}

/**
 * Finds the mark below a node. Nodes are told by their fields, so that this file does not bring the parser's library along:
 * a collection has items, which in a map are pairs of key and value.
 */
function markIn(node: unknown, path: readonly (string | number)[]): Pick<YamlPlace, "path" | "isKey"> | null {
  if (valueOf(node) === MARK) return { path, isKey: false };
  const items = typeof node === "object" && node !== null && "items" in node ? node.items : null;
  if (!Array.isArray(items)) return null;
  for (const [index, item] of (items as unknown[]).entries()) {
    if (typeof item !== "object" || item === null) continue;
    const isPair = "key" in item;
    const key = isPair ? valueOf(item.key) : index;
    if (key === MARK) return { path, isKey: true };
    const inner = isPair ? ("value" in item ? item.value : null) : item;
    const found = markIn(inner, [...path, typeof key === "number" ? key : String(key)]);
    if (found) return found;
  }
  return null;
}

/** The value of a scalar. */
function valueOf(node: unknown): unknown {
  return typeof node === "object" && node !== null && "value" in node ? node.value : undefined;
}

/** The text with the flow collections of its marked line closed, where that line leaves them open. */
function closed(text: string): string {
  const at = text.indexOf(MARK);
  const start = text.lastIndexOf("\n", at) + 1;
  const end = text.indexOf("\n", at);
  const line = text.slice(start, end < 0 ? undefined : end);
  const open: string[] = [];
  for (const mark of line) {
    if (mark === "{") open.unshift("}");
    else if (mark === "[") open.unshift("]");
    else if (mark === open[0]) open.shift();
  }
  if (open.length === 0) return text;
  const stop = end < 0 ? text.length : end;
  return `${text.slice(0, stop)} ${open.join(" ")}${text.slice(stop)}`;
}
