import type { ItemResult, TotalResult } from "../../format";

/** What most evaluations do not say of a run. */
export const PLAIN_RUN: Omit<ItemResult, "option" | "task" | "item" | "score"> = {
  trial: null,
  passed: null,
  error: false,
  cost: null,
  latencyMs: null,
  cached: false,
};

/** What most sums of evaluations do not say. */
export const PLAIN_TOTAL: Omit<TotalResult, "option" | "task" | "n" | "passed" | "score"> = {
  trials: null,
  stderr: null,
  errors: 0,
  costPerTask: null,
  latencyMsP50: null,
  latencyMsP95: null,
};
