import { LineCounter, isMap, isNode, isScalar, parseDocument } from "yaml";
import type { Problem } from "./problem";

/** A YAML text with its value, and the line in the file on which each part of it stands. */
export interface YamlFile {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** The line (from 1) of the value at a path, or of the nearest parent that is there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads YAML 1.2 and keeps positions.
 * @param firstLine the line of the file on which the text begins, from 1 (front matter begins on line 2).
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  const problems = document.errors.map((error): Problem => {
    return { code: "yaml-invalid", file, line: at(error.pos[0]), args: [error.message] };
  });
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const parent: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
      const key = path[length - 1];
      if (isMap(parent)) {
        const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
        if (pair && isScalar(pair.key) && pair.key.range) return at(pair.key.range[0]);
      }
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return firstLine;
  };
  return { value: problems.length > 0 ? undefined : document.toJS(), problems, lineOf };
}
