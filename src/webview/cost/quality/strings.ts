import type { Absence } from "../../../cost/quality/qualityPicture";
import type { Language } from "../../../models/language";

/** The words of the chart of cost against quality; verdicts and headings are those of the comparison. */
export interface QualityStrings {
  /** Costs of one solved task, or of a thousand, in a currency. */
  readonly cost: (currency: string, tasks: number) => string;
  readonly rate: string;
  readonly minimum: (percent: string) => string;
  readonly bound: (reference: string, points: string, percent: string) => string;
  /** The same where there is little room. */
  readonly limit: (percent: string) => string;
  readonly choice: string;
  readonly ruledOut: string;
  readonly reference: string;
  readonly named: (name: string, what: string) => string;
  /** How many options the evaluations tell apart how, as the title; `reference` is the one by which they are judged. */
  readonly tally: (count: string, reference: string | null, parts: string) => string;
  readonly counted: Readonly<Record<"good" | "not" | "undecided" | "unmeasured", (count: string) => string>>;
  readonly separator: string;
  readonly title: string;
  readonly solved: (rate: string, low: string, high: string) => string;
  readonly each: (label: string, value: string) => string;
  readonly onFrontier: string;
  readonly frontier: string;
  readonly interval: string;
  readonly against: (reference: string) => string;
  readonly absence: Readonly<Record<Absence, string>>;
  readonly absent: (names: string) => string;
  readonly costs: (months: string) => string;
  readonly log: string;
  readonly keys: string;
  readonly exportSvg: string;
  readonly flips: string;
}

const options = (count: string): string => (count === "1" ? "1 option" : `${count} options`);

const EN: QualityStrings = {
  cost: (currency, tasks) =>
    tasks === 1 ? `${currency} for a solved task` : `${currency} for ${tasks.toLocaleString("en-US")} solved tasks`,
  rate: "Solved tasks (%)",
  minimum: (percent) => `minimum ${percent} %`,
  bound: (reference, points, percent) => `${reference} less ${points} points: ${percent} %`,
  limit: (percent) => `limit ${percent} %`,
  choice: "the choice",
  ruledOut: "ruled out",
  reference: "Others are judged by it",
  named: (name, what) => `${name} (${what})`,
  tally: (count, reference, parts) =>
    reference === null ? `${options(count)}: ${parts}.` : `${options(count)} beside ${reference}: ${parts}.`,
  counted: {
    good: (count) => `${count} proven good enough`,
    not: (count) => `${count} proven not to be`,
    undecided: (count) => `${count} that cannot be told`,
    unmeasured: (count) => `${count} not known`,
  },
  separator: ", ",
  title: "What solved tasks cost, and how many are solved",
  solved: (rate, low, high) => `Solved: ${rate} % (95 % interval ${low} to ${high} %)`,
  each: (label, value) => `${label}: ${value}`,
  onFrontier: "On the efficient frontier",
  frontier: "Efficient frontier: nothing else solves as many for less",
  interval: "95 % interval of what is solved",
  against: (reference) => `95 % interval of the difference to ${reference}, which decides`,
  absence: { unmeasured: "not evaluated on every task", unpriced: "no bill", unsolved: "solved nothing" },
  absent: (names) => `Not in the chart: ${names}.`,
  costs: (months) => `Costs are on average over ${months} months.`,
  log: "The axis of costs is logarithmic: equal distances are equal ratios.",
  keys: "Arrow keys go from option to option.",
  exportSvg: "Export this chart as SVG",
  flips: "What asks more or less of quality would turn",
};

const ZH_CN: QualityStrings = {
  cost: (currency, tasks) =>
    tasks === 1 ? `每完成一个任务（${currency}）` : `每完成 ${tasks.toLocaleString("zh-CN")} 个任务（${currency}）`,
  rate: "任务完成率（%）",
  minimum: (percent) => `下限 ${percent}%`,
  bound: (reference, points, percent) => `${reference} 减 ${points} 个百分点：${percent}%`,
  limit: (percent) => `界线 ${percent}%`,
  choice: "已选",
  ruledOut: "已排除",
  reference: "比较基准",
  named: (name, what) => `${name}（${what}）`,
  tally: (count, reference, parts) =>
    reference === null ? `${count} 个方案：${parts}。` : `与 ${reference} 相比的 ${count} 个方案：${parts}。`,
  counted: {
    good: (count) => `${count} 个已证实够用`,
    not: (count) => `${count} 个已证实不够用`,
    undecided: (count) => `${count} 个无法判断`,
    unmeasured: (count) => `${count} 个不得而知`,
  },
  separator: "，",
  title: "完成任务的成本与完成率",
  solved: (rate, low, high) => `完成率：${rate}%（95% 区间 ${low}% 至 ${high}%）`,
  each: (label, value) => `${label}：${value}`,
  onFrontier: "位于效率前沿",
  frontier: "效率前沿：没有别的方案能以更低成本完成同样多",
  interval: "完成率的 95% 区间",
  against: (reference) => `与 ${reference} 之差的 95% 区间，以此判断`,
  absence: { unmeasured: "未在所有任务上评测", unpriced: "无账单", unsolved: "一个任务也没有完成" },
  absent: (names) => `未列入图中：${names}。`,
  costs: (months) => `成本为 ${months} 个月的平均值。`,
  log: "成本轴为对数刻度：距离相等即倍数相等。",
  keys: "用方向键在方案间移动。",
  exportSvg: "将此图导出为 SVG",
  flips: "质量要求放宽或收紧会改变什么",
};

export const QUALITY_STRINGS: Readonly<Record<Language, QualityStrings>> = { en: EN, "zh-cn": ZH_CN };
