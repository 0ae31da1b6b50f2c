import type { Language } from "../vocabulary";
import type { Holding } from "./evaluate";
import type { Leaf } from "./expression";
import { type FactName, FIGURES, type FigureName, type Situation } from "./situation";

interface Words {
  /** {0} what decides */
  readonly status: Readonly<Record<Holding["status"], string>>;
  readonly between: string;
  /** {0} figure, {1} its value, {2} the other figure, {3} its value */
  readonly more: string;
  readonly less: string;
  readonly same: string;
  /** `untold` is what is said where the scenario does not tell it. */
  readonly figure: Readonly<Record<FigureName, { readonly name: string; readonly untold: string }>>;
  readonly never: string;
  readonly always: string;
  /** {0} count */
  readonly requests: string;
  readonly fact: Readonly<Record<FactName, { readonly yes: string; readonly no: string; readonly untold: string }>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    status: {
      holds: "Holds here as far as the scenario tells: {0}.",
      fails: "Does not hold here: {0}.",
      unknown: "Not known here: {0}.",
    },
    between: "; ",
    more: "{0} ({1}) is above {2} ({3})",
    less: "{0} ({1}) is below {2} ({3})",
    same: "{0} ({1}) equals {2} ({3})",
    figure: {
      requestsPerDay: { name: "the load", untold: "the scenario gives no load" },
      breakEven: {
        name: "the break-even of own machines against an API",
        untold: "the scenario gives no break-even of own machines against an API",
      },
      cheapestClosed: {
        name: "the cheapest closed API over the horizon",
        untold: "the scenario gives no bill of a closed API that may be chosen",
      },
      cheapestHosted: {
        name: "the cheapest hosted open model over the horizon",
        untold: "the scenario gives no bill of a hosted open model that may be chosen",
      },
      cheapestOwn: {
        name: "the cheapest open model on own machines over the horizon",
        untold: "the scenario gives no bill of own machines that may be chosen",
      },
    },
    never: "not reached up to a billion requests a day",
    always: "at any load",
    requests: "{0} requests a day",
    fact: {
      dataMayLeave: {
        yes: "data may leave",
        no: "data may not leave",
        untold: "the scenario does not say whether data may leave",
      },
      trainsWeights: {
        yes: "a training run is planned",
        no: "no training run is planned",
        untold: "the scenario does not say whether weights are to be changed",
      },
      trainsOnOutputs: {
        yes: "outputs are to train other models",
        no: "outputs train no other model",
        untold: "the scenario does not say whether outputs are to train other models",
      },
      needsFiling: {
        yes: "the service needs a filing",
        no: "no filing is asked for",
        untold: "the scenario does not say whether the service needs a filing",
      },
      openIsGoodEnough: {
        yes: "an open model is proven good enough",
        no: "no open model is good enough",
        untold: "no evaluation tells whether an open model is good enough",
      },
      closedIsBetter: {
        yes: "the best closed model is proven better than the best open one",
        no: "the best open model is proven at least as good as the best closed one",
        untold: "no evaluation tells whether the best closed model is better than the best open one",
      },
      ownModelIsDense: {
        yes: "the model on own machines is dense",
        no: "the model on own machines is a mixture of experts",
        untold: "the scenario has no model on own machines whose build is known",
      },
      closedIsAllowed: {
        yes: "a closed option is left",
        no: "every closed option is ruled out",
        untold: "the scenario has no closed option",
      },
      openIsAllowed: {
        yes: "an open option is left",
        no: "every open option is ruled out",
        untold: "the scenario has no open option",
      },
    },
  },
  "zh-cn": {
    status: { holds: "就场景所知，在此成立：{0}。", fails: "在此不成立：{0}。", unknown: "在此未知：{0}。" },
    between: "；",
    more: "{0}（{1}）高于{2}（{3}）",
    less: "{0}（{1}）低于{2}（{3}）",
    same: "{0}（{1}）等于{2}（{3}）",
    figure: {
      requestsPerDay: { name: "用量", untold: "场景未给出用量" },
      breakEven: { name: "自有机器对 API 的盈亏平衡点", untold: "场景未给出自有机器对 API 的盈亏平衡点" },
      cheapestClosed: { name: "期限内最便宜的闭源 API", untold: "场景中没有可选且能算出账单的闭源 API" },
      cheapestHosted: { name: "期限内最便宜的托管开源模型", untold: "场景中没有可选且能算出账单的托管开源模型" },
      cheapestOwn: { name: "期限内最便宜的自有机器方案", untold: "场景中没有可选且能算出账单的自有机器方案" },
    },
    never: "每天十亿个请求以内达不到",
    always: "任何用量",
    requests: "每天 {0} 个请求",
    fact: {
      dataMayLeave: { yes: "数据可以外发", no: "数据不得外发", untold: "场景未说明数据能否外发" },
      trainsWeights: {
        yes: "计划训练模型",
        no: "没有训练计划",
        untold: "场景未说明是否要改动权重",
      },
      trainsOnOutputs: {
        yes: "输出将用于训练其他模型",
        no: "输出不用于训练其他模型",
        untold: "场景未说明输出是否用于训练其他模型",
      },
      needsFiling: { yes: "服务需要备案", no: "未要求备案", untold: "场景未说明服务是否需要备案" },
      openIsGoodEnough: {
        yes: "已证实有开源模型够好",
        no: "没有够好的开源模型",
        untold: "评测未能说明是否有开源模型够好",
      },
      closedIsBetter: {
        yes: "已证实最好的闭源模型优于最好的开源模型",
        no: "已证实最好的开源模型不逊于最好的闭源模型",
        untold: "评测未能说明最好的闭源模型是否优于最好的开源模型",
      },
      ownModelIsDense: {
        yes: "自有机器上的模型是稠密模型",
        no: "自有机器上的模型是混合专家模型",
        untold: "场景中没有结构已知的自有机器模型",
      },
      closedIsAllowed: { yes: "仍有闭源方案可选", no: "闭源方案均被排除", untold: "场景中没有闭源方案" },
      openIsAllowed: { yes: "仍有开源方案可选", no: "开源方案均被排除", untold: "场景中没有开源方案" },
    },
  },
};

