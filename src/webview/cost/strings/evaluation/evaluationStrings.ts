import type { EvaluationFault, EvaluationField } from "../../drafts/evaluationDraft";
import type { Rule, RuleFault, RuleField } from "../../drafts/ruleDraft";

/** What the form says of evaluations and of what is good enough; it comes with the folded groups. */
export interface EvaluationStrings {
  readonly rule: string;
  readonly ruleName: Readonly<Record<Rule, string>>;
  readonly ruleField: Readonly<Record<RuleField, string>>;
  readonly ruleFault: Readonly<Record<RuleFault, string>>;
  /** Why a rule is chosen before results are looked at. */
  readonly ruleNote: string;
  readonly chooseOption: string;
  /** That the reference was not evaluated itself. */
  readonly notEvaluated: (option: string) => string;
  readonly requestsPerTask: string;
  readonly requestsUnit: string;
  readonly failureCost: string;
  /** What holds where no cost of a failure is given. */
  readonly triedAgain: string;
  readonly weights: string;
  readonly unnamedTask: string;
  readonly evenly: string;
  readonly evaluation: string;
  /** Heading of the evaluation of one option where it has none. */
  readonly none: string;
  readonly field: Readonly<Record<EvaluationField, string>>;
  readonly hint: Readonly<Record<EvaluationField, string>>;
  readonly fault: Readonly<Record<EvaluationFault, string>>;
  readonly solved: (passed: string, n: string) => string;
  readonly scored: (score: string, n: string) => string;
  readonly tasks: (count: number) => string;
  readonly addTask: string;
  readonly remove: (task: string) => string;
  /** That results item by item beside the counts stay as they were measured. */
  readonly paired: (options: string) => string;
  /** Whence the counts come. */
  readonly ofFiles: (files: string) => string;
  readonly notTaken: string;
  readonly ageing: (days: number) => string;
  readonly outdated: (days: number) => string;
}
