import type { Language } from "../../models/language";
import type { Currency } from "../../models/prices/priceRow";
import type { BreakEven } from "../compare/breakEven";
import type { ReasonCode, RemarkCode } from "../compare/constraints";
import type { PartId } from "../compare/monthlyCost";
import type { FactorId, QuantityOrigin } from "../compare/quantities";
import type { ThroughputKind } from "../compare/throughput";
import type { RuleId } from "../heuristics/evaluateHeuristics";
import type { HeuristicResult } from "../heuristics/heuristicResult";
import type { Acquisition, OptionKind, Workload } from "../scenario/scenario";
import { EN } from "./en";
import { formatBytes, formatMoney, formatNumber, formatShare } from "./format";
import { ZH_CN } from "./zhCn";

/** Numbers as a sentence shows them, in one language and currency. */
export interface Say {
  number(value: unknown): string;
  money(value: unknown): string;
  share(value: unknown): string;
  bytes(value: unknown): string;
}

/** A sentence of figures. */
type Sentence = (args: readonly (string | number)[], say: Say) => string;

/** What the finding of a page says. Names and figures, already in words. */
export interface FindingParts {
  readonly volume: string;
  readonly cheapest: string;
  readonly cost: string;
}

/** The words of the comparison in one language, wherever it is shown or written. */
export interface CostWords {
  readonly kind: Readonly<Record<OptionKind, string>>;
  readonly part: Readonly<Record<PartId, string>>;
  readonly workload: Readonly<Record<keyof Workload, string>>;
  readonly workloadUnit: Readonly<Record<keyof Workload, string>>;
  readonly factor: Readonly<Record<FactorId, string>>;
  readonly origin: Readonly<Record<QuantityOrigin, string>>;
  readonly acquisition: Readonly<Record<Acquisition, string>>;
  readonly throughput: Readonly<Record<ThroughputKind, string>>;
  readonly state: Readonly<Record<"never" | "always" | "over capacity", string>>;
  readonly reason: Readonly<Record<ReasonCode, Sentence>>;
  readonly remark: Readonly<Record<RemarkCode, Sentence>>;
  /** The value of a rule as a sentence. Not called where something is missing. */
  readonly rule: Readonly<Record<RuleId, (result: HeuristicResult, say: Say) => string>>;
  /** What a rule needs before it can be told, by the name of what is missing. */
  readonly needs: (missing: string) => string;
  readonly finding: {
    readonly cheapest: (parts: FindingParts) => string;
    readonly none: string;
    readonly noOptions: string;
    readonly prices: (date: string) => string;
  };
  readonly breakEven: (entry: BreakEven, option: string, against: string, say: Say) => string;
  readonly breakEvenMonth: (month: BreakEven["month"]) => string;
  readonly table: {
    readonly option: string;
    readonly kind: string;
    readonly monthly: string;
    readonly perMillion: string;
    readonly perRequest: string;
    readonly perThousandCharacters: string;
    readonly horizon: (months: number) => string;
    readonly upfront: string;
    readonly basis: string;
    readonly ruledOut: string;
    readonly part: string;
    readonly input: string;
    readonly now: string;
    readonly range: string;
    readonly flipsAt: string;
    readonly to: string;
    readonly noFlip: string;
  };
}

export const COST_WORDS: Readonly<Record<Language, CostWords>> = { en: EN, "zh-cn": ZH_CN };

/** Formats numbers for sentences. What is no number is shown as it is, never as NaN. */
export function sayer(language: Language, currency: Currency): Say {
  const of = (format: (value: number) => string) => (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? format(value) : String(value));
  return {
    number: of((value) => formatNumber(value, language)),
    money: of((value) => formatMoney(value, currency, language)),
    share: of((value) => formatShare(value, language)),
    bytes: of((value) => formatBytes(value, language)),
  };
}
