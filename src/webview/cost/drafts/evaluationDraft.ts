import { type Evaluation, ONLY_TASK } from "../../../cost/scenario/evaluation";
import { without } from "../change";
import { parseNumber } from "../checkValue";
import { type DayFault, dayFault } from "./day";

/** What of an evaluation can be typed. */
export const EVALUATION_FIELDS = ["task", "n", "passed", "score", "date", "source"] as const;
export type EvaluationField = (typeof EVALUATION_FIELDS)[number];
export type EvaluationTexts = Readonly<Record<EvaluationField, string>>;

/** Why an evaluation cannot be taken as it was typed. */
export type EvaluationFault =
  | "whole"
  | "itemsMissing"
  | "resultMissing"
  | "twoResults"
  | "aboveItems"
  | "share"
  | "outsideInterval"
  | DayFault
  | "taskMissing"
  | "taskTwice";

export type EvaluationFaults = Readonly<Partial<Record<EvaluationField, EvaluationFault>>>;

interface Around {
  /** The evaluation that is changed; undefined for a new one. */
  readonly before: Evaluation | undefined;
  /** The other evaluations of the option. */
  readonly others: readonly Evaluation[];
  /** ISO day. */
  readonly today: string;
}

/** The fields of an evaluation as they are shown. */
export function evaluationTexts(evaluation: Evaluation | undefined): EvaluationTexts {
  const text = (field: EvaluationField): string => String(evaluation?.[field] ?? "");
  return Object.fromEntries(EVALUATION_FIELDS.map((field) => [field, text(field)])) as Record<EvaluationField, string>;
}

/** Whether nothing is typed: such an evaluation is none. */
export function isBlank(texts: EvaluationTexts): boolean {
  return EVALUATION_FIELDS.every((field) => texts[field].trim() === "");
}

/**
 * An evaluation from what was typed, with all that its fields do not show as it was; or why there is none, beside the fields.
 * An empty field takes its key away.
 */
export function readEvaluation(
  texts: EvaluationTexts,
  around: Around,
): { readonly evaluation: Evaluation } | { readonly faults: EvaluationFaults } {
  const typed = Object.fromEntries(EVALUATION_FIELDS.map((field) => [field, texts[field].trim()])) as Record<
    EvaluationField,
    string
  >;
  const n = typed.n === "" ? undefined : parseNumber(typed.n);
  const passed = typed.passed === "" ? undefined : parseNumber(typed.passed);
  const score = typed.score === "" ? undefined : parseNumber(typed.score);
  const faults: Partial<Record<EvaluationField, EvaluationFault | undefined>> = {
    task: taskFault(typed.task, around),
    n: n === undefined ? "itemsMissing" : isCount(n) && n > 0 ? undefined : "whole",
    passed: passedFault(passed, score, n, around.before?.errors ?? 0),
    score: scoreFault(score, passed, around.before),
    date: dayFault(typed.date, around.today),
  };
  const found = Object.entries(faults).filter(([, fault]) => fault !== undefined);
  if (n === undefined || found.length > 0) return { faults: Object.fromEntries(found) };
  return {
    evaluation: {
      ...(typed.task === "" ? {} : { task: typed.task }),
      n,
      ...(passed === undefined ? {} : { passed }),
      ...(score === undefined ? {} : { score }),
      ...(typed.date === "" ? {} : { date: typed.date }),
      ...(typed.source === "" ? {} : { source: typed.source }),
      ...(around.before ? without(around.before, EVALUATION_FIELDS) : {}),
    },
  };
}

function taskFault(task: string, { others }: Around): EvaluationFault | undefined {
  if (others.some((other) => (other.task ?? ONLY_TASK) === task)) return task === "" ? "taskMissing" : "taskTwice";
  return undefined;
}

function passedFault(
  passed: number | undefined,
  score: number | undefined,
  n: number | undefined,
  errors: number,
): EvaluationFault | undefined {
  if (passed === undefined) return score === undefined ? "resultMissing" : undefined;
  if (!isCount(passed)) return "whole";
  // Items that failed by an error are no passes.
  return n !== undefined && passed + errors > n ? "aboveItems" : undefined;
}

function scoreFault(
  score: number | undefined,
  passed: number | undefined,
  before: Evaluation | undefined,
): EvaluationFault | undefined {
  if (score === undefined) return undefined;
  if (passed !== undefined) return "twoResults";
  if (!(score >= 0 && score <= 1)) return "share";
  const { low, high } = before ?? {};
  return low !== undefined && high !== undefined && !(low <= score && score <= high) ? "outsideInterval" : undefined;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 1e9;
}
