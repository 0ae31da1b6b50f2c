import type { Weekday } from "../../../cost/scenario/workload";

/** The page's own words; those of the comparison are in `cost/words`. */
export interface CostStrings {
  readonly loading: string;
  readonly timeout: string;
  readonly scenario: string;
  readonly draft: string;
  readonly unsaved: string;
  readonly newScenario: string;
  readonly save: string;
  readonly saveAs: string;
  readonly discard: string;
  readonly openFile: string;
  readonly insert: string;
  readonly copy: string;
  readonly exportAs: string;
  readonly measure: string;
  /** How files are brought to the page with a mouse. */
  readonly measureByDrop: string;
  readonly dropHere: string;
  readonly refresh: string;
  readonly groups: {
    readonly workload: string;
    readonly options: string;
    readonly assumptions: string;
    readonly constraints: string;
    readonly quality: string;
  };
  readonly title: string;
  readonly preset: string;
  readonly noPreset: string;
  readonly currency: string;
  readonly chosen: string;
  readonly decide: {
    readonly title: string;
    readonly option: string;
    readonly create: string;
    readonly ticked: string;
    readonly for: string;
    readonly against: string;
    readonly none: string;
  };
  readonly notChosen: string;
  readonly addOption: string;
  readonly removeOption: (name: string) => string;
  readonly kind: string;
  readonly optionName: string;
  readonly priceRow: string;
  readonly model: string;
  readonly precision: string;
  readonly hardware: string;
  readonly gpus: string;
  readonly acquisition: string;
  readonly replicas: string;
  readonly byPeak: string;
  readonly measured: string;
  readonly rent: string;
  readonly purchase: string;
  readonly perGpuHour: string;
  readonly perGpu: string;
  readonly fromTable: string;
  readonly reset: (value: string) => string;
  readonly usual: (value: string, source: string) => string;
  readonly constraint: Readonly<
    Record<
      | "dataStays"
      | "commercial"
      | "trainOnOutputs"
      | "inEu"
      | "monthlyUsers"
      | "contextTokens"
      | "maxTimeToFirstTokenS"
      | "minTokensPerSecondPerUser"
      | "yearlyRevenueUsd",
      string
    >
  >;
  /** Numbers of an option with their units. */
  readonly optionNumber: Readonly<
    Record<
      | "tokenFactor"
      | "priceFactor"
      | "cacheStoredTokens"
      | "provisionedUnits"
      | "provisionedPerUnitHour"
      | "tokensPerSecondPerUnit"
      | "fleetFloor"
      | "fleetStep"
      | "startUpMinutes"
      | "targetUse"
      | "idleMinutes"
      | "reservedReplicas"
      | "reservedPerGpuHour"
      | "spotShare"
      | "spotPerGpuHour"
      | "sites"
      | "standbyReplicas"
      | "exitCost"
      | "seats"
      | "pricePerSeat"
      | "requestsPerSeat"
      | "baseReplicas",
      readonly [label: string, unit: string]
    >
  >;
  readonly more: Readonly<
    Record<
      | "title"
      | "ownWorkload"
      | "fromWorkload"
      | "cacheTtl"
      | "cachePrecision"
      | "fleet"
      | "location"
      | "byKind"
      | "base"
      | "spill"
      | "shares"
      | "part"
      | "share"
      | "addPart"
      | "escalate"
      | "escalateFrom"
      | "escalateTo"
      | "hours"
      | "zone"
      | "hoursFrom"
      | "hoursTo"
      | "dataMayGo"
      | "anywhere"
      | "region",
      string
    >
  >;
  readonly weekday: Readonly<Record<Weekday, string>>;
  /** What a spread of lengths says in the form: so many lengths, with these means. */
  readonly spread: (count: number, input: string, output: string) => string;
  readonly use: Readonly<Record<"seatsPaid" | "seatsActive" | "trainingTokens" | "exitCost", string>>;
  readonly forRules: string;
  readonly notSet: string;
  readonly invalid: {
    readonly number: string;
    readonly small: (least: string) => string;
    readonly above: (least: string) => string;
    readonly large: (most: string) => string;
    readonly other: string;
    readonly shares: string;
    readonly unknown: (id: string) => string;
  };
  readonly section: Readonly<Record<"parts" | "flips" | "memory" | "rules" | "details", string>>;
  readonly volume: string;
  readonly monthly: (currency: string) => string;
  readonly table: string;
  readonly today: string;
  readonly band: string;
  readonly curveTitle: string;
  readonly partsTitle: (option: string, part: string, amount: string, share: string) => string;
  readonly flipTitle: (input: string, value: string, now: string, to: string) => string;
  readonly noFlipTitle: string;
  readonly memoryTitle: (option: string, count: string) => string;
  readonly memoryNot: (option: string) => string;
  readonly memoryUnknown: (option: string) => string;
  readonly noOwn: string;
  readonly weights: string;
  readonly cache: string;
  readonly overhead: string;
  readonly free: string;
  readonly concurrency: string;
  readonly cacheTokens: string;
  readonly replicasAndLoad: string;
  readonly throughput: string;
  readonly drawing: (done: string, all: string) => string;
  readonly cancel: string;
  readonly drawAgain: string;
  readonly drawn: (count: string) => string;
  readonly range: string;
  readonly wins: string;
  readonly margin: (currency: string) => string;
  readonly atLow: string;
  readonly atHigh: string;
  readonly formula: string;
  readonly rule: string;
  readonly source: string;
  readonly value: string;
  readonly from: string;
  readonly ageing: (days: number) => string;
  readonly outdated: (days: number) => string;
  readonly undated: string;
  /** How long ago something was measured. */
  readonly measuredAge: { readonly ageing: (days: number) => string; readonly outdated: (days: number) => string };
  readonly kept: (changes: string) => string;
  /** One change that gave way: where, and what was typed. */
  readonly lostChange: (path: string, value: unknown) => string;
  readonly problems: string;
  readonly whoSays: string;
  readonly remarks: string;
  readonly openSource: string;
}
