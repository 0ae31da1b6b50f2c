import type { Heuristic } from "../cost/costFacts";
import type { Language } from "../debate/vocabulary";
import { WORDS } from "../debate/words";
import { escapeInline } from "../debate/writeMarkdown";
import { keyValueGrowth } from "../models/layerGroup";
import { type ModelCard, hasWeights } from "../models/modelCard";
import { priceSpan, shortPrice } from "../models/prices/describePrice";
import { type PriceRow, type PriceTable, noteOf } from "../models/prices/priceRow";
import type { Library } from "./library";

/** The words of a model card in one language. */
export const MODEL_LABELS = {
  en: {
    vendor: "Vendor",
    released: "Released",
    level: "Openness level",
    licence: "Licence of the weights",
    code: "Licence of the code",
    users: "Users",
    fields: "Fields of use",
    outputs: "Outputs",
    parameters: (total: string, active: string | null) =>
      active === null ? `${total} parameters` : `${total} parameters, ${active} active`,
    size: "Size",
    context: (tokens: string) => `${tokens} tokens`,
    contextLabel: "Context",
    cache: "Cache of a token (16 bits)",
    price: "Price per million tokens, input / output",
    noPrice: "No hosted price was found.",
    priceLine: (seller: string, amount: string, marks: readonly string[]) =>
      `${seller}: ${amount} (${marks.join("; ")})`,
    seller: {
      vendor: (name: string) => name,
      host: (name: string) => name,
      reseller: (name: string) => `${name} (reseller)`,
      unverified: (name: string) => `Taken from elsewhere, not known to be charged by ${name}`,
    },
    deprecated: "marked as going or gone",
    free: "free of charge",
    unknown: "no price known",
    checked: (date: string | null) => (date === null ? "not dated" : `checked ${date}`),
    retires: "API ends",
    noWeights: "none published",
    notVerified: "not verified",
    source: "Source",
    verified: "Status",
  },
  "zh-cn": {
    vendor: "厂商",
    released: "发布",
    level: "开放等级",
    licence: "权重许可证",
    code: "代码许可证",
    users: "用户规模",
    fields: "使用领域",
    outputs: "输出的使用",
    parameters: (total: string, active: string | null) =>
      active === null ? `${total} 参数` : `${total} 参数，激活 ${active}`,
    size: "规模",
    context: (tokens: string) => `${tokens} 词元`,
    contextLabel: "上下文",
    cache: "每词元缓存（16 位）",
    price: "每百万词元价格，输入 / 输出",
    noPrice: "未找到托管价格。",
    priceLine: (seller: string, amount: string, marks: readonly string[]) =>
      `${seller}：${amount}（${marks.join("；")}）`,
    seller: {
      vendor: (name: string) => name,
      host: (name: string) => name,
      reseller: (name: string) => `${name}（转售）`,
      unverified: (name: string) => `取自别处，未证实由 ${name} 收取`,
    },
    deprecated: "标明即将停用或已停用",
    free: "免费",
    unknown: "价格未知",
    checked: (date: string | null) => (date === null ? "未注明核对日期" : `核对于 ${date}`),
    retires: "API 停用",
    noWeights: "未公开",
    notVerified: "未核实",
    source: "来源",
    verified: "核实情况",
  },
} as const;

/** `70.55B`. */
export function billions(count: number): string {
  return count >= 1e12 ? `${Number((count / 1e12).toPrecision(4))}T` : `${Number((count / 1e9).toPrecision(4))}B`;
}

/**
 * One row of the price catalogue in a line: who sells, for how much on an ISO day, and when that was checked.
 */
export function priceLine(row: PriceRow, language: Language, day: string): string {
  const labels = MODEL_LABELS[language];
  const span = priceSpan(row, day);
  const amount = span ? `${shortPrice(span)} ${row.currency}` : row.free ? labels.free : labels.unknown;
  const marks = [labels.checked(row.checked), ...(row.deprecated ? [labels.deprecated] : [])];
  return labels.priceLine(labels.seller[row.kind](row.provider), amount, marks);
}

