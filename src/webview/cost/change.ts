import type { Scenario, ScenarioOption } from "../../cost/scenario/scenario";

/** Where a field of the form lies in a scenario. An option is named by its id. */
export type FieldPath =
  | readonly ["title" | "preset" | "currency" | "chosen"]
  | readonly ["workload" | "constraints" | "assumptions" | "use", string]
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
  return { ...scenario, [part]: withKey(scenario[part as "workload"], key, value) };
}

/** The value at a path; undefined where the scenario leaves it to a default. */
export function valueAt(scenario: Scenario, path: FieldPath): unknown {
  const [part, key, field] = path;
  if (part === "options") return Reflect.get(scenario.options.find(({ id }) => id === key) ?? {}, field);
  const value: unknown = Reflect.get(scenario, part);
  return key === undefined ? value : typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function withKey(record: object, key: string, value: unknown): object {
  if (value !== undefined) return { ...record, [key]: value };
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** An option of another kind with what both kinds share. */
export function ofKind(option: ScenarioOption, kind: ScenarioOption["kind"], price: string): ScenarioOption {
  const common = { id: option.id, ...(option.name === undefined ? {} : { name: option.name }) };
  if (kind !== "self-hosted") return { ...common, kind, price: option.kind === "self-hosted" ? price : option.price };
  return option.kind === "self-hosted"
    ? option
    : {
        ...common,
        kind,
        model: option.model ?? "llama-3.3-70b",
        precision: "fp8",
        hardware: "h100-80gb",
        acquisition: "rented",
        gpusPerReplica: 2,
      };
}
