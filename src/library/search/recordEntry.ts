import type { SearchEntry } from "./searchEntry";

/** What looking up a decision record needs of it. */
export interface FoundRecord {
  readonly path: string;
  readonly numberText: string | null;
  readonly title: string | null;
  readonly status: { readonly text: string } | null;
  readonly date: string | null;
  readonly options: readonly { readonly title: string }[];
}

/** A decision record as an entry of the search. @param id its path below the root, or its whole address. */
export function recordEntry(record: FoundRecord, id: string): SearchEntry {
  const { path, numberText, title, status, date, options } = record;
  const name = title ?? path;
  return {
    key: `record:${id}`,
    type: "record",
    id,
    ref: numberText === null ? null : `ADR-${numberText}`,
    title: name,
    description: [status?.text, date, path].filter(Boolean).join(" · "),
    titles: name,
    summary: options.map((option) => option.title).join("\n"),
    details: "",
    names: `${path} ${numberText ?? ""} ${numberText === null ? "" : Number(numberText)} ${status?.text ?? ""} decision record ADR 决策记录`,
  };
}
