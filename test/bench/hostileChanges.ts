import { RecordIndex } from "../../src/decisions/index/recordIndex";
import { readRecord } from "../../src/decisions/record/readRecord";
import type { RecordFile } from "../../src/decisions/record/record";
import { changeStatus } from "../../src/decisions/write/changeStatus";
import { linkRecords } from "../../src/decisions/write/linkRecords";
import { provenNewRecord } from "../../src/decisions/write/proveNew";
import { provenMove } from "../../src/decisions/write/proveMove";
import { renumber } from "../../src/decisions/write/renumber";
import { retitle } from "../../src/decisions/write/retitle";
import { detectStyle } from "../../src/decisions/write/style";
import { supersede } from "../../src/decisions/write/supersede";
import { unifiedDiff } from "../../src/cli/change/unifiedDiff";

const PATH = "docs/decisions/0007-model.md";
const OTHER = "docs/decisions/0001-a.md";
const OTHER_TEXT = "# 1. A\n\n## Status\n\nAccepted\n\nSee [7](0007-model.md).\n\n## Context\n\nC.\n";
const NEW = {
  folder: "docs/decisions",
  fileName: "0008-use-another.md",
  number: "0008",
  title: "Use another",
  date: "2026-11-25",
  status: "proposed",
  language: "en",
  options: [],
} as const;
const ON = { on: "2026-11-25" } as const;

interface Both {
  readonly index: RecordIndex;
  readonly file: RecordFile;
  readonly other: RecordFile;
}

function both(text: string): Both {
  const file = { record: readRecord(text, PATH), text };
  const other = { record: readRecord(OTHER_TEXT, OTHER), text: OTHER_TEXT };
  const index = new RecordIndex();
  index.set(file);
  index.set(other);
  return { index, file, other };
}

/** Every change of a record that a stranger wrote, as the commands make it: planned, proven and shown as a diff. */
export const CHANGES: Readonly<Record<string, (text: string) => unknown>> = {
  status: (text) => changeStatus(both(text).file, "rejected", ON),
  "status in force": (text) => changeStatus(both(text).file, "accepted", ON),
  "superseding it": (text) => {
    const { index, file, other } = both(text);
    return supersede(file, other, detectStyle(index), ON);
  },
  "superseding by it": (text) => {
    const { index, file, other } = both(text);
    return supersede(other, file, detectStyle(index), ON);
  },
  linking: (text) => {
    const { index, file, other } = both(text);
    return linkRecords(file, other, "Refines", "Refined by", detectStyle(index));
  },
  renumbering: (text) => {
    const { index, file } = both(text);
    return provenMove(index, file.record.path, renumber(index, file.record.path, "0009"), { number: 9 });
  },
  "renumbering what it may name": (text) => {
    const { index, other } = both(text);
    return provenMove(index, OTHER, renumber(index, other.record.path, "0009"), { number: 9 });
  },
  renaming: (text) => {
    const { index, file } = both(text);
    return provenMove(index, file.record.path, retitle(index, file, "Use another"), { title: "Use another" });
  },
  "a new record from it as a template": (text) =>
    provenNewRecord({
      ...NEW,
      template: { kind: "own", body: text },
    }),
  "a new record beside it": (text) =>
    provenNewRecord({
      ...NEW,
      template: { kind: "library", body: OTHER_TEXT },
      neighbours: [both(text).file],
    }),
  "showing a change": (text) =>
    unifiedDiff(
      { edits: new Map([[PATH, [{ offset: 0, length: 0, text: "x\n" }]]]), creates: [], renames: [] },
      new Map([[PATH, text]]),
    ),
};
