import type { Topic } from "./vocabulary";

/** A question to answer before a model is chosen, and what to record as the answer's evidence. */
export interface Criterion {
  /** `K01` */
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly question: string;
  readonly record: string;
  readonly leans: string;
  readonly basis: string;
  readonly evidence: readonly string[];
  readonly notes: readonly string[];
  /** `practice`: advice of practitioners that no evidence of the library backs. */
  readonly status: "cited" | "practice";
  readonly topic: Topic;
}
