import assert from "node:assert/strict";
import fc from "fast-check";
import { spellingsOf } from "../../../src/models/identity/spellings";
import { resolverOf } from "../../../src/models/identity/resolver";
import { builtLibrary } from "../../unit/library/libraries";

const DATA = builtLibrary("en").identity;
const RESOLVER = resolverOf(DATA);

describe("an id that was changed", () => {
  const spellings = DATA.vendors.flatMap((vendor) => vendor.models.flatMap((model) => spellingsOf(model, vendor)));
  const known = new Set(spellings.map(({ text }) => text.toLowerCase().replace(/[._]/g, "-")));
  /** Whether a text is an id that is known, with or without a vendor before it. */
  const isKnown = (text: string): boolean => {
    const small = text.toLowerCase().replace(/[._]/g, "-");
    return known.has(small) || known.has(small.slice(small.lastIndexOf("/") + 1));
  };
  const SUFFIXES = [
    "-mini",
    "-nano",
    "-turbo",
    "-flash",
    "-lite",
    "-pro",
    "-distill",
    "-awq",
    "-x",
    "-v9",
    "-2031-01-01",
  ];

  it("is never an id of another model, nor of its own", () => {
    fc.assert(
      fc.property(fc.constantFrom(...spellings), fc.constantFrom(...SUFFIXES), ({ text }, suffix) => {
        const changed = `${text}${suffix}`;
        fc.pre(!isKnown(changed));
        const found = RESOLVER.resolve(changed);
        assert.ok(found.match !== "exact" && found.match !== "snapshot", `${changed}: ${JSON.stringify(found)}`);
        assert.ok(
          found.match === "alias" || found.model === null || found.model === RESOLVER.resolve(text).model,
          changed,
        );
      }),
      { numRuns: 3000 },
    );
  });

  it("is never exact with one letter or digit replaced, unless that is an id that is known", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...spellings),
        fc.nat(),
        fc.constantFrom("a", "b", "e", "m", "o", "s", "x", "0", "1", "3", "5", "7", "9"),
        ({ text }, at, letter) => {
          const index = at % text.length;
          fc.pre(/[a-z0-9]/i.test(text[index] ?? ""));
          const changed = text.slice(0, index) + letter + text.slice(index + 1);
          fc.pre(!isKnown(changed));
          const found = RESOLVER.resolve(changed);
          const isListed = (["exact", "snapshot"] as const).some((match) => match === found.match);
          // A changed word before a slash or a tag may be another platform's or route's for the same model.
          assert.ok(!isListed || /[/:.]/.test(text), `${changed} from ${text}: ${JSON.stringify(found)}`);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("is read in a time that does not grow with its length", () => {
    for (const text of ["a/".repeat(150), "us.".repeat(100), ":".repeat(299), "-v1:0".repeat(60), "x".repeat(10_000)])
      assert.equal(RESOLVER.resolve(text).match, "none");
  });
});
