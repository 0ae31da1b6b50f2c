import assert from "node:assert/strict";
import fc from "fast-check";
import { horizonCost, monthStream, monthView } from "../../../src/cost/compare/stream";
import { PARTS } from "../../../src/cost/compare/monthlyCost";
import { PLAIN_PRICES, builtCatalogue, comparedQuickly } from "../../unit/cost/costFixture";

const CATALOGUE = builtCatalogue({
  rows: [
    ...(PLAIN_PRICES.rows ?? []),
    {
      id: "acme/rising",
      provider: "Acme",
      name: "Rising",
      currency: "USD",
      input: 2,
      output: 8,
      checked: "2026-11-20",
      source: { title: "offer" },
      later: [{ from: "2027-01-01", input: 4, output: 16 }],
    },
  ],
});

const OPTIONS = `options:
  - { id: closed, kind: closed-api, price: acme/closed }
  - { id: rising, kind: closed-api, price: acme/rising }
  - { id: open, kind: hosted-open, price: acme/open, model: llama-3.1-8b }
  - { id: rent, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, location: own-cloud }
  - { id: moving, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, fleet: autoscaled }
  - { id: asleep, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, fleet: serverless }
  - { id: buy, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, acquisition: bought, exitCost: 5000 }
  - { id: seats, kind: seats, seats: 40, pricePerSeat: 20 }
  - { id: spill, kind: base-and-spill, base: rent, spill: closed, baseReplicas: 1 }
  - { id: route, kind: route, to: [{ option: open, share: 0.8 }, { option: closed, share: 0.2 }], escalate: { from: open, to: closed, share: 0.1 } }
`;

type Numbers = Readonly<Record<string, number>>;

function scenario(workload: Numbers, assumptions: Numbers = {}, rest = ""): ReturnType<typeof comparedQuickly> {
  return comparedQuickly(
    `title: t\nworkload: ${JSON.stringify(workload)}\n${OPTIONS}assumptions: ${JSON.stringify(assumptions)}\n${rest}`,
    CATALOGUE,
  );
}

const WORKLOADS = fc.record({
  requestsPerDay: fc.constantFrom(10, 5000, 300_000, 4_000_000),
  inputTokens: fc.constantFrom(100, 1500),
  outputTokens: fc.constantFrom(20, 400),
  batchShare: fc.constantFrom(0, 0.4),
  peakFactor: fc.constantFrom(1, 4),
  growthPerMonth: fc.constantFrom(-0.03, 0, 0.06),
});
const ASSUMPTIONS = fc.record({
  horizonMonths: fc.constantFrom(1, 12, 60),
  priceDeclinePerYear: fc.constantFrom(-0.2, 0, 0.3),
  rentDeclinePerYear: fc.constantFrom(0, 0.25),
  gpuLifeYears: fc.constantFrom(2, 4),
  residualShare: fc.constantFrom(0, 0.3),
});

