import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import type { InputFile } from "../../../src/measure/inputFile";
import type { Measured, ModelUsage } from "../../../src/measure/measured";
import { type MeasureOptions, measureFiles } from "../../../src/measure/measureFiles";
import { problemSentence } from "../../../src/measure/words/problemSentence";

/** A file in memory that is handed on in pieces of some length. */
export function inputOf(name: string, content: string | Uint8Array, pieceLength = 64 * 1024): InputFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    // eslint-disable-next-line @typescript-eslint/require-await
    read: async function* (from, to) {
      for (let place = from; place < to; place += pieceLength)
        yield bytes.subarray(place, Math.min(to, place + pieceLength));
    },
    digest: () => Promise.resolve(createHash("sha256").update(bytes).digest("hex")),
  };
}

/** What one file says. */
export async function measureText(
  content: string | Uint8Array,
  options: MeasureOptions & { name?: string; pieceLength?: number } = {},
): Promise<Measured> {
  const measured = await measureFiles([inputOf(options.name ?? "file", content, options.pieceLength)], options);
  // Whatever is told can be said in full: no sentence has a place that nothing fills.
  for (const problem of measured.problems)
    for (const language of ["en", "zh-cn"] as const) assert.doesNotMatch(problemSentence(problem, language), /\{\d\}/);
  return measured;
}

/** The codes of what is to be known, each once, sorted. */
export function codesOf(measured: Measured): string[] {
  return [...new Set(measured.problems.map(({ code }) => code))].sort();
}

/** The only usage that there is. */
export function onlyUsage(measured: Measured): ModelUsage {
  const [usage] = measured.usage;
  if (!usage || measured.usage.length !== 1)
    throw new Error(`There are ${measured.usage.length} models: ${JSON.stringify(measured.problems)}`);
  return usage;
}

/** Values as lines of JSON. */
export function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}
