import type { Line } from "../markdown/lines";
import { FIELD, scalar, withoutComment } from "./frontMatterScalar";
import type { MetadataField } from "./record";
import { isKnownKey, metadataKey } from "./vocabulary";

/** Keys under which teams keep what a record states, beside what other tools read. */
const PARENTS = new Set(["adr", "decision", "record", "metadata", "meta", "madr", "document"]);
/** What a status is called in a map of its own. */
const STATUS_KEYS = new Set(["status", "state", "value", "name", "current", "stage"]);

/**
 * The fields of a map one level down, `adr:` with `status: accepted` below it, or `status:` with `state: accepted`. Of other
 * maps nothing is the record's own.
 * @param first first line of the map
 * @param end the line behind it
 */
export function nestedFields(lines: readonly Line[], parent: string, first: number, end: number): MetadataField[] {
  if (parent !== "status" && !PARENTS.has(parent)) return [];
  const indent = /^[ \t]+(?=[^\s-])/.exec(lines[first]?.text ?? "")?.[0];
  if (indent === undefined) return [];
  const fields: MetadataField[] = [];
  for (let index = first; index < end; index++) {
    const line = lines[index];
    if (!line?.text.startsWith(indent)) continue;
    const [, written, value] = FIELD.exec(line.text.slice(indent.length)) ?? [];
    if (written === undefined || value === undefined) continue;
    const raw = withoutComment(value);
    const key = keyIn(parent, metadataKey(written.replace(/^["']|["']$/g, "")));
    // Text that goes on below, and lists, are left to the map.
    if (key === undefined || raw === "" || /^[|>[{&*!]/.test(raw)) continue;
    const offset = line.offset + line.text.indexOf(value, indent.length + written.length + 1);
    fields.push({
      key,
      value: scalar(raw).value,
      carrier: "front-matter",
      place: "yaml",
      span: { offset, length: raw.length },
      whole: { offset: line.offset, length: line.text.length },
      line: index,
      lastLine: index,
    });
  }
  return fields;
}

function keyIn(parent: string, key: string): string | undefined {
  if (parent !== "status") return isKnownKey(key) ? key : undefined;
  return STATUS_KEYS.has(key) ? "status" : key === "date" ? key : undefined;
}
