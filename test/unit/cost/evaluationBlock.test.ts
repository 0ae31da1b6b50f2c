import assert from "node:assert/strict";
import { evaluationBlock } from "../../../src/cost/write/evaluationBlock";
import { EVALUATION_WORDS } from "../../../src/cost/write/evaluationWords";
import { PLAIN_PRICES, THREE_WAYS, builtCatalogue, compared, comparedQuickly } from "./costFixture";
import { EVALUATED } from "./evaluatedFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const written = (scenario: string, language: "en" | "zh-cn" = "en"): string =>
  evaluationBlock(comparedQuickly(scenario, CATALOGUE), language);

describe("the evaluation block", () => {
  it("says what was asked, what was measured, how it is judged and what pairs say", () => {
    assert.equal(
      written(EVALUATED),
      `<!-- model-choice-evaluation -->

Good enough is what is proven to be no more than 6 points below Closed (agreed on 2026-10-01).

What was measured:

| Option | Task | Items | Solved | 95 % interval (%) | Judged by | Run on | Source and SHA-256 |
| --- | --- | ---: | ---: | ---: | --- | --- | --- |
| Closed | tickets | 400 | 364 (91 %) | 87.8 – 93.4 | gpt-4.1 | 2026-11-20 | evals/tickets.jsonl (aaaaaaaaaaaa…) |
| Open, Acme | tickets | 400 | 360 (90 %) | 86.7 – 92.6 | gpt-4.1 | 2026-11-20 | evals/tickets.jsonl (aaaaaaaaaaaa…) |
| Yuan, Acme | – | – | not evaluated | – | – | – | – |

How it is judged:

| Option | Good enough | Per solved task (USD) |
| --- | --- | ---: |
| Closed | others are judged by it | 0.011 |
| Open, Acme | yes, proven | 0.00222 |
| Yuan, Acme | not known | – |

A task that is not solved is taken to be tried again.

The same items compared one by one:

| Option | Compared with | Task | Same items | Only this one solved | Only the other solved | Difference (points) |
| --- | --- | --- | ---: | ---: | ---: | ---: |
| Open, Acme | Closed | tickets | 400 | 8 | 12 | -1 (-3.4 – 1.3) |

<!-- /model-choice-evaluation -->`,
    );
  });

  it("tells runs, errors, mean scores, several tasks and sources in words, and a pair once whoever holds it", () => {
    const text = written(`title: T
quality: { minimum: 0.8, failureCost: 2 }
options:
  - id: closed
    kind: closed-api
    price: acme/closed
    evaluation:
      - { task: mail, n: 1200, trials: 3600, passed: 1100, errors: 3, source: "a | table", against: [{ option: open, n: 1200, won: 30, lost: 10 }] }
      - { task: chat, n: 50, score: 0.81, low: 0.75, high: 0.86 }
  - id: open
    kind: hosted-open
    price: acme/open
    evaluation:
      - { task: mail, n: 1200, passed: 1080, against: [{ option: closed, n: 1200, won: 10, lost: 30 }] }
      - { task: chat, n: 50, score: 0.8, against: [{ option: closed, n: 50, difference: -0.01, low: -0.05, high: 0.03 }] }
`);
    assert.match(text, /at least 80 % of the tasks \(no day says when that was agreed\)\./);
    assert.match(
      text,
      /\| mail \| 1,200 in 3,600 runs, 3 with errors \| 1,100 \(91\.7 %\) \| [\d. –]+ \| – \| not dated \| a \\\| table \|/,
    );
    assert.match(text, /\| chat \| 50 \| mean score 81 % \| 75 – 86 \|/);
    assert.match(text, /\| Option \| All tasks \(%\) \| Good enough \|/);
    assert.match(text, /handed on, which costs 2 USD more\./);
    assert.equal(text.match(/\| mail \| 1,200 \| 30 \| 10 \|/g)?.length, 1);
    assert.match(text, /\| chat \| 50 \| – \| – \| -1 \(-5 – 3\) \|/);
    assert.doesNotMatch(text, /NaN|undefined|\{\d/);
  });

  it("is Chinese in a Chinese record, and nothing where nothing was evaluated or asked", () => {
    const text = written(EVALUATED, "zh-cn");
    assert.match(text, /够用的标准：证实比 Closed 低不超过 6 个百分点（商定于 2026-10-01）。/);
    assert.match(text, /\| Yuan, Acme \| – \| – \| 未评测 \|/);
    assert.doesNotMatch(text.replace(/<!--.*-->/g, ""), /Good enough|What was|Only this/);
    assert.equal(evaluationBlock(compared(THREE_WAYS, CATALOGUE), "en"), "");
  });

  it("has the same places in the sentences of both languages", () => {
    const places = (text: string): string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
    for (const [key, sentence] of Object.entries(EVALUATION_WORDS.en)) {
      const chinese: unknown = Reflect.get(EVALUATION_WORDS["zh-cn"], key);
      if (typeof sentence === "string") assert.deepEqual(places(String(chinese)), places(sentence), key);
    }
  });
});
