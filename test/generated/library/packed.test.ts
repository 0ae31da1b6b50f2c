import assert from "node:assert/strict";
import fc from "fast-check";
import { pack, unpack } from "../../../src/library/packed";

describe("packed lists", () => {
  it("give back what was packed, whatever it is", () => {
    const rows = fc.array(
      fc.dictionary(
        fc.string().filter((key) => !key.startsWith("$") && key !== "__proto__"),
        fc.jsonValue(),
      ),
      { minLength: 8, maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (value) => {
        const json = JSON.stringify({ rows: value, nested: [{ rows: value }] });
        assert.deepEqual(unpack(JSON.parse(JSON.stringify(pack(JSON.parse(json))))), JSON.parse(json));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
