/** Figures of a scenario that a condition may compare, with their units. */
export const FIGURES = {
  requestsPerDay: "requests",
  /** Requests a day from which the cheapest own machines cost less than the cheapest API; infinite where that is not so up to a billion. */
  breakEven: "requests",
  /** What the cheapest acceptable option of a kind costs over the horizon. */
  cheapestClosed: "money",
  cheapestHosted: "money",
  cheapestOwn: "money",
} as const;
export type FigureName = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as readonly FigureName[];

/** What is so or is not so in a scenario. */
export const FACTS = [
  "dataMayLeave",
  /** Weights are to be changed by training. */
  "trainsWeights",
  "trainsOnOutputs",
  "needsFiling",
  /** Evaluations prove an open model good enough. */
  "openIsGoodEnough",
  /** Evaluations prove the best closed model better than the best open one. */
  "closedIsBetter",
  /** All weights of the own model work on every token. */
  "ownModelIsDense",
  "closedIsAllowed",
  "openIsAllowed",
] as const;
export type FactName = (typeof FACTS)[number];

/** A scenario as conditions see it. Null where the scenario does not tell. */
export interface Situation {
  readonly figures: Readonly<Record<FigureName, number | null>>;
  readonly facts: Readonly<Record<FactName, boolean | null>>;
  readonly currency: "USD" | "CNY";
}
