import assert from "node:assert/strict";
import { findFigures } from "../../../../src/decisions/figures/findFigures";
import { recompute } from "../../../../src/decisions/figures/recompute";
import { recordLanguage } from "../../../../src/decisions/figures/recordLanguage";
import { THREE_WAYS } from "../../cost/costFixture";
import { CATALOGUE, BLOCK, RECORD, priced, blockOf, update } from "./figuresFixture";

describe("a figures block in a record", () => {
  it("reads back as it was written, and does not differ with the same prices", () => {
    const block = blockOf(RECORD);
    assert.deepEqual(block.problems, []);
    assert.equal(RECORD.slice(block.span.offset, block.span.offset + block.span.length), BLOCK);
    assert.equal(block.line, 4);
    const drift = recompute(block, CATALOGUE);
    assert.deepEqual([drift?.changed, drift?.flips, drift?.missing], [false, false, []]);
    assert.equal(update(RECORD, CATALOGUE), RECORD);
  });

  it("is found in any fence, and in none of a list, a quote or other code", () => {
    for (const [open, close] of [
      ["~~~model-choice", "~~~"],
      ["`````  model-choice title", "``````"],
      ["   ```model-choice", "```"],
    ] as const)
      assert.equal(
        findFigures(`# T\n\n${open}\nscenario: {title: T, options: []}\n${close}\n`)[0]?.problems.length,
        0,
        open,
      );
    for (const text of [
      "- ```model-choice\n  scenario: 1\n  ```\n",
      "> ```model-choice\n> a\n> ```\n",
      "````md\n```model-choice\na\n```\n````\n",
      "    ```model-choice\n",
      "```model-choices\n```\n",
      "<!--\n```model-choice\n```\n-->\n",
    ])
      assert.deepEqual(findFigures(text), [], text);
    assert.equal(findFigures(`${RECORD}\n${BLOCK}\n`).length, 2);
  });

  it("says with its line what cannot be read", () => {
    const problems = (yaml: string): unknown[] =>
      blockOf(`# T\n\n\`\`\`model-choice\n${yaml}\n\`\`\`\n`).problems.map(({ code, line, args }) => [
        code,
        line,
        ...args,
      ]);
    assert.deepEqual(problems("scenario:\n  title: T\n  options: many"), [
      ["wrong-type", 5, "scenario.options", "array"],
    ]);
    assert.deepEqual(problems("computed: 2026-01-01"), [["field-missing", 3, "scenario"]]);
    assert.deepEqual(problems(""), [["empty", 3]]);
    assert.equal((problems("scenario: [")[0] as unknown[])[0], "yaml-invalid");
    assert.deepEqual(problems("scenario:\n  title: T\n  chosen: own\n  options: []"), [["chosen-unknown", 5, "own"]]);
    assert.deepEqual(
      problems(`# ${"x".repeat(100_001)}`).map((problem) => (problem as unknown[])[0]),
      ["file-too-large"],
    );
    assert.deepEqual(
      blockOf("```model-choice\nscenario: {}\n").problems.map(({ code }) => code),
      ["not-closed"],
    );
  });

  it("tells what another price changes, and that the recommendation flips", () => {
    const cheaper = recompute(blockOf(RECORD), priced(0.9));
    assert.ok(cheaper);
    assert.deepEqual([cheaper.changed, cheaper.flips], [true, false]);
    const hosted = cheaper.options.find(({ id }) => id === "hosted");
    assert.ok(hosted?.before && hosted.after && Math.abs(hosted.after / hosted.before - 0.9) < 1e-4);
    assert.deepEqual(
      cheaper.options.map(({ id, before, after }) => [id, before === after]),
      [
        ["closed", true],
        ["hosted", false],
        ["own", true],
      ],
    );
    assert.equal(cheaper.prices.after, "2027-02-01");
    const moved = cheaper.breakEvens.find(({ option, against }) => option === "own" && against === "hosted");
    assert.ok(
      moved?.before?.millionTokensPerMonth &&
        moved.after?.millionTokensPerMonth &&
        moved.after.millionTokensPerMonth > moved.before.millionTokensPerMonth,
    );

    const low = recompute(blockOf(RECORD), priced(0.0001));
    const high = recompute(blockOf(RECORD), priced(1000));
    assert.ok(
      [low, high].some((drift) => drift?.flips),
      "one of the two extremes changes what is cheapest",
    );
    for (const drift of [low, high]) assert.equal(drift?.flips, drift?.cheapest.before !== drift?.cheapest.after);
  });

  it("says which option can no longer be computed, and computes the others", () => {
    const without = { ...CATALOGUE, prices: new Map([...CATALOGUE.prices].filter(([id]) => id !== "acme/closed")) };
    const drift = recompute(blockOf(RECORD), without);
    assert.deepEqual(drift?.missing, [{ code: "price-unknown", option: "closed", name: "acme/closed" }]);
    assert.equal(
      drift.options.find(({ id }) => id === "hosted")?.after,
      drift.options.find(({ id }) => id === "hosted")?.before,
    );
    const after = blockOf(update(RECORD, without));
    assert.deepEqual(
      after.figures?.results?.options?.map(({ id, monthly }) => [id, monthly === null]),
      [
        ["closed", true],
        ["hosted", false],
        ["own", false],
      ],
    );
    const nothing = { ...CATALOGUE, prices: new Map(), models: [] };
    assert.equal(recompute(blockOf(RECORD), nothing)?.comparison, null);
    assert.equal(update(RECORD, nothing), RECORD);
  });

  it("takes what differs only below the digits it keeps as the same", () => {
    const text = RECORD.replace(
      /monthly: (\d+\.?\d*)/,
      (_, amount: string) => `monthly: ${Number((Number(amount) * 1.000002).toPrecision(8))}`,
    );
    assert.notEqual(text, RECORD);
    assert.equal(recompute(blockOf(text), CATALOGUE)?.changed, false);
  });
});

