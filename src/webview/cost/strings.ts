import type { Weekday } from "../../cost/scenario/scenario";
import type { Language } from "../../models/language";

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
  readonly refresh: string;
  readonly groups: {
    readonly workload: string;
    readonly options: string;
    readonly assumptions: string;
    readonly constraints: string;
  };
  readonly title: string;
  readonly preset: string;
  readonly noPreset: string;
  readonly currency: string;
  readonly chosen: string;
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
  readonly kept: (changes: string) => string;
  /** One change that gave way: where, and what was typed. */
  readonly lostChange: (path: string, value: unknown) => string;
  readonly problems: string;
  readonly whoSays: string;
  readonly remarks: string;
  readonly openSource: string;
}

const EN: CostStrings = {
  loading: "Loading…",
  timeout: "The editor did not answer. Try again.",
  scenario: "Scenario",
  draft: "Not saved yet",
  unsaved: "Changes are not saved",
  newScenario: "New, from an example",
  save: "Save",
  saveAs: "Save as New",
  discard: "Discard Changes",
  openFile: "Open File",
  insert: "Insert into Record",
  copy: "Copy",
  exportAs: "Export",
  refresh: "Refresh Prices",
  groups: { workload: "Workload", options: "Options", assumptions: "Assumptions", constraints: "Constraints" },
  title: "Title",
  preset: "Preset",
  noPreset: "None",
  currency: "Currency",
  chosen: "Chosen option",
  notChosen: "Not decided",
  addOption: "Add Option",
  removeOption: (name) => `Remove ${name}`,
  kind: "Kind",
  optionName: "Name",
  priceRow: "Price row",
  model: "Model",
  precision: "Precision",
  hardware: "Hardware",
  gpus: "GPUs a replica",
  acquisition: "Rented or bought",
  replicas: "Replicas",
  byPeak: "by the peak",
  rent: "Rent of a GPU-hour",
  purchase: "Price of a GPU with its share of the server",
  perGpuHour: "USD/GPU-hour",
  perGpu: "USD/GPU",
  measured: "Own load test, output tokens/s a replica",
  fromTable: "from the table or an estimate",
  reset: (value) => `Back to ${value}`,
  usual: (value, source) => `Usual: ${value}. ${source}`,
  constraint: {
    dataStays: "Data may not leave our premises",
    commercial: "Commercial use",
    trainOnOutputs: "Outputs are to train other models",
    inEu: "Users in the European Union",
    monthlyUsers: "Monthly users",
    contextTokens: "Context that is needed",
    maxTimeToFirstTokenS: "First token within",
    minTokensPerSecondPerUser: "Speed for each user",
    yearlyRevenueUsd: "Revenue a year",
  },
  optionNumber: {
    tokenFactor: ["Tokens for one of the reference", "×"],
    priceFactor: ["Paid for one of the list price", "×"],
    cacheStoredTokens: ["Tokens kept in a paid cache", "tokens"],
    provisionedUnits: ["Provisioned units", ""],
    provisionedPerUnitHour: ["Price of a unit and hour", ""],
    tokensPerSecondPerUnit: ["Output of a unit", "token/s"],
    fleetFloor: ["Replicas at the least", ""],
    fleetStep: ["Replicas added at once", ""],
    startUpMinutes: ["Start of a replica", "min"],
    targetUse: ["Filled to", "share"],
    idleMinutes: ["Kept after the last request", "min"],
    reservedReplicas: ["Reserved replicas", ""],
    reservedPerGpuHour: ["Reserved price", "USD/GPU-hour"],
    spotShare: ["Bought on the spot market", "share"],
    spotPerGpuHour: ["Spot price", "USD/GPU-hour"],
    sites: ["Sites", ""],
    standbyReplicas: ["Replicas that stand by", ""],
    exitCost: ["Cost of leaving", "USD"],
    seats: ["Seats", ""],
    pricePerSeat: ["Price of a seat and month", "USD"],
    requestsPerSeat: ["Requests that a seat allows a month", ""],
    baseReplicas: ["Replicas of the base", ""],
  },
  more: {
    title: "More",
    ownWorkload: "Different for this option",
    fromWorkload: "from the workload",
    cacheTtl: "Cache is kept for",
    cachePrecision: "Precision of the cache",
    fleet: "Fleet",
    location: "Where it answers",
    byKind: "as its kind says",
    base: "Base",
    spill: "The rest goes to",
    shares: "Requests by option",
    part: "Option",
    share: "Share",
    addPart: "Add an Option",
    escalate: "Ask some again of a stronger one",
    escalateFrom: "From",
    escalateTo: "To",
    hours: "The load arrives in certain hours",
    zone: "Time zone",
    hoursFrom: "From (hour)",
    hoursTo: "To (hour)",
    dataMayGo: "Data may go to",
    anywhere: "anywhere",
    region: "Data must stay in the region",
  },
  weekday: { mon: "Mon", tue: "Tue", wed: "Wed", thu: "Thu", fri: "Fri", sat: "Sat", sun: "Sun" },
  spread: (count, input, output) =>
    `The file gives ${count} lengths of requests; on average ${input} tokens in and ${output} out.`,
  use: {
    seatsPaid: "Seats paid for",
    seatsActive: "Seats used",
    trainingTokens: "Tokens of a fine-tuning run",
    exitCost: "Cost of leaving the chosen option (USD)",
  },
  forRules: "For single rules",
  notSet: "not set",
  invalid: {
    number: "This is not a number.",
    small: (least) => `The least value is ${least}.`,
    above: (least) => `The value must be above ${least}.`,
    large: (most) => `The largest value is ${most}.`,
    other: "This value is not possible here.",
    shares: "Cached and newly cached input together are more than all of it.",
    unknown: (id) => `There is no ${id}.`,
  },
  section: {
    parts: "First month",
    flips: "What would flip it",
    memory: "Does it fit",
    rules: "Rules of the debate",
    details: "Details",
  },
  volume: "Requests a day",
  monthly: (currency) => `${currency} a month on average`,
  table: "Table",
  today: "today",
  band: "Lines: a month on average over the horizon. Bands: from the 10th to the 90th percentile of draws over the assumptions.",
  curveTitle: "Cost against volume",
  partsTitle: (option, part, amount, share) =>
    `Largest part of ${option}: ${part.toLowerCase()}, ${amount}, ${share} of the bill.`,
  flipTitle: (input, value, now, to) => `${to} becomes the cheapest at ${value} for “${input}” (now ${now}).`,
  noFlipTitle: "No single input flips the choice.",
  memoryTitle: (option, count) => `${option}: ${count} requests of this length fit at once.`,
  memoryNot: (option) => `${option} does not fit into its memory.`,
  memoryUnknown: (option) => `${option}: the cache of this model is not known, so only its weights are shown.`,
  noOwn: "No option of this scenario is self-hosted.",
  weights: "Weights",
  cache: "Room for the cache",
  overhead: "Overhead",
  free: "Free",
  concurrency: "Requests at once",
  cacheTokens: "Tokens of cache",
  replicasAndLoad: "Replicas, mean load",
  throughput: "Output tokens/s a replica",
  drawing: (done, all) => `Drawing ${done} of ${all}`,
  cancel: "Cancel",
  drawAgain: "Draw Again",
  drawn: (count) => `${count} draws`,
  range: "Range, a month on average",
  wins: "Cheapest in",
  margin: (currency) => `Lead of the cheapest (${currency} a month on average)`,
  atLow: "at the low end",
  atHigh: "at the high end",
  formula: "Formula",
  rule: "Rule",
  source: "Source",
  value: "Value",
  from: "From",
  ageing: (days) => `The oldest was checked ${days} days ago.`,
  outdated: (days) => `The oldest was checked ${days} days ago, too long ago to rely on.`,
  undated: "Nobody says when this price was checked.",
  kept: (changes) => `Changed in the file meanwhile, so the file's value is shown: ${changes}.`,
  lostChange: (path, value) =>
    value === undefined ? `${path} (removed on this page)` : `${path} (${JSON.stringify(value)} on this page)`,
  problems: "The scenario file cannot be computed",
  whoSays: "Who says so",
  remarks: "Remarks",
  openSource: "Open the source of this price",
};

