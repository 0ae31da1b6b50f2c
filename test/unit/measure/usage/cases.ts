import assert from "node:assert/strict";
import type { ModelUsage } from "../../../../src/measure/measured";
import { codesOf, measureText } from "../inputs";

/** A file in the shape of an export, and what the contract says of its only model. */
export interface Case {
  readonly what: string;
  readonly format: string;
  readonly content: string | Uint8Array;
  readonly usage: Partial<ModelUsage>;
  readonly codes?: readonly string[];
}

/** The days 1 to 10 of a month, and how they are written. */
export const days = Array.from({ length: 10 }, (_, index) => index + 1);
export const day = (number: number): string => `2026-10-${String(number).padStart(2, "0")}`;

/** A table of a header and rows. */
export const csv = (header: string, rows: readonly string[]): string => `${[header, ...rows].join("\n")}\n`;

/** One test for each case. */
export function readsEach(cases: readonly Case[]): void {
  for (const { what, format, content, usage, codes } of cases)
    it(`reads ${what}`, async () => {
      const measured = await measureText(content);
      assert.equal(measured.format, format, JSON.stringify(measured.problems));
      assert.equal(measured.usage.length, 1, JSON.stringify(measured.usage));
      const found = Object.fromEntries(
        Object.keys(usage).map((key) => [key, measured.usage[0]?.[key as keyof ModelUsage]]),
      );
      assert.deepEqual(found, usage);
      assert.deepEqual(codesOf(measured), codes ?? []);
    });
}
