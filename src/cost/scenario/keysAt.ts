import { ASSUMPTIONS } from "../assumptionId";
import { WORKLOAD_INPUTS } from "../compare/quantities";
import type { CostFacts } from "../costFacts";
import { AGAINST_KEYS, EVALUATION_KEYS } from "./evaluationSchema";
import { PROVENANCE_KEYS } from "./provenanceSchema";
import { SCENARIO_KEYS, TOP_KEYS } from "./schema";
import type { YamlPlace } from "../../yaml/placeAt";

/** A key of a scenario file, with what is known of it. */
export interface KnownKey {
  readonly name: string;
  /** Its unit, or its usual value. */
  readonly detail: string;
  /** What it means; empty where its name says it. */
  readonly meaning: string;
}

/** The keys that may stand at a place. @param tasks names of the tasks that options were evaluated on */
export function keysAt({ path }: Pick<YamlPlace, "path">, facts: CostFacts, tasks: readonly string[]): KnownKey[] {
  const { words } = facts;
  const plain = (names: readonly string[]): KnownKey[] => names.map((name) => ({ name, detail: "", meaning: "" }));
  const told = (names: readonly string[], meanings: Readonly<Record<string, string>>): KnownKey[] =>
    names.map((name) => ({ name, detail: "", meaning: meanings[name] ?? "" }));
  const [part, , inOption] = path;
  switch (part) {
    case undefined:
      return plain(TOP_KEYS);
    case "workload":
      return path.length > 1
        ? []
        : [
            ...WORKLOAD_INPUTS.map((name) => ({
              name,
              detail: words.workloadUnit[name],
              meaning: words.workload[name],
            })),
            ...plain(["spread", "hours"]),
          ];
    case "assumptions":
      return ASSUMPTIONS.flatMap((id) => facts.assumptions.filter((entry) => entry.id === id)).map(
        ({ id, usual, unit, name, source }) => ({
          name: id,
          detail: `${usual} ${unit}`,
          meaning: `${name}\n\n${source}`,
        }),
      );
    case "constraints":
      return plain(SCENARIO_KEYS.constraints);
    case "quality":
      return path[1] === "weights" ? plain(tasks) : told(SCENARIO_KEYS.quality, words.scenarioKeys.quality);
    case "criteria":
      return plain(facts.criteria);
    case "use":
      return plain(SCENARIO_KEYS.use);
    case "options":
      if (inOption === undefined) return plain([...new Set(Object.values(SCENARIO_KEYS.options).flat())]);
      if (inOption !== "evaluation") return [];
      if (path.includes("against")) return told(AGAINST_KEYS, words.scenarioKeys.against);
      if (path.includes("files")) return told(PROVENANCE_KEYS.files, words.scenarioKeys.files);
      return told(EVALUATION_KEYS, words.scenarioKeys.evaluation);
    default:
      return [];
  }
}
