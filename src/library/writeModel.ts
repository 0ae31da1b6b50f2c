import { lifecycleMarkdown } from "./writeLifecycle";
import type { Heuristic } from "../cost/costFacts";
import type { Language } from "../debate/vocabulary";
import { VERIFICATION_WORDS } from "../debate/verificationWords";
import { bySpeaker } from "../debate/saidBy";
import { escapeInline } from "../debate/inlineMarkdown";
import { keyValueGrowth } from "../models/layerGroup";
import type { Licence } from "../models/licence";
import { type ModelCard, hasWeights } from "../models/modelCard";
import { priceSpan, shortPrice } from "../models/prices/describePrice";
import { type OtherPriceRow, type PriceOffer, type PriceRow, type PriceTable, noteOf } from "../models/prices/priceRow";
import type { Library } from "./library";
import { otherAmount } from "./writeOtherPrice";

/** The words of a model card in one language. */
export const MODEL_LABELS = {
  en: {
    vendor: "Vendor",
    released: "Released",
    level: "Openness level",
    licence: "Licence",
    code: "Licence of the code",
    users: "Users",
    revenue: "Revenue",
    regions: "Regions",
    fields: "Fields of use",
    outputs: "Outputs",
    naming: "Naming",
    licenceFrom: "Licence read in",
    releasedFrom: "Release date read in",
    openFrom: "That no weights are published, read in",
    parameters: (total: string, active: string | null) =>
      active === null ? `${total} parameters` : `${total} parameters, ${active} active`,
    size: "Size",
    context: (tokens: string) => `${tokens} tokens`,
    contextLabel: "Context",
    cache: "Cache of a token (16 bits)",
    cacheFrom: "Architecture read in",
    oneSource: "one source",
    cacheMissing: {
      "not-found": (day: string) => `looked for in public configurations and reports on ${day}, not found`,
      "part-found": (day: string) => `public sources of ${day} give only a part of the architecture`,
      editions: () => "the editions that go by this name are built differently",
      moving: () => "the name moves from one model to another",
      encodes: () => "none; a text becomes a vector or a score in one pass",
      transcribes: () => "none that grows; sound is written down window by window",
    },
    price: "Price per million tokens, input / output",
    otherPrice: "Price per million tokens, or as named",
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
    noWeights: "none published",
    notVerified: "not verified",
    notKnown: (facts: string) => `Not known: ${facts}.`,
    unknownFacts: {
      released: "release date",
      params: "size",
      cache: "architecture of the cache",
      tokenizer: "tokenizer",
      context: "context",
    },
    listSeparator: ", ",
    source: "Source",
    noSource: "none noted",
    verified: "Status",
  },
  "zh-cn": {
    vendor: "厂商",
    released: "发布",
    level: "开放等级",
    licence: "许可证",
    code: "代码许可证",
    users: "用户规模",
    revenue: "营收",
    regions: "地域",
    fields: "使用领域",
    outputs: "输出的使用",
    naming: "署名",
    licenceFrom: "许可证出处",
    releasedFrom: "发布日期出处",
    openFrom: "“未公开权重”的出处",
    parameters: (total: string, active: string | null) =>
      active === null ? `${total} 参数` : `${total} 参数，激活 ${active}`,
    size: "规模",
    context: (tokens: string) => `${tokens} 词元`,
    contextLabel: "上下文",
    cache: "每词元缓存（16 位）",
    cacheFrom: "架构出处",
    oneSource: "仅一处来源",
    cacheMissing: {
      "not-found": (day: string) => `${day} 查阅公开配置与报告，未找到`,
      "part-found": (day: string) => `截至 ${day}，公开来源只给出部分架构`,
      editions: () => "同名的各版本架构不同",
      moving: () => "该名称先后指向不同模型",
      encodes: () => "无；一次计算即把文本变成向量或分数",
      transcribes: () => "无随文本增长的部分；逐窗口转写语音",
    },
    price: "每百万词元价格，输入 / 输出",
    otherPrice: "每百万词元价格（另注者除外）",
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
    noWeights: "未公开",
    notVerified: "未核实",
    notKnown: (facts: string) => `未知：${facts}。`,
    unknownFacts: {
      released: "发布日期",
      params: "规模",
      cache: "缓存结构",
      tokenizer: "分词器",
      context: "上下文长度",
    },
    listSeparator: "、",
    source: "来源",
    noSource: "未注明",
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
  return offerLine(row, amount, language);
}

type Billing = Pick<Library, "language" | "billed">;

/** The same of a row that is not billed by text in and text out: what each thing costs. */
export function otherPriceLine(row: OtherPriceRow, { language, billed }: Billing, day: string): string {
  return offerLine(row, otherAmount(row, billed, day), language);
}

function offerLine({ kind, provider, checked, deprecated }: PriceOffer, amount: string, language: Language): string {
  const labels = MODEL_LABELS[language];
  const marks = [labels.checked(checked), ...(deprecated ? [labels.deprecated] : [])];
  return labels.priceLine(labels.seller[kind](provider), amount, marks);
}

/** A licence with its SPDX id, or with the address of a vendor's terms. */
function licenceText({ name, spdx, level, sources }: Licence): string {
  const url = sources.find((source) => source.url !== null)?.url;
  const text = escapeInline(name);
  return level === "O0" ? (url ? `${text} (<${url}>)` : text) : `${text} (${spdx})`;
}

/** The limits of a licence, in the order in which they are shown. */
const LIMITS = ["users", "revenue", "regions", "fields", "outputs", "naming"] as const;

/** Where and when a licence was read; of one that nobody opened, that alone is said already. */
function readText(from: ModelCard["licenceFrom"], labels: { checked: (date: string | null) => string }): string | null {
  if (from === null || from.checked === null) return null;
  const title = escapeInline(from.title);
  return `${from.url === null ? title : `${title} <${from.url}>`} (${labels.checked(from.checked)})`;
}

/** Which facts nobody found, in a sentence; of a closed model, size and architecture are its vendor's secret and not asked for. */
function notKnown(card: ModelCard, language: Language): string {
  const labels = MODEL_LABELS[language];
  const asked = hasWeights(card)
    ? (["released", "params", "cache", "tokenizer", "context"] as const)
    : (["released", "tokenizer", "context"] as const);
  const missing = asked
    .filter((fact) => card[fact] === null && !(fact === "cache" && card.cacheMissing))
    .map((fact) => labels.unknownFacts[fact]);
  return missing.length > 0 ? labels.notKnown(missing.join(labels.listSeparator)) : "";
}

/** What a token adds to the cache, or why nobody can say it. */
function cacheText({ cache, cacheMissing }: ModelCard, language: Language): string | null {
  if (cache) return `${(keyValueGrowth(cache, 2) / 1024).toLocaleString("en", { maximumFractionDigits: 1 })} KiB`;
  return cacheMissing && MODEL_LABELS[language].cacheMissing[cacheMissing.why](cacheMissing.checked);
}

/** Where the architecture was read, and that only one source says it. */
function cacheFromText({ cacheFrom }: ModelCard, language: Language): string {
  const labels = MODEL_LABELS[language];
  const places = cacheFrom.flatMap(({ url, checked }) =>
    url === null ? [] : [`<${url}> (${labels.checked(checked)})`],
  );
  if (places.length === 1) places.push(labels.oneSource);
  return places.join(labels.listSeparator);
}

/**
 * A model card in full as Markdown, with the prices and the ended offers of an ISO day.
 * @param others the rows that are not billed by text in and text out.
 */
export function modelMarkdown(
  card: ModelCard,
  library: Pick<Library, "licences" | "openness" | "identity" | "lifecycle"> & Billing,
  prices: PriceTable,
  day: string,
  others: readonly OtherPriceRow[] = [],
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
    item(labels.releasedFrom, readText(card.releasedFrom, labels)),
    item(labels.level, card.openness === null ? labels.notVerified : `${card.openness} ${level?.name ?? ""}`),
    item(labels.licence, licence ? licenceText(licence) : hasWeights(card) ? labels.notVerified : labels.noWeights),
    ...LIMITS.map((part) => item(labels[part], licence?.limits[part])),
    item(card.openness === "O0" ? labels.openFrom : labels.licenceFrom, readText(card.licenceFrom, labels)),
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
    item(labels.cache, cacheText(card, language)),
    item(labels.cacheFrom, cacheFromText(card, language)),
    item(labels.verified, VERIFICATION_WORDS[language][card.status]),
    item(labels.source, card.source ? `<${card.source}> (${labels.checked(card.checked)})` : labels.noSource),
  ];
  const priced = rows.map((row) => {
    const note = noteOf(row, language);
    return `- \`${row.id}\` ${escapeInline(priceLine(row, language, day))}${note === "" ? "" : ` ${escapeInline(note)}`}`;
  });
  const otherwise = others
    .filter(({ id }) => card.prices.includes(id))
    .map((row) => `- \`${row.id}\` ${escapeInline(otherPriceLine(row, library, day))}`);
  const parts = [
    `**${escapeInline(card.name)}**`,
    facts.filter(Boolean).join("\n"),
    card.note,
    notKnown(card, language),
    lifecycleMarkdown(card, library, day),
    rows.length > 0 ? `**${labels.price}**\n\n${priced.join("\n")}` : "",
    otherwise.length > 0 ? `**${labels.otherPrice}**\n\n${otherwise.join("\n")}` : "",
    rows.length + otherwise.length === 0 ? labels.noPrice : "",
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
    .map((note) => `- ${escapeInline(note.title + bySpeaker(note, note.date))}`);
  const evidence = rule.evidence
    .flatMap((id) => library.evidence.find((piece) => piece.id === id) ?? [])
    .map(({ id, title, date }) => `- ${id} ${escapeInline(title)}${language === "en" ? ` (${date})` : `（${date}）`}`);
  const formulas = library.cost.formulas
    .filter(({ id }) => rule.formulas.includes(id))
    .map(
      ({ id, inputs, rule: words, source }) => `- \`${id}(${inputs.join(", ")})\`: ${words} *${escapeInline(source)}*`,
    );
  const list = (label: string, lines: readonly string[]): string =>
    lines.length > 0 ? `**${label}**\n\n${lines.join("\n")}` : "";
  return `${[`**${escapeInline(rule.name)}**`, value ?? "", rule.rule, list(labels.says, notes), list(labels.evidence, evidence), list(labels.formulas, formulas)].filter(Boolean).join("\n\n")}\n`;
}