/** Whether a claim holds in a scenario, as a sentence with the figures that decide. */
export function describeHolding({ status, deciding }: Holding, situation: Situation, language: Language): string {
  const words = WORDS[language];
  const parts = deciding.map((leaf) => leafText(leaf, situation, words, language));
  return fill(words.status[status], [[...new Set(parts)].join(words.between)]);
}

function leafText(leaf: Leaf, situation: Situation, words: Words, language: Language): string {
  if (leaf.kind === "fact") {
    const is = situation.facts[leaf.name];
    const { yes, no, untold } = words.fact[leaf.name];
    return is === null ? untold : is ? yes : no;
  }
  const names = [leaf.left, leaf.right] as const;
  const missing = names.find((name) => situation.figures[name] === null);
  if (missing !== undefined) return words.figure[missing].untold;
  const [left, right] = names.map((name) => situation.figures[name] ?? 0) as [number, number];
  const form = left > right ? words.more : left < right ? words.less : words.same;
  const [a, b] = names.map((name) => valueText(name, situation, words, language));
  return fill(form, [words.figure[leaf.left].name, a ?? "", words.figure[leaf.right].name, b ?? ""]);
}

function valueText(name: FigureName, { figures, currency }: Situation, words: Words, language: Language): string {
  const value = figures[name] ?? 0;
  const format = new Intl.NumberFormat(language === "en" ? "en-US" : "zh-CN", { maximumSignificantDigits: 3 });
  if (FIGURES[name] === "money") return `${format.format(value)} ${CURRENCIES[language][currency]}`;
  if (value === Infinity) return words.never;
  return value === 0 && name === "breakEven" ? words.always : fill(words.requests, [format.format(value)]);
}

const CURRENCIES = { en: { USD: "USD", CNY: "CNY" }, "zh-cn": { USD: "美元", CNY: "元" } } as const;

function fill(template: string, args: readonly string[]): string {
  return template.replace(/\{(\d)\}/g, (_, index: string) => args[Number(index)] ?? "");
}
