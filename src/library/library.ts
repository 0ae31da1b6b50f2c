import type { CostFacts } from "../cost/costFacts";
import type { Criterion } from "../debate/criterion";
import type { Evidence } from "../debate/evidence";
import type { Note } from "../debate/note";
import type { TimelineEvent } from "../debate/timeline";
import type { Language } from "../debate/vocabulary";
import type { WeighingWords } from "../debate/weighingWords";
import type { IdentityData } from "../models/identity/identityData";
import type { PlatformLifecycles } from "../models/lifecycle/lifecycleFact";
import type { Licence, OpennessLevel } from "../models/licence";
import type { BilledWords } from "../models/prices/otherPrices";
import type { ModelCard } from "../models/modelCard";
import type { RecordTemplate } from "./recordTemplate";
import type { RulePage } from "./rulePage";

/** Everything the extension knows, in one language; `libraryFiles.ts` says how it lies in `dist/`. */
export interface Library {
  readonly language: Language;
  readonly notes: readonly Note[];
  readonly evidence: readonly Evidence[];
  readonly criteria: readonly Criterion[];
  readonly licences: readonly Licence[];
  readonly openness: readonly OpennessLevel[];
  readonly models: readonly ModelCard[];
  /** What ids and names of models stand for. */
  readonly identity: IdentityData;
  /** When platforms stop serving ids. */
  readonly lifecycle: readonly PlatformLifecycles[];
  readonly cost: CostFacts;
  readonly timeline: readonly TimelineEvent[];
  /** The words of for and against. */
  readonly weighing: WeighingWords;
  /** What is billed beside text. */
  readonly billed: BilledWords;
  /** Pages of the rules for decision records, by code. */
  readonly rules: readonly RulePage[];
  /** Templates of new decision records. */
  readonly templates: readonly RecordTemplate[];
}
