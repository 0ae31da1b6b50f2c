import { readFileSync } from "node:fs";
import path from "node:path";
import { figuresBlock } from "../../src/cost/write/figuresBlock";
import { Debate } from "../../src/debate/debate";
import { recompute } from "../../src/decisions/figures/recompute";
import { RecordIndex } from "../../src/decisions/index/recordIndex";
import { readRecord } from "../../src/decisions/record/readRecord";
import type { RecordFile } from "../../src/decisions/record/record";
import { checkRecord } from "../../src/decisions/rules/checkRecord";
import type { RuleContext } from "../../src/decisions/rules/rule";
import { NO_CONFIG } from "../../src/decisions/rules/ruleConfig";
import { PLAIN_PRICES, THREE_WAYS, builtCatalogue, compared } from "../unit/cost/costFixture";
import { builtLibrary } from "../unit/library/libraries";
import { type Row, percentile, times } from "./measure";

const SAMPLE = readFileSync(
  path.join(
    process.cwd(),
    "test",
    "fixtures",
    "sample-workspace",
    "docs",
    "decisions",
    "0003-model-for-the-assistant.md",
  ),
  "utf8",
);

/** Checking records against all rules; the baseline is reading them. */
export function run(): Row[] {
  const catalogue = builtCatalogue(PLAIN_PRICES);
  const library = builtLibrary("en");
  const index = new RecordIndex();
  const prose = `${"A sentence of a record with some words in it.\n".repeat(80)}\n`;
  const text = `${SAMPLE}\n${prose}\n[a](0001-record.md) [arg:open-is-an-iq-tax]\n`.slice(0, 5000);
  const files = Array.from({ length: 10_000 }, (_, at): RecordFile => {
    const file = { record: readRecord(text, `docs/decisions/${String(at + 1).padStart(4, "0")}-record.md`), text };
    index.set(file);
    return file;
  });
  const context: RuleContext = {
    index,
    debate: new Debate(library.notes, library.evidence),
    catalogue,
    compareFigures: (block) => recompute(block, catalogue),
    today: "2026-11-24",
    ageLimits: { redDays: 90 },
    config: NO_CONFIG,
    language: "en",
    exists: () => true,
  };
  const row = (what: string, subjects: readonly RecordFile[]): Row => {
    const checked = times(subjects, (file) => checkRecord(file, context));
    const read = times(subjects, (file) => readRecord(file.text, file.record.path));
    return { what, median: percentile(checked, 0.5), p95: percentile(checked, 0.95), baseline: percentile(read, 0.5) };
  };
  const figured = `${text}\n${figuresBlock(compared(THREE_WAYS, catalogue), "2026-11-24")}\n`;
  const withFigures = { record: readRecord(figured, "docs/decisions/0001-record.md"), text: figured };
  const huge = SAMPLE + prose.repeat(1350);
  return [
    row("rules, one of 10,000 records of 5 KB", files),
    row(
      "rules, a record with figures",
      Array.from({ length: 20 }, () => withFigures),
    ),
    row("rules, a record of 5 MB", [{ record: readRecord(huge, "docs/decisions/0001-record.md"), text: huge }]),
  ];
}
