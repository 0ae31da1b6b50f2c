import type { YamlProblemCode } from "../../yaml/problem";
import type { Scenario } from "./scenario";

export type ScenarioProblemCode =
  | YamlProblemCode
  | "file-too-large"
  | "option-id-twice"
  | "chosen-unknown"
  | "preset-unknown"
  | "price-unknown"
  | "model-unknown"
  | "hardware-unknown"
  | "shares-above-one"
  | "empty";

interface Ids {
  has(id: string): boolean;
}

interface NearIds extends Ids {
  /** Ids that an unknown one may have been meant for, the likeliest first. */
  near?(id: string): readonly string[];
}

/** Ids that a scenario may name. */
export interface KnownIds {
  readonly presets: Ids;
  readonly prices: NearIds;
  readonly models: NearIds;
  readonly hardware: Ids;
}

interface Reference {
  readonly code: ScenarioProblemCode;
  readonly path: readonly PropertyKey[];
  readonly args: readonly string[];
}

/** What a schema cannot see: ids that must exist, ids used twice, shares that do not add up. */
export function checkReferences(scenario: Scenario, known: KnownIds): Reference[] {
  const found: Reference[] = [];
  const seen = new Set<string>();
  scenario.options.forEach((option, index) => {
    const report = (code: ScenarioProblemCode, key: string, ...args: string[]): void => {
      found.push({ code, path: ["options", index, key], args });
    };
    const unknown = (key: "model" | "price", id: string, ids: NearIds): void => {
      const near = ids.near?.(id) ?? [];
      report(`${key}-unknown`, key, id, ...(near.length > 0 ? [near.join(", ")] : []));
    };
    if (seen.has(option.id)) report("option-id-twice", "id", option.id);
    seen.add(option.id);
    if (option.model !== undefined && !known.models.has(option.model)) unknown("model", option.model, known.models);
    if (option.kind === "self-hosted") {
      if (!known.hardware.has(option.hardware)) report("hardware-unknown", "hardware", option.hardware);
    } else if (!known.prices.has(option.price)) unknown("price", option.price, known.prices);
  });
  if (scenario.preset !== undefined && !known.presets.has(scenario.preset))
    found.push({ code: "preset-unknown", path: ["preset"], args: [scenario.preset] });
  if (scenario.chosen !== undefined && !seen.has(scenario.chosen))
    found.push({ code: "chosen-unknown", path: ["chosen"], args: [scenario.chosen] });
  const { cachedShare = 0, cacheWriteShare = 0 } = scenario.workload;
  if (cachedShare + cacheWriteShare > 1)
    found.push({
      code: "shares-above-one",
      path: ["workload", "cachedShare"],
      args: [String(cachedShare), String(cacheWriteShare)],
    });
  return found;
}
