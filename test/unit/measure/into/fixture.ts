import assert from "node:assert/strict";
import { diffScenario } from "../../../../src/cost/scenario/diffScenario";
import { editScenario } from "../../../../src/cost/scenario/editScenario";
import type { Scenario } from "../../../../src/cost/scenario/scenario";
import { type MeasureNote, Notes } from "../../../../src/measure/into/note";
import type { UsageContext } from "../../../../src/measure/into/usage";
import { noteSentence } from "../../../../src/measure/into/words/noteSentence";
import type { Measured, ModelUsage } from "../../../../src/measure/measured";
import { PLAIN_PRICES, builtCatalogue, read } from "../../cost/costFixture";

export const CATALOGUE = builtCatalogue(PLAIN_PRICES);
export const DATE = "2026-11-27";

export function scenarioOf(text: string): Scenario {
  const { scenario, problems } = read(text, CATALOGUE);
  assert.ok(scenario, JSON.stringify(problems));
  return scenario;
}

export const MEASURED: Measured = {
  kind: "mixed",
  format: "openai-usage",
  files: [
    { file: "logs/usage.json", kind: "usage", format: "openai-usage", rows: 31, skipped: 0, digest: "a".repeat(64) },
    { file: "results.json", kind: "eval", format: "promptfoo", rows: 200, skipped: 0, digest: "b".repeat(64) },
    { file: "bench.json", kind: "load", format: "vllm-bench-serve", rows: 3, skipped: 0, digest: "c".repeat(64) },
  ],
  period: { from: "2026-10-01T00:00:00Z", to: "2026-11-01T00:00:00Z" },
  usage: [],
  load: [],
  eval: [],
  compare: [],
  problems: [],
};

export const USAGE: ModelUsage = {
  model: "gpt-5.4",
  requests: 214_000,
  inputTokens: 2200,
  outputTokens: 300,
  thinkingTokens: 150,
  inputSpread: null,
  outputSpread: null,
  cachedShare: 0.4,
  cacheWriteShare: null,
  batchShare: 0,
  requestsPerDay: 6903.2,
  inputTokensPerDay: 2200 * 6903.2,
  outputTokensPerDay: 300 * 6903.2,
  peakFactor: 2.5,
  hours: null,
};

export function contextOf(more: Partial<UsageContext> = {}): UsageContext {
  return {
    date: DATE,
    tokenRatio: () => 1,
    optionOf: () => null,
    thinkingMultiplier: 1,
    shapes: [],
    zone: null,
    limits: [],
    notes: new Notes(),
    ...more,
  };
}

/** What was told, each by its code; every sentence has all its words. */
export function codesOf(notes: readonly MeasureNote[]): string[] {
  for (const note of notes)
    for (const language of ["en", "zh-cn"] as const)
      assert.doesNotMatch(noteSentence(note, language), /\{\d\}|undefined|NaN/);
  return notes.map(({ code }) => code);
}

/** The scenario after its changes were written into its text and read again: what stands in the file, not in memory. */
export function written(text: string, change: (scenario: Scenario) => Scenario): { text: string; scenario: Scenario } {
  const before = scenarioOf(text);
  const after = editScenario(text, diffScenario(before, change(before)));
  return { text: after, scenario: scenarioOf(after) };
}
