import assert from "node:assert/strict";
import { DAYS_PER_MONTH } from "../../../src/cost/units";
import { type PLAIN_PRICES, builtCatalogue, comparedQuickly, read } from "./costFixture";

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

describe("options that are made of others, or run in another way", () => {
  const result = (text: string, id: string): ReturnType<typeof comparedQuickly>["options"][number] => {
    const option = comparedQuickly(text, CATALOGUE).options.find((one) => one.id === id);
    assert.ok(option);
    return option;
  };

  it("reckon a base load with spill as the bill of a public fleet: four replicas at 70,080 and 96,051 beside them", () => {
    // arafatkatze.github.io/inference-math, 6 and 7: 583 B tokens a month, 26,600 tokens/s and 17,520 USD a replica.
    const text = `title: t
workload: { requestsPerDay: ${583e9 / DAYS_PER_MONTH}, inputTokens: 0, outputTokens: 1, peakFactor: 1 }
options:
  - { id: own, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, rentPerGpuHour: 6, gpusPerReplica: 4, measuredTokensPerSecond: 26600 }
  - { id: api, kind: closed-api, price: a/spill }
  - { id: both, kind: base-and-spill, base: own, spill: api, baseReplicas: 4 }
assumptions: { rentExtras: 0, staffMonthly: 0, softwareMonthly: 0, setupCost: 0 }
`;
    const both = result(text, "both");
    near(both.monthly?.parts.hardware, 70_080);
    near(both.monthly?.parts.output, 96_051, 0.002);
    near(both.monthly?.total, 166_131, 0.002);
    near(result(text, "api").monthly?.total, 185_000, 0.002);
    near(both.machines?.utilization, 1, 1e-6);
  });

  it("reckon a router as a public example: all to the dear model 270 a month of 30 days, four fifths to the cheap one 126", () => {
    // beforeyouship.dev, model-routing-cost-optimization, without its classifier.
    const text = `title: t
workload: { requestsPerDay: 1000, inputTokens: 1000, outputTokens: 400 }
options:
  - { id: sonnet, kind: closed-api, price: a/dear }
  - { id: haiku, kind: closed-api, price: a/cheap }
  - { id: router, kind: route, to: [{ option: haiku, share: 0.8 }, { option: sonnet, share: 0.2 }] }
  - { id: cascade, kind: route, to: [{ option: haiku, share: 1 }], escalate: { from: haiku, to: sonnet, share: 0.2 } }
`;
    const month = DAYS_PER_MONTH / 30;
    near(result(text, "sonnet").monthly?.total, 270 * month);
    near(result(text, "router").monthly?.total, 126 * month);
    // A cascade asks the cheap one first, always.
    near(result(text, "cascade").monthly?.total, (90 + 54) * month);
  });

  it("bill provisioned units day and night, and by the token only what they cannot carry", () => {
    const text = (units: string): string =>
      `title: t\nworkload: { requestsPerDay: 86400, inputTokens: 0, outputTokens: 100, peakFactor: 1 }\noptions: [{ id: a, kind: closed-api, price: a/dear, ${units} }]\n`;
    const listed = (86_400 * DAYS_PER_MONTH * 100 * 15) / 1e6;
    near(result(text("name: x"), "a").monthly?.total, listed);
    // 100 tokens/s arrive; three units of 20 carry sixty of them.
    const some = result(text("provisionedUnits: 3, provisionedPerUnitHour: 2, tokensPerSecondPerUnit: 20"), "a");
    near(some.monthly?.parts.provisioned, 3 * 2 * 730);
    near(some.monthly?.parts.output, listed * 0.4);
    near(
      result(text("provisionedUnits: 5, provisionedPerUnitHour: 2, tokensPerSecondPerUnit: 20"), "a").monthly?.total,
      5 * 2 * 730,
    );
  });

  it("bill seats by the head, and rule them out beyond what they allow", () => {
    const seats = (more: string): ReturnType<typeof result> =>
      result(
        `title: t\nworkload: { requestsPerDay: 2000 }\noptions: [{ id: s, kind: seats, seats: 200, pricePerSeat: 20${more} }]\n`,
        "s",
      );
    near(seats("").monthly?.total, 4000);
    assert.equal(seats("").remarks[0]?.code, "seats-limit-unknown");
    assert.deepEqual(seats(", requestsPerSeat: 100").reasonsAgainst, [{ code: "seats-exceeded", args: [200, 100] }]);
    assert.deepEqual(seats(", requestsPerSeat: 500").reasonsAgainst, []);
  });

  it("let a fleet follow the load: less than the fixed one, and reserved and spot hours at their own prices", () => {
    const own = (more: string): ReturnType<typeof result> =>
      result(
        `title: t\nworkload: { requestsPerDay: 20000000, inputTokens: 1000, outputTokens: 1000, peakFactor: 4 }\noptions: [{ id: o, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, measuredTokensPerSecond: 10000, rentPerGpuHour: 2${more} }]\nassumptions: { rentExtras: 0 }\n`,
        "o",
      );
    const [fixed, moving] = [own(""), own(", fleet: autoscaled")];
    assert.ok((moving.monthly?.parts.hardware ?? 0) < 0.4 * (fixed.monthly?.parts.hardware ?? 0));
    assert.ok((moving.machines?.utilization ?? 0) > 0.6 && (fixed.machines?.utilization ?? 1) < 0.2);
    const paid = moving.machines?.paidReplicas ?? 0;
    near(moving.monthly?.parts.hardware, paid * 2 * 730);
    const reserved = own(", fleet: autoscaled, reservedReplicas: 5, reservedPerGpuHour: 1");
    const hours = reserved.machines?.paidReplicas ?? 0;
    near(reserved.monthly?.parts.hardware, (5 * 1 + (hours - 5) * 2) * 730);
    const spot = own(", fleet: autoscaled, spotShare: 0.5, spotPerGpuHour: 1");
    near(spot.monthly?.parts.hardware, paid * 1.5 * 730);
    const two = own(", fleet: autoscaled, sites: 2, standbyReplicas: 1");
    near(two.monthly?.parts.hardware, (paid * 2 + 1) * 2 * 730);
  });

  it("take what is different for one option before what holds for all", () => {
    const text = `title: t
workload: { requestsPerDay: 1000, inputTokens: 1000, outputTokens: 100, thinkingMultiplier: 2 }
options:
  - { id: all, kind: closed-api, price: a/dear }
  - { id: plain, kind: closed-api, price: a/dear, thinkingMultiplier: 1 }
  - { id: slow, kind: closed-api, price: a/dear, thinkingMultiplier: 5 }
`;
    const requests = 1000 * DAYS_PER_MONTH;
    near(result(text, "all").monthly?.total, requests * (0.003 + 0.003));
    near(result(text, "plain").monthly?.total, requests * (0.003 + 0.0015));
    near(result(text, "slow").monthly?.total, requests * (0.003 + 0.0075));
  });
});

