import { type Document, type YAMLMap, isCollection, isMap, isNode, isScalar, isSeq, stringify } from "yaml";
import { parseYaml } from "./parseYaml";
import { readYaml } from "./yamlFile";

/** A replacement of some characters of a text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type YamlPath = readonly (string | number)[];
/** What may be written: plain data, or undefined to take a value away. */
export type YamlValue =
  | string
  | number
  | boolean
  | null
  | { readonly [key: string]: YamlValue | undefined }
  | readonly YamlValue[]
  | undefined;

type YamlDocument = Document.Parsed;

/**
 * Sets or takes away one value of a YAML text by changing only the characters that this needs: comments, order, spelling
 * and spacing of everything else stay. A parent that is missing is made.
 * @throws Error where the text is no valid YAML or the path leads through a value that is no collection.
 */
export function setYamlValue(text: string, path: YamlPath, value: YamlValue): string {
  const { document, faults } = parseYaml(text, { keepSourceTokens: true });
  if (!document || faults[0]) throw new Error(faults[0]?.message ?? "The text holds no YAML document.");
  if (value !== undefined && JSON.stringify(yamlValueAt(text, path)) === JSON.stringify(value)) return text;
  const splice = value === undefined ? removal(text, document, path) : assignment(text, document, path, value);
  return splice ? text.slice(0, splice.start) + splice.text + text.slice(splice.end) : text;
}

/** The value at a path as plain data; undefined where there is none or the text is no valid YAML. */
export function yamlValueAt(text: string, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (current, key) =>
      typeof current === "object" && current !== null && Object.hasOwn(current, key)
        ? Reflect.get(current, key)
        : undefined,
    readYaml(text, "").value,
  );
}

function assignment(text: string, document: YamlDocument, path: YamlPath, value: YamlValue): Splice | null {
  const found: unknown = document.getIn(path, true);
  if (isNode(found) && found.range) {
    const [start, end] = found.range;
    const only: YamlValue = isList(value) && value.length === 1 ? value[0] : undefined;
    if (isMap(found) && only !== undefined && sorted(found.toJS(document)) === sorted(only))
      return intoList(text, found.flow === true, start, end);
    // What stands in braces or brackets can follow its key on the line; block style could not.
    if (isScalar(found) || (isCollection(found) && found.flow === true)) {
      // A key without a value may have nothing behind its colon.
      const space = start === end && text[start - 1] === ":" ? " " : "";
      return { start, end, text: space + inline(value) };
    }
    return { start, end: trimEnd(text, start, end), text: block(value, columnOf(text, start), newline(text)) };
  }
  // The deepest parent that is there takes the rest of the path.
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const parent: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    const rest = path.slice(depth);
    if (isMap(parent)) return intoMap(text, parent, rest, value);
    if (isSeq(parent) && parent.range) {
      if (parent.flow === true) return intoFlow(text, parent.range, inline(nested(rest.slice(1), value)));
      const last = parent.items.at(-1);
      if (!isNode(last) || !last.range) return replaceWhole(text, document, path, value);
      const indent = dashColumn(text, last.range[0]);
      const end = lineEnd(text, trimEnd(text, last.range[0], last.range[1]));
      const eol = newline(text);
      return {
        start: end,
        end,
        text: `${eol}${" ".repeat(indent)}- ${block(nested(rest.slice(1), value), indent + 2, eol)}`,
      };
    }
    if (isScalar(parent) && parent.value !== null)
      throw new Error(`${path.slice(0, depth).join(".")} is no collection`);
    if (isScalar(parent) && parent.range && depth > 0) {
      const eol = newline(text);
      const indent = keyColumn(text, parent.range[0]) + 2;
      return {
        start: parent.range[0],
        end: parent.range[1],
        text: `${eol}${" ".repeat(indent)}${block(nested(rest, value), indent, eol)}`,
      };
    }
  }
  const eol = newline(text);
  const gap = text === "" || text.endsWith("\n") ? "" : eol;
  return { start: text.length, end: text.length, text: `${gap}${block(nested(path, value), 0, eol)}${eol}` };
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** Plain data as text, in whatever order its keys stand. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** A map becomes the only item of a list, with its comments. */
function intoList(text: string, isFlow: boolean, start: number, end: number): Splice {
  if (isFlow) return { start, end, text: `[ ${text.slice(start, end)} ]` };
  const stop = trimEnd(text, start, end);
  return { start, end: stop, text: `- ${text.slice(start, stop).replaceAll(/\n(?=[^\r\n])/g, "\n  ")}` };
}

