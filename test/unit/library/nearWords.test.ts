import assert from "node:assert/strict";
import fc from "fast-check";
import { NearWords } from "../../../src/library/search/nearWords";

/** Levenshtein as it is defined. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const rest = distance(a.slice(1), b.slice(1));
  if (a[0] === b[0]) return rest;
  return 1 + Math.min(rest, distance(a.slice(1), b), distance(a, b.slice(1)));
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
const words = fc.uniqueArray(word, { maxLength: 30 });

describe("words that are nearly so", () => {
  it("are those that few changed letters make, whatever the words", () => {
    fc.assert(
      fc.property(words, word, fc.nat(3), (all, asked, most) => {
        const near = new NearWords(all).near(asked, most);
        const expected = all.map((other) => [other, distance(other, asked)] as const).filter(([, far]) => far <= most);
        assert.deepEqual(new Map(near), new Map(expected));
        assert.equal(near.length, expected.length);
      }),
    );
  });

  it("begin with the letters asked for, all of them and no other", () => {
    fc.assert(
      fc.property(words, word, (all, letters) => {
        const found = new NearWords(all).beginning(letters);
        assert.deepEqual(found, all.filter((other) => other.startsWith(letters)).sort());
      }),
    );
  });
});
