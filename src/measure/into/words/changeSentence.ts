import { type Evaluation, scoreOf } from "../../../cost/scenario/evaluation";
import { WEEKDAYS } from "../../../cost/scenario/workload";
import type { Language } from "../../../models/language";
import type { Because, ChangeLine, ChangedValue } from "../changeLines";
import { fillSentence, numberText } from "../../words/fillSentence";

const WORDS = {
  en: {
    line: "{0}: {1} -> {2}, because {3}",
    none: "not set",
    spread: "{0} lengths with means of {1} tokens in and {2} out",
    means: "{1} tokens in and {2} out",
    hours: "{0} {1}–{2} ({3})",
    days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    passed: "{0} of {1} solved",
    score: "score {0} on {1} items",
    task: "{0}: {1}",
    separator: ", ",
    usage: "measured on {0} requests of {1}",
    usageUncounted: "measured in {1}, where requests are not counted",
    undated: "files that tell no time",
    period: "{0} to {1}",
    load: "a load test showed it with {0} tokens in and {1} out a request",
    loadAtOnce: "a load test showed it with {0} tokens in and {1} out a request, {2} requests at once",
    eval: "it was evaluated on {0} items",
  },
  "zh-cn": {
    line: "{0}：{1} -> {2}，依据：{3}",
    none: "未设置",
    spread: "{0} 种长度，平均输入 {1} 词元、输出 {2} 词元",
    means: "输入 {1} 词元、输出 {2} 词元",
    hours: "{0} {1}–{2} 时（{3}）",
    days: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    passed: "{1} 题通过 {0} 题",
    score: "{1} 题得分 {0}",
    task: "{0}：{1}",
    separator: "、",
    usage: "{1} 的 {0} 次请求实测",
    usageUncounted: "{1} 实测，请求数未知",
    undated: "未注明时间的文件",
    period: "{0} 至 {1}",
    load: "压测实测，每次请求输入 {0} 词元、输出 {1} 词元",
    loadAtOnce: "压测实测，每次请求输入 {0} 词元、输出 {1} 词元，并发 {2}",
    eval: "{0} 道题的评测",
  },
} as const;

type Words = (typeof WORDS)[Language];

/** What a value is, what it becomes and why, as one line. */
export function changeSentence({ path, before, after, because }: ChangeLine, language: Language): string {
  const words = WORDS[language];
  return fillSentence(words.line, [path, valueText(before, words), valueText(after, words), reason(because, words)]);
}

function valueText(value: ChangedValue, words: Words): string {
  switch (value.kind) {
    case "none":
      return words.none;
    case "number":
      return numberText(value.value);
    case "spread":
      return fillSentence(value.count === 1 ? words.means : words.spread, [
        value.count,
        Math.round(value.inputTokens),
        Math.round(value.outputTokens),
      ]);
    case "hours": {
      const { days, from, to, zone } = value.hours;
      const names = WEEKDAYS.flatMap((day, index) => (days.includes(day) ? [words.days[index] ?? day] : []));
      return fillSentence(words.hours, [names.join(words.separator), from, to, zone]);
    }
    case "evaluations":
      return value.evaluations.map((one) => evaluationText(one, words)).join(words.separator);
  }
}

function evaluationText(evaluation: Evaluation, words: Words): string {
  const { task, n, passed } = evaluation;
  const text =
    passed === undefined
      ? fillSentence(words.score, [scoreOf(evaluation), n])
      : fillSentence(words.passed, [passed, n]);
  return task === undefined || task === "" ? text : fillSentence(words.task, [task, text]);
}

function reason(because: Because, words: Words): string {
  if (because.kind === "eval") return fillSentence(words.eval, [because.items]);
  if (because.kind === "load") {
    const { inputTokens = 0, outputTokens = 0, concurrency } = because.of;
    return concurrency === undefined
      ? fillSentence(words.load, [inputTokens, outputTokens])
      : fillSentence(words.loadAtOnce, [inputTokens, outputTokens, concurrency]);
  }
  const { requests, from, to } = because.of;
  const period =
    from === undefined || to === undefined
      ? words.undated
      : from === to
        ? from
        : fillSentence(words.period, [from, to]);
  return requests === undefined
    ? fillSentence(words.usageUncounted, ["", period])
    : fillSentence(words.usage, [requests, period]);
}