function intoMap(text: string, map: YAMLMap, rest: YamlPath, value: YamlValue): Splice | null {
  if (!map.range) return null;
  const [start, end] = map.range;
  const eol = newline(text);
  if (map.flow === true) return intoFlow(text, map.range, inline(nested(rest, value)).slice(1, -1).trim());
  const indent = columnOf(text, start);
  const last = lineEnd(text, trimEnd(text, start, end));
  return { start: last, end: last, text: `${eol}${" ".repeat(indent)}${block(nested(rest, value), indent, eol)}` };
}

/** Adds an entry at the end of a flow collection. */
function intoFlow(text: string, [start, end]: readonly [number, number, number], entry: string): Splice {
  const before = text.slice(start + 1, end - 1);
  const used = before.trimEnd();
  const at = start + 1 + used.length;
  return {
    start: at,
    end: at,
    text: used.trim() === "" ? ` ${entry} ` : `${used.endsWith(",") ? " " : ", "}${entry}`,
  };
}

/** Takes a pair or an item away with its whole lines; in a flow collection with one comma. */
function removal(text: string, document: YamlDocument, path: YamlPath): Splice | null {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  const range = rangeOfEntry(text, parent, key);
  if (!range) return null;
  const [start, end] = range;
  // The last entry takes its collection with it: an empty block map would read as null.
  if ((isMap(parent) || isSeq(parent)) && parent.items.length === 1)
    return path.length > 1 ? removal(text, document, path.slice(0, -1)) : { start, end, text: "" };
  if ((isMap(parent) || isSeq(parent)) && parent.flow === true) {
    const after = /^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0;
    if (after > 0) return { start, end: end + after, text: "" };
    const before = /(?:,\s*|(?<!\s)\s+)$/.exec(text.slice(0, start))?.[0].length ?? 0;
    return { start: start - before, end, text: "" };
  }
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  // An entry that shares its line with a dash keeps the dash for the next one.
  if (text.slice(from, start).includes("-") && isMap(parent)) {
    const next = parent.items[1];
    const nextStart = isNode(next?.key) ? (next.key.range?.[0] ?? end) : end;
    return { start, end: nextStart, text: "" };
  }
  return { start: from, end: lineEnd < 0 ? text.length : lineEnd + 1, text: "" };
}

function rangeOfEntry(
  text: string,
  parent: unknown,
  key: string | number | undefined,
): readonly [number, number] | null {
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (!pair || !isNode(pair.key) || !pair.key.range) return null;
    const valueEnd =
      isNode(pair.value) && pair.value.range
        ? trimEnd(text, pair.key.range[0], pair.value.range[1])
        : pair.key.range[1];
    return [pair.key.range[0], Math.max(valueEnd, pair.key.range[1])];
  }
  if (isSeq(parent) && typeof key === "number") {
    const item = parent.items[key];
    if (!isNode(item) || !item.range) return null;
    const start = parent.flow === true ? item.range[0] : text.lastIndexOf("-", item.range[0]);
    return [start, trimEnd(text, item.range[0], item.range[1])];
  }
  return null;
}

/** Last resort for a place that cannot be spliced: the library writes the document anew and keeps its comments. */
function replaceWhole(text: string, document: YamlDocument, path: YamlPath, value: YamlValue): Splice {
  document.setIn(path, value);
  return { start: 0, end: text.length, text: document.toString({ lineWidth: 0 }) };
}

/** A value under the keys that lead to it. */
function nested(keys: YamlPath, value: YamlValue): YamlValue {
  return keys.reduceRight<YamlValue>(
    (inner, key) => (typeof key === "number" ? [inner ?? null] : { [key]: inner }),
    value,
  );
}

function inline(value: YamlValue): string {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0, flowCollectionPadding: true }).trimEnd();
}

/** A value in block style whose further lines stand at a column. */
function block(value: YamlValue, column: number, eol: string): string {
  const lines = stringify(value, { lineWidth: 0 }).trimEnd().split("\n");
  return lines.join(`${eol}${" ".repeat(column)}`);
}

function newline(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** Characters between the beginning of the line and an offset. */
function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** The column of the key before a value that stands on its line. */
function keyColumn(text: string, offset: number): number {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return line.length - line.trimStart().length;
}

function dashColumn(text: string, offset: number): number {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return line.lastIndexOf("-") < 0 ? 0 : line.lastIndexOf("-");
}

/** The end of the line on which an offset lies: a comment behind a value stays with it. */
function lineEnd(text: string, offset: number): number {
  const found = text.slice(offset).search(/\r?\n|$/);
  return offset + found;
}

/** The end of a value without the space, empty lines and comments of their own lines that follow it. */
function trimEnd(text: string, start: number, end: number): number {
  let stop = end;
  for (;;) {
    const kept = text.slice(start, stop).trimEnd();
    const lineStart = kept.lastIndexOf("\n") + 1;
    if (lineStart > 0 && kept.slice(lineStart).trimStart().startsWith("#")) stop = start + lineStart;
    else return start + kept.length;
  }
}
