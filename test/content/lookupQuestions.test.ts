import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { builtIndex } from "../unit/library/libraries";

interface Question {
  readonly question: string;
  readonly fitting: readonly string[];
}

const QUESTIONS = JSON.parse(
  readFileSync(path.join(process.cwd(), "test", "fixtures", "lookup-questions.json"), "utf8"),
) as Question[];

describe("everyday questions", () => {
  const index = builtIndex("en");

  it("are at least sixty, in both languages", () => {
    const chinese = QUESTIONS.filter(({ question }) => /\p{Script=Han}/u.test(question));
    assert.ok(QUESTIONS.length >= 60 && chinese.length >= 30 && QUESTIONS.length - chinese.length >= 30);
  });

  for (const { question, fitting } of QUESTIONS) {
    it(`finds a fitting entry among the first three: ${question}`, () => {
      const found = index.search(question, { limit: 3 }).map(({ entry }) => entry.id);
      assert.ok(
        found.some((id) => fitting.includes(id)),
        `found ${found.join(", ")}; fitting would be ${fitting.join(", ")}`,
      );
    });
  }

  it("are answered the same whatever the language of display", () => {
    const chinese = builtIndex("zh-cn");
    for (const { question } of QUESTIONS) {
      const ids = (hits: readonly { readonly entry: { readonly id: string } }[]): string[] =>
        hits.map(({ entry }) => entry.id);
      assert.deepEqual(
        ids(chinese.search(question, { limit: 3 })),
        ids(index.search(question, { limit: 3 })),
        question,
      );
    }
  });
});
