/** Ids of the rules of the debate about money, as in `content/heuristics.yaml`. */
export const RULE_IDS = [
  "try-an-api-first",
  "volume-break-even",
  "idle-gpus",
  "open-is-not-free",
  "bigger-open-model",
  "small-closed-variants",
  "free-tiers-end",
  "bought-and-shelved",
  "overpayment",
  "peak-not-mean",
  "cache-and-batch",
  "price-decline",
  "rag-adds-tokens",
  "fine-tuning",
  "exit-cost",
  "always-price-three",
] as const;
export type RuleId = (typeof RULE_IDS)[number];
