import type { Hardware } from "../models/hardware";
import type { MeasuredSpeed } from "../models/measurement";
import type { TokenizerTable } from "../models/tokenizer";
import type { AssumptionId } from "./assumptionId";
import type { Optional, Workload, WorkloadShape } from "./scenario/workload";
import type { CostWords } from "./words/costWords";

/** The usual value of an assumption with its range and source. */
export interface Assumption {
  readonly id: AssumptionId;
  readonly name: string;
  readonly unit: string;
  readonly low: number;
  readonly usual: number;
  readonly high: number;
  /** ISO date on which the source was read, perhaps without day or month; null where nobody says. */
  readonly checked: string | null;
  readonly source: string;
}

/** A workload to begin with. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  readonly workload: Optional<Workload> & Pick<WorkloadShape, "spread">;
}

/** A rule of the debate about money: its words, who says so, and what it is computed with. */
export interface Heuristic {
  readonly id: string;
  readonly name: string;
  readonly rule: string;
  /** Ids of notes. */
  readonly notes: readonly string[];
  /** Ids of evidence. */
  readonly evidence: readonly string[];
  /** Ids of formulas. */
  readonly formulas: readonly string[];
}

/** What a formula computes, in words. */
export interface FormulaWords {
  readonly id: string;
  /** Names of its inputs; one in brackets may be left out. */
  readonly inputs: readonly string[];
  /** Of its result. */
  readonly unit: string;
  readonly rule: string;
  readonly source: string;
}

/** The facts that every comparison draws on, in one language. */
export interface CostFacts {
  readonly hardware: readonly Hardware[];
  readonly measured: MeasuredSpeed;
  readonly tokenizers: TokenizerTable;
  readonly assumptions: readonly Assumption[];
  readonly presets: readonly Preset[];
  readonly heuristics: readonly Heuristic[];
  readonly formulas: readonly FormulaWords[];
  /** Keys of the criteria that a scenario may answer. */
  readonly criteria: readonly string[];
  readonly words: CostWords;
}
