import { wantedAt } from "../../src/decisions/complete/wantedAt";
import { subjectAt } from "../../src/decisions/find/subjectAt";
import { RecordIndex } from "../../src/decisions/index/recordIndex";
import type { RecordFile } from "../../src/decisions/record/record";
import { checkRecord } from "../../src/decisions/rules/checkRecord";
import type { Finding } from "../../src/decisions/rules/finding";
import { linkTargets } from "../../src/decisions/rules/links";
import type { RuleContext } from "../../src/decisions/rules/rule";
import { readRuleConfig } from "../../src/decisions/rules/ruleConfig";
import { dateInFileName, hasNumberOrDate, seriesAmong } from "../../src/decisions/record/fileName";
import { readRecord } from "../../src/decisions/record/readRecord";
import { relationOf } from "../../src/decisions/record/references";
import { scan } from "../../src/decisions/record/scan";
import { statusName } from "../../src/decisions/record/status";
import { hasChineseHeadings } from "../../src/decisions/record/vocabulary";
import { changeStatus } from "../../src/decisions/write/changeStatus";
import { updateIndexFile } from "../../src/decisions/write/indexFile";
import { keepDecision } from "../../src/decisions/write/keepDecision";
import { PATH, contextOf } from "../unit/decisions/rules/checking";

const OTHER = "docs/decisions/0001-a.md";
const OTHER_TEXT = "# 1. A\n\n## Status\n\nAccepted\n";
const PROPOSAL = "docs/decisions/0002-b.md";
const PROPOSAL_TEXT = "# 2. B\n\n## Status\n\nProposed\n";
let library: RuleContext | undefined;

/** Checks a text as a record beside a decision and a proposal, against all rules, with the library and the catalogue. */
export function check(text: string): Finding[] {
  library ??= contextOf("");
  const index = new RecordIndex();
  const file = { record: readRecord(text, PATH), text };
  index.set(file);
  index.set({ record: readRecord(OTHER_TEXT, OTHER), text: OTHER_TEXT });
  index.set({ record: readRecord(PROPOSAL_TEXT, PROPOSAL), text: PROPOSAL_TEXT });
  const { lines, kinds } = scan(text);
  const targets = new Set(linkTargets({ record: file.record, text, lines, kinds }));
  return checkRecord(file, { ...library, index, exists: (path) => (targets.has(path) ? false : undefined) });
}

function fileOf(text: string): RecordFile {
  return { record: readRecord(text, PATH), text };
}

function placesIn(text: string): number[] {
  return [Math.floor(text.length / 2), text.length];
}

/** What is done with a text of a stranger, from the outside in: every reader and rule runs in one of these. */
export const USES: Readonly<Record<string, (text: string) => unknown>> = {
  reading: (text) => readRecord(text, PATH),
  "reading as reStructuredText": (text) => readRecord(text, "docs/decisions/0007-model.rst"),
  "reading as AsciiDoc": (text) => readRecord(text, "docs/decisions/0007-model.adoc"),
  changing: (text) => changeStatus({ record: readRecord(text, PATH), text }, "rejected", { on: "2026-11-25" }),
  checking: check,
  // What names and values that a stranger wrote are asked for, each on its own.
  "asking for its words": (text) => [
    hasNumberOrDate(text),
    dateInFileName(text),
    seriesAmong([text]),
    relationOf(text),
    statusName({ word: null, text }),
  ],
  "telling its language": (text) => hasChineseHeadings(readRecord(text, PATH).sections),
  // At the end and in the midst, as a cursor stands.
  completing: (text) => placesIn(text).map((place) => wantedAt(fileOf(text), place)),
  hovering: (text) => placesIn(text).map((place) => subjectAt(fileOf(text), place)),
  "listing in an index": (text) => updateIndexFile([fileOf(OTHER_TEXT)], "docs/decisions/README.md", text, "en"),
  "keeping the decision": (text) =>
    keepDecision(fileOf(text), { on: "2026-11-25", reason: "it holds", next: "2027-11-25", language: "en" }),
  "reading as settings": (text) => readRuleConfig(text, "config.yaml", []),
};