describe("updating a figures block", () => {
  it("writes what differs, keeps the old figures as a dated line below, and twice is once", () => {
    const catalogue = priced(0.9);
    const once = update(RECORD, catalogue);
    assert.match(
      once,
      /```\n\nEarlier figures, computed on 2026-11-24 at prices of \d{4}-\d\d-\d\d: .* USD a month, .*; cheapest: .*\.\n\nMore text\.\n$/,
    );
    const figures = blockOf(once).figures;
    assert.deepEqual([figures?.computed, figures?.prices?.date], ["2027-02-02", "2027-02-01"]);
    assert.equal(recompute(blockOf(once), catalogue)?.changed, false);
    assert.equal(update(once, catalogue), once);
  });

  it("keeps comments, order, quotes, fence, indentation and all other bytes", () => {
    const text = RECORD.replace("  cheapest:", "  # what we were told\n  cheapest:")
      .replace("computed: 2026-11-24", 'computed: "2026-11-24"   # by Mei')
      .replace(/```/g, "~~~~");
    const after = update(text, priced(0.9));
    assert.match(after, /computed: 2027-02-02 {3}# by Mei\n/);
    assert.match(after, /# what we were told\n {2}cheapest:/);
    const scenario = (from: string): string => from.slice(from.indexOf("scenario:"), from.indexOf("\n~~~~\n"));
    assert.equal(scenario(after), scenario(text));
    assert.ok(after.startsWith(text.slice(0, text.indexOf("computed:"))));
  });

  it("fills in the results of a block that holds only a scenario", () => {
    const text = `# T\n\n\`\`\`model-choice\nscenario:\n${THREE_WAYS.replace(/^(?=.)/gm, "  ")}\`\`\`\n`;
    const after = update(text, CATALOGUE);
    assert.equal(blockOf(after).figures?.results?.options?.length, 3);
    assert.ok(!after.includes("Earlier figures"));
    assert.equal(update(after, CATALOGUE), after);
  });

  it("brings newer prices up to date without a line where no result changed", () => {
    const catalogue = {
      ...CATALOGUE,
      priceSource: { ...CATALOGUE.priceSource, date: "2027-01-01" },
      today: "2027-01-02",
    };
    const after = update(RECORD, catalogue);
    assert.equal(blockOf(after).figures?.prices?.date, "2027-01-01");
    assert.ok(!after.includes("Earlier figures"));
  });

  it("parts the line from text that follows the fence at once, and writes Chinese into a Chinese record", () => {
    const after = update(RECORD.replace("```\n\nMore", "```\n更多文字"), priced(0.9), "zh-cn");
    assert.match(after, /```\n\n此前的数字（计算于 2026-11-24，价格日期 [\d-]+）：.*每月 .* 美元.*。\n\n更多文字/);
  });

  it("knows the language of a record", () => {
    assert.equal(recordLanguage(RECORD), "en");
    assert.equal(
      recordLanguage(
        '# 选择助手的模型\n\n## Context and Problem Statement\n\n助手每天回答约六万个问题，其中三分之一是中文。\n\nChosen option: "GPT-4o"\n',
      ),
      "zh-cn",
    );
    assert.equal(recordLanguage("# Model\n\nRobin Li (李彦宏) said so in 2024, at a round table.\n"), "en");
    assert.equal(recordLanguage(""), "en");
  });
});
