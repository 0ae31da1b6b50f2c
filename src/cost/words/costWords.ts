import type { Language } from "../../models/language";
import type { Currency } from "../../models/prices/priceRow";
import type { FactorId, QuantityOrigin, ReasonCode, RemarkCode, ThroughputKind } from "../compare/codes";
import type { PartId } from "../compare/monthlyCost";
import type { MeasuredForm } from "../heuristics/heuristicResult";
import type { RuleId } from "../heuristics/ruleId";
import type { Verdict } from "../quality/judge";
import type { Evaluation, NamedFile, PairedResult, QualityRule } from "../scenario/evaluation";
import type { Acquisition, Contract, Fleet, Location, OptionKind } from "../scenario/scenario";
import type { Workload } from "../scenario/workload";
import { formatBytes, formatMoney, formatNumber, formatShare } from "./format";

/** Numbers as a sentence shows them, in one language and currency. */
export interface Say {
  number(value: unknown): string;
  /** A number that is known to three digits at most. */
  estimate(value: unknown): string;
  money(value: unknown): string;
  /** Money that is known to three digits at most. */
  about(value: unknown): string;
  share(value: unknown): string;
  /** A share or a difference of shares in points of a hundred, without a unit. */
  points(value: unknown): string;
  bytes(value: unknown): string;
  contract(value: unknown): string;
  location(value: unknown): string;
  fleet(value: unknown): string;
}

/**
 * A sentence with places for names and figures: `{0}` is the first argument as it is, `{1:money}` the second as money,
 * `{value:share}` the main figure.
 */
export type Sentence = string;
type State = "never" | "always" | "over capacity";
/** One sentence, or one for each state or status of a rule; `holds` stands for those that have none. */
type RuleSentences =
  | Sentence
  | (Readonly<Record<"holds", Sentence>> & Readonly<Partial<Record<State | "fails" | MeasuredForm, Sentence>>>)
  | Readonly<Record<"holds" | "fails", Sentence>>;

