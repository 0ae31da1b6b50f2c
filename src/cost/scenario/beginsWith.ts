/** What an option begins with until somebody says more: a row and a card that are in every catalogue. */
export const BEGINS_WITH = {
  /** Of an API, closed or open. */
  price: "openai/gpt-5.4-mini",
  ownMachines: {
    model: "llama-3.3-70b",
    precision: "fp8",
    hardware: "h100-80gb",
    acquisition: "rented",
    gpusPerReplica: 2,
  },
} as const;
