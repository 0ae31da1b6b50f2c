import assert from "node:assert/strict";
import { isEfficient } from "../../../src/cost/quality/frontier";
import { type QualityPicture, qualityPicture } from "../../../src/cost/quality/qualityPicture";
import { sayer } from "../../../src/cost/words/costWords";
import { qualityTable } from "../../../src/cost/words/qualityTable";
import { comparisonCsv } from "../../../src/cost/write/comparisonCsv";
import { comparisonMarkdown } from "../../../src/cost/write/comparisonMarkdown";
import { PLAIN_PRICES, builtCatalogue, compared } from "./costFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const CHINESE = builtCatalogue(PLAIN_PRICES, "zh-cn");

/** A request costs 0.01 closed and 0.002 open; the one of the free row has no bill. */
function scenario(quality: string, more = ""): string {
  return `title: Measured
workload: { requestsPerDay: 12000, inputTokens: 1000, outputTokens: 1000, thinkingMultiplier: 1 }
chosen: closed
quality: ${quality}
assumptions: { horizonMonths: 24, priceDeclinePerYear: 0, cnyPerUsd: 7.25 }
options:
  - { id: closed, kind: closed-api, price: acme/closed, evaluation: { n: 200, passed: 180 } }
  - { id: open, name: Open, kind: hosted-open, price: acme/open, evaluation: { n: 200, passed: 176, against: [{ option: closed, n: 200, won: 4, lost: 8 }] } }
  - { id: yuan, kind: hosted-open, price: acme/yuan, priceFactor: 2 }
  - { id: unknown, kind: hosted-open, price: acme/unknown, evaluation: { n: 200, passed: 190 } }
  - { id: none, kind: hosted-open, price: acme/open, evaluation: { n: 200, passed: 0 } }
${more}`;
}
function picture(quality: string, more = ""): QualityPicture {
  const found = qualityPicture(compared(scenario(quality, more), CATALOGUE));
  assert.ok(found);
  return found;
}

describe("the picture of cost against quality", () => {
  it("has a point for each option with an evaluation and a bill, and says why the others are not in it", () => {
    const { points, absent, unit, limit } = picture("{ minimum: 0.8 }");
    assert.deepEqual(
      points.map(({ id, isChosen, isCheapest, onFrontier }) => ({ id, isChosen, isCheapest, onFrontier })),
      [
        { id: "closed", isChosen: true, isCheapest: false, onFrontier: true },
        { id: "open", isChosen: false, isCheapest: true, onFrontier: true },
      ],
    );
    assert.deepEqual(
      absent.map(({ why }) => why),
      ["unmeasured", "unpriced", "unsolved"],
    );
    assert.equal(unit, 1000);
    assert.ok(Math.abs((points[0]?.cost ?? 0) - (0.01 / 0.9) * 1000) < 1e-9);
    assert.deepEqual(limit, { rate: 0.8, minimum: 0.8 });
  });

  it("lays the interval of the difference at the option by which others are judged, less the margin as the limit", () => {
    const { points, limit } = picture("{ notWorseThan: closed, margin: 0.05 }");
    assert.deepEqual(limit, { rate: 0.85, reference: "Closed", margin: 0.05 });
    assert.equal(points[0]?.against, null);
    const open = points[1];
    assert.ok(open?.against && open.against.low < 0.88 && 0.88 < open.against.high);
    assert.ok(open.against.high - open.against.low < open.high - open.low);
  });

  it("has a logarithmic axis only where costs lie far apart, and room around all that is drawn", () => {
    const near = picture("{ minimum: 0.2 }");
    assert.equal(near.isLog, false);
    assert.equal(near.costs[0], 0);
    assert.ok(near.rates[0] < 0.2 && near.rates[1] <= 1);
    const wide = picture(
      "{ minimum: 0.8 }",
      "  - { id: dear, kind: closed-api, price: acme/closed, priceFactor: 3, evaluation: { n: 200, passed: 190 } }",
    );
    assert.equal(wide.isLog, true);
    for (const { cost, low, high } of wide.points) {
      assert.ok(wide.costs[0] < cost && cost < wide.costs[1]);
      assert.ok(wide.rates[0] <= low && high <= wide.rates[1]);
    }
  });

  it("leaves what something else rules out before no frontier, and marks it", () => {
    const cheap =
      "  - { id: cheap, kind: hosted-open, price: acme/open, priceFactor: 0.5, regions: [us], evaluation: { n: 200, passed: 198 } }\n";
    const openOf = ({ points }: QualityPicture) => points.find(({ id }) => id === "open");
    assert.equal(openOf(picture("{ minimum: 0.8 }", cheap))?.onFrontier, false);
    const text = scenario("{ minimum: 0.8 }", `${cheap}constraints: { region: eu }\n`).replace(
      "price: acme/open, evaluation",
      "price: acme/open, regions: [eu], evaluation",
    );
    const found = qualityPicture(compared(text, CATALOGUE));
    assert.ok(found);
    assert.equal(openOf(found)?.onFrontier, true);
    const { isRuledOut, onFrontier } = found.points.find(({ id }) => id === "cheap") ?? {};
    assert.deepEqual([isRuledOut, onFrontier], [true, false]);
  });

  it("has nothing efficient that costs without end", () => {
    assert.equal(isEfficient({ cost: Infinity, rate: 0 }, []), false);
    assert.equal(isEfficient({ cost: 1, rate: 0.5 }, [{ cost: 1, rate: 0.5 }]), true);
    assert.equal(isEfficient({ cost: 1, rate: 0.5 }, [{ cost: 1, rate: 0.6 }]), false);
  });
});

describe("the table of evaluations", () => {
  it("has judgement, cost of a task and of a solved one, and on what options were compared, in both languages", () => {
    for (const [catalogue, verdict, pairing] of [
      [CATALOGUE, /^cannot be told; about [\d,]+ items would do$/, "200 same items"],
      [CHINESE, /^无法判断；约需 [\d,]+ 道题$/, "200 道相同的题"],
    ] as const) {
      const { words } = catalogue.facts;
      const comparison = compared(scenario("{ notWorseThan: closed, margin: 0.05 }"), catalogue);
      const found = qualityTable(comparison, words, sayer(words, "USD"));
      const open = found?.rows[1] ?? [];
      assert.equal(open.length, found?.columns.length);
      assert.match(open[4] ?? "", verdict);
      assert.equal(open[5], "2");
      assert.match(open[6] ?? "", /^2\.27 /);
      assert.equal(open[8], pairing);
      // Nothing that was not solved has a price, and nothing is said of what was not evaluated.
      assert.match(found?.rows[4]?.[6] ?? "", /^∞/);
      assert.deepEqual(found?.rows[2]?.slice(1, 4), ["–", "–", "–"]);
      // In a record the pairs have a table of their own, with the number of items alone.
      assert.match(comparisonMarkdown(comparison, catalogue.facts), /\| 200 \|/);
    }
  });

  it("goes into the CSV with its intervals, the difference and the items that both answered", () => {
    const csv = comparisonCsv(compared(scenario("{ notWorseThan: closed, margin: 0.05 }"), CATALOGUE));
    const [header = [], , open = []] = csv.split("\r\n").map((line) => line.split(","));
    const value = (name: string): string | undefined => open[header.indexOf(name)];
    assert.equal(value("same_items"), "200");
    assert.equal(Number(value("difference")), -0.02);
    assert.equal(value("good_enough"), "undecided");
    assert.equal(value("on_frontier"), "yes");
    assert.ok(Math.abs(Number(value("per_solved_task_horizon_USD")) - 0.002 / 0.88) < 1e-9);
  });
});
