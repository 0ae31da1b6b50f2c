import assert from "node:assert/strict";
import * as fc from "fast-check";
import { readNumbers, writeNumbers } from "../../../src/library/search/digits";

describe("numbers as digits", () => {
  it("come back as they were, however large", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 31 })), (numbers) => {
        assert.deepEqual(readNumbers(writeNumbers(numbers)), numbers);
      }),
    );
  });

  it("take a character for each small one, of letters that JSON does not escape", () => {
    const text = writeNumbers(Array.from({ length: 64 }, (_, number) => number));
    assert.equal(text.length, 64);
    assert.equal(JSON.stringify(text).length, 66);
  });
});
