import type { Catalogue } from "../../cost/compare/prepare";
import type { Debate } from "../../debate/debate";
import type { Language } from "../../debate/vocabulary";
import type { FiguresBlock } from "../figures/findFigures";
import type { FiguresDrift } from "../figures/recompute";
import type { FigureSources } from "../figures/sourceDrift";
import type { RecordIndex } from "../index/recordIndex";
import type { Span } from "../record/record";
import type { ModelEnds } from "./modelEnds";
import type { RuleConfig } from "./ruleConfig";
import type { Fix, RuleSeverity } from "./finding";
import type { Subject } from "./subject";

/** What rules judge by. A part that is null is not at hand, and the rules that need it stay silent. */
export interface RuleContext {
  readonly index: RecordIndex;
  readonly debate: Debate | null;
  readonly catalogue: Catalogue | null;
  /** When platforms stop serving models. */
  readonly ends?: ModelEnds | undefined;
  /** Computes a figures block again; null with the catalogue. It is asked once a block. */
  readonly compareFigures: ((block: FiguresBlock) => FiguresDrift | null) | null;
  /** The files that figures rest on, as they are today; left out where nobody looked. */
  readonly sources?: FigureSources | undefined;
  /** ISO date. */
  readonly today: string;
  /** A price older than `redDays` is old. */
  readonly ageLimits: { readonly redDays: number };
  readonly config: RuleConfig;
  /** In which amounts and numbers are written for people. */
  readonly language: Language;
  /**
   * Whether a file or folder is there, by its path below the root (which may begin with `../`); undefined where nobody
   * knows. `linkTargets` tells what will be asked.
   */
  readonly exists: (path: string) => boolean | undefined;
}

/** What a rule found, before severity and line are added. */
export interface Found<Message extends string = string> {
  readonly span: Span;
  readonly message: Message;
  readonly args?: readonly string[];
  readonly fixes?: readonly Fix[];
  /** Where it weighs more or less than the rule's default. */
  readonly severity?: Exclude<RuleSeverity, "off">;
}

/**
 * A rule that a record is checked against. Its sentences stand in `src/content/rules/<code>.md`, under the keys that
 * `messages` and `fixes` list.
 */
export interface Rule<Message extends string = string> {
  /** It never changes: people write it into their records and settings. */
  readonly code: string;
  readonly severity: Exclude<RuleSeverity, "off">;
  readonly messages: readonly Message[];
  readonly fixes: readonly string[];
  check(subject: Subject, context: RuleContext): Found<Message>[];
}

/** Ties the messages that a rule reports to those that it lists. */
export function defineRule<const Message extends string>(rule: Rule<Message>): Rule {
  return rule;
}
