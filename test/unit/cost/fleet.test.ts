import assert from "node:assert/strict";
import { randomExponential, randomLcg } from "d3-random";
import fc from "fast-check";
import { autoscaledHours, overflowShare, serverlessHours } from "../../../src/cost/compare/fleet";
import { batchLoad } from "../../../src/cost/load/batchLoad";
import { dailyWave } from "../../../src/cost/load/dailyWave";
import { hourlyLoad, loadSpans, withPeak } from "../../../src/cost/load/weekLoad";
import { zoneOffset } from "../../../src/cost/load/zone";
import { type Weekday, WEEKDAYS } from "../../../src/cost/scenario/workload";
import { HOURS_PER_MONTH } from "../../../src/cost/units";
import { type PLAIN_PRICES, builtCatalogue, comparedQuickly } from "./costFixture";

type Rows = NonNullable<(typeof PLAIN_PRICES)["rows"]>;
const SOURCE = { title: "offer" };
const row = (id: string, input: number, output: number): Rows[number] => ({
  id,
  provider: "Acme",
  name: id,
  currency: "USD",
  input,
  output,
  checked: "2026-11-20",
  source: SOURCE,
});
const CATALOGUE = builtCatalogue({ rows: [row("a/cheap", 1, 5), row("a/dear", 3, 15), row("a/spill", 0.317, 0.317)] });
const near = (found: number | null | undefined, expected: number, tolerance = 1e-9): void =>
  assert.ok(Math.abs((found ?? Number.NaN) - expected) <= Math.abs(expected) * tolerance, `${found}, not ${expected}`);

describe("the load by the hour", () => {
  it("is a wave whose mean is one and whose peak is what is asked for", () => {
    for (const peak of [1, 1.2, 2, 4, 7.5, 12, 20]) {
      const wave = dailyWave(peak);
      near(wave.reduce((sum, value) => sum + value, 0) / 24, 1, 1e-12);
      near(Math.max(...wave), peak, 0.001);
    }
  });

  it("tells the hours of a zone in UTC, over midnight and over the end of the week, and by the summer time of the day", () => {
    const hours = { days: ["mon", "tue", "wed", "thu", "fri"] as const, from: 9, to: 18 };
    const spans = loadSpans({ zone: "Asia/Shanghai", ...hours }, "2026-11-24");
    assert.deepEqual(spans[0], { start: 3600, end: 10 * 3600 });
    assert.equal(spans.length, 5);
    const night = loadSpans({ zone: "America/Los_Angeles", days: ["sun"], from: 22, to: 6 }, "2026-01-15");
    // Sunday 22:00 there is Monday 06:00 UTC.
    assert.deepEqual(night, [{ start: 6 * 3600, end: 14 * 3600 }]);
    const over = loadSpans({ zone: "UTC", days: ["sun"], from: 20, to: 4 }, "2026-01-15");
    assert.deepEqual(over, [
      { start: 0, end: 4 * 3600 },
      { start: (6 * 24 + 20) * 3600, end: 7 * 24 * 3600 },
    ]);
    assert.deepEqual(
      [zoneOffset("Europe/Berlin", "2026-01-15"), zoneOffset("Europe/Berlin", "2026-07-15")],
      [3600, 7200],
    );
    near(
      hourlyLoad(spans).reduce((sum, value) => sum + value, 0),
      168,
    );
  });
});

describe("hours of load with a peak that somebody states", () => {
  it("keep what arrives each day and have that peak in its middle, over the end of the week too", () => {
    for (const [days, from, to] of [
      [["mon", "tue", "wed", "thu", "fri"], 9, 18],
      [["sun"], 20, 4],
      [WEEKDAYS, 0, 24],
    ] as const) {
      const hours = hourlyLoad(loadSpans({ zone: "Asia/Kolkata", days, from, to }, "2026-11-24"));
      const highest = Math.max(...hours);
      assert.equal(withPeak(hours, highest), hours);
      const peak = highest * 1.7;
      const found = withPeak(hours, peak);
      near(
        found.reduce((sum, value) => sum + value, 0),
        168,
      );
      near(Math.max(...found), peak);
      assert.deepEqual(
        found.map((times) => times > 0),
        hours.map((times) => times > 0),
      );
    }
    assert.deepEqual(withPeak([0, 2, 2, 2, 0, 0], 100), [0, 0, 6, 0, 0, 0], "no more than arrives");
  });

  it("need as large a fleet that follows the load as one of fixed size", () => {
    const of = (fleet: string): number | undefined =>
      comparedQuickly(
        `title: t
workload: { requestsPerDay: 864000, inputTokens: 100, outputTokens: 100, peakFactor: 8, hours: { zone: UTC, days: [mon, tue, wed, thu, fri], from: 9, to: 18 } }
options: [{ id: own, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, measuredTokensPerSecond: 100, tokenFactor: 1${fleet} }]
assumptions: { headroom: 1, minReplicas: 1 }
`,
        CATALOGUE,
      ).options[0]?.machines?.needed;
    assert.deepEqual([of(""), of(", fleet: autoscaled, targetUse: 1")], [80, 80]);
  });
});

