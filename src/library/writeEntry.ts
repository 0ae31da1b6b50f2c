import type { FormulaWords } from "../cost/costFacts";
import type { Criterion } from "../debate/criterion";
import { Debate } from "../debate/debate";
import type { Evidence } from "../debate/evidence";
import type { Language } from "../debate/vocabulary";
import { WORDS } from "../debate/words";
import { escapeInline, sourceMarkdown } from "../debate/inlineMarkdown";
import { writeMarkdown } from "../debate/writeMarkdown";
import type { Licence, OpennessLevel } from "../models/licence";
import type { OtherPriceRow, PriceTable } from "../models/prices/priceRow";
import type { Library } from "./library";
import type { EntryType } from "./search/searchEntry";

/** An entry of the library itself. */
export interface LibraryEntry {
  readonly type: Exclude<EntryType, "record" | "snippet" | "command">;
  readonly id: string;
}
import { knownModelMarkdown } from "./writeKnownModel";
import { modelMarkdown, ruleMarkdown } from "./writeModel";

const LABELS = {
  en: {
    record: "What to record",
    leans: "Which way it leans",
    basis: "Why",
    practice: "Practitioners' advice; no evidence of the library backs it.",
    level: "Openness level",
    users: "Users",
    revenue: "Revenue",
    undated: "day of checking not noted",
    checked: (day: string) => `checked ${day}`,
    regions: "Regions",
    fields: "Fields of use",
    outputs: "Outputs",
    naming: "Naming",
    usedBy: "Used by",
    sources: "Sources",
    examples: "Examples",
    inputs: "Inputs",
    unit: "Unit",
    source: "Source",
    calculate: "Compute it with",
  },
  "zh-cn": {
    record: "应记录的内容",
    leans: "倾向",
    basis: "理由",
    practice: "从业者经验，资料库中没有证据支持。",
    level: "开放等级",
    users: "用户规模",
    revenue: "营收",
    undated: "核对日期未注明",
    checked: (day: string) => `核对于 ${day}`,
    regions: "地域",
    fields: "使用领域",
    outputs: "输出的使用",
    naming: "署名与命名",
    usedBy: "采用者",
    sources: "来源",
    examples: "例子",
    inputs: "输入",
    unit: "单位",
    source: "来源",
    calculate: "计算命令",
  },
} as const;

type Labels = (typeof LABELS)[Language];

function item(label: string, text: string | undefined): string {
  return text ? `- **${label}**: ${text}` : "";
}

function blocks(...parts: readonly (string | readonly string[])[]): string {
  const texts = parts.map((part) => (typeof part === "string" ? part : part.filter(Boolean).join("\n")));
  return `${texts.filter(Boolean).join("\n\n")}\n`;
}

function sourceList(sources: readonly { title: string; url: string | null }[], labels: Labels): string[] {
  if (sources.length === 0) return [];
  return [
    `**${labels.sources}**`,
    "",
    ...sources.map(({ title, url }) => `- ${sourceMarkdown({ title, url, date: null })}`),
  ];
}

function criterionMarkdown(entry: Criterion, labels: Labels): string {
  const status = entry.status === "practice" ? `*${labels.practice}*` : "";
  return blocks(
    `**${entry.id} ${entry.name}**`,
    entry.question,
    [item(labels.record, entry.record), item(labels.leans, entry.leans), item(labels.basis, entry.basis)],
    status,
  );
}

function licenceMarkdown(entry: Licence, labels: Labels, language: Language): string {
  const { users, revenue, regions, fields, outputs, naming } = entry.limits;
  return blocks(
    `**${escapeInline(entry.name)}** (${entry.spdx})`,
    entry.terms,
    [
      item(labels.level, entry.level),
      item(labels.users, users),
      item(labels.revenue, revenue),
      item(labels.regions, regions),
      item(labels.fields, fields),
      item(labels.outputs, outputs),
      item(labels.naming, naming),
      item(labels.usedBy, entry.usedBy),
    ],
    `*${[entry.date ?? "", WORDS[language].verification[entry.status], entry.checked === null ? labels.undated : labels.checked(entry.checked)].filter(Boolean).join(" · ")}*`,
    sourceList(entry.sources, labels),
  );
}

function evidenceMarkdown(piece: Evidence, labels: Labels, language: Language): string {
  return blocks(
    `**${escapeInline(piece.title)}** (${piece.date})`,
    escapeInline(piece.figure),
    escapeInline(piece.note),
    `*${WORDS[language].verification[piece.status]}*`,
    sourceList(piece.sources, labels),
  );
}

/** An optional input stands in brackets, as in the list of formulas of the command line. */
function formulaMarkdown({ id, rule, inputs, unit, source }: FormulaWords, labels: Labels): string {
  return blocks(`**${id}**`, escapeInline(rule), [
    item(labels.inputs, inputs.map((input) => `\`${input}\``).join(", ")),
    item(labels.unit, escapeInline(unit)),
    item(labels.source, escapeInline(source)),
    item(labels.calculate, `\`model-choice formula ${id}\``),
  ]);
}

function opennessMarkdown(level: OpennessLevel, labels: Labels): string {
  return blocks(`**${level.id} ${level.name}**`, level.meaning, item(labels.examples, level.examples));
}

/** An entry in full as Markdown, whatever its type, with the prices of an ISO day; undefined where the library does not hold it. */
export function entryMarkdown(
  entry: LibraryEntry,
  library: Library,
  prices: PriceTable,
  day: string,
  others: readonly OtherPriceRow[] = [],
): string | undefined {
  const labels = LABELS[library.language];
  const byId = <T extends { readonly id: string }>(list: readonly T[]): T | undefined =>
    list.find(({ id }) => id === entry.id);
  switch (entry.type) {
    case "note":
    case "heuristic": {
      const note = byId(library.notes);
      return note && writeMarkdown(note, new Debate(library.notes, library.evidence), library.language);
    }
    case "criterion": {
      const criterion = byId(library.criteria);
      return criterion && criterionMarkdown(criterion, labels);
    }
    case "licence": {
      const licence = byId(library.licences);
      return licence && licenceMarkdown(licence, labels, library.language);
    }
    case "evidence": {
      const piece = byId(library.evidence);
      return piece && evidenceMarkdown(piece, labels, library.language);
    }
    case "openness": {
      const level = byId(library.openness);
      return level && opennessMarkdown(level, labels);
    }
    case "model": {
      const card = byId(library.models);
      return card
        ? modelMarkdown(card, library, prices, day, others)
        : knownModelMarkdown(entry.id, library, prices, day);
    }
    case "rule": {
      const rule = byId(library.cost.heuristics);
      return rule && ruleMarkdown(rule, library);
    }
    case "formula": {
      const formula = byId(library.cost.formulas);
      return formula && formulaMarkdown(formula, labels);
    }
  }
}

/** The public addresses at which an entry was found. */
export function entrySources(entry: LibraryEntry, library: Library): readonly { title: string; url: string }[] {
  if (entry.type === "model") {
    const card = library.models.find(({ id }) => id === entry.id);
    return card?.source ? [{ title: card.name, url: card.source }] : [];
  }
  const lists = {
    note: library.notes,
    heuristic: library.notes,
    evidence: library.evidence,
    licence: library.licences,
    criterion: [],
    openness: [],
    rule: [],
    formula: [],
  };
  const found = lists[entry.type].find(({ id }) => id === entry.id);
  return (found?.sources ?? []).flatMap(({ title, url }) => (url === null ? [] : [{ title, url }]));
}
