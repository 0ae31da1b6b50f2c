import { OTHER_PRICE_KEYS } from "../../models/prices/otherPrices";
import { nearest } from "./nearest";
import { AGAINST_KEYS, EVALUATION_KEYS } from "./evaluationSchema";
import { MEASURED_OPTION, MEASURED_WORKLOAD } from "./provenance";
import { PROVENANCE_KEYS } from "./provenanceSchema";
import type { OptionKind } from "./scenario";
import { SCENARIO_KEYS, TOP_KEYS } from "./schema";

const SECTIONS = ["workload", "constraints", "quality", "assumptions", "use"] as const;

/**
 * The key that an unknown one may have been meant for, with its path where it belongs elsewhere: `requestsPerDay` for
 * `requestPerDay`, `workload.batchShare` for a `batchShare` among the assumptions. Null where none is like it.
 * @param path of the unknown key in the file
 * @param kind of the option in which it stands
 */
export function nearKey(path: readonly string[], kind: OptionKind | undefined): string | null {
  const key = path.at(-1) ?? "";
  const here = keysAt(path, kind);
  const [alike] = nearest(key, here, 1);
  if (alike !== undefined) return alike;
  for (const section of SECTIONS)
    if (section !== path[0] && SCENARIO_KEYS[section].some((known) => known === key)) return `${section}.${key}`;
  return TOP_KEYS.some((known) => known === key) ? key : null;
}

/** The keys that may stand where an unknown one stands. */
function keysAt(path: readonly string[], kind: OptionKind | undefined): readonly string[] {
  const [part = ""] = path;
  if (path.length === 1) return TOP_KEYS;
  const section = SECTIONS.find((name) => name === part);
  if (section && path.length === 2) return SCENARIO_KEYS[section];
  if (part === "options" && path.length === 3 && kind) return SCENARIO_KEYS.options[kind];
  if (part === "criteria") return path.length === 3 ? ["answer", "leans", "decided"] : [];
  if (path[2] === "evaluation") {
    if (path.includes("files")) return PROVENANCE_KEYS.files;
    return path.includes("against") ? AGAINST_KEYS : EVALUATION_KEYS;
  }
  if (path[1] === "spread") return ["share", "inputTokens", "outputTokens"];
  if (path[1] === "hours") return ["zone", "days", "from", "to"];
  if (path[1] === "beside")
    return path.includes("amounts") ? Object.keys(OTHER_PRICE_KEYS) : ["name", "price", "amounts", "perMonth"];
  if (path[1] === "measured") return provenanceKeys(path.slice(3), MEASURED_WORKLOAD);
  if (path[2] === "measured") return provenanceKeys(path.slice(4), MEASURED_OPTION);
  if (path[2] === "to") return ["option", "share"];
  if (path[2] === "escalate") return ["from", "to", "share"];
  return [];
}

/** The keys that may stand in a provenance, by the path within it. */
function provenanceKeys([part, ...rest]: readonly string[], values: readonly string[]): readonly string[] {
  if (rest.length === 0) return PROVENANCE_KEYS.itself;
  return part === "values" ? values : PROVENANCE_KEYS.files;
}
