import assert from "node:assert/strict";
import { READING } from "./wildReading";
import { WRITING } from "./wildWriting";

const ENTRIES = { ...WRITING, ...READING };

describe("records in the wild", () => {
  for (const [code, check] of Object.entries(ENTRIES)) it(`holds ${code}`, check);

  it("leaves out none", () => {
    const codes = (letter: string, count: number): string[] =>
      Array.from({ length: count }, (_, at) => `${letter}${String(at + 1)}`);
    assert.deepEqual(Object.keys(ENTRIES), [...codes("W", 17), ...codes("M", 19)]);
  });
});
