import type { Sink } from "../format";
import { figure } from "../source/figure";
import { type Json, shown } from "../source/json";

/**
 * The counts of a row, each null where the row does not tell it. Null as a whole where one cannot be a count: then the row
 * is skipped, and the sink has been told why.
 */
export function readCounts<Name extends string>(
  sink: Sink,
  line: number | null,
  values: Readonly<Record<Name, Json | undefined>>,
): Record<Name, number | null> | null {
  const counts: Partial<Record<Name, number | null>> = {};
  for (const name in values) {
    const value: Json | undefined = values[name];
    const count = figure(value);
    if (count === null) counts[name] = null;
    else if (typeof count !== "number") return skip(sink, line, "row-skipped", name, value);
    else if (!Number.isFinite(count)) return skip(sink, line, "non-finite-number", name, value);
    else if (count < 0) return skip(sink, line, "negative-number", name, value);
    else counts[name] = count;
  }
  return counts as Record<Name, number | null>;
}

function skip(
  sink: Sink,
  line: number | null,
  code: "row-skipped" | "non-finite-number" | "negative-number",
  name: string,
  value: Json | undefined,
): null {
  sink.skip(code, line, name, shown(value));
  return null;
}