/** A model card in full as Markdown, with the prices of an ISO day. */
export function modelMarkdown(
  card: ModelCard,
  library: Pick<Library, "language" | "licences" | "openness">,
  prices: PriceTable,
  day: string,
): string {
  const { language } = library;
  const labels = MODEL_LABELS[language];
  const licence = library.licences.find(({ id }) => id === card.licence);
  const level = library.openness.find(({ id }) => id === card.openness);
  const rows = card.prices.flatMap((id) => prices.get(id) ?? []);
  const item = (label: string, text: string | null | undefined): string => (text ? `- **${label}**: ${text}` : "");
  const facts = [
    item(labels.vendor, card.vendor),
    item(labels.released, card.released),
    item(labels.level, card.openness === null ? labels.notVerified : `${card.openness} ${level?.name ?? ""}`),
    item(
      labels.licence,
      licence
        ? `${escapeInline(licence.name)} (${licence.spdx})`
        : hasWeights(card)
          ? labels.notVerified
          : labels.noWeights,
    ),
    item(labels.users, licence?.limits.users),
    item(labels.fields, licence?.limits.fields),
    item(labels.outputs, licence?.limits.outputs),
    item(labels.code, card.codeLicence),
    item(
      labels.size,
      card.params &&
        labels.parameters(
          billions(card.params.total),
          card.params.active === card.params.total ? null : billions(card.params.active),
        ),
    ),
    item(labels.contextLabel, card.context === null ? null : labels.context(card.context.toLocaleString("en"))),
    item(
      labels.cache,
      card.cache && `${(keyValueGrowth(card.cache, 2) / 1024).toLocaleString("en", { maximumFractionDigits: 1 })} KiB`,
    ),
    item(labels.retires, card.retires),
    item(labels.verified, WORDS[language].verification[card.status]),
    item(labels.source, card.source && `<${card.source}>`),
  ];
  const priced = rows.map((row) => {
    const note = noteOf(row, language);
    return `- \`${row.id}\` ${escapeInline(priceLine(row, language, day))}${note === "" ? "" : ` ${escapeInline(note)}`}`;
  });
  const parts = [
    `**${escapeInline(card.name)}**`,
    facts.filter(Boolean).join("\n"),
    card.note,
    rows.length > 0 ? `**${labels.price}**\n\n${priced.join("\n")}` : labels.noPrice,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

const RULE_LABELS = {
  en: { says: "Who says so", formulas: "Formulas", evidence: "Evidence" },
  "zh-cn": { says: "出处", formulas: "公式", evidence: "证据" },
} as const;

/** A rule about money as Markdown: its words, its value where one is given, who says so, its formulas with their sources. */
export function ruleMarkdown(
  rule: Heuristic,
  library: Pick<Library, "language" | "notes" | "evidence" | "cost">,
  value?: string,
): string {
  const { language } = library;
  const labels = RULE_LABELS[language];
  const notes = rule.notes
    .flatMap((id) => library.notes.find((note) => note.id === id) ?? [])
    .map((note) => `- ${escapeInline(note.title)} (${escapeInline(note.speaker.name)}, ${note.date})`);
  const evidence = rule.evidence
    .flatMap((id) => library.evidence.find((piece) => piece.id === id) ?? [])
    .map((piece) => `- ${piece.id} ${escapeInline(piece.title)} (${piece.date})`);
  const formulas = library.cost.formulas
    .filter(({ id }) => rule.formulas.includes(id))
    .map(
      ({ id, inputs, rule: words, source }) => `- \`${id}(${inputs.join(", ")})\`: ${words} *${escapeInline(source)}*`,
    );
  const list = (label: string, lines: readonly string[]): string =>
    lines.length > 0 ? `**${label}**\n\n${lines.join("\n")}` : "";
  return `${[`**${escapeInline(rule.name)}**`, value ?? "", rule.rule, list(labels.says, notes), list(labels.evidence, evidence), list(labels.formulas, formulas)].filter(Boolean).join("\n\n")}\n`;
}
