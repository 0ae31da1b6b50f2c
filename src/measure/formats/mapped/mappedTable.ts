import type { ColumnMap } from "../../columns/columnMap";
import type { Format } from "../../format";
import { readMappedEval } from "./mappedEval";
import { readMappedLoad } from "./mappedLoad";
import { readMappedUsage } from "./mappedUsage";

/** Tables whose columns a person has told. */
export const MAPPED = "mapped-table";

/** The format of tables whose columns mean what a person said. It is asked for and never recognized. */
export function mappedTable(map: ColumnMap): Format {
  const recognize = (): boolean => true;
  const id = MAPPED;
  if (map.kind === "usage")
    return { id, kind: "usage", recognize, read: (source, sink) => readMappedUsage(map, source, sink) };
  if (map.kind === "load")
    return { id, kind: "load", recognize, read: (source, sink) => readMappedLoad(map, source, sink) };
  return { id, kind: "eval", recognize, read: (source, sink) => readMappedEval(map, source, sink) };
}
