import assert from "node:assert/strict";
import type { ConditionalPrices, PriceCondition } from "../../../src/models/prices/priceRow";
import { priceChanges, pricesAt, pricesOn } from "../../../src/models/prices/pricesOn";

const WEEKDAYS = [1, 2, 3, 4, 5];
const HOUR = 3600;

function entry(input: number, condition: PriceCondition | null): ConditionalPrices {
  return { condition, prices: { input, output: input } };
}

function shares(list: readonly ConditionalPrices[], day: string): Record<string, number> {
  return Object.fromEntries(pricesOn(list, day).map(({ share, prices }) => [JSON.stringify(prices.input), share]));
}

const PEAK = [
  entry(1, null),
  entry(2, { type: "hours", start: HOUR, end: 4 * HOUR, days: WEEKDAYS }),
  entry(2.5, { type: "hours", start: 6 * HOUR, end: 10 * HOUR, days: WEEKDAYS }),
];

describe("prices on a day", () => {
  it("gives the hours of working days their share of the week, whichever day asks", () => {
    for (const day of ["2026-11-24", "2026-11-28", "2026-11-29"]) {
      const found = shares(PEAK, day);
      assert.ok(Math.abs((found["2"] ?? 0) - 15 / 168) < 1e-12, day);
      assert.ok(Math.abs((found["2.5"] ?? 0) - 20 / 168) < 1e-12, day);
      assert.ok(Math.abs((found["1"] ?? 0) - 133 / 168) < 1e-12, day);
    }
  });

  it("knows the price of a moment by its day of the week", () => {
    const at = (time: string): unknown => pricesAt(PEAK, new Date(time))?.input;
    assert.equal(at("2026-11-24T02:00:00Z"), 2);
    assert.equal(at("2026-11-24T04:00:00Z"), 1);
    assert.equal(at("2026-11-28T02:00:00Z"), 1);
    assert.equal(at("2026-11-29T07:00:00Z"), 1);
  });

  it("counts what runs past midnight to the day on which it began", () => {
    const night = [entry(1, null), entry(3, { type: "hours", start: 22 * HOUR, end: 2 * HOUR, days: [5] })];
    const at = (time: string): unknown => pricesAt(night, new Date(time))?.input;
    assert.equal(at("2026-11-27T23:00:00Z"), 3);
    assert.equal(at("2026-11-28T01:00:00Z"), 3);
    assert.equal(at("2026-11-27T01:00:00Z"), 1);
    assert.ok(Math.abs((shares(night, "2026-11-24")["3"] ?? 0) - 4 / 168) < 1e-12);
  });

  it("takes the tariff of the day, also for the rest of its week", () => {
    const rises = [entry(1, null), entry(2, { type: "from", date: "2027-01-01" })];
    assert.deepEqual(shares(rises, "2026-12-31"), { 1: 1 });
    assert.deepEqual(shares(rises, "2027-01-01"), { 2: 1 });
    assert.deepEqual(priceChanges(rises), ["2027-01-01"]);
  });
});