function near(found: number, expected: number, what = ""): void {
  assert.ok(Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${what}: ${found}, not ${expected}`);
}

describe("the stream of months", () => {
  it("sums to the total over the horizon, part by part, for every kind of option", () => {
    fc.assert(
      fc.property(WORKLOADS, ASSUMPTIONS, (workload, assumptions) => {
        const { prepared, resolved } = scenario(workload, assumptions);
        const q = resolved.values;
        for (const option of prepared) {
          const running = option.under(q);
          const [total, stream] = [horizonCost(running, q), monthStream(running, q)];
          if (stream === null) {
            assert.ok(Number.isNaN(total), option.id);
            continue;
          }
          assert.equal(stream.length, q.horizonMonths);
          near(
            stream.reduce((sum, { cost }) => sum + cost.total, 0),
            total,
            option.id,
          );
          for (const { cost } of stream)
            near(
              PARTS.reduce((sum, part) => sum + cost.parts[part], 0),
              cost.total,
              option.id,
            );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("sums a bill that follows the load in one step as month by month", () => {
    const tiny = fc.double({ min: -1e-9, max: 1e-9, noNaN: true });
    const rate = fc.oneof(tiny, fc.constantFrom(-0.03, 0, 1e-16), fc.double({ min: -0.5, max: 0.9, noNaN: true }));
    fc.assert(
      fc.property(
        rate,
        rate,
        fc.integer({ min: 1, max: 120 }),
        (growthPerMonth, priceDeclinePerYear, horizonMonths) => {
          const { prepared, resolved } = scenario({ requestsPerDay: 5000, growthPerMonth });
          const q = { ...resolved.values, growthPerMonth, priceDeclinePerYear, horizonMonths };
          const running = prepared.find(({ id }) => id === "closed")?.under(q);
          assert.ok(running?.proportional);
          let [total, load] = [0, q.requestsPerDay];
          for (let month = 0; month < horizonMonths; month++, load *= 1 + growthPerMonth)
            total += running.cost(load, month);
          const found = horizonCost(running, q);
          assert.ok(Math.abs(found - total) <= 1e-12 * total, `${found}, not ${total}`);
        },
      ),
    );
  });

  it("takes that step for no bill with a known change, a purchase, seats or something beside", () => {
    const { prepared, resolved } = scenario({ requestsPerDay: 5000 });
    const stepped = prepared.filter((option) => option.under(resolved.values).proportional).map(({ id }) => id);
    assert.deepEqual(stepped, ["closed", "open"]);
    const beside = comparedQuickly(
      `title: t\nworkload: { beside: [{ perMonth: 10 }] }\n${OPTIONS}assumptions: { priceDeclinePerYear: 0.3 }`,
      CATALOGUE,
    );
    for (const option of beside.prepared) {
      const running = option.under(beside.resolved.values);
      const stream = monthStream(running, beside.resolved.values);
      near(horizonCost(running, beside.resolved.values), stream?.reduce((sum, { cost }) => sum + cost.total, 0) ?? 0);
    }
  });

  it("says the same of a month by its sum and by its parts", () => {
    fc.assert(
      fc.property(WORKLOADS, ASSUMPTIONS, fc.integer({ min: 0, max: 59 }), (workload, assumptions, month) => {
        const { prepared, resolved } = scenario(workload, assumptions);
        for (const option of prepared) {
          const running = option.under(resolved.values);
          const [cost, bill] = [
            running.cost(workload.requestsPerDay, month),
            running.bill(workload.requestsPerDay, month),
          ];
          if (bill === null) assert.ok(Number.isNaN(cost), option.id);
          else near(cost, bill.total, option.id);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is as many times the first month where nothing changes and nothing is bought", () => {
    const { prepared, resolved } = scenario({ requestsPerDay: 90_000 });
    const q = resolved.values;
    for (const option of prepared.filter(({ id }) => !["rising", "buy"].includes(id))) {
      const running = option.under(q);
      near(horizonCost(running, q), 24 * (monthView(running, q)?.total ?? Number.NaN), option.id);
    }
  });

  it("is never cheaper for more of any cost", () => {
    const dearer: [string, number][] = [
      ["apiPriceFactor", 1.1],
      ["rentFactor", 1.1],
      ["purchaseFactor", 1.1],
      ["staffMonthly", 9000],
      ["softwareMonthly", 2500],
      ["setupCost", 120_000],
      ["usdPerKwh", 0.2],
      ["pue", 1.6],
      ["rentExtras", 0.4],
      ["hostingPerGpuYearly", 1200],
      ["priceOf:closed", 1.1],
      ["tokensOf:closed", 1.1],
      ["priceDeclinePerYear", -0.1],
      ["rentDeclinePerYear", -0.1],
      ["growthPerMonth", 0.05],
      ["requestsPerDay", 200_000],
    ];
    fc.assert(
      fc.property(WORKLOADS, fc.constantFrom(...dearer), (workload, [id, value]) => {
        const { prepared, resolved } = scenario(workload);
        const q = resolved.values;
        if ((id === "requestsPerDay" || id === "growthPerMonth") && value < q[id]) return;
        const more = { ...q, [id]: value };
        for (const option of prepared) {
          const [before, after] = [horizonCost(option.under(q), q), horizonCost(option.under(more), more)];
          assert.ok(
            Number.isNaN(after) || Number.isNaN(before) || after >= before * (1 - 1e-12),
            `${id} of ${option.id}`,
          );
        }
      }),
      { numRuns: 80 },
    );
  });

  it("buys machines when growth needs them and again when they are worn out, and counts what they are still worth", () => {
    const text = (assumptions: string): string =>
      `title: t\nworkload: { requestsPerDay: 1000 }\noptions: [{ id: buy, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, acquisition: bought, purchasePerGpu: 40000 }]\nassumptions: { ${assumptions} }\n`;
    const total = (assumptions: string): number =>
      comparedQuickly(text(assumptions), CATALOGUE).options[0]?.horizonTotal ?? 0;
    const running = total("horizonMonths: 2, gpuLifeYears: 3") - total("horizonMonths: 1, gpuLifeYears: 3");
    near(total("horizonMonths: 36, gpuLifeYears: 3"), 100_000 + 80_000 + 36 * running);
    near(total("horizonMonths: 37, gpuLifeYears: 3"), 100_000 + 160_000 + 37 * running);
    near(total("horizonMonths: 36, gpuLifeYears: 3, residualShare: 0.25"), 100_000 + 60_000 + 36 * running);
  });
});

describe("the answer of a comparison", () => {
  it("is the option with the least total, whatever the currency", () => {
    fc.assert(
      fc.property(WORKLOADS, ASSUMPTIONS, (workload, assumptions) => {
        const [usd, cny] = ["USD", "CNY"].map((currency) => scenario(workload, assumptions, `currency: ${currency}\n`));
        assert.ok(usd && cny);
        const allowed = new Set(usd.acceptable.map(({ id }) => id));
        const totals = usd.options.flatMap(({ id, horizonTotal }) =>
          allowed.has(id) && horizonTotal !== null ? [{ id, horizonTotal }] : [],
        );
        const least = totals.reduce((best, one) => (one.horizonTotal < best.horizonTotal ? one : best));
        assert.equal(usd.cheapest, least.id);
        const order = ({ options }: typeof usd): string[] =>
          [...options].sort((a, b) => (a.horizonTotal ?? 1e30) - (b.horizonTotal ?? 1e30)).map(({ id }) => id);
        assert.deepEqual(order(usd), order(cny));
      }),
      { numRuns: 40 },
    );
  });

  it("names a tie, and only a tie", () => {
    const two = (price: number): ReturnType<typeof comparedQuickly> => {
      const row = {
        provider: "B",
        name: "B",
        currency: "USD" as const,
        output: 8,
        checked: null,
        source: { title: "o" },
      };
      return comparedQuickly(
        "title: t\noptions: [{ id: a, kind: closed-api, price: b/one }, { id: b, kind: closed-api, price: b/two }]\n",
        builtCatalogue({
          rows: [
            { ...row, id: "b/one", input: 2 },
            { ...row, id: "b/two", input: price },
          ],
        }),
      );
    };
    assert.deepEqual(two(2).ties, ["b"]);
    assert.deepEqual(two(2.01).ties, ["b"]);
    assert.deepEqual(two(2.2).ties, []);
  });

  it("puts the break-even where the totals cross", () => {
    fc.assert(
      fc.property(WORKLOADS, ASSUMPTIONS, (workload, assumptions) => {
        const { breakEvens, prepared, resolved } = scenario(workload, assumptions);
        const q = resolved.values;
        for (const { option, against, requestsPerDay: at } of breakEvens) {
          if (typeof at !== "number") continue;
          const [own, other] = [option, against].map((id) => prepared.find((one) => one.id === id)?.under(q));
          assert.ok(own && other);
          const lead = (load: number): number => horizonCost(other, q, load) - horizonCost(own, q, load);
          assert.ok(lead(at * (1 + 1e-9)) >= -1e-6 * Math.abs(horizonCost(own, q, at)), `${option} at ${at}`);
          // Just below: a little farther down a smaller fleet may be the cheaper one again.
          assert.ok(lead(at * (1 - 1e-9)) <= 1e-6 * Math.abs(horizonCost(own, q, at)), `${option} below ${at}`);
        }
      }),
      { numRuns: 25 },
    );
  });
});
