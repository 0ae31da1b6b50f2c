import assert from "node:assert/strict";
import { EVALUATION_END, EVALUATION_START, evaluationBlock } from "../../../../src/cost/write/evaluationBlock";
import { figuresBlock } from "../../../../src/cost/write/figuresBlock";
import { findEvaluations } from "../../../../src/decisions/figures/findEvaluation";
import { type FiguresBlock, findFigures } from "../../../../src/decisions/figures/findFigures";
import { PLAIN_PRICES, builtCatalogue, compared } from "../../cost/costFixture";
import { recompute } from "../../../../src/decisions/figures/recompute";
import { EVALUATED, openPriced } from "../../cost/evaluatedFixture";
import { update } from "./figuresFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const BLOCK = figuresBlock(compared(EVALUATED, CATALOGUE), "2026-11-24");
const RECORD = `# 7. Model\n\n${BLOCK}\n`;
const DEARER = { ...openPriced(20), today: "2027-02-02" };

function blockOf(text: string): FiguresBlock {
  const [block] = findFigures(text);
  assert.ok(block);
  assert.deepEqual(block.problems, []);
  return block;
}

describe("a figures block of options that were evaluated", () => {
  it("keeps what was measured, how it is judged and the pairs, each evaluation on a line, and reads it back", () => {
    const { figures } = blockOf(RECORD);
    assert.deepEqual(figures?.scenario, compared(EVALUATED, CATALOGUE).scenario);
    const { quality } = figures.results ?? {};
    assert.equal(quality?.cheapestGoodEnough, "open");
    assert.deepEqual(
      quality.options?.map(({ id, goodEnough, n }) => [id, goodEnough, n]),
      [
        ["closed", "reference", 400],
        ["open", "good", 400],
        ["yuan", "unmeasured", 0],
      ],
    );
    assert.equal(quality.options[1]?.difference?.paired, true);
    assert.ok((quality.overpayment?.low ?? 0) < (quality.overpayment?.perMonth ?? 0));
    const lines = BLOCK.split("\n");
    assert.equal(lines.filter((line) => /^ {6}evaluation: \{ .*sha256: [0-9a-f]{64}.* \}$/.test(line)).length, 2);
    assert.ok(lines.includes("    - { id: yuan, price: acme/yuan, priceFactor: 2, kind: hosted-open }"));
  });

  it("does not differ with the same prices, and an older one without these figures reads as before", () => {
    assert.deepEqual(
      [recompute(blockOf(RECORD), CATALOGUE)?.changed, update(RECORD, CATALOGUE) === RECORD],
      [false, true],
    );
    const older = RECORD.replace(/^ {2}quality:\n(?: {4}.*\n)+/m, "");
    assert.notEqual(older, RECORD);
    const drift = recompute(blockOf(older), CATALOGUE);
    assert.deepEqual(
      [drift?.changed, drift?.quality?.flips, drift?.quality?.cheapest.before],
      [false, false, undefined],
    );
    // Of the version before this one: without items and differences.
    const plain = RECORD.replace(/, n: \d+(?=, solved)/g, "").replace(/, difference: \{[^}]*\}/g, "");
    assert.notEqual(plain, RECORD);
    assert.equal(recompute(blockOf(plain), CATALOGUE)?.changed, false);
    assert.equal(update(plain, CATALOGUE), plain);
  });

  it("tells that another option is the cheapest that is good enough, and what the choice overpays", () => {
    const dearer = recompute(blockOf(RECORD), DEARER);
    assert.deepEqual([dearer?.quality?.flips, dearer?.quality?.cheapest], [true, { before: "open", after: "closed" }]);
    const cheaper = recompute(blockOf(RECORD), openPriced(0.5));
    assert.equal(cheaper?.quality?.flips, false);
    const { before, after } = cheaper.quality.overpayment;
    assert.ok(cheaper.changed && before && after && after > before);
  });

  it("is updated with its range, keeps what it said as a line below, and twice is once", () => {
    const cheaper = { ...openPriced(0.5), today: "2027-02-02" };
    const once = update(RECORD, cheaper);
    assert.equal(update(once, cheaper), once);
    assert.match(
      once,
      /; cheapest that was proven good enough: Open, Acme; the choice overpaid [\d,]+ USD a month above that/,
    );
    const fresh = figuresBlock(compared(EVALUATED, cheaper), "2027-02-02");
    assert.ok(once.includes(fresh), "the block is as it would be written today");
    const none = update(RECORD, DEARER, "zh-cn");
    assert.match(none, /；已证实够用的最便宜方案：Open, Acme；已选方案每月比它多付 [\d,]+ 美元/);
  });

  it("has the evaluation block above it written again, in the language of the record and with its line endings", () => {
    const block = evaluationBlock(compared(EVALUATED, CATALOGUE), "en");
    const text = `# 7. Model\n\n\`\`\`md\n${EVALUATION_START}\n\`\`\`\n\nBefore.\n\n${block}\n\nBetween.\n\n${BLOCK}\n`;
    assert.deepEqual(
      findEvaluations(text).map(({ offset, length }) => text.slice(offset, offset + length)),
      [block],
    );
    const cheaper = { ...openPriced(0.5), today: "2027-02-02" };
    const fresh = evaluationBlock(compared(EVALUATED, cheaper), "en");
    assert.notEqual(fresh, block);
    const after = update(text, cheaper);
    assert.ok(after.includes(`\n\nBefore.\n\n${fresh}\n\nBetween.\n\n\`\`\`model-choice\n`), after);
    assert.equal(update(after, cheaper), after);
    const crlf = update(text.replaceAll("\n", "\r\n"), cheaper);
    assert.ok(crlf.includes(fresh.replaceAll("\n", "\r\n")));
    assert.doesNotMatch(crlf, /[^\r]\n/);
    assert.ok(update(text, cheaper, "zh-cn").includes(evaluationBlock(compared(EVALUATED, cheaper), "zh-cn")));
    // One that no figures follow belongs to nothing, and an end alone is none.
    const below = `# 7. Model\n\n${BLOCK}\n\n${block}\n`;
    assert.ok(update(below, cheaper).endsWith(`\n\n${block}\n`));
    assert.deepEqual(findEvaluations(`${EVALUATION_END}\n\n${EVALUATION_START}\n`), []);
  });
});
