import type { YamlProblemCode } from "../../yaml/problem";
import type { OtherPriceId } from "../../models/prices/otherPrices";
import { isTimeZone } from "../load/zone";
import { type EvaluationProblemCode, checkEvaluations } from "./evaluationReferences";
import { type CompositeOption, type Scenario, type ScenarioOption, isComposite, partsOf } from "./scenario";

export type ScenarioProblemCode =
  | YamlProblemCode
  | "file-too-large"
  | "key-misspelt"
  | "merge-key"
  | "option-id-twice"
  | "chosen-unknown"
  | "preset-unknown"
  | "price-unknown"
  | "model-unknown"
  | "hardware-unknown"
  | "shares-above-one"
  | "shares-not-one"
  | "time-zone-unknown"
  | "part-unknown"
  | "part-composite"
  | "base-not-self-hosted"
  | "escalation-elsewhere"
  | "spread-and-means"
  | "kind-not-priced"
  | "criterion-unknown"
  | EvaluationProblemCode
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
  /** Keys of criteria; without them any is taken. */
  readonly criteria?: readonly string[];
  /** Whether a row, of text or of other things, has a price for a kind of thing; without it that is not looked at. */
  readonly charges?: (id: string, kind: OtherPriceId) => "unknown-row" | "no-price" | "price";
}

/** Something in a scenario that is not there, or does not add up. */
export interface Reference {
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
    if (isComposite(option)) checkParts(option, scenario.options, report);
    else if (option.kind === "self-hosted") {
      if (!known.hardware.has(option.hardware)) report("hardware-unknown", "hardware", option.hardware);
    } else if (option.kind !== "seats" && !known.prices.has(option.price)) unknown("price", option.price, known.prices);
    if (option.kind !== "seats" && !isComposite(option)) {
      const { cachedShare: read, cacheWriteShare: write } = { ...scenario.workload, ...defined(option) };
      if ((option.cachedShare ?? option.cacheWriteShare) !== undefined && (read ?? 0) + (write ?? 0) > 1)
        report(
          "shares-above-one",
          option.cachedShare === undefined ? "cacheWriteShare" : "cachedShare",
          ...[read ?? 0, write ?? 0].map(String),
        );
    }
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
  found.push(...checkShape(scenario), ...checkBeside(scenario, known), ...checkEvaluations(scenario));
  return found;
}

type Report = (code: ScenarioProblemCode, key: string, ...args: string[]) => void;

/** What an option is made of must be there and be no composite itself; shares of a route sum to one. */
function checkParts(option: CompositeOption, options: readonly ScenarioOption[], report: Report): void {
  for (const id of partsOf(option)) {
    const part = options.find((other) => other.id === id);
    const key = option.kind === "route" ? "to" : option.base === id ? "base" : "spill";
    if (!part) report("part-unknown", key, id, option.id);
    else if (isComposite(part)) report("part-composite", key, id, option.id);
  }
  if (option.kind === "base-and-spill") {
    const base = options.find(({ id }) => id === option.base);
    if (base && !isComposite(base) && base.kind !== "self-hosted") report("base-not-self-hosted", "base", option.base);
    return;
  }
  const sum = option.to.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) > SHARE_ERROR) report("shares-not-one", "to", String(Number(sum.toPrecision(6))));
  if (option.escalate && !option.to.some(({ option: id }) => id === option.escalate?.from))
    report("escalation-elsewhere", "escalate", option.escalate.from);
}

/** Shares are written with a few digits, such as 0.333. */
const SHARE_ERROR = 0.005;

function checkShape({ workload }: Scenario): Reference[] {
  const found: Reference[] = [];
  const { spread, hours, inputTokens, outputTokens } = workload;
  if (spread) {
    const sum = spread.reduce((total, { share }) => total + share, 0);
    if (Math.abs(sum - 1) > SHARE_ERROR)
      found.push({ code: "shares-not-one", path: ["workload", "spread"], args: [String(Number(sum.toPrecision(6)))] });
    if ((inputTokens ?? outputTokens) !== undefined)
      found.push({
        code: "spread-and-means",
        path: ["workload", inputTokens === undefined ? "outputTokens" : "inputTokens"],
        args: [inputTokens === undefined ? "outputTokens" : "inputTokens"],
      });
  }
  if (hours && !isTimeZone(hours.zone))
    found.push({ code: "time-zone-unknown", path: ["workload", "hours", "zone"], args: [hours.zone] });
  return found;
}

/** Every line beside the chat must have a price: a row that charges for what it takes, or a fixed sum. */
function checkBeside({ workload: { beside = [] } }: Scenario, { charges }: KnownIds): Reference[] {
  return beside.flatMap(({ price, amounts = {}, perMonth }, index): Reference[] => {
    const path = ["workload", "beside", index];
    if (price === undefined)
      return perMonth === undefined ? [{ code: "field-missing", path, args: [`workload.beside.${index}.price`] }] : [];
    return (Object.keys(amounts) as OtherPriceId[]).flatMap((kind): Reference[] => {
      const found = charges?.(price, kind) ?? "price";
      if (found === "unknown-row") return [{ code: "price-unknown", path: [...path, "price"], args: [price] }];
      return found === "price"
        ? []
        : [{ code: "kind-not-priced", path: [...path, "amounts", kind], args: [price, kind] }];
    });
  });
}

/** The parts of a record that are set. */
function defined<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>;
}
