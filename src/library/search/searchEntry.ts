import type { Language } from "../../debate/vocabulary";
import type { ModelCard } from "../../models/modelCard";
import type { Library } from "../library";
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
  ];
}

/**
 * Entries of a library with the text of the same library in other languages added, so that a query in any language
 * finds an entry whatever the language of display.
 */
export function searchEntries(shown: Library, others: readonly Library[]): SearchEntry[] {
  const keyOf = (row: Row): string => `${row.type}:${row.id}`;
  const elsewhere = new Map<string, Row[]>();
  for (const row of others.flatMap(rowsOf)) elsewhere.set(keyOf(row), [...(elsewhere.get(keyOf(row)) ?? []), row]);
  return rowsOf(shown).map((row) => {
    const twins = elsewhere.get(keyOf(row)) ?? [];
    const all = (field: "titles" | "summary" | "details" | "names"): string =>
      [row, ...twins].map((entry) => entry[field]).join("\n");
    return {
      ...row,
      key: keyOf(row),
      titles: all("titles"),
      summary: all("summary"),
      details: all("details"),
      names: `${all("names")} ${TYPE_WORDS[row.type]}`,
    };
  });
}
