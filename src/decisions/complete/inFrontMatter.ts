import { metadataKey } from "../record/vocabulary";
import { METADATA_KEYS, type MetadataKey, type Wanted } from "./wanted";
import type { Place } from "./place";
import { statusAt } from "./statusAt";

/** What front matter may get at a place: a key at the beginning of a line, else a value of `status`, else another record. */
export function wantedInFrontMatter(place: Place): Wanted[] {
  const { before, after, lineOffset, lines, line } = place;
  if (line === 0 || /^---/.test(before)) return [];
  const at = (from: number, to = before.length): Wanted["span"] => ({ offset: lineOffset + from, length: to - from });
  if (/^[\w-]*$/.test(before)) {
    if (/[^\s:]/.test(after) || after.includes(":")) return [];
    const end = lines.findIndex(({ text }, index) => index > 0 && /^---[ \t]*$/.test(text));
    const present = lines
      .slice(1, end)
      .flatMap(({ text }, index) => (index + 1 === line ? [] : (/^([\p{L}\w-]+)[ \t]*:/u.exec(text)?.[1] ?? [])));
    return [{ kind: "key", carrier: "front-matter", keys: missingKeys(present), span: at(0), typed: before }];
  }
  const identifier = /(?<![\w-])ADR[- ]?\d*$/i.exec(before);
  if (identifier || /\bby[ \t]+$/i.test(before)) {
    const from = identifier ? identifier.index : before.length;
    return [{ kind: "record", form: "identifier", span: at(from), typed: before.slice(from) }];
  }
  const status = statusAt(place);
  return status ? [status] : [];
}

/** Keys that are not there in any spelling; whoever has `deciders` needs no `decision-makers`. */
export function missingKeys(present: readonly string[]): MetadataKey[] {
  const known = new Set(present.map(metadataKey));
  return METADATA_KEYS.filter((key) => !known.has(key) && !(key === "decision-makers" && known.has("deciders")));
}
