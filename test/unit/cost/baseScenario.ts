import type { Scenario } from "../../../src/cost/scenario/scenario";

/** A scenario to begin with; nothing of it is looked up. */
export const BASE: Scenario = {
  title: "Base",
  currency: "USD",
  workload: { requestsPerDay: 100, inputTokens: 1000 },
  options: [
    { id: "closed", kind: "closed-api", price: "acme/closed" },
    { id: "hosted", kind: "hosted-open", price: "acme/open" },
  ],
  constraints: {},
  assumptions: {},
  use: {},
  seed: 1,
};
