import assert from "node:assert/strict";
import { pricedNames, wrongCardPrices, wrongPrices } from "../../../src/library/priceClaims";
import { lastDayNamed, pastAsFuture, proseDates, sentencesOf } from "../../../src/library/proseDates";
import type { PriceRow } from "../../../src/models/prices/priceRow";
import { overlayRow } from "../../../src/models/prices/overlayRow";

const ROW: PriceRow = overlayRow(
  {
    id: "deepseek/v9-flash",
    provider: "DeepSeek",
    name: "DeepSeek V9 Flash",
    currency: "USD",
    input: 0.1,
    output: 0.2,
    later: [{ from: "2026-08-17", input: 0.3, output: 0.4 }],
    checked: null,
    source: { title: "list" },
  },
  "overlay",
);

const wrong = (text: string, day = "2026-11-25"): string[] =>
  wrongPrices(text, pricedNames([ROW]), day).map(({ stated, day: on }) => `${stated} ${on}`);

describe("prose against the price catalogue", () => {
  it("takes the price that held on the day of the sentence", () => {
    assert.deepEqual(wrong("V9-Flash cost 0.1 and 0.2 US dollars per million tokens until 16 August 2026."), []);
    assert.deepEqual(wrong("DeepSeek V9 Flash costs 0.3/0.4 per million tokens."), []);
    assert.deepEqual(wrong("V9-Flash was listed at 0.3 and 0.4 per million in July 2026."), ["0.3/0.4 2026-07-31"]);
  });

  it("finds a stale price in both languages, and leaves other models alone", () => {
    assert.deepEqual(wrong("DeepSeek's V9-Flash at 0.1 and 0.2 US dollars per million tokens."), [
      "0.1/0.2 2026-11-25",
    ]);
    assert.deepEqual(wrong("DeepSeek V9-Flash 每百万词元输入 0.1、输出 0.2 美元。"), ["0.1/0.2 2026-11-25"]);
    assert.deepEqual(wrong("V9-Flash-Lite at 0.1 and 0.2 per million; V19-Flash at 5 and 6 per million."), []);
    assert.deepEqual(wrong("V9-Flash answers 0.1 and 0.2 of them."), []);
  });

  it("compares ranges over hours and sizes, and the price of one side", () => {
    const tiered: PriceRow = {
      ...ROW,
      prices: [
        {
          condition: null,
          prices: { input: { base: 0.1, tiers: [{ aboveInput: 2e5, aboveOutput: 0, price: 0.2 }] }, output: 0.4 },
        },
        { condition: { type: "hours", start: 0, end: 3600 }, prices: { input: 0.3, output: 0.8 } },
      ],
    };
    const said = (text: string): string[] =>
      wrongPrices(text, pricedNames([tiered]), "2026-11-25").map(({ stated }) => stated);
    assert.deepEqual(said("V9-Flash costs 0.1–0.3 / 0.4–0.8 US dollars per million tokens."), []);
    assert.deepEqual(said("V9-Flash costs 0.1 to 0.3 and 0.4 to 0.8 US dollars per million tokens."), []);
    assert.deepEqual(said("V9-Flash 每百万词元输入 0.1 至 0.3、输出 0.4 至 0.8 美元。"), []);
    assert.deepEqual(said("V9-Flash costs 0.1–0.2 / 0.4–0.8 US dollars per million tokens."), ["0.1–0.2/0.4–0.8"]);
    assert.deepEqual(said("V9-Flash 每百万词元输入 0.1 至 0.3、输出 0.4 至 0.9 美元。"), ["0.1–0.3/0.4–0.9"]);
    assert.deepEqual(said("V9-Flash at 0.1 US dollars per million input tokens."), []);
    assert.deepEqual(said("V9-Flash at 0.5 US dollars per million input tokens."), ["0.5 input"]);
    assert.deepEqual(said("V9-Flash 每百万输出词元 0.9 美元。"), ["0.9 output"]);
    assert.deepEqual(
      wrongCardPrices(
        "0.1–0.3 / 0.4–0.8 per million tokens, 0.1–0.3 / 0.4–0.9 later.",
        [tiered],
        "V9",
        "2026-11-25",
      ).map(({ stated }) => stated),
      ["0.1–0.3/0.4–0.9"],
    );
  });

  it("compares every price in the note of a card with the rows of the card", () => {
    const note = "0.1/0.2 US dollars per million tokens until August, 9/10 after that.";
    assert.deepEqual(
      wrongCardPrices(note, [ROW], "V9", "2026-11-25").map(({ stated }) => stated),
      ["9/10"],
    );
    assert.deepEqual(wrongCardPrices(note, [], "V9", "2026-11-25"), []);
  });
});

describe("dates in prose", () => {
  it("reads them in both languages, as precise as they are", () => {
    assert.deepEqual(proseDates("On 2026-08-16, 16 August 2026, in August 2026, on September 9, 2026 and in 2025."), [
      "2026-08-16",
      "2026-08-16",
      "2026-08",
      "2026-09-09",
      "2025",
    ]);
    assert.deepEqual(proseDates("2026 年 8 月 16 日、2026 年 8 月与 2025年"), ["2026-08-16", "2026-08", "2025"]);
    assert.equal(lastDayNamed("From August 2026 on.", "2026-01-01"), "2026-08-31");
  });

  it("ends no sentence within a figure", () => {
    assert.deepEqual(sentencesOf("It cost 0.14 and 1.10. V4.1 followed; more."), [
      "It cost 0.14 and 1.10.",
      "V4.1 followed;",
      "more.",
    ]);
  });

  it("checks each further price of a model in a sentence, up to the next model", () => {
    const later = (prices: string): string[] =>
      wrong(`V9-Flash cost 0.1 and 0.2 per million tokens until 16 August 2026 and ${prices} after that.`);
    assert.deepEqual(later("0.3 and 0.4"), []);
    assert.deepEqual(later("0.35 and 0.4"), ["0.35/0.4 2026-08-16"]);
    assert.deepEqual(later("GPT-9 cost 7 and 8"), []);
  });

  it("finds a past day in the future tense, and no other", () => {
    const found = (sentence: string): string[] => pastAsFuture(sentence, "2026-11-25");
    assert.deepEqual(found("It is scheduled to end on 23 October 2026."), ["2026-10-23"]);
    assert.deepEqual(found("该接口定于 2026 年 10 月 23 日停用。"), ["2026-10-23"]);
    assert.deepEqual(found("Its API ends on 23 October 2026."), ["2026-10-23"]);
    assert.deepEqual(found("The end is planned for 23 October 2026."), ["2026-10-23"]);
    assert.deepEqual(found("Access ends on both sides, as on 23 October 2026."), []);
    assert.deepEqual(found("It was to end on 23 October 2026."), []);
    assert.deepEqual(found("该接口原定于 2026 年 10 月 23 日停用。"), []);
    assert.deepEqual(found("It is scheduled to end on 11 December 2026."), []);
    assert.deepEqual(found("It will end in 2026."), []);
  });
});
