import type { Language } from "../../debate/vocabulary";
import type { Measured } from "../../measure/measured";
import { table } from "../table";
import { problemSentence } from "../../measure/words/problemSentence";
import { hints } from "./hints";

const WORDS = {
  en: {
    usage: ["MODEL", "REQUESTS", "A DAY", "INPUT", "OUTPUT", "THINKING", "CACHED", "BATCH", "PEAK"],
    load: ["MODEL", "CONCURRENCY", "INPUT", "OUTPUT", "TOKENS/S", "A USER", "TTFT MS", "GPUS", "FAILED"],
    eval: ["OPTION", "TASK", "N", "SCORE", "LOW", "HIGH", "ERRORS", "COST A TASK", "LATENCY MS"],
    compare: ["A", "B", "TASK", "N", "ONLY A", "ONLY B", "DIFFERENCE", "LOW", "HIGH", "P"],
    period: "Usage from {0} to {1}",
    means: "Tokens are means of a request. A dash stands for what is not known.",
    noModel: "(no model named)",
    nothing: "Nothing could be read.",
  },
  "zh-cn": {
    usage: ["模型", "请求数", "每日", "输入", "输出", "思考", "缓存命中", "批处理", "峰值"],
    load: ["模型", "并发", "输入", "输出", "词元/秒", "单用户", "首词元毫秒", "GPU 数", "失败"],
    eval: ["方案", "任务", "题数", "得分", "下限", "上限", "出错", "单题成本", "延迟毫秒"],
    compare: ["甲", "乙", "任务", "题数", "仅甲", "仅乙", "差值", "下限", "上限", "P 值"],
    period: "用量时段：{0} 至 {1}",
    means: "词元数为每次请求的平均值；短横线表示未知。",
    noModel: "（未注明模型）",
    nothing: "没有读到任何数据。",
  },
} as const;

const number = (value: number | null, digits = 0): string =>
  value === null ? "–" : value.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: digits });

const share = (value: number | null): string => (value === null ? "–" : `${(value * 100).toFixed(1)} %`);

/** A table of what there is; nothing where there is nothing. */
function section<Item>(
  header: readonly string[],
  items: readonly Item[],
  cells: (item: Item) => readonly string[],
): readonly string[] {
  return items.length > 0 ? [table(header, items.map(cells))] : [];
}

/** What was measured, as aligned columns with everything that is to be known about it below. */
export function measureText(measured: Measured, language: Language): string {
  const words = WORDS[language];
  const { period } = measured;
  const problems = [
    ...measured.problems.map((problem) => problemSentence(problem, language)),
    ...hints(measured.problems, language),
  ];
  return [
    ...(period ? [words.period.replace("{0}", period.from).replace("{1}", period.to)] : []),
    ...section(words.usage, measured.usage, (usage) => [
      usage.model ?? words.noModel,
      number(usage.requests),
      number(usage.requestsPerDay, 1),
      number(usage.inputTokens, 1),
      number(usage.outputTokens, 1),
      number(usage.thinkingTokens, 1),
      share(usage.cachedShare),
      share(usage.batchShare),
      number(usage.peakFactor, 2),
    ]),
    ...(measured.usage.length > 0 ? [words.means] : []),
    ...section(words.load, measured.load, (load) => [
      load.model ?? words.noModel,
      number(load.concurrency),
      number(load.inputTokens),
      number(load.outputTokens),
      number(load.outputTokensPerSecond, 1),
      number(load.tokensPerSecondPerUser, 1),
      number(load.ttftMs, 1),
      number(load.gpus),
      number(load.failed),
    ]),
    ...section(words.eval, measured.eval, ({ option, task, n, ...found }) => [
      option,
      task ?? "",
      number(n),
      ...[found.score, found.low, found.high].map((value) => number(value, 3)),
      number(found.errors),
      number(found.costPerTask, 4),
      number(found.latencyMsP50),
    ]),
    ...section(words.compare, measured.compare, ({ a, b, task, n, ...pair }) => [
      a,
      b,
      task ?? "",
      ...[n, pair.onlyA, pair.onlyB].map((value) => number(value)),
      ...[pair.difference, pair.low, pair.high, pair.p].map((value) => number(value, 3)),
    ]),
    ...(measured.files.length === 0 ? [words.nothing] : []),
    ...(problems.length > 0 ? [problems.join("\n")] : []),
  ].join("\n");
}
