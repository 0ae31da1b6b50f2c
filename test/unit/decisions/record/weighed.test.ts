import assert from "node:assert/strict";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import type { DecisionRecord, Span } from "../../../../src/decisions/record/record";
import { readFixture } from "./corpus";

async function fixtureFile(
  format: string,
  path: string,
): Promise<{ record: DecisionRecord; at: (span: Span) => string }> {
  const file = (await readFixture(format)).get(path);
  assert.ok(file, path);
  return { record: file.record, at: ({ offset, length }) => file.text.slice(offset, offset + length) };
}

describe("what a record weighs", () => {
  it("reads options, the chosen one with its reason, arguments under their option, and citations", async () => {
    const { record, at } = await fixtureFile("madr-4", "0001-model-for-support.md");
    assert.deepEqual(
      record.options.map(({ title }) => title),
      ["Closed API", "Open weights, hosted"],
    );
    assert.deepEqual(
      [record.chosen?.title, record.chosen?.reason],
      ["Open weights, hosted", "the price holds for a year"],
    );
    assert.deepEqual(
      record.arguments.map(({ polarity, option, text }) => [polarity, option, text.replace(/ \[arg.*/, "")]),
      [
        ["Good", null, "a second host exists"],
        ["Bad", null, "two contracts are kept"],
        ["Good", "Closed API", "nothing is run"],
        ["Bad", "Closed API", "versions end"],
        ["Good", "Open weights, hosted", "weights stay"],
        ["Neutral", "Open weights, hosted", "quality is close"],
      ],
    );
    assert.deepEqual(
      record.citations.map(({ noteId }) => noteId),
      ["closed-costs-less-to-run", "open-models-are-more-transparent"],
    );
    assert.equal(at(record.arguments[0]!.span), "* Good, because a second host exists");
    assert.equal(record.reviewBy, "2026-07-31");
  });

  it("reads an argument that runs over lines as one", async () => {
    const { record, at } = await fixtureFile("madr-2", "0001-answer-with-retrieval.md");
    const last = record.arguments.at(-1)!;
    assert.equal(last.text, "it runs over night [arg:open-is-not-entirely-free]");
    assert.equal(at(last.span), "* Bad, because it runs\n  over night [arg:open-is-not-entirely-free]");
  });

  it("reads MADR 1 and Chinese records", async () => {
    const one = await fixtureFile("madr-1", "0001-pick-a-vector-store.md");
    assert.deepEqual(
      one.record.options.map(({ title }) => title),
      ["PostgreSQL with an extension", "A service of its own"],
    );
    assert.equal(one.record.chosen?.title, "PostgreSQL with an extension");
    assert.deepEqual(
      one.record.arguments.map(({ polarity, option }) => [polarity, option]),
      [
        ["Good", "PostgreSQL with an extension"],
        ["Bad", "PostgreSQL with an extension"],
      ],
    );
    const chinese = await fixtureFile("chinese", "0001-选择客服模型.md");
    assert.deepEqual(
      chinese.record.options.map(({ title }) => title),
      ["闭源 API", "托管的开放权重"],
    );
    assert.deepEqual(
      [chinese.record.chosen?.title, chinese.record.chosen?.reason, chinese.record.reviewBy],
      ["闭源 API", "上线最快", "2026-07-01"],
    );
    assert.deepEqual(
      chinese.record.arguments.map(({ polarity, option }) => [polarity, option]),
      [
        ["Good", null],
        ["Good", "闭源 API"],
        ["Bad", "闭源 API"],
        ["Bad", "托管的开放权重"],
      ],
    );
  });

  for (const [sentence, title, reason] of [
    ['Chosen option: "A", because x', "A", "x"],
    ["* Chosen Alternative: A", "A", null],
    ["Chosen option: A, because of x.", "A", "of x"],
    ['**Chosen option**: "A, because it says so", because x.', "A, because it says so", "x"],
    ['Chosen option: "[A](a.md)"', "A", null],
    ['Chosen option: "A\nand B", because\nx', "A and B", "x"],
    ['Chosen option: "", because ', null, null],
  ] as const) {
    it(`reads ${title ?? "nothing"} in ${JSON.stringify(sentence)}`, () => {
      const { chosen } = readRecord(`## Decision Outcome\n\n${sentence}\n`, "x.md");
      assert.deepEqual([chosen?.title ?? null, chosen?.reason ?? null], [title, reason]);
    });
  }
});
