import type { Line } from "../markdown/lines";
import type { LineKind } from "../markdown/blocks";
import { type Link, normalizedLabel } from "./link";

/** `[label]: destination "title"` and nothing else on the line; also in quotes and list items (CommonMark 4.7). */
const DEFINITION =
  /^[ \t>]*(\[((?!\^)(?:[^[\]\\]|\\.){1,999})\]:)[ \t]*(?![ \t])(?:(<([^<>]*)>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?)?[ \t]*$/;
const DESTINATION = /^[ \t]*(<([^<>]*)>|[^\s<[]\S*)[ \t]*$/;

export interface Definitions {
  /** In the order of the file; of two with one label the first counts. */
  readonly links: readonly Link[];
  readonly byLabel: ReadonlyMap<string, Link>;
  /** Lines that belong to definitions. */
  readonly lines: ReadonlySet<number>;
}

/** The definitions of reference links; the destination may stand on the line below the label. */
export function readDefinitions(lines: readonly Line[], kinds: readonly LineKind[]): Definitions {
  const links: Link[] = [];
  const byLabel = new Map<string, Link>();
  const taken = new Set<number>();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line || kinds[index] !== "text" || !line.text.includes("]:")) continue;
    const match = DEFINITION.exec(line.text);
    if (!match) continue;
    const below = match[3] === undefined ? destinationBelow(lines, kinds, index) : undefined;
    const written = match[3] ?? below?.written;
    if (written === undefined) continue;
    const link = definition(lines, index, match, written, below !== undefined);
    links.push(link);
    taken.add(index);
    if (below) taken.add(index + 1);
    const label = normalizedLabel(link.label ?? "");
    if (!byLabel.has(label)) byLabel.set(label, link);
  }
  return { links, byLabel, lines: taken };
}

function destinationBelow(
  lines: readonly Line[],
  kinds: readonly LineKind[],
  index: number,
): { written: string } | undefined {
  const written = kinds[index + 1] === "text" ? DESTINATION.exec(lines[index + 1]?.text ?? "")?.[1] : undefined;
  return written === undefined ? undefined : { written };
}

function definition(
  lines: readonly Line[],
  index: number,
  match: RegExpExecArray,
  written: string,
  isBelow: boolean,
): Link {
  const [, mark = "", label = ""] = match;
  const line = lines[index] ?? { offset: 0, text: "", eol: "" };
  const start = line.text.indexOf(mark);
  const holder = isBelow ? (lines[index + 1] ?? line) : line;
  const at = holder.offset + holder.text.indexOf(written, isBelow ? 0 : start + mark.length);
  const isBracketed = written.startsWith("<");
  const href = isBracketed ? written.slice(1, -1) : written;
  const offset = line.offset + start;
  return {
    syntax: "definition",
    isImage: false,
    href,
    hrefSpan: { offset: at + (isBracketed ? 1 : 0), length: href.length },
    text: label,
    textSpan: { offset: offset + 1, length: label.length },
    label,
    span: { offset, length: holder.offset + holder.text.length - offset },
    line: index,
  };
}
