import { metadataKey } from "../record/vocabulary";
import { METADATA_KEYS, type MetadataKey, type Wanted } from "./wanted";
import type { Place } from "./place";

/** What front matter may get at a place: a key at the beginning of a line, else a value of `status`, else another record. */
export function wantedInFrontMatter({ before, after, lineOffset, lines, line }: Place): Wanted[] {
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
  const value = /^([\p{L}\w-]+)[ \t]*:[ \t]+(["']?)(.*)$/u.exec(before);
  if (!value) return [];
  const typed = value[3] ?? "";
  const identifier = /(?<![\w-])ADR[- ]?\d*$/i.exec(before);
  if (identifier || /\bby[ \t]+$/i.test(before)) {
    const from = identifier ? identifier.index : before.length;
    return [{ kind: "record", form: "identifier", span: at(from), typed: before.slice(from) }];
  }
  if (metadataKey(value[1] ?? "") !== "status" || /\s/.test(typed)) return [];
  const rest = /^[\p{L}]*/u.exec(after)?.[0].length ?? 0;
  return [
    {
      kind: "status",
      capital: /^[A-Z]/.test(typed),
      span: at(before.length - typed.length, before.length + rest),
      typed,
    },
  ];
}

/** Keys that are not there in any spelling; whoever has `deciders` needs no `decision-makers`. */
export function missingKeys(present: readonly string[]): MetadataKey[] {
  const known = new Set(present.map(metadataKey));
  return METADATA_KEYS.filter((key) => !known.has(key) && !(key === "decision-makers" && known.has("deciders")));
}
