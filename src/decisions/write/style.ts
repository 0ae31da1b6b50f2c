import type { FolderOrigin } from "../locate/recordFolder";
import { CARRIERS, type Carrier, type RecordFile } from "../record/record";
import { slugOf } from "./recordLink";

/** How a repository writes what its tools store as data. */
export interface WriteStyle {
  /** `Superceded by`, as adr-tools stores it. */
  readonly oldSpelling: boolean;
  /** Links to records show the file name, as log4brains needs it. */
  readonly slugText: boolean;
  /** A status in front matter names the successor with a link (MADR 3), not by `ADR-0007` alone (MADR 4). */
  readonly statusLink: boolean;
  /** Where most records have their status; for one that has none. */
  readonly carrier?: Carrier | undefined;
}

/** Finds out the style of a root's records; the old spelling is used only where it is there already. */
export function detectStyle(index: { all(): readonly RecordFile[] }, origin: FolderOrigin | null = null): WriteStyle {
  const references = index.all().flatMap(({ record }) => record.references.map((reference) => ({ record, reference })));
  const used = index.all().flatMap(({ record }) => record.status?.carrier ?? []);
  const count = (carrier: Carrier): number => used.filter((other) => other === carrier).length;
  return {
    carrier: used.length === 0 ? undefined : [...CARRIERS].sort((a, b) => count(b) - count(a))[0],
    oldSpelling: usesOldSpelling(
      index.all(),
      references.map(({ reference }) => reference.type),
    ),
    slugText:
      origin === "log4brains" ||
      references.some(
        ({ record, reference }) =>
          reference.relation !== "other" &&
          reference.href !== null &&
          record.carrier === "list" &&
          slugOf(reference.href) === reference.text,
      ),
    statusLink: index
      .all()
      .some(
        ({ record, text }) =>
          record.status?.carrier === "front-matter" &&
          text.slice(record.status.span.offset, record.status.span.offset + record.status.span.length).includes("]("),
      ),
  };
}

/** "Superceded", as adr-tools writes it, is what most of the words are. */
function usesOldSpelling(files: readonly RecordFile[], types: readonly string[]): boolean {
  const words = [...types, ...files.map(({ record }) => record.status?.text ?? "")];
  const count = (form: RegExp): number => words.filter((word) => form.test(word)).length;
  return count(/^superce/i) > count(/^superse/i);
}

/** The words that relate two records, in the spelling of the repository. */
export function supersedeWords(
  style: Pick<WriteStyle, "oldSpelling">,
  isChinese: boolean,
): { older: string; newer: string } {
  if (isChinese) return { older: "已被", newer: "取代" };
  return style.oldSpelling
    ? { older: "Superceded by", newer: "Supercedes" }
    : { older: "Superseded by", newer: "Supersedes" };
}