describe("what a workload needs beside the chat", () => {
  const text = (lines: string): string =>
    `title: t\nworkload: { requestsPerDay: 1000, inputTokens: 1000, outputTokens: 100, beside: ${lines} }\noptions:\n  - { id: a, kind: closed-api, price: a/dear }\n  - { id: b, kind: closed-api, price: a/cheap }\n`;
  const requests = 1000 * DAYS_PER_MONTH;

  it("is billed with every option alike: embeddings by the token, searches by the thousand, a store by the month", () => {
    const plain = comparedQuickly(text("[]"), CATALOGUE);
    const lines = `[{ name: Embedding, price: openai/text-embedding-3-small, amounts: { input: 500 } }, { name: Store, perMonth: 70 }]`;
    const full = comparedQuickly(text(lines), CATALOGUE);
    // 500 M tokens embedded at 0.02 USD a million are 10 USD (nexora, RAG example); here 15.2 M of them.
    const added = (requests * 500 * 0.02) / 1e6 + 70;
    for (const id of ["a", "b"]) {
      const [before, after] = [plain, full].map(({ options }) => options.find((one) => one.id === id)?.monthly);
      near((after?.total ?? 0) - (before?.total ?? 0), added, 1e-6);
      near(after?.parts.beside, added);
    }
    const searched = comparedQuickly(
      text("[{ price: openai/gpt-6-luna, amounts: { webSearchesPerThousand: 2 } }]"),
      CATALOGUE,
    );
    near(searched.options[0]?.monthly?.parts.beside, (requests * 2 * 10) / 1000);
  });

  it("names a row that is not there or does not charge for it", () => {
    const codes = (lines: string): (string | undefined)[] =>
      read(text(lines), CATALOGUE).problems.map(({ code }) => code);
    assert.deepEqual(codes("[{ price: openai/text-embedding-9, amounts: { input: 1 } }]"), ["price-unknown"]);
    assert.deepEqual(codes("[{ price: openai/text-embedding-3-small, amounts: { audioHours: 1 } }]"), [
      "kind-not-priced",
    ]);
    assert.deepEqual(codes("[{ name: nothing }]"), ["field-missing"]);
    assert.deepEqual(codes("[{ price: openai/text-embedding-3-small, amount: { input: 1 } }]"), ["key-misspelt"]);
  });
});
