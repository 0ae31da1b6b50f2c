import assert from "node:assert/strict";
import { figuresBlock } from "../../../../src/cost/write/figuresBlock";
import { PLAIN_PRICES, THREE_WAYS, builtCatalogue, comparedQuickly } from "../../cost/costFixture";
import { findingsIn } from "./checking";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const SELF_HOSTED = "own machines can cost less at high volume [arg:self-hosting-wins-at-volume]";

function record(bullets: string, requestsPerDay: number, option = "Self-hosted Llama 3.1 8B"): string {
  const scenario = THREE_WAYS.replace("100000", String(requestsPerDay));
  const options = "## Considered Options\n\n* Closed API\n* Self-hosted Llama 3.1 8B\n";
  const block = figuresBlock(comparedQuickly(scenario, CATALOGUE), "2026-11-24");
  return `# Model\n\n${options}\n## Pros and Cons of the Options\n\n### ${option}\n\n${bullets}\n\n## Cost\n\n${block}\n`;
}

function told(text: string, language: "en" | "zh-cn" = "en"): string[] {
  return findingsIn(text, { catalogue: CATALOGUE, language })
    .filter(({ code }) => code === "argument-against-figures")
    .map(({ severity, args }) => `${severity} ${args.join(" | ")}`);
}

describe("argument-against-figures", () => {
  it("says by which figures a claim does not hold", () => {
    const text = record(`* Good, because ${SELF_HOSTED}`, 100);
    const [found = "", ...others] = told(text);
    assert.match(
      found,
      /^hint Long run and high volume: self-hosting open wins \| Does not hold here: the load \(100 requests a day\) is below the break-even .*\.$/,
    );
    assert.deepEqual(others, []);
    assert.match(told(text, "zh-cn")[0] ?? "", /在此不成立：用量（每天 100 个请求）低于/);
  });

  it("is quiet where the claim holds, the record has no figures, or the condition cannot be told", () => {
    const good = `* Good, because ${SELF_HOSTED}`;
    assert.deepEqual(told(record(good, 50_000_000)), []);
    assert.deepEqual(told(record(good, 100).replace(/```[\s\S]*```/, "")), []);
    assert.deepEqual(told(record("* Good, because it is known [arg:no-runaway-winner]", 100)), []);
  });

  it("is quiet where the bullet turns the claim round, and in running text", () => {
    assert.deepEqual(
      told(record("* Bad, because they cost more than they seem [arg:self-hosting-wins-at-volume]", 100)),
      [],
    );
    assert.deepEqual(told(record(`The article says that ${SELF_HOSTED}.`, 100)), []);
  });

  it("speaks of a claim that is held against the other side, once a note", () => {
    const bad = "* Bad, because its bill grows with volume [arg:self-hosting-wins-at-volume]";
    assert.equal(told(record(`${bad}\n${bad}`, 100, "Closed API")).length, 1);
  });
});
