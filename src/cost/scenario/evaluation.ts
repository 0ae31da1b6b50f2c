import type { ScenarioOption } from "./scenario";

/** What an evaluation of one's own says of an option on one set of items. */
export interface Evaluation {
  /** Name of the set of items, by which evaluations of several options belong together. */
  readonly task?: string | undefined;
  /** Distinct items, those that failed in the harness or the service among them. */
  readonly n: number;
  /** Runs of the items, where each was run several times. */
  readonly trials?: number | undefined;
  /** Items that were solved, where every item passes or fails; else `score`. */
  readonly passed?: number | undefined;
  /** Mean score of the items, 0 to 1. */
  readonly score?: number | undefined;
  /** Ends of the 95 % interval of the score as the evaluation's own tool gives them. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** Items that failed in the harness or the service. */
  readonly errors?: number | undefined;
  /** ISO day on which it was run. */
  readonly date?: string | undefined;
  /** Where it can be read, in words or as an address. */
  readonly source?: string | undefined;
  /** The files that it was read from, each with the SHA-256 of its bytes in hexadecimal, so that a changed one is noticed. */
  readonly files?: readonly NamedFile[] | undefined;
  /** Model that judged the answers, where one did. */
  readonly judge?: string | undefined;
  /** What an item cost in the evaluation, in the currency of the scenario's amounts. */
  readonly costPerTask?: number | undefined;
  /** The same items answered by other options. */
  readonly against?: readonly PairedResult[] | undefined;
}

/** A file by its name, or by its path from the folder that holds `.model-choice`. */
export interface NamedFile {
  readonly name: string;
  readonly sha256: string;
}

/**
 * What two options did on the same items: how many only one of them solved, or where scores are no passes the mean of the
 * differences with its 95 % interval.
 */
export interface PairedResult {
  /** Id of the other option. */
  readonly option: string;
  /** Items that both answered. */
  readonly n: number;
  /** Items that only this option solved. */
  readonly won?: number | undefined;
  /** Items that only the other solved. */
  readonly lost?: number | undefined;
  /** Items that both solved; from the items that passed where it is left out. */
  readonly both?: number | undefined;
  /** Score of this option less that of the other. */
  readonly difference?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** When an option is good enough, and what a task that it does not solve costs. */
export interface QualityRule {
  /** ISO day on which it was agreed, which should be before the results were looked at. */
  readonly decided?: string | undefined;
  /** Least share of the tasks that must be solved. */
  readonly minimum?: number | undefined;
  /** Id of the option, mostly the present model, than which another must not be worse. */
  readonly notWorseThan?: string | undefined;
  /** By how much it may be worse, as a share: 0.05 for five points. */
  readonly margin?: number | undefined;
  /** How much each task counts, by its name; 1 where it is left out. */
  readonly weights?: Readonly<Record<string, number>> | undefined;
  /** Requests that a task takes; 1 where it is left out. */
  readonly requestsPerTask?: number | undefined;
  /** What a task that is not solved costs beside its requests, such as the minutes of a person who then does it; in the currency of the scenario's amounts. */
  readonly failureCost?: number | undefined;
}

/** The name of the task of an evaluation that names none. */
export const ONLY_TASK = "";

/** All evaluations of an option; empty where it has none. */
export function evaluationsOf({ evaluation }: Pick<ScenarioOption, "evaluation">): readonly Evaluation[] {
  if (evaluation === undefined) return [];
  return "n" in evaluation ? [evaluation] : evaluation;
}

/** Where an evaluation can be read: what it says itself, else the names of its files; undefined where it says nothing. */
export function sourceOf({ source, files = [] }: Evaluation): string | undefined {
  return source ?? (files.length === 0 ? undefined : files.map(({ name }) => name).join(", "));
}

/** The mean score of an evaluation, 0 to 1; not a number where it says neither how many passed nor a score. */
export function scoreOf({ n, passed, score }: Evaluation): number {
  return passed === undefined ? (score ?? Number.NaN) : passed / n;
}
