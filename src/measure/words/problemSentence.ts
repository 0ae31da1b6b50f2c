import type { Language } from "../../models/language";
import type { MeasureProblem, MeasureProblemCode } from "../problem";

type Sentences = Readonly<Record<Language, string>>;

const SENTENCES: Readonly<Record<MeasureProblemCode, Sentences>> = {
  "file-unreadable": { en: "The file cannot be read: {0}.", "zh-cn": "无法读取文件：{0}。" },
  "file-empty": { en: "The file is empty.", "zh-cn": "文件为空。" },
  "file-twice": {
    en: "The file has the same bytes as {0}, so it is not counted.",
    "zh-cn": "文件内容与 {0} 完全相同，不重复计入。",
  },
  "not-text": {
    en: "The file is no text that can be read; export it as CSV or JSON.",
    "zh-cn": "文件不是可读的文本；请导出为 CSV 或 JSON。",
  },
  workbook: {
    en: "The file is a workbook; save its sheet as CSV and measure that.",
    "zh-cn": "文件是电子表格；请将工作表另存为 CSV 后再读取。",
  },
  "format-unknown": {
    en: "No usage export, load test or evaluation is recognized in the file.",
    "zh-cn": "未能识别文件：不是已知的用量导出、压测结果或评测结果。",
  },
  "column-missing": {
    en: "There is no column {0}; the file has {1}.",
    "zh-cn": "没有 {0} 列；文件中的列为：{1}。",
  },
  "archive-broken": { en: "The archive is broken: {0}.", "zh-cn": "压缩包已损坏：{0}。" },
  "archive-bomb": {
    en: "The archive unpacks to far more than such files do, so the reading was stopped.",
    "zh-cn": "压缩包解压后大得不合常理，已停止读取。",
  },
  "archive-encrypted": { en: "{0} in the archive is encrypted.", "zh-cn": "压缩包中的 {0} 已加密。" },
  "archive-method": {
    en: "{0} is packed by method {1}, which is not known here.",
    "zh-cn": "{0} 使用了尚不支持的压缩方法 {1}。",
  },
  "cost-only": { en: "The file tells amounts of money, but no tokens.", "zh-cn": "文件只有金额，没有词元数。" },
  "no-data": {
    en: "The file has the columns of a usage export, but no usage.",
    "zh-cn": "文件是用量导出，但其中没有用量数据。",
  },
  "no-tokens": { en: "The file tells calls, but no tokens.", "zh-cn": "文件有调用记录，但没有词元数。" },
  "json-invalid": { en: "This is no valid JSON, so it was left out.", "zh-cn": "此处不是有效的 JSON，已略过。" },
  "file-truncated": {
    en: "The file breaks off here; what stands before counts.",
    "zh-cn": "文件在此处中断；之前的内容仍计入。",
  },
  "row-too-long": {
    en: "A row is longer than any export writes, so the reading ended here.",
    "zh-cn": "某一行过长，读取到此为止。",
  },
  "row-skipped": {
    en: "{0} is “{1}”, which cannot be read, so the row does not count.",
    "zh-cn": "{0} 的值“{1}”无法读取，该行不计入。",
  },
  "row-columns": {
    en: "The row has {0} cells where the header has {1}, so it does not count.",
    "zh-cn": "该行有 {0} 个单元格，而表头有 {1} 个，不计入。",
  },
  "more-of-the-same": { en: "{1} more of the same kind ({0}).", "zh-cn": "还有 {1} 处同类问题（{0}）。" },
  "encoding-assumed": {
    en: "The text is read as {0}; nothing in the file says so.",
    "zh-cn": "按 {0} 编码读取；文件本身没有说明。",
  },
  "characters-lost": { en: "Some bytes are no characters of the encoding.", "zh-cn": "有些字节不符合该编码。" },
  "unknown-columns": { en: "These columns are not used: {0}.", "zh-cn": "以下列未使用：{0}。" },
  "negative-number": {
    en: "{0} is negative ({1}), so the row does not count.",
    "zh-cn": "{0} 为负数（{1}），该行不计入。",
  },
  "non-finite-number": { en: "{0} is {1}, so the row does not count.", "zh-cn": "{0} 的值为 {1}，该行不计入。" },
  "time-invalid": {
    en: "The time “{0}” cannot be read, so the row does not count.",
    "zh-cn": "时间“{0}”无法读取，该行不计入。",
  },
  "cost-not-dollars": {
    en: "Costs are in {0}, not in US dollars, so they are left out.",
    "zh-cn": "成本以 {0} 而非美元计，因此未计入。",
  },
  "several-currencies": { en: "Amounts are in several currencies: {0}.", "zh-cn": "金额使用了多种货币：{0}。" },
  "spreadsheet-dates": {
    en: "Times such as {0} are read as the days of a spreadsheet, in UTC.",
    "zh-cn": "{0} 这样的时间按电子表格的日期序列号读取（UTC）。",
  },
  "mixed-zones": {
    en: "Times are told in several zones, {0} among them; each is read in its own.",
    "zh-cn": "时间使用了多个时区（包括 {0}），均按各自时区读取。",
  },
  "zone-assumed": {
    en: "{0} times name no zone; they are taken as UTC.",
    "zh-cn": "{0} 个时间未注明时区，按 UTC 处理。",
  },
  "short-period": {
    en: "The usage covers {0} days, less than a week, so weekdays and weekends may not be told.",
    "zh-cn": "用量只覆盖 {0} 天，不足一周，可能看不出工作日与周末的差别。",
  },
  "very-short-period": {
    en: "The usage covers {0} hours, less than a day, so what it says a day is a guess.",
    "zh-cn": "用量只覆盖 {0} 小时，不足一天，每日数字仅供参考。",
  },
  "period-gap": {
    en: "The files leave out the time from {0} to {1}, which counts as time without calls.",
    "zh-cn": "文件之间缺少 {0} 至 {1}，按没有调用计算。",
  },
  "part-of-pages": {
    en: "The export has more pages than stand in the file, so it is a part.",
    "zh-cn": "导出还有其他页不在文件中，这里只是一部分。",
  },
  "part-of-traffic": {
    en: "The spans are a sample, so the figures are a part of the traffic.",
    "zh-cn": "这些 span 是抽样数据，只代表部分流量。",
  },
  "partial-day": { en: "The export covers {0} only in part.", "zh-cn": "导出只包含 {0} 的一部分。" },
  "cache-side-assumed": {
    en: "For {0} rows nothing says whether the input holds what was cached; the rule of the provider was taken ({1}).",
    "zh-cn": "{0} 行无法判断输入是否包含缓存部分，按服务商的规则处理（{1}）。",
  },
  "cached-replies": {
    en: "{0} replies came from a cache of replies and called no model.",
    "zh-cn": "{0} 次回复来自回复缓存，没有调用模型。",
  },
  "failed-calls": { en: "{0} calls failed and do not count.", "zh-cn": "{0} 次调用失败，不计入。" },
  "cancelled-calls": { en: "{0} calls were cancelled and do not count.", "zh-cn": "{0} 次调用被取消，不计入。" },
  "other-usage": {
    en: "{0} rows are no text generation ({1}) and do not count.",
    "zh-cn": "{0} 行不是文本生成（{1}），不计入。",
  },
  "duplicate-rows": { en: "{0} rows are told twice and count once.", "zh-cn": "{0} 行重复，只计一次。" },
  "repeats-forgotten": {
    en: "There are more rows than can be remembered: one told again after some millions of others counts twice.",
    "zh-cn": "行数过多，无法全部记住：相隔数百万行的重复行会被计两次。",
  },
  "late-copies": {
    en: "{0} lines repeat answers that had been counted long before; their output may be higher than what was counted.",
    "zh-cn": "{0} 行重复了很早以前已计入的回答，其输出可能多于已计入的数量。",
  },
  "late-spans": {
    en: "{0} spans repeat the sum of what they called, which came so much later in the file that both were counted.",
    "zh-cn": "{0} 个 span 汇总了自身调用的用量，但被调用的 span 在文件中相隔过远，两者都已计入。",
  },
  "totals-row": { en: "{0} rows are totals of others and do not count.", "zh-cn": "{0} 行是合计，不计入。" },
  "units-not-tokens": {
    en: "{0} rows count {1} instead of tokens and do not count.",
    "zh-cn": "{0} 行的单位是 {1} 而不是词元，不计入。",
  },
  "unit-of-column": {
    en: "The counts of {0} are taken as so many times {1} tokens, as the name of the column says.",
    "zh-cn": "{0} 列的数量按列名所示以 {1} 词元为单位。",
  },
  "model-missing": { en: "The file names no model.", "zh-cn": "文件没有注明模型。" },
  "requests-unknown": {
    en: "The export does not count requests, so means of a request are not known.",
    "zh-cn": "导出没有请求数，因此无法得出每次请求的平均值。",
  },
  "running-totals": {
    en: "Rows of one “{0}” only grow: they tell what it has used so far, not calls, so that adding them up would be wrong. Nothing of them counts.",
    "zh-cn": "同一“{0}”各行的数字只增不减，是迄今的累计用量而非单次调用，不能相加，因此均不计入。",
  },
  "too-many-models": {
    en: "{0} rows name more models than anybody uses and do not count.",
    "zh-cn": "{0} 行出现过多的模型名，不计入。",
  },
  "too-many-rows": {
    en: "{0} rows are more than can be held and do not count.",
    "zh-cn": "{0} 行超出可处理的数量，不计入。",
  },
  "seconds-assumed": { en: "{0} is taken as seconds, as its name has no unit.", "zh-cn": "{0} 未注明单位，按秒处理。" },
  "lengths-nominal": {
    en: "The lengths are those that were asked for, as none were measured.",
    "zh-cn": "长度为设定值，没有实测值。",
  },
  "lengths-differ": {
    en: "The test asked for {0} output tokens but {1} came; the latter count.",
    "zh-cn": "压测要求输出 {0} 个词元，实际为 {1} 个，以后者为准。",
  },
  "no-streaming": {
    en: "The test did not stream, so there is no decode speed.",
    "zh-cn": "压测未使用流式输出，因此没有解码速度。",
  },
  "no-median": {
    en: "The table has no medians, so time to the first token and speed are not known.",
    "zh-cn": "表中没有中位数，因此首词元时间和速度未知。",
  },
  "requests-failed": { en: "{0} requests of the test failed.", "zh-cn": "压测中有 {0} 个请求失败。" },
  "errors-move-score": {
    en: "Runs of {0} that broke off: {1}. They count as failures; the score is {3} with them and {2} without.",
    "zh-cn": "{0} 有 {1} 次运行中断，按失败计：得分 {3}，不计这些运行则为 {2}。",
  },
  "items-missing": {
    en: "The file has results for {0} of {1} items; the others are not in n.",
    "zh-cn": "文件只有 {1} 道题中 {0} 道的结果，其余不计入题数。",
  },
  "n-unknown": {
    en: "The file does not say how many items {0} had, so there is no interval.",
    "zh-cn": "文件没有说明 {0} 的题数，因此没有区间。",
  },
  "scale-assumed": { en: "Scores are taken on the scale {0}.", "zh-cn": "得分按 {0} 标度处理。" },
  "scale-unknown": {
    en: "Scores go up to {0}, and nothing says on which scale, so they do not count.",
    "zh-cn": "得分最高为 {0}，标度未知，不计入。",
  },
  "metric-unknown": {
    en: "Of these scores one has to be chosen; until then each is a task of its own: {0}.",
    "zh-cn": "需从以下得分中选择一个，在此之前各记为一项任务：{0}。",
  },
  "value-left-out": {
    en: "What stands under “{0}” is too long to be held and was not read.",
    "zh-cn": "“{0}”下的内容过长，无法一次装入内存，未读取。",
  },
  "nested-usage": {
    en: "Tokens are those under “{0}” of each record.",
    "zh-cn": "词元数取自每条记录的“{0}”。",
  },
  "metric-assumed": { en: "Of several metrics the first counts: {0}.", "zh-cn": "文件有多个指标，取第一个：{0}。" },
  "answers-compared": {
    en: "The file holds answers without a verdict: one counts where it is the same as the right one.",
    "zh-cn": "文件只有答案、没有评判结果：与标准答案相同才算通过。",
  },
  "runs-again": {
    en: "{1} runs of {0} are told twice, in another file or the same, and count once.",
    "zh-cn": "{0} 有 {1} 次运行在另一个或同一文件里重复出现，只计一次。",
  },
  "score-missing": { en: "{0} has runs without a score: {1}.", "zh-cn": "{0} 有 {1} 次运行没有得分。" },
  "option-unknown": {
    en: "The file does not say which model was evaluated; its results stand under its own name, {0}.",
    "zh-cn": "文件没有说明评测的是哪个模型，结果暂记在文件名“{0}”下。",
  },
  "partial-run": { en: "The run did not come to its end ({0}).", "zh-cn": "该次运行没有完成（{0}）。" },
  unpaired: {
    en: "{0} and {1} share no items, so they are not compared in pairs.",
    "zh-cn": "{0} 与 {1} 没有相同的题目，无法成对比较。",
  },
};

/** One line: the file, the line where there is one, and what is to be known. */
export function problemSentence({ file, line, code, args }: MeasureProblem, language: Language): string {
  const sentence = SENTENCES[code][language].replace(/\{(\d)\}/g, (word, index: string) => args[Number(index)] ?? word);
  return `${file}${line === null ? "" : `:${line}`}: ${sentence}`;
}
