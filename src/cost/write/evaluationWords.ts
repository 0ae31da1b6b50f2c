import type { Language } from "../../models/language";
import type { Verdict } from "../quality/judge";
import { CHINESE_VERDICTS, ENGLISH_VERDICTS } from "../words/verdicts";

/** The words of an evaluation block. It is written again in the language of its record, whatever that of the editor. */
export interface EvaluationWords {
  /** {0} points, {1} option, {2} when that was agreed */
  readonly margin: string;
  /** {0} percent, {1} when that was agreed */
  readonly minimum: string;
  /** {0} day */
  readonly decided: string;
  readonly undecided: string;
  readonly noRule: string;
  readonly measured: string;
  readonly judged: string;
  readonly compared: string;
  readonly option: string;
  readonly task: string;
  readonly items: string;
  readonly result: string;
  readonly interval: string;
  readonly judge: string;
  readonly date: string;
  readonly source: string;
  readonly undated: string;
  readonly unmeasured: string;
  /** {0} items, {1} number */
  readonly trials: string;
  readonly errors: string;
  /** {0} items that passed, {1} percent */
  readonly passed: string;
  /** {0} percent */
  readonly score: string;
  /** {0} name, {1} beginning of the checksum */
  readonly file: string;
  readonly goodEnough: string;
  readonly allTasks: string;
  /** {0} currency */
  readonly solvedTask: string;
  /** {0} verdict, {1} items */
  readonly needed: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly other: string;
  readonly sameItems: string;
  readonly won: string;
  readonly lost: string;
  readonly difference: string;
  readonly triedAgain: string;
  /** {0} amount */
  readonly handedOn: string;
  readonly comma: string;
}

export const EVALUATION_WORDS: Readonly<Record<Language, EvaluationWords>> = {
  en: {
    margin: "Good enough is what is proven to be no more than {0} points below {1} ({2}).",
    minimum: "Good enough is what is proven to solve at least {0} % of the tasks ({1}).",
    decided: "agreed on {0}",
    undecided: "no day says when that was agreed",
    noRule: "What is good enough was not said.",
    measured: "What was measured:",
    judged: "How it is judged:",
    compared: "The same items compared one by one:",
    option: "Option",
    task: "Task",
    items: "Items",
    result: "Solved",
    interval: "95 % interval (%)",
    judge: "Judged by",
    date: "Run on",
    source: "Source and SHA-256",
    undated: "not dated",
    unmeasured: "not evaluated",
    trials: "{0} in {1} runs",
    errors: "{0}, {1} with errors",
    passed: "{0} ({1} %)",
    score: "mean score {0} %",
    file: "{0} ({1}…)",
    goodEnough: "Good enough",
    allTasks: "All tasks (%)",
    solvedTask: "Per solved task ({0})",
    needed: "{0} (about {1} items would do)",
    verdict: ENGLISH_VERDICTS,
    other: "Compared with",
    sameItems: "Same items",
    won: "Only this one solved",
    lost: "Only the other solved",
    difference: "Difference (points)",
    triedAgain: "A task that is not solved is taken to be tried again.",
    handedOn: "A task that is not solved is taken to be handed on, which costs {0} more.",
    comma: ", ",
  },
  "zh-cn": {
    margin: "够用的标准：证实比 {1} 低不超过 {0} 个百分点（{2}）。",
    minimum: "够用的标准：证实至少能完成 {0}% 的任务（{1}）。",
    decided: "商定于 {0}",
    undecided: "未注明商定日期",
    noRule: "没有说明怎样才算够用。",
    measured: "实测结果：",
    judged: "评判结论：",
    compared: "同样题目逐题对比：",
    option: "方案",
    task: "任务",
    items: "题数",
    result: "答对",
    interval: "95% 区间（%）",
    judge: "评分者",
    date: "评测日期",
    source: "出处与 SHA-256",
    undated: "未注明日期",
    unmeasured: "未评测",
    trials: "{0}，共运行 {1} 次",
    errors: "{0}，其中 {1} 道出错",
    passed: "{0}（{1}%）",
    score: "平均得分 {0}%",
    file: "{0}（{1}…）",
    goodEnough: "是否够用",
    allTasks: "全部任务（%）",
    solvedTask: "每完成一个任务（{0}）",
    needed: "{0}（约需 {1} 道题）",
    verdict: CHINESE_VERDICTS,
    other: "对比方案",
    sameItems: "同样题数",
    won: "仅本方案答对",
    lost: "仅对方答对",
    difference: "差值（百分点）",
    triedAgain: "未完成的任务按重试计。",
    handedOn: "未完成的任务按转交处理计，每个另计 {0}。",
    comma: "、",
  },
};