describe("batches on machines of one's own", () => {
  const week = (days: readonly Weekday[]): number[] =>
    hourlyLoad(loadSpans({ zone: "UTC", days, from: 9, to: 18 }, "2026-11-24"));

  it("are the same in every hour where the load comes every day alike", () => {
    for (const hours of [dailyWave(4), week(WEEKDAYS)]) for (const times of batchLoad(hours)) near(times, 1, 1e-9);
  });

  it("are worked off within a day of their arrival, and over no weekend", () => {
    const hours = batchLoad(week(["mon", "tue", "wed", "thu", "fri"]));
    near(
      hours.reduce((sum, value) => sum + value, 0),
      168,
      1e-9,
    );
    // Hours of the week from Monday 0:00. Mondays fill up from 9 o'clock on; Friday's last hour is done by Saturday 17:00.
    assert.deepEqual([hours[8], hours[5 * 24 + 17], hours[6 * 24 + 12]], [0, 0, 0]);
    for (let hour = 17; hour < 5 * 24 + 9; hour++) near(hours[hour], 7 / 5, 1e-9);
    near(hours[5 * 24 + 16], 7 / 5 / 9, 1e-9);
  });

  it("take no room of the target use and no headroom, which are for what cannot wait", () => {
    const shape = [0.5, 1.5];
    const load = { requestsPerHour: 1, full: 10, shape };
    const plain = { fleetStep: 1, startUpMinutes: 0, targetUse: 0.5, idleMinutes: 0 };
    near(autoscaledHours(plain, load, 0).paid / HOURS_PER_MONTH, 20);
    near(autoscaledHours(plain, { ...load, waiting: shape }, 0).paid / HOURS_PER_MONTH, 10);
    near(autoscaledHours(plain, { ...load, waiting: [0.5, 0.5] }, 0).paid / HOURS_PER_MONTH, 15);
    const replicas = (batchShare: number, hours = ""): number | undefined =>
      comparedQuickly(
        `title: t
workload: { requestsPerDay: 864000, inputTokens: 100, outputTokens: 100, peakFactor: 3, batchShare: ${batchShare}${hours} }
options: [{ id: own, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, measuredTokensPerSecond: 100, tokenFactor: 1 }]
assumptions: { headroom: 1.5, minReplicas: 1 }
`,
        CATALOGUE,
      ).options[0]?.machines?.needed;
    assert.deepEqual([replicas(0), replicas(0.5), replicas(1)], [45, 28, 10]);
    assert.equal(replicas(1, ", hours: { zone: UTC, days: [mon, tue, wed, thu, fri], from: 9, to: 18 }"), 14);
  });
});

describe("a fleet", () => {
  const load = fc.record({
    requestsPerHour: fc.double({ min: 0.01, max: 1e5, noNaN: true }),
    full: fc.double({ min: 0.001, max: 40, noNaN: true }),
    shape: fc.constantFrom(dailyWave(1), dailyWave(4), dailyWave(10)),
  });
  const settings = { fleetStep: 1, startUpMinutes: 10, targetUse: 0.7, idleMinutes: 5 };

  it("that follows the load carries every hour, and is never paid for more than one of fixed size", () => {
    fc.assert(
      fc.property(load, fc.integer({ min: 1, max: 4 }), (given, floor) => {
        const hours = autoscaledHours({ ...settings, startUpMinutes: 0 }, given, floor);
        const mean = hours.paid / HOURS_PER_MONTH;
        assert.ok(mean >= floor - 1e-9 && mean <= hours.most + 1e-9);
        assert.ok(mean * settings.targetUse >= given.full - 1e-9, "it carries the load");
        assert.ok(hours.most * settings.targetUse >= given.full * Math.max(...given.shape) - 1e-6);
      }),
    );
  });

  it("that sleeps costs what a simulation of requests that arrive at random finds", () => {
    const [rate, idle, start, answer] = [3, 10 / 60, 12 / 60, 6 / 60];
    const found = serverlessHours(
      { ...settings, idleMinutes: 10, startUpMinutes: 12, requestHours: answer },
      { requestsPerHour: rate, full: 0.001, shape: [1] },
      0,
    );
    // Arrivals drawn one by one; on from the order until all are answered and nobody has asked for the idle time.
    let [on, waiting, now, ready, until] = [0, 0, 0, 0, 0];
    const gap = randomExponential.source(randomLcg(0.42))(rate);
    const requests = 200_000;
    for (let at = 0; at < requests; at++) {
      now += gap();
      if (now > until) [ready, on] = [now + start, on - now];
      else on -= until;
      if (now < ready) waiting++;
      until = Math.max(until, Math.max(now, ready) + answer + idle);
      on += until;
    }
    near(found.paid / HOURS_PER_MONTH, on / now, 0.03);
    near(found.coldShare, waiting / requests, 0.03);
  });

  it("that sleeps at night lets the first of each day wait, and stays on for the idle time after the last", () => {
    const [rate, idle, start, answer] = [30, 0.5, 3 / 60, 0.01];
    const shape = Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 17 ? 3 : 0));
    const found = serverlessHours(
      { ...settings, idleMinutes: 30, startUpMinutes: 3, requestHours: answer },
      { requestsPerHour: rate / 3, full: 0.001, shape },
      0,
    );
    // Eight hours less the wait for the first request, and half an hour after the last.
    near(found.paid / HOURS_PER_MONTH, (8 + idle - 1 / rate) / 24, 0.01);
    // The first of 240 and whoever asks in the three minutes after it.
    near(found.coldShare, (1 + rate * start) / (8 * rate), 0.05);
  });

  it("of fixed size spills what it cannot carry, hour by hour", () => {
    near(overflowShare({ requestsPerHour: 1, full: 10, shape: [0, 1, 2] }, 10), 10 / 30);
    near(overflowShare({ requestsPerHour: 1, full: 10, shape: [1] }, 4), 0.6);
    assert.equal(overflowShare({ requestsPerHour: 1, full: 2, shape: [0.5, 1.5] }, 3), 0);
  });
});
