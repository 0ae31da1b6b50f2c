import assert from "node:assert/strict";
import { ALL_WORDS } from "../../../src/cost/words/allWords";
import { fill, sayer } from "../../../src/cost/words/costWords";

/** Every sentence of one language by where it stands. */
function sentences(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

const places = (text: string): string[] => [...text.matchAll(/\{[^}]*\}/g)].map((match) => match[0]).sort();

describe("the words of a comparison", () => {
  it("have the same sentences with the same places in both languages", () => {
    const english = sentences(ALL_WORDS.en);
    const chinese = new Map(sentences(ALL_WORDS["zh-cn"]));
    assert.deepEqual([...chinese.keys()].sort(), english.map(([path]) => path).sort());
    for (const [path, text] of english) assert.deepEqual(places(chinese.get(path) ?? ""), places(text), path);
  });

  it("have no place that is left open", () => {
    for (const [language, words] of Object.entries(ALL_WORDS)) {
      const say = sayer(words, "USD");
      for (const [path, text] of sentences(words))
        assert.doesNotMatch(fill(text, [1, 2, 3, 4, 5, 6, 7, 8], say, 0.5), /[{}]|NaN|undefined/, `${language}${path}`);
    }
  });

  it("put figures into a sentence in the language's own form, and a name as it is even if it looks like a place", () => {
    assert.equal(
      fill("{0} costs {value:money}, {1:share} of {0}.", ["{1}", 0.25], sayer(ALL_WORDS.en, "USD"), 12_345.6),
      "{1} costs 12,346 USD, 25% of {1}.",
    );
    assert.equal(fill("每月 {value:money}", [], sayer(ALL_WORDS["zh-cn"], "CNY"), 1e6), "每月 1,000,000 元");
    assert.equal(fill("{value:money}", [], sayer(ALL_WORDS.en, "USD"), "never"), "never");
  });

  it("tell an estimate with three digits, and never say never", () => {
    for (const words of Object.values(ALL_WORDS)) {
      const say = sayer(words, "USD");
      assert.equal(say.estimate(1_550_046), "1,550,000");
      assert.equal(say.estimate(49_115), "49,100");
      const places = [words.breakEven.number, ...Object.values(words.rule["volume-break-even"]).slice(-1)];
      for (const text of places) assert.match(text, /\{value:estimate\}/);
      for (const [path, text] of sentences(words))
        assert.doesNotMatch(text, /\bnever (becomes|pays)|^never$|永不|始终不/, path);
    }
  });
});
