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
    const count = readCount(sink, line, name, values[name]);
    if (count === undefined) return null;
    counts[name] = count;
  }
  return counts as Record<Name, number | null>;
}

/**
 * One count, null where the row does not tell it; undefined where it cannot be one, as one beyond 2^53 cannot, which the
 * sink has been told.
 */
export function readCount(
  sink: Sink,
  line: number | null,
  name: string,
  value: Json | undefined,
): number | null | undefined {
  if (value === undefined || value === null) return null;
  const count = figure(value);
  if (count === null) return null;
  if (typeof count === "number" && count >= 0 && count <= Number.MAX_SAFE_INTEGER) return count;
  sink.skip(
    typeof count !== "number"
      ? "row-skipped"
      : count < 0 && count > -Infinity
        ? "negative-number"
        : "non-finite-number",
    line,
    name,
    shown(value),
  );
  return undefined;
}
