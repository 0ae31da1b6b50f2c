import assert from "node:assert/strict";
import { Debate } from "../../../../src/debate/debate";
import type { Note } from "../../../../src/debate/note";
import { recompute } from "../../../../src/decisions/figures/recompute";
import { RecordIndex } from "../../../../src/decisions/index/recordIndex";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import { checkRecord } from "../../../../src/decisions/rules/checkRecord";
import type { Finding } from "../../../../src/decisions/rules/finding";
import type { RuleContext } from "../../../../src/decisions/rules/rule";
import { NO_CONFIG } from "../../../../src/decisions/rules/ruleConfig";
import { modelEnds } from "../../../../src/models/lifecycle/modelEnds";
import { lifecyclesOf } from "../../../../src/models/lifecycle/lifecycles";
import type { Catalogue } from "../../../../src/cost/compare/prepare";
import { applyEdits } from "../../../../src/decisions/write/applyEdits";
import { TODAY, builtCatalogue } from "../../cost/costFixture";
import { builtLibrary } from "../../library/libraries";

export const PATH = "docs/decisions/0007-model.md";

export interface Setting {
  /** Other records by path. */
  readonly others?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly notes?: readonly Note[];
  readonly catalogue?: Catalogue;
  readonly config?: RuleContext["config"];
  /** Files that are there beside the records; null where nobody knows. */
  readonly files?: readonly string[] | null;
  readonly sources?: RuleContext["sources"];
  readonly today?: string;
  readonly language?: RuleContext["language"];
}

const LIBRARY = builtLibrary("en");
const DEBATE = new Debate(LIBRARY.notes, LIBRARY.evidence);
const ENDS = modelEnds(lifecyclesOf(LIBRARY), "en");

/** The context of a record among others. */
export function contextOf(text: string, setting: Setting = {}): RuleContext {
  const index = new RecordIndex();
  const records = { [setting.path ?? PATH]: text, ...setting.others };
  for (const [path, content] of Object.entries(records))
    index.set({ record: readRecord(content, path), text: content });
  const catalogue = setting.catalogue ?? builtCatalogue();
  const known = setting.files === null ? null : new Set([...Object.keys(records), ...(setting.files ?? [])]);
  return {
    index,
    debate: setting.notes ? new Debate(setting.notes, LIBRARY.evidence) : DEBATE,
    catalogue,
    ends: ENDS,
    compareFigures: (block) => recompute(block, catalogue),
    sources: setting.sources,
    today: setting.today ?? TODAY,
    ageLimits: { redDays: 90 },
    config: setting.config ?? NO_CONFIG,
    language: setting.language ?? "en",
    exists: (path) => known?.has(path),
  };
}

/** What the rules find in a record. */
export function findingsIn(text: string, setting: Setting = {}): Finding[] {
  const context = contextOf(text, setting);
  const file = context.index.get(setting.path ?? PATH);
  assert.ok(file);
  return checkRecord(file, context);
}

/** What one rule finds: `line message args`. */
export function found(code: string, text: string, setting: Setting = {}): string[] {
  return findingsIn(text, setting)
    .filter((finding) => finding.code === code)
    .map(({ line, message, args }) => [line, message, ...args].join(" "));
}

/** The text after the first fix of a rule. */
export function fixed(code: string, text: string, setting: Setting = {}, which = 0): string {
  const finding = findingsIn(text, setting).find((candidate) => candidate.code === code);
  const edits = finding?.fixes[which]?.edits.get(setting.path ?? PATH);
  assert.ok(edits, `${code} has a fix`);
  return applyEdits(text, edits);
}
