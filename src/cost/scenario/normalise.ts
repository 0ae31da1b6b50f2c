import { BEGINS_WITH } from "./beginsWith";
import type { RawScenario } from "./schema";
import type { Scenario } from "./scenario";

/** A scenario of which no part is missing, from one that the schema has read. */
export function toScenario({
  workload = {},
  constraints = {},
  assumptions = {},
  use = {},
  ...rest
}: RawScenario): Scenario {
  return { ...rest, workload, constraints, assumptions, use };
}

/** A scenario to begin with: the three ways, priced with rows that are in every catalogue. */
export function exampleScenario(title: string): Scenario {
  return {
    title,
    preset: "chat-assistant",
    currency: "USD",
    workload: {},
    options: [
      { id: "closed", kind: "closed-api", price: BEGINS_WITH.price },
      { id: "hosted", kind: "hosted-open", price: "together/meta-llama/Llama-3.3-70B-Instruct-Turbo" },
      { id: "own", kind: "self-hosted", ...BEGINS_WITH.ownMachines },
    ],
    constraints: {},
    assumptions: {},
    use: {},
    seed: 1,
  };
}
