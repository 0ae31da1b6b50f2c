import assert from "node:assert/strict";
import { Lexicon } from "../../../src/library/search/lexicon";
import { Terms } from "../../../src/library/search/terms";
import { stemOf } from "../../../src/library/search/tokens";

const TERMS = new Terms(
  new Lexicon({
    stopWords: ["do they on our the is in of", "的 吗 我们"],
    lightWords: ["model", "模型"],
    foreignWords: [],
    senses: [
      {
        sense: "vendor-training",
        words: ["used to train"],
        company: [{ words: ["train", "训练"], with: ["prompts", "提示词"] }],
      },
      { sense: "fine-tuning", words: ["fine tune", "train", "=customise", "微调", "训练"] },
      { sense: "air-gap", words: ["air gap", "air gapped", "断网"] },
      { sense: "residency", words: ["leave country", "出境", "数据出境"], broad: true },
      { sense: "on-call", words: ["on call"] },
      { sense: "memory", words: ["kv 缓存"] },
      { sense: "licence", words: ["licence"] },
    ],
    aliases: { 百度: "baidu" },
  }),
);
const query = (text: string): [string, string][] =>
  TERMS.ofQuery(text).map(({ term, senses }) => [term, senses.join(" ")]);

describe("the terms of the search", () => {
  it("take a word that counts alone for no other of its stem", () => {
    assert.equal(stemOf("customise"), stemOf("customer"));
    assert.deepEqual(query("customise"), [["custom", "fine-tuning"]]);
    assert.deepEqual(query("customer"), [["custom", ""]]);
  });

  it("keep a hyphenated word whole", () => {
    assert.deepEqual(query("air-gapped"), [["air gap", "air-gap"]]);
    assert.deepEqual(query("on-call"), [["on call", "on-call"]]);
    const known = TERMS.of("an air-gapped network");
    assert.ok(known.includes("#air-gap") && !known.includes("gap"), "a word of the lexicon has no parts");
  });

  it("let the pairs of a Chinese run weigh as much as its characters do two by two", () => {
    const weights = (text: string): number[] => TERMS.ofQuery(text).map(({ weight }) => weight);
    assert.deepEqual(weights("奶茶"), [1]);
    assert.deepEqual(weights("白菜价"), [0.75, 0.75]);
    assert.deepEqual(
      weights("断网奶茶店").map((weight) => weight.toFixed(2)),
      ["1.40", "0.75", "0.75"],
      "a word of the lexicon ends a run",
    );
  });

  it("find a compound that no lexicon knows whole or by its parts", () => {
    const [word] = TERMS.ofQuery("head-room");
    assert.deepEqual([word?.term, word?.parts], ["headroom", ["head", "room"]]);
    for (const term of ["headroom", "head", "room"]) assert.ok(TERMS.of("head-room").includes(term), term);
  });

  it("tell by its company what a word means", () => {
    assert.deepEqual(query("do they train on our prompts"), [
      ["#vendor-training", "vendor-training"],
      ["prompt", ""],
    ]);
    assert.deepEqual(query("train the model"), [
      ["train", "fine-tuning"],
      ["model", ""],
    ]);
    assert.deepEqual(query("提示词训练"), [
      ["提示", ""],
      ["示词", ""],
      ["#vendor-training", "vendor-training"],
    ]);
  });

  it("take company within one sentence only", () => {
    const terms = TERMS.of("The prompts are kept. We train it.");
    assert.ok(terms.includes("#fine-tuning") && !terms.includes("#vendor-training"));
  });

  it("let words that say nothing stand inside a phrase", () => {
    assert.deepEqual(query("leave the country"), [["leav countri", "residency"]]);
    assert.deepEqual(query("leave big country").length, 3);
  });

  it("cut Chinese by the longest words of the lexicon, the rest into pairs", () => {
    assert.deepEqual(query("数据出境"), [["数据出境", "residency"]]);
    assert.deepEqual(query("我们的天气预报"), [
      ["天气", ""],
      ["气预", ""],
      ["预报", ""],
    ]);
    assert.deepEqual(query("KV 缓存"), [["kv缓存", "memory"]]);
    assert.deepEqual(query("百度微调"), [
      ["baidu", ""],
      ["微调", "fine-tuning"],
    ]);
  });

  it("spell British and American words alike", () => {
    for (const [one, other] of [
      ["quantisation", "quantization"],
      ["licence", "license"],
      ["licences", "licenses"],
      ["behaviour", "behavior"],
      ["utilised", "utilized"],
      ["h100s", "h100"],
    ] as const)
      assert.equal(stemOf(one), stemOf(other), `${one}, ${other}`);
    assert.notEqual(stemOf("raise"), stemOf("raid"));
  });

  it("weigh a word of the field more than one that stands in any question", () => {
    const [airGap, model] = TERMS.ofQuery("air gap model");
    assert.ok((airGap?.weight ?? 0) > 5 * (model?.weight ?? 0));
    assert.equal(TERMS.ofQuery("出境")[0]?.isBroad, true);
  });
});
