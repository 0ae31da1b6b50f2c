import { type Document, type Pair, type YAMLMap, isCollection, isMap, isNode, isPair, isScalar } from "yaml";
import { type YamlFault, parseYaml } from "./parseYaml";
import type { Problem } from "./problem";

/** A YAML text with its value, and the line in the file on which each part of it stands. */
export interface YamlFile {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** The line (from 1) of the value at a path, or of the nearest parent that is there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Reads a YAML text of a file, as `readYaml` does. */
export type YamlReader = (text: string, file: string) => YamlFile;

/**
 * Reads YAML 1.2 and keeps positions. It never throws: whatever cannot be read is a problem of the code `yaml-invalid`.
 * @param firstLine the line of the file on which the text begins, from 1 (front matter begins on line 2).
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlFile {
  const { document, faults, lines } = parseYaml(text);
  const at = (offset: number): number => Math.max(lines.linePos(offset).line, 1) + firstLine - 1;
  const toProblem = ({ offset, message }: YamlFault): Problem => ({
    code: "yaml-invalid",
    file,
    line: at(offset),
    args: [message],
  });
  const { value, fault } = document && faults.length === 0 ? plainValue(document) : { value: undefined, fault: null };
  const entryAt = entryFinder(document);
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const offset = entryAt(path.slice(0, length));
      if (offset !== undefined) return at(offset);
    }
    return firstLine;
  };
  return { value, problems: [...faults, ...(fault ? [fault] : [])].map(toProblem), lineOf };
}

/** The document as plain data. A key that is a list or a mapping has no plain form. */
function plainValue(document: Document.Parsed): { value: unknown; fault: YamlFault | null } {
  const offset = compoundKey(document.contents);
  if (offset !== null)
    return { value: undefined, fault: { offset, message: "A key is a list, a mapping or an alias." } };
  try {
    // How often aliases repeat values has been counted.
    return { value: document.toJS({ maxAliasCount: -1 }) as unknown, fault: null };
  } catch (error) {
    return { value: undefined, fault: { offset: 0, message: error instanceof Error ? error.message : String(error) } };
  }
}

/** The offset of the first key that is no scalar. */
function compoundKey(node: unknown): number | null {
  if (!isCollection(node)) return null;
  for (const item of node.items) {
    if (isPair(item) && isNode(item.key) && !isScalar(item.key)) return item.key.range?.[0] ?? 0;
    const inner = compoundKey(isPair(item) ? item.value : item);
    if (inner !== null) return inner;
  }
  return null;
}

/** Finds the offset of the key or item at a path; each map is indexed once, however many paths are asked for. */
function entryFinder(document: Document.Parsed | null): (path: readonly PropertyKey[]) => number | undefined {
  const indexes = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();
  const pairsOf = (map: YAMLMap): ReadonlyMap<unknown, Pair> => {
    const known = indexes.get(map);
    if (known) return known;
    const index = new Map<unknown, Pair>();
    for (const pair of map.items) if (isScalar(pair.key)) index.set(String(pair.key.value), pair);
    indexes.set(map, index);
    return index;
  };
  return (path) => {
    let node: unknown = document?.contents;
    let offset: number | undefined;
    for (const key of path) {
      if (isMap(node)) {
        const pair = pairsOf(node).get(String(key));
        if (!isNode(pair?.key)) return undefined;
        offset = pair.key.range?.[0];
        node = pair.value;
      } else if (isCollection(node) && typeof key === "number") {
        node = node.items[key];
        offset = isNode(node) ? node.range?.[0] : undefined;
      } else return undefined;
    }
    return offset;
  };
}
