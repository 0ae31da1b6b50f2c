import { BEGINS_WITH } from "../../cost/scenario/beginsWith";
import { type Scenario, type ScenarioOption, isComposite, pricedRows } from "../../cost/scenario/scenario";

/** Where a field of the form lies in a scenario. An option is named by its id. */
export type FieldPath =
  | readonly ["title" | "preset" | "currency" | "chosen"]
  | readonly ["workload" | "constraints" | "assumptions" | "use" | "quality", string]
  | readonly ["quality", "weights", string]
  | readonly ["options", string, string];

/** A scenario with one value changed, or taken away where it is undefined. The scenario itself stays as it is. */
export function withValue(scenario: Scenario, path: FieldPath, value: unknown): Scenario {
  const [part, key, field] = path;
  if (part === "options")
    return {
      ...scenario,
      options: scenario.options.map((option) =>
        option.id === key ? (withKey(option, field, value) as ScenarioOption) : option,
      ),
    };
  if (key === undefined) return withKey(scenario, part, value) as Scenario;
  if (part !== "quality") return { ...scenario, [part]: withKey(scenario[part as "workload"], key, value) };
  const { weights = {}, ...rule } = scenario.quality ?? {};
  return field === undefined
    ? (withPart(scenario, part, withKey(scenario.quality ?? {}, key, value)) as Scenario)
    : (withPart(scenario, part, withPart(rule, "weights", withKey(weights, field, value))) as Scenario);
}

/** A record with a part of it; without the part where that is empty. */
function withPart(record: object, key: string, part: object): object {
  return withKey(record, key, Object.keys(part).length === 0 ? undefined : part);
}

/** The value at a path; undefined where the scenario leaves it to a default. */
export function valueAt(scenario: Scenario, path: FieldPath): unknown {
  const [part, key, field] = path;
  if (part === "options") return Reflect.get(scenario.options.find(({ id }) => id === key) ?? {}, field);
  const keys = [part, key, field].filter((one) => one !== undefined);
  return keys.reduce<unknown>(
    (value, one) => (typeof value === "object" && value !== null ? Reflect.get(value, one) : undefined),
    scenario,
  );
}

function withKey(record: object, key: string, value: unknown): object {
  if (value !== undefined) return { ...record, [key]: value };
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** A record without some of its keys. */
export function without<T extends object, K extends keyof T>(record: T, keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}

/**
 * An option of another kind with what both kinds share.
 * @param others the other options, of which a composite is made
 */
export function ofKind(
  option: ScenarioOption,
  kind: ScenarioOption["kind"],
  price: string,
  others: readonly ScenarioOption[],
): ScenarioOption {
  if (option.kind === kind) return option;
  const common = { id: option.id, ...(option.name === undefined ? {} : { name: option.name }) };
  const singles = others.filter((other) => !isComposite(other));
  const own = singles.find((other) => other.kind === "self-hosted")?.id ?? "";
  const [first = "", second = first] = singles.filter(({ id }) => id !== own).map(({ id }) => id);
  switch (kind) {
    case "closed-api":
    case "hosted-open":
      return { ...common, kind, price: pricedRows(option)[0] ?? price };
    case "self-hosted":
      return {
        ...common,
        kind,
        ...BEGINS_WITH.ownMachines,
        model: option.model ?? BEGINS_WITH.ownMachines.model,
      };
    case "seats":
      return { ...common, kind, seats: 10, pricePerSeat: 20 };
    case "base-and-spill":
      return { ...common, kind, base: own, spill: first, baseReplicas: 1 };
    case "route":
      return {
        ...common,
        kind,
        to: [
          { option: first, share: 0.8 },
          { option: second, share: 0.2 },
        ],
      };
  }
}
