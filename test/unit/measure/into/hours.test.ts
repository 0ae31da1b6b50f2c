import assert from "node:assert/strict";
import { hoursProfile } from "../../../../src/measure/into/hoursProfile";
import { hasHours } from "../../../../src/measure/into/loadTimes";
import { withUsage } from "../../../../src/measure/into/usage";
import { DAY_MS, HOUR_MS } from "../../../../src/measure/usage/hours";
import { measureFiles } from "../../../../src/measure/measureFiles";
import type { UsageShape } from "../../../../src/measure/usage/usageShape";
import { THREE_WAYS, comparedQuickly } from "../../cost/costFixture";
import { inputOf } from "../inputs";
import { CATALOGUE, MEASURED, USAGE, codesOf, contextOf, written } from "./fixture";

/** Monday, 5 October 2026, 0:00 UTC. */
const MONDAY = Date.UTC(2026, 9, 5);

/** Requests by the hour over some days, as a rule says by the day of the week (0 is Monday) and the hour in UTC. */
function load(days: number, rule: (weekday: number, hour: number) => number): Map<number, number> {
  const first = MONDAY / HOUR_MS;
  return new Map(
    Array.from(
      { length: days * 24 },
      (_, index) => [first + index, rule(Math.floor(index / 24) % 7, index % 24)] as const,
    ),
  );
}
const profile = (hourly: Map<number, number>, days: number, zone = "UTC"): unknown =>
  hoursProfile(hourly, MONDAY, MONDAY + days * DAY_MS, zone);

const office = (weekday: number, hour: number): number => (weekday < 5 && hour >= 1 && hour < 10 ? 60 : 1);

