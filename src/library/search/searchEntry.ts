import type { Language } from "../../debate/vocabulary";
import type { ModelCard } from "../../models/modelCard";
import type { Library } from "../library";
import type { SearchData } from "./searchData";
import { MODEL_LABELS, billions } from "../writeModel";

export const ENTRY_TYPES = [
  "note",
  "heuristic",
  "criterion",
  "evidence",
  "licence",
  "openness",
  "model",
  "rule",
  "formula",
  "snippet",
  "command",
  "record",
] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** Something that can be looked up: what is shown of it, and its text in every language. */
export interface SearchEntry {
  /** `note:open-is-an-iq-tax`: unique over all types. */
  readonly key: string;
  readonly type: EntryType;
  readonly id: string;
  readonly ref: string | null;
  /** In the language of display. */
  readonly title: string;
  readonly description: string;
  /** Searched, not shown. */
  readonly titles: string;
  readonly summary: string;
  readonly details: string;
  readonly names: string;
}

/** What people call an entry of a type, in both languages; part of what is searched. */
const TYPE_WORDS: Readonly<Record<Exclude<EntryType, "record">, string>> = {
  note: "",
  heuristic: "heuristic rule of thumb 经验法则",
  criterion: "criterion 准则",
  evidence: "evidence 证据",
  licence: "licence license 许可证",
  openness: "openness level 开放等级",
  model: "model card 模型卡 模型",
  rule: "heuristic rule of thumb cost 经验法则 成本 法则 规则",
  formula: "formula 公式",
  snippet: "snippet 片段",
  command: "command 命令",
};

/** Vendor, level, size and date in one line. */
function modelSummary(card: ModelCard, language: Language): string {
  const size = card.params
    ? MODEL_LABELS[language].parameters(
        billions(card.params.total),
        card.params.active === card.params.total ? null : billions(card.params.active),
      )
    : "";
  return [card.vendor, card.openness, size, card.released ?? ""].filter(Boolean).join(" · ");
}

type Row = Omit<SearchEntry, "key" | "type"> & { readonly type: Exclude<EntryType, "record"> };

/** A card made from the catalogue has no text to search: it is found by its id, as any model is. */
function isSearched({ ref }: ModelCard): boolean {
  return ref !== "";
}

function rowsOf({ language, notes, evidence, criteria, licences, openness, models, cost }: Library): Row[] {
  return [
    ...notes.map((note): Row => ({
      type: note.kind === "heuristic" ? "heuristic" : "note",
      id: note.id,
      ref: note.ref,
      title: note.title,
      description: note.body.summary,
      titles: note.title,
      summary: note.body.summary,
      details: `${note.body.condition}\n${note.body.assessment}\n${note.body.caveat}\n${note.body.more}`,
      names: `${note.speaker.name} ${note.id} ${note.ref ?? ""}`,
    })),
    ...criteria.map((entry): Row => ({
      type: "criterion",
      id: entry.id,
      ref: entry.id,
      title: entry.name,
      description: entry.question,
      titles: entry.name,
      summary: entry.question,
      details: `${entry.record}\n${entry.leans}\n${entry.basis}`,
      names: `${entry.id} ${entry.key}`,
    })),
    ...evidence.map((piece): Row => ({
      type: "evidence",
      id: piece.id,
      ref: piece.id,
      title: piece.title,
      description: piece.figure,
      titles: piece.title,
      summary: piece.figure,
      details: piece.note,
      names: `${piece.id} ${piece.sources.map((source) => source.title).join(" ")}`,
    })),
    ...licences.map((licence): Row => ({
      type: "licence",
      id: licence.id,
      ref: null,
      title: licence.name,
      description: licence.terms,
      titles: licence.name,
      summary: licence.terms,
      details: `${Object.values(licence.limits).join("\n")}\n${licence.usedBy}`,
      names: `${licence.id} ${licence.spdx} ${licence.huggingFaceTag ?? ""}`,
    })),
    ...openness.map((level): Row => ({
      type: "openness",
      id: level.id,
      ref: level.id,
      title: level.name,
      description: level.meaning,
      titles: level.name,
      summary: level.meaning,
      details: level.examples,
      names: level.id,
    })),
    ...models.filter(isSearched).map((card): Row => ({
      type: "model",
      id: card.id,
      ref: card.ref === "" ? null : card.ref,
      title: card.name,
      description: modelSummary(card, language),
      titles: card.name,
      summary: card.note,
      details: `${card.licence ?? ""} ${card.openness ?? ""}`,
      names: `${card.id} ${card.vendor} ${card.ref} ${card.prices.join(" ")}`,
    })),
    ...cost.heuristics.map((rule): Row => ({
      type: "rule",
      id: rule.id,
      ref: null,
      title: rule.name,
      description: rule.rule,
      titles: rule.name,
      summary: rule.rule,
      details: "",
      names: `${rule.id} ${rule.formulas.join(" ")}`,
    })),
    ...cost.formulas.map((formula): Row => ({
      type: "formula",
      id: formula.id,
      ref: null,
      title: formula.id,
      description: formula.rule,
      titles: spoken(formula.id),
      summary: formula.rule,
      details: formula.source,
      names: formula.id,
    })),
  ];
}

/** The name of a formula as words: `breakEvenMonths` is "break even months". */
function spoken(id: string): string {
  return id.replace(/[A-Z]+/g, (capitals) => ` ${capitals.toLowerCase()}`);
}

function toolRows(tools: SearchData["tools"][Language]): Row[] {
  return tools.map(({ type, id, title, purpose, names }) => ({
    type,
    id,
    ref: null,
    title,
    description: purpose,
    titles: title,
    summary: purpose,
    details: "",
    names: `${id} ${names}`,
  }));
}

/**
 * Entries of a library, and of snippets and commands, with their text in other languages added, so that a query in any
 * language finds an entry whatever the language of display.
 */
export function searchEntries(shown: Library, others: readonly Library[], tools?: SearchData["tools"]): SearchEntry[] {
  const keyOf = (row: Row): string => `${row.type}:${row.id}`;
  const all = (library: Library): Row[] => [...rowsOf(library), ...toolRows(tools?.[library.language] ?? [])];
  const elsewhere = new Map<string, Row[]>();
  for (const row of others.flatMap(all)) elsewhere.set(keyOf(row), [...(elsewhere.get(keyOf(row)) ?? []), row]);
  return all(shown).map((row) => {
    const twins = elsewhere.get(keyOf(row)) ?? [];
    const texts = (field: "titles" | "summary" | "details" | "names"): string =>
      [row, ...twins].map((entry) => entry[field]).join("\n");
    return {
      ...row,
      key: keyOf(row),
      titles: texts("titles"),
      summary: texts("summary"),
      details: texts("details"),
      names: `${texts("names")} ${TYPE_WORDS[row.type]}`,
    };
  });
}
