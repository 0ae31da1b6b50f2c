import type { Place } from "./place";
import type { Wanted } from "./wanted";

/** A status as far as it was typed, where the record states one: in whatever carrier the reader finds it. */
export function statusAt(place: Place): Wanted | null {
  const { file, line, lineOffset, before } = place;
  const cursor = lineOffset + before.length;
  for (const { kind, role, value, line: own } of file.record.statements) {
    if (kind !== "status" || own !== line || role === "history" || role === "guidance") continue;
    if (cursor < value.offset || cursor > value.offset + Math.max(value.length, 1)) continue;
    const typed = /^[\s*_`"'>|[({]*(\p{L}*)$/u.exec(file.text.slice(value.offset, cursor))?.[1];
    if (typed !== undefined) return statusWanted(place, typed, /^[A-Z]/.test(typed));
  }
  return null;
}

/** The word of a status at the cursor; what is left of the word behind it gives way. */
export function statusWanted({ lineOffset, before, after }: Place, typed: string, capital: boolean): Wanted {
  const rest = /^\p{L}*/u.exec(after)?.[0].length ?? 0;
  return {
    kind: "status",
    capital,
    typed,
    span: { offset: lineOffset + before.length - typed.length, length: typed.length + rest },
  };
}
