import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { previewSnippet } from "../../../src/decisions/snippetText";
import { parseSnippets } from "../../../src/library/snippetFile";
import { evaluationsOf } from "../../../src/cost/scenario/evaluation";
import { PLAIN_PRICES, builtCatalogue, read } from "./costFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const snippetsOf = (file: string): ReturnType<typeof parseSnippets> =>
  parseSnippets(readFileSync(path.join(process.cwd(), "snippets", file), "utf8"));
const [ENGLISH, CHINESE] = [snippetsOf("scenario.json"), snippetsOf("scenario.zh-cn.json")];
const filled = (body: string, indent = ""): string =>
  previewSnippet(body, { year: "2026", month: "11", day: "20" }).replace(/^(?=.)/gm, indent);

describe("the snippets for scenario files", () => {
  it("are a limit and an evaluation, which a scenario takes as they stand", () => {
    for (const [quality, evaluation] of [ENGLISH, CHINESE]) {
      assert.ok(quality && evaluation);
      const text = `title: T
${filled(quality.body)}
options:
  - id: closed
    kind: closed-api
    price: acme/closed
    evaluation: { task: tickets, n: 400, passed: 368 }
  - id: open
    kind: hosted-open
    price: acme/open
${filled(evaluation.body, "    ")}
`;
      const { scenario, problems } = read(text, CATALOGUE);
      assert.deepEqual(problems, [], text);
      assert.deepEqual(scenario?.quality, { decided: "2026-11-20", notWorseThan: "closed", margin: 0.05 });
      const [found] = evaluationsOf(scenario.options[1] ?? {});
      assert.ok(found?.source);
      assert.deepEqual(
        { ...found, source: "" },
        {
          source: "",
          task: "tickets",
          n: 400,
          passed: 364,
          date: "2026-11-20",
          against: [{ option: "closed", n: 400, won: 8, lost: 12 }],
        },
      );
    }
  });

  it("are the same kinds in both languages, each found by a prefix of its language", () => {
    assert.deepEqual(
      CHINESE.map(({ prefixes }) => prefixes[0]),
      ENGLISH.map(({ prefixes }) => `${prefixes[0] ?? ""}-zh`),
    );
    for (const { prefixes, name, description } of CHINESE) {
      assert.ok(prefixes.some((word) => /\p{Script=Han}/u.test(word)));
      assert.match(name + description, /\p{Script=Han}/u);
    }
  });
});