const ZH_CN: CostStrings = {
  loading: "正在载入…",
  timeout: "编辑器没有响应，请重试。",
  scenario: "场景",
  draft: "尚未保存",
  unsaved: "有未保存的修改",
  newScenario: "新建（从示例开始）",
  save: "保存",
  saveAs: "另存为新场景",
  discard: "放弃修改",
  openFile: "打开文件",
  insert: "插入到决策记录",
  copy: "复制",
  exportAs: "导出",
  refresh: "刷新价格",
  groups: { workload: "负载", options: "方案", assumptions: "假设", constraints: "约束" },
  title: "标题",
  preset: "预设",
  noPreset: "无",
  currency: "货币",
  chosen: "所选方案",
  notChosen: "尚未决定",
  addOption: "添加方案",
  removeOption: (name) => `移除 ${name}`,
  kind: "方式",
  optionName: "名称",
  priceRow: "价格条目",
  model: "模型",
  precision: "精度",
  hardware: "硬件",
  gpus: "每副本 GPU 数",
  acquisition: "租用或自购",
  replicas: "副本数",
  byPeak: "按峰值",
  rent: "每 GPU 小时租金",
  purchase: "每张 GPU 购置价（含分摊的服务器）",
  perGpuHour: "美元/GPU 小时",
  perGpu: "美元/张",
  measured: "自行压测：每副本输出（词元/秒）",
  fromTable: "取自实测表或估计",
  reset: (value) => `恢复为 ${value}`,
  usual: (value, source) => `常用值：${value}。${source}`,
  constraint: {
    dataStays: "数据不得离开自有机房",
    commercial: "商用",
    trainOnOutputs: "输出要用来训练其他模型",
    inEu: "有欧盟用户",
    monthlyUsers: "月活用户数",
    contextTokens: "所需上下文长度",
    maxTimeToFirstTokenS: "首个词元的时限",
    minTokensPerSecondPerUser: "每个用户的输出速度",
    yearlyRevenueUsd: "年营收",
  },
  optionNumber: {
    tokenFactor: ["相对参考分词器的词元数", "×"],
    priceFactor: ["实付与标价之比", "×"],
    cacheStoredTokens: ["付费缓存中的词元", "词元"],
    provisionedUnits: ["预置单元数", ""],
    provisionedPerUnitHour: ["每单元每小时价格", ""],
    tokensPerSecondPerUnit: ["每单元输出", "词元/秒"],
    fleetFloor: ["最少副本数", ""],
    fleetStep: ["每次增减副本数", ""],
    startUpMinutes: ["副本启动时间", "分钟"],
    targetUse: ["目标利用率", "比例"],
    idleMinutes: ["最后一次请求后保留", "分钟"],
    reservedReplicas: ["预留副本数", ""],
    reservedPerGpuHour: ["预留价", "美元/GPU 小时"],
    spotShare: ["竞价实例占比", "比例"],
    spotPerGpuHour: ["竞价", "美元/GPU 小时"],
    sites: ["站点数", ""],
    standbyReplicas: ["备用副本数", ""],
    exitCost: ["退出成本", "美元"],
    seats: ["席位数", ""],
    pricePerSeat: ["每席每月价格", "美元"],
    requestsPerSeat: ["每席每月可用请求数", ""],
    baseReplicas: ["保底副本数", ""],
  },
  more: {
    title: "更多",
    ownWorkload: "仅对该方案不同",
    fromWorkload: "取自负载",
    cacheTtl: "缓存保留时间",
    cachePrecision: "缓存精度",
    fleet: "机群",
    location: "在哪里应答",
    byKind: "由方式决定",
    base: "保底方案",
    spill: "其余转到",
    shares: "请求分配",
    part: "方案",
    share: "占比",
    addPart: "添加方案",
    escalate: "部分请求再交给更强的方案",
    escalateFrom: "从",
    escalateTo: "到",
    hours: "负载只在某些时段到来",
    zone: "时区",
    hoursFrom: "开始（时）",
    hoursTo: "结束（时）",
    dataMayGo: "数据可以到",
    anywhere: "任何地方",
    region: "数据须留在的地区",
  },
  weekday: { mon: "周一", tue: "周二", wed: "周三", thu: "周四", fri: "周五", sat: "周六", sun: "周日" },
  spread: (count, input, output) => `文件给出了 ${count} 种请求长度；平均输入 ${input} 词元，输出 ${output} 词元。`,
  use: {
    seatsPaid: "付费席位数",
    seatsActive: "活跃席位数",
    trainingTokens: "一次微调的词元数",
    exitCost: "退出所选方案的成本（美元）",
  },
  forRules: "个别法则所需",
  notSet: "未设定",
  invalid: {
    number: "这不是数字。",
    small: (least) => `不得小于 ${least}。`,
    above: (least) => `必须大于 ${least}。`,
    large: (most) => `不得大于 ${most}。`,
    other: "此处不能取这个值。",
    shares: "命中缓存与写入缓存的输入合计超过了输入总量。",
    unknown: (id) => `没有 ${id}。`,
  },
  section: {
    parts: "首月构成",
    flips: "什么会改变结论",
    memory: "显存放得下吗",
    rules: "论辩中的法则",
    details: "明细",
  },
  volume: "每日请求数",
  monthly: (currency) => `月均${currency === "CNY" ? "元" : "美元"}`,
  table: "表格",
  today: "目前",
  band: "曲线：核算期内月均费用。色带：对各项假设抽样所得结果的第 10 至第 90 百分位。",
  curveTitle: "成本随用量变化",
  partsTitle: (option, part, amount, share) => `${option} 的账单中${part}占比最大：${amount}，占 ${share}。`,
  flipTitle: (input, value, now, to) => `“${input}”变为 ${value} 时，${to} 成为最便宜的方案（目前为 ${now}）。`,
  noFlipTitle: "没有哪一个输入项能单独改变结论。",
  memoryTitle: (option, count) => `${option}：可同时容纳 ${count} 个这样长度的请求。`,
  memoryNot: (option) => `${option}：显存放不下。`,
  memoryUnknown: (option) => `${option}：该模型的缓存结构未知，只列权重。`,
  noOwn: "本场景没有自建方案。",
  weights: "权重",
  cache: "可用于缓存",
  overhead: "额外开销",
  free: "空闲",
  concurrency: "同时请求数",
  cacheTokens: "可缓存词元",
  replicasAndLoad: "副本数与平均负载",
  throughput: "每副本输出（词元/秒）",
  drawing: (done, all) => `正在抽样：${done} / ${all}`,
  cancel: "取消",
  drawAgain: "重新抽样",
  drawn: (count) => `${count} 次抽样`,
  range: "月均区间",
  wins: "成为最便宜方案的比例",
  margin: (currency) => `最便宜者的领先金额（月均${currency === "CNY" ? "元" : "美元"}）`,
  atLow: "取低值",
  atHigh: "取高值",
  formula: "公式",
  rule: "计算方法",
  source: "来源",
  value: "取值",
  from: "来自",
  ageing: (days) => `最早的核对在 ${days} 天前。`,
  outdated: (days) => `最早的核对在 ${days} 天前，时间过久，不宜依赖。`,
  undated: "该价格未注明核对日期。",
  kept: (changes) => `文件在此期间有其他修改，现显示文件中的值：${changes}。`,
  lostChange: (path, value) =>
    value === undefined ? `${path}（页面上已删除）` : `${path}（页面上输入的是 ${JSON.stringify(value)}）`,
  problems: "场景文件无法计算",
  whoSays: "出处",
  remarks: "说明",
  openSource: "打开此价格的来源",
};

export const COST_STRINGS: Readonly<Record<Language, CostStrings>> = { en: EN, "zh-cn": ZH_CN };
