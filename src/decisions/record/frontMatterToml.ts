import type { Line } from "../markdown/lines";
import type { MetadataField } from "./record";
import type { Scan } from "./scan";
import { metadataKey } from "./vocabulary";

const FIELD = /^([A-Za-z0-9_-]{1,60}|"[^"]{1,60}"|'[^']{1,60}')[ \t]*=[ \t]*(.*)$/;
const STRING = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')/;

/** The fields of TOML front matter (Hugo): strings, dates, numbers and arrays of one line, also below `[extra]`. */
export function tomlFields({ lines, kinds }: Scan): MetadataField[] {
  const end = kinds.lastIndexOf("front-matter");
  return lines.slice(1, Math.max(end, 1)).flatMap((line, index): MetadataField[] => {
    const match = FIELD.exec(line.text.trimEnd());
    if (!match) return [];
    const raw = written(match[2] ?? "");
    const from = line.text.indexOf(match[2] ?? "", (match[1] ?? "").length);
    return [tomlField(line, index + 1, { key: (match[1] ?? "").replace(/["']/g, ""), raw, from })];
  });
}

function tomlField(
  line: Line,
  index: number,
  { key, raw, from }: { readonly key: string; readonly raw: string; readonly from: number },
): MetadataField {
  return {
    key: metadataKey(key),
    value: shown(raw),
    carrier: "front-matter",
    place: "toml",
    span: { offset: line.offset + from, length: raw.length },
    whole: { offset: line.offset, length: line.text.length },
    line: index,
    lastLine: index,
  };
}

/** The value without the comment behind it. */
function written(rest: string): string {
  const string = STRING.exec(rest)?.[0];
  if (string !== undefined) return string;
  if (rest.startsWith("[")) return rest.slice(0, rest.lastIndexOf("]") + 1);
  const hash = rest.indexOf("#");
  return (hash < 0 ? rest : rest.slice(0, hash)).trimEnd();
}

function shown(raw: string): string {
  const string = STRING.exec(raw);
  if (string) return string[2] ?? (string[1] ?? "").replace(/\\(["\\])/g, "$1");
  if (!raw.startsWith("[")) return raw;
  return raw
    .slice(1, -1)
    .split(",")
    .map((item) => shown(item.trim()))
    .filter((item) => item !== "")
    .join(", ");
}