/** The words of the comparison in one language, wherever it is shown or written. The build puts them into the library. */
export interface CostWords {
  readonly language: Language;
  readonly kind: Readonly<Record<OptionKind, string>>;
  readonly part: Readonly<Record<PartId, string>>;
  readonly workload: Readonly<Record<keyof Workload, string>>;
  readonly workloadUnit: Readonly<Record<keyof Workload, string>>;
  readonly factor: Readonly<Record<FactorId, string>>;
  /** Names of the factors of one option; its name goes into the place. */
  readonly optionFactor: Readonly<
    Record<"priceOf" | "tokensOf" | "batchOf" | "speedOf" | "purchaseOf" | "rentOf", Sentence>
  >;
  readonly hardwarePriceUnit: Readonly<Record<"purchaseOf" | "rentOf", string>>;
  readonly contract: Readonly<Record<Contract, string>>;
  readonly location: Readonly<Record<Location, string>>;
  readonly fleet: Readonly<Record<Fleet, string>>;
  readonly origin: Readonly<Record<QuantityOrigin, string>>;
  readonly acquisition: Readonly<Record<Acquisition, string>>;
  readonly throughput: Readonly<Record<ThroughputKind, string>>;
  readonly state: Readonly<Record<State, string>>;
  readonly reason: Readonly<Record<ReasonCode, Sentence>>;
  readonly remark: Readonly<Record<RemarkCode, Sentence>>;
  /** The name of an option and what is to be said of it. */
  readonly remarkLine: Sentence;
  /** The value of a rule. Not for one that lacks something. */
  readonly rule: Readonly<Record<RuleId, RuleSentences>>;
  /** What a rule lacks before it can be told. */
  readonly needs: Sentence;
  /** What may be lacking, by its name. */
  readonly missing: Readonly<Record<string, string>>;
  readonly listSeparator: string;
  readonly finding: Readonly<
    Record<
      | "cheapest"
      | "cheapestUnproven"
      | "tie"
      | "month"
      | "chosen"
      | "chosenMore"
      | "chosenFree"
      | "chosenBest"
      | "chosenUntold"
      | "chosenOut"
      | "ends"
      | "seatsUnlimited"
      | "lasting"
      | "noneLasts"
      | "ended"
      | "none"
      | "noOptions"
      | "idle"
      | "prices"
      | "pricesBetween"
      | "pricesPartlyUndated"
      | "pricesUndated"
      | "pricesOwn"
      | "catalogueOld",
      Sentence
    >
  >;
  /** On what the load was measured, and when. */
  readonly measured: Readonly<
    Record<
      | "load"
      | "loadUncounted"
      | "part"
      | "partUncounted"
      | "period"
      | "month"
      | "day"
      | "undated"
      | "old"
      | "note"
      | "noteUncounted"
      | "noteRead"
      | "noteLoadTest",
      Sentence
    >
  >;
  /** What evaluations say: the headline, what it rests on, and the headings of the table. */
  readonly quality: Readonly<
    Record<
      | "overpays"
      | "saves"
      | "nothing"
      | "range"
      | "basis"
      | "perhaps"
      | "perhapsCheapest"
      | "needed"
      | "noneProven"
      | "noneProvenChoice"
      | "choiceUndecided"
      | "choiceUnmeasured"
      | "choiceUnmeasuredLess"
      | "cheapest"
      | "perSolved"
      | "forTask"
      | "forTasks"
      | "ruleMinimum"
      | "ruleMargin"
      | "noRule"
      | "unmeasured"
      | "triedAgain"
      | "handedOn"
      | "title"
      | "items"
      | "solved"
      | "interval"
      | "against"
      | "verdict"
      | "itemsDo"
      | "noItemsDo"
      | "pairing"
      | "paired"
      | "unpaired"
      | "task"
      | "tasks"
      | "solvedTask"
      | "solvedTasks"
      | "span"
      | "evaluated",
      Sentence
    >
  >;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly qualityFlip: Readonly<Record<"minimum" | "minimumNone" | "margin" | "marginNone" | "items", Sentence>>;
  /** What keys of a scenario file mean, where their names do not say it. */
  readonly scenarioKeys: {
    readonly quality: Readonly<Record<keyof QualityRule, string>>;
    readonly evaluation: Readonly<Record<keyof Evaluation, string>>;
    readonly against: Readonly<Record<keyof PairedResult, string>>;
    readonly files: Readonly<Record<keyof NamedFile, string>>;
  };
  /** Stands where the date of a price would, when nobody says when it was checked. */
  readonly undated: string;
  /** How speed is known and how well, and the headings of its table. */
  readonly speed: Readonly<
    Record<
      | "title"
      | "check"
      | "setUp"
      | "sources"
      | "outside"
      | "load"
      | "fullLoad"
      | "atOnce"
      | "firstToken"
      | "queue"
      | "perUser"
      | "measurements"
      | "installed",
      Sentence
    >
  >;
  readonly breakEven: Readonly<Record<State | "number" | "machines", Sentence>>;
  readonly deciding: Readonly<Record<"volume" | "month", Sentence>>;
  readonly settingFlip: Readonly<Record<"itself" | "other" | "asleep", Sentence>>;
  readonly breakEvenMonth: Readonly<Record<"never" | "first" | "later", Sentence>>;
  /** What self-hosting is reckoned with: hardware, its price in US dollars, the date or origin of the price, how the throughput is known. */
  readonly hardwareRate: Readonly<Record<Acquisition, Sentence>>;
  readonly table: Readonly<
    Record<
      | "option"
      | "kind"
      | "monthly"
      | "perMillion"
      | "perRequest"
      | "perThousandCharacters"
      | "horizon"
      | "rangeMonthly"
      | "upfront"
      | "basis"
      | "ruledOut"
      | "part"
      | "input"
      | "now"
      | "range"
      | "flipsAt"
      | "to"
      | "noFlip",
      string
    >
  >;
}

/** Puts names and figures into a sentence. */
export function fill(sentence: Sentence, args: readonly unknown[], say: Say, value?: unknown): string {
  return sentence.replace(
    /\{(value|\d+)(?::(number|estimate|money|about|share|points|bytes|contract|location|fleet))?\}/g,
    (_, place: string, format: keyof Say | undefined) => {
      const found = place === "value" ? value : args[Number(place)];
      return format ? say[format](found) : String(found);
    },
  );
}

/** Formats numbers for sentences and names what stands for a word. What is no number is shown as it is, never as NaN. */
export function sayer(words: CostWords, currency: Currency): Say {
  const { language } = words;
  const of = (format: (value: number) => string) => (value: unknown) =>
    typeof value === "number" && Number.isFinite(value) ? format(value) : String(value);
  const named = (names: Readonly<Record<string, string>>) => (value: unknown) => names[String(value)] ?? String(value);
  return {
    number: of((value) => formatNumber(value, language)),
    estimate: of((value) => formatNumber(Number(value.toPrecision(3)), language)),
    money: of((value) => formatMoney(value, currency, language)),
    about: of((value) => formatMoney(Number(value.toPrecision(3)), currency, language)),
    share: of((value) => formatShare(value, language)),
    // Adding 0 takes the sign off a zero.
    points: of((value) => formatNumber(Number((value * 100).toFixed(1)) + 0, language)),
    bytes: of((value) => formatBytes(value, language)),
    contract: named(words.contract),
    location: named(words.location),
    fleet: named(words.fleet),
  };
}
