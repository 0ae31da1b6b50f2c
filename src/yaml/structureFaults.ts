import { type Document, type Node, type Pair, isAlias, isCollection, isMap, isNode, isPair, isScalar } from "yaml";
import type { YamlFault } from "./parseYaml";

/** How many values the aliases of a file may stand for in all: they can multiply without end. */
const MAX_ALIASED = 10_000;

/**
 * What the parser itself does not see as a fault, or only when it is too late: a key that stands twice, an alias without
 * its anchor, inside of it, or standing for more than any file means. Each node is looked at once.
 * @param most stops after so many faults
 */
export function structureFaults(document: Document.Parsed, most: number): readonly YamlFault[] {
  const faults: YamlFault[] = [];
  /** How many values the node of an anchor holds; undefined while it is still open. */
  const anchors = new Map<string, number | undefined>();
  let aliased = 0;

  const tell = (node: Node, message: string, isLimit = false): void => {
    if (faults.length < most) faults.push({ offset: node.range?.[0] ?? 0, message, ...(isLimit ? { isLimit } : {}) });
  };

  const followAlias = (node: Node, name: string): number => {
    const size = anchors.get(name);
    if (size === undefined) {
      tell(
        node,
        anchors.has(name)
          ? `The alias *${name} stands inside the value that it repeats.`
          : `The alias *${name} has no anchor before it.`,
      );
      return 1;
    }
    const within = aliased <= MAX_ALIASED;
    aliased += size;
    if (within && aliased > MAX_ALIASED) tell(node, `The aliases repeat more than ${MAX_ALIASED} values.`, true);
    return size;
  };

  const measure = (node: unknown): number => {
    if (isAlias(node)) return followAlias(node, node.source);
    if (!isNode(node)) return 1;
    const anchor = isScalar(node) || isCollection(node) ? node.anchor : undefined;
    if (anchor !== undefined) anchors.set(anchor, undefined);
    let size = 1;
    if (isCollection(node)) {
      const keys = new Set<string>();
      for (const item of node.items) {
        if (!isPair(item)) {
          size += measure(item);
          continue;
        }
        if (isMap(node)) checkKey(item, keys, tell);
        size += measure(item.key) + measure(item.value);
      }
    }
    if (anchor !== undefined) anchors.set(anchor, size);
    return size;
  };

  measure(document.contents);
  return faults;
}

function checkKey({ key }: Pair, keys: Set<string>, tell: (node: Node, message: string) => void): void {
  if (!isScalar(key)) return;
  const name = `${typeof key.value} ${String(key.value)}`;
  if (keys.has(name)) tell(key, "Map keys must be unique");
  keys.add(name);
}
