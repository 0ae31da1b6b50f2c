import { stemmer } from "stemmer";

/** Words that say nothing about what is looked for, questions included. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ..."a an and any are as at be been but by can could did do does for from had has have how i if in into is it its just me my of on or our please say said says should so some than that the their them then there these they this to us was we were what when where which who whom whose why will with would you your about actually really still ever use used uses using get gets need needs ai llm llms".split(" "),
  ..."的 了 吗 呢 吧 啊 是 在 和 与 或 而 及 就 都 也 还 又 被 把 让 给 对 从 到 向 比 等 个 这 那 哪 谁 什么 怎么 为什么 如何 哪些 哪个 多少 几 是否 是不是 有没有 能不能 会不会 可以 能 会 要 说 觉得 请问 我 我们 你 你们 他 他们 它 它们 一个 一种 到底 真的 之 其 中 上 下 里 时候 何时 什么时候 大模型".split(" "),
]);

/** Words of the field that mean the same thing, in both languages. One line is one concept. */
const CONCEPTS: readonly string[] = [
  "cost costs cost-effective price prices pricing cheap cheaper cheapest expensive money spend bill fee budget 成本 价格 价钱 多少钱 便宜 省钱 费用 花钱 贵 开销 账单 降价",
  "raise raised increase hike 涨价 上涨 涨 提价 上调",
  "fall fell drop cut decline 降价 下降 下跌 跌 便宜",
  "fail failed failure unsuccessful 失败 未通过",
  "enterprise enterprises company companies firm firms organisation organization corporate 企业 公司 组织",
  "share proportion percentage 占比 比例 份额",
  "project projects pilot initiative 项目 试点",
  "free gratis 免费 不收费 不要钱",
  "hallucination hallucinate invent fabricate made-up 幻觉 编造 胡说",
  "rag retrieval 检索 检索增强",
  "selfhost self-hosted self-hosting onpremise on-premise onprem on-prem inhouse own-servers deploy deployment 自建 自建部署 私有化 私有化部署 本地部署 自己部署 自部署 服务器",
  "gpu hardware machine server cluster 显卡 硬件 机器 算力",
  "volume scale traffic usage load 用量 规模 流量 调用量 数据量 大量",
  "breakeven break-even payback 盈亏平衡 回本",
  "licence license licensing licenced terms 许可 许可证 协议 授权 条款",
  "commercial business-use 商用 商业",
  "residency data-residency leave leaves country border cross-border abroad sovereignty 出境 驻留 跨境 国境 外传 本地化",
  "privacy confidential confidentiality secret sensitive 隐私 保密 机密 敏感",
  "lockin lock-in switch switching 锁定 绑定 迁移 切换",
  "exit leave-vendor 退出",
  "deprecation deprecated retire retired retirement shutdown sunset withdrawn discontinued 下线 停用 退役 弃用",
  "weights weight parameters 权重 参数",
  "open opensource open-source 开源 开放",
  "closed proprietary closedsource closed-source 闭源 专有 封闭",
  "better stronger best outperform quality capability performance ahead lead gap behind lag 更强 更好 性能 能力 领先 差距 落后 效果 质量",
  "benchmark evaluation eval score leaderboard test 基准 评测 评估 分数 跑分 测试",
  "safety safe misuse abuse harmful jailbreak danger risk 安全 滥用 越狱 有害 风险",
  "compliance regulation law legal filing regulator 合规 法规 监管 备案 法律 登记",
  "latency slow fast speed throughput 延迟 速度 吞吐 慢 快 响应",
  "finetune fine-tune fine-tuning finetuning tuning customise customize training train 微调 定制 训练",
  "monopoly concentration dominate 垄断 集中",
  "transparent transparency audit explainability inspect 透明 审计 可解释 审查 黑箱",
  "researchers research teaching education academia university 科研 研究 教学 高校 学术",
  "community ecosystem contribute contribution crowd 社区 生态 贡献 众人",
  "iq-tax iqtax tax sucker 智商税 税",
  "waste wasted idle unused overcapacity 浪费 闲置",
  "shelfware shelf adoption adopt abandoned unused 摆设 搁置 没人用 采用 使用率",
  "application applications app product scenario 应用 场景 业务",
  "small light lightweight tiny distill distilled 小模型 轻量 蒸馏",
  "baidu ernie",
  "meta llama",
  "zhipu glm chatglm",
  "alibaba qwen",
  "supplier vendor provider 厂商 供应商",
  "staff team skill skills operations ops maintain 人手 团队 运维 技能 人力",
  "utilisation utilization busy idle 利用率 忙碌 空闲",
  "provenance supply-chain origin tampered 供应链 来源 溯源 篡改",
  "geopolitics sanctions origin country 地缘 制裁 国别",
  "language chinese bilingual multilingual 中文 语言 双语",
  "context window long 上下文 长文本",
  "agent agents agentic 智能体",
  "definition meaning mean means define 定义 含义 意思",
  "startup startups entrepreneur 创业 初创",
  "api call calls calling 接口 调用",
  "history changed reversal u-turn side 反转 改口 转向",
];

/** Names that are written in two ways and are one and the same. */
export const ALIASES: ReadonlyMap<string, string> = new Map([
  ["百度", "baidu"],
  ["文心", "ernie"],
  ["wenxin", "ernie"],
  ["智谱", "zhipu"],
  ["阿里", "alibaba"],
  ["阿里巴巴", "alibaba"],
  ["通义", "qwen"],
  ["千问", "qwen"],
  ["tongyi", "qwen"],
  ["面壁", "modelbest"],
  ["谷歌", "google"],
]);

/** The concepts, each as search terms: Latin words as stems, Chinese as they are. */
const GROUPS: readonly (readonly string[])[] = CONCEPTS.map((line) => [
  ...new Set(line.split(" ").flatMap((word) => (/^[a-z-]+$/.test(word) ? [stemmer(word.replaceAll("-", ""))] : [word]))),
]);

const BY_TERM = new Map<string, Set<string>>();
for (const group of GROUPS) {
  for (const term of group) {
    const synonyms = BY_TERM.get(term) ?? new Set<string>();
    for (const other of group) if (other !== term) synonyms.add(other);
    BY_TERM.set(term, synonyms);
  }
}

/** Other terms that mean the same in this field; none for most words. */
export function synonymsOf(term: string): readonly string[] {
  return [...(BY_TERM.get(term) ?? [])];
}

/** Chinese words that this lexicon knows, longest first: a general dictionary does not know the words of the field. */
export const CHINESE_WORDS: readonly string[] = [...BY_TERM.keys(), ...ALIASES.keys(), ...STOP_WORDS]
  .filter((word) => /^\p{Script=Han}{2,}$/u.test(word))
  .sort((a, b) => b.length - a.length);