describe("the hours of a measured load", () => {
  it("are those in which it comes, in the zone that is asked for", () => {
    const days = ["mon", "tue", "wed", "thu", "fri"];
    assert.deepEqual(profile(load(28, office), 28), { zone: "UTC", days, from: 1, to: 10 });
    assert.deepEqual(profile(load(28, office), 28, "Asia/Shanghai"), { zone: "Asia/Shanghai", days, from: 9, to: 18 });
  });

  it("may run past midnight, and lie on the days on which they begin", () => {
    const night = (weekday: number, hour: number): number =>
      (weekday === 5 && hour >= 20) || (weekday === 6 && hour < 4) ? 50 : 0;
    assert.deepEqual(profile(load(14, night), 14), { zone: "UTC", days: ["sat"], from: 20, to: 4 });
  });

  it("hold for logs that begin and end within a week, whose days are not told more often than others", () => {
    const days = ["mon", "tue", "wed", "thu", "fri"];
    assert.deepEqual(profile(load(10, office), 10), { zone: "UTC", days, from: 1, to: 10 });
  });

  it("are of the whole day where only weekends are quiet", () => {
    const days = ["mon", "tue", "wed", "thu", "fri"];
    assert.deepEqual(
      profile(
        load(14, (weekday) => (weekday < 5 ? 20 : 1)),
        14,
      ),
      { zone: "UTC", days, from: 0, to: 24 },
    );
  });

  it("are even where the load comes by day and night, and where it merely is higher by day", () => {
    assert.equal(
      profile(
        load(14, () => 5),
        14,
      ),
      "even",
    );
    assert.equal(
      profile(
        load(14, (_, hour) => (hour > 7 && hour < 20 ? 8 : 5)),
        14,
      ),
      "even",
    );
    let state = 3;
    const noise = (): number => ((state = (state * 1_103_515_245 + 12_345) % 2 ** 31) >> 20) % 8;
    assert.equal(profile(load(7, noise), 7), "even");
  });

  it("are not known under a week or under 500 requests", () => {
    assert.equal(profile(load(6, office), 6), null);
    assert.equal(
      profile(
        load(7, (weekday, hour) => (office(weekday, hour) > 1 ? 11 : 0)),
        7,
      ),
      null,
    );
    assert.notEqual(
      profile(
        load(7, (weekday, hour) => (office(weekday, hour) > 1 ? 12 : 0)),
        7,
      ),
      null,
    );
  });

  it("of a file are written into the scenario, where the comparison reckons with them", async () => {
    const rows = [...load(28, (weekday, hour) => Math.floor(office(weekday, hour) / 10))].flatMap(([hour, count]) =>
      Array.from(
        { length: count },
        (_, index) => `${new Date(hour * HOUR_MS + index * 1000).toISOString()},gpt-5.4,100,10`,
      ),
    );
    let shapes: readonly UsageShape[] = [];
    const measured = await measureFiles(
      [inputOf("calls.csv", `timestamp,model,input_tokens,output_tokens\n${rows.join("\n")}\n`)],
      {
        shapes: (found) => (shapes = found),
      },
    );
    assert.ok(hasHours(measured.usage, measured.period, shapes));
    const context = contextOf({ shapes, zone: "Asia/Shanghai", optionOf: () => "closed" });
    const { text, scenario } = written(THREE_WAYS, (one) => withUsage(one, measured, measured.usage, context));
    assert.deepEqual(scenario.workload.hours, {
      zone: "Asia/Shanghai",
      days: ["mon", "tue", "wed", "thu", "fri"],
      from: 9,
      to: 18,
    });
    assert.ok((scenario.workload.peakFactor ?? 0) > 3);
    // All of the load in 45 of 168 hours needs more machines than the same load at any time.
    const replicas = (of: string): number =>
      comparedQuickly(of.replace("requestsPerDay: 42.63", "requestsPerDay: 500000000"), CATALOGUE).options.find(
        ({ id }) => id === "own",
      )?.machines?.replicas ?? 0;
    const within = text.replace(/ {2}peakFactor: .*\n/, "");
    const anytime = text.replace(/peakFactor: .*/, "peakFactor: 1").replace(/ {2}hours:\n(?: {4}.*\n)+/, "");
    assert.ok(replicas(within) > 2 * replicas(anytime), `${String(replicas(within))} ${String(replicas(anytime))}`);
    assert.deepEqual(codesOf(context.notes.all()), []);
  });

  it("are left out, which is told, where nobody says in which zone; and those of the scenario stay where the load is even", () => {
    const shape = (hourly: Map<number, number>): UsageShape => ({ model: USAGE.model, hourly, lengths: null });
    const period = { from: new Date(MONDAY).toISOString(), to: new Date(MONDAY + 28 * DAY_MS).toISOString() };
    const unsaid = contextOf({ shapes: [shape(load(28, office))], optionOf: () => "closed" });
    const { scenario } = written(THREE_WAYS, (one) => withUsage(one, { ...MEASURED, period }, [USAGE], unsaid));
    assert.equal(scenario.workload.hours, undefined);
    assert.deepEqual(codesOf(unsaid.notes.all()), ["hours-zone"]);
    const hours = "  hours: { zone: UTC, days: [mon], from: 9, to: 18 }\n";
    const even = contextOf({ shapes: [shape(load(28, () => 9))], zone: "UTC", optionOf: () => "closed" });
    const kept = written(THREE_WAYS.replace("options:", `${hours}options:`), (one) =>
      withUsage(one, { ...MEASURED, period }, [USAGE], even),
    );
    assert.deepEqual(kept.scenario.workload.hours?.days, ["mon"]);
    assert.deepEqual(codesOf(even.notes.all()), ["hours-even"]);
  });

  it("and the peak are those of all models together, where each tells its hours", () => {
    const period = { from: new Date(MONDAY).toISOString(), to: new Date(MONDAY + 28 * DAY_MS).toISOString() };
    const [day, night] = [office, (weekday: number, hour: number): number => 61 - office(weekday, hour)];
    const shapes: UsageShape[] = [
      { model: "a", hourly: load(28, day), lengths: null },
      { model: "b", hourly: load(28, night), lengths: null },
    ];
    const usage = [
      { ...USAGE, model: "a" },
      { ...USAGE, model: "b" },
    ];
    const context = contextOf({ shapes, zone: "UTC", optionOf: () => "closed" });
    const { scenario } = written(THREE_WAYS, (one) => withUsage(one, { ...MEASURED, period }, usage, context));
    assert.equal(scenario.workload.peakFactor, 1);
    assert.equal(scenario.workload.hours, undefined);
    assert.deepEqual(codesOf(context.notes.all()), []);
  });
});
