import assert from "node:assert/strict";
import { spreadMeans } from "../../../../src/cost/load/spread";
import { measuredWorkload } from "../../../../src/cost/scenario/provenance";
import { lengthSpread } from "../../../../src/measure/into/lengthSpread";
import { tariffLimits } from "../../../../src/measure/into/tariffLimits";
import { withUsage } from "../../../../src/measure/into/usage";
import type { ModelUsage } from "../../../../src/measure/measured";
import { Lengths } from "../../../../src/measure/usage/lengths";
import type { OverlayFile } from "../../../../src/models/prices/overlayFile";
import { PLAIN_PRICES, THREE_WAYS, builtCatalogue, comparedQuickly, read } from "../../cost/costFixture";
import { MEASURED, USAGE, codesOf, contextOf, scenarioOf, written } from "./fixture";

interface Call {
  readonly input: number;
  readonly output: number;
}

/** Calls as services have them: many short ones, some long, few very long, whose answers are longer too. */
function calls(count: number): Call[] {
  let state = 7;
  const random = (): number => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  return Array.from({ length: count }, () => {
    // The sum of uniform draws is about normal, so the lengths are about log-normal.
    const normal = random() + random() + random() + random() - 2;
    const input = Math.round(20_000 * Math.exp(1.9 * normal));
    return { input, output: Math.round(100 + input / 100 + 200 * random()) };
  });
}

function binsOf(list: readonly Call[]): ReturnType<Lengths["bins"]> {
  const lengths = new Lengths();
  for (const { input, output } of list) lengths.add(input, output);
  return lengths.bins();
}

function meansOf(list: readonly Call[]): { inputTokens: number; outputTokens: number } {
  const mean = (of: (call: Call) => number): number => list.reduce((sum, call) => sum + of(call), 0) / list.length;
  return { inputTokens: mean(({ input }) => input), outputTokens: mean(({ output }) => output) };
}

describe("the spread of measured lengths", () => {
  const all = calls(20_000);
  const means = meansOf(all);

  it("has shares that sum to 1 and means that are the measured ones", () => {
    for (const count of [7, 40, 999, 20_000]) {
      const some = all.slice(0, count);
      const own = meansOf(some);
      const spread = lengthSpread(binsOf(some), own);
      assert.ok(spread, String(count));
      // As a person adds them up: no share has more than four digits.
      assert.equal(Math.round(spread.reduce((sum, { share }) => sum + share * 10_000, 0)), 10_000);
      const found = spreadMeans(spread);
      for (const key of ["inputTokens", "outputTokens"] as const)
        assert.ok(
          Math.abs((found[key] ?? 0) / own[key] - 1) < 5e-4,
          `${key} of ${String(count)}: ${String(found[key])}`,
        );
    }
  });

  it("goes from short to long and holds the longest requests apart", () => {
    const spread = lengthSpread(binsOf(all), means) ?? [];
    const inputs = spread.map(({ inputTokens }) => inputTokens);
    assert.deepEqual(
      inputs,
      [...inputs].sort((a, b) => a - b),
    );
    assert.deepEqual(
      spread.map(({ share }) => Number(share.toFixed(2))),
      [0.25, 0.25, 0.25, 0.15, 0.05, 0.04, 0.01],
    );
  });

  it("is none where all requests are about as long", () => {
    const alike = all.map(({ output }, index) => ({ input: 1000 + (index % 100), output: 300 + (output % 20) }));
    assert.equal(lengthSpread(binsOf(alike), meansOf(alike)), null);
    assert.equal(lengthSpread(binsOf([{ input: 5, output: 5 }]), { inputTokens: 5, outputTokens: 5 }), null);
  });

  it("takes memory by the range of lengths, not by the number of requests", () => {
    assert.ok(binsOf(calls(50_000)).length < 600);
  });

  const [row] = PLAIN_PRICES.rows ?? [];
  assert.ok(row);
  const TIERED: OverlayFile = {
    rows: [
      ...(PLAIN_PRICES.rows ?? []),
      {
        ...row,
        id: "acme/stepped",
        input: { base: 2, tiers: [{ aboveInput: 60_000, price: 4 }] },
        output: { base: 10, tiers: [{ aboveInput: 60_000, price: 20 }] },
      },
    ],
  };

  it("bills a tariff with steps as the requests themselves would be billed, which their mean does not", () => {
    const catalogue = builtCatalogue(TIERED);
    const text = `title: Steps
workload:
  requestsPerDay: 1000
  inputTokens: 1
  outputTokens: 1
options:
  - id: stepped
    kind: closed-api
    price: acme/stepped
    tokenFactor: 1
`;
    const { scenario } = read(text, catalogue);
    assert.ok(scenario);
    const limits = tariffLimits(scenario, catalogue, () => 1);
    assert.deepEqual(limits, [60_000]);
    const spread = lengthSpread(binsOf(all), means, limits) ?? [];
    const monthly = (lengths: string): number =>
      comparedQuickly(text.replace("  inputTokens: 1\n  outputTokens: 1\n", lengths), catalogue).options[0]?.monthly
        ?.total ?? Number.NaN;
    const each = all.reduce((sum, { input, output }) => {
      const factor = input > 60_000 ? 2 : 1;
      return sum + (factor * (input * 2 + output * 10)) / 1e6;
    }, 0);
    const exact = (each / all.length) * 1000 * (365.25 / 12);
    const bySpread = monthly(`  spread: ${JSON.stringify(spread)}\n`);
    const byMeans = monthly(
      `  inputTokens: ${String(means.inputTokens)}\n  outputTokens: ${String(means.outputTokens)}\n`,
    );
    assert.ok(Math.abs(bySpread / exact - 1) < 0.01, `${String(bySpread)} of ${String(exact)}`);
    assert.ok(Math.abs(byMeans / exact - 1) > 0.15, `${String(byMeans)} of ${String(exact)}`);
  });

  it("takes the place of the two means in the file, with their provenance, and leaves the rest", () => {
    const usage: ModelUsage = {
      ...USAGE,
      inputTokens: means.inputTokens,
      inputTokensPerDay: means.inputTokens * 6903.2,
    };
    const context = contextOf({
      optionOf: () => "closed",
      shapes: [{ model: USAGE.model, hourly: null, lengths: binsOf(all) }],
    });
    const text = THREE_WAYS.replace("peakFactor: 2", "# Seen on a Monday.\n  peakFactor: 2 # at noon");
    const { text: after, scenario } = written(text, (one) => withUsage(one, MEASURED, [usage], context));
    const { workload } = scenario;
    assert.equal(workload.inputTokens, undefined);
    assert.ok((workload.spread?.length ?? 0) >= 7);
    assert.deepEqual([...measuredWorkload(scenario).keys()].sort(), [
      "inputTokens",
      "outputTokens",
      "peakFactor",
      "requestsPerDay",
    ]);
    const found = spreadMeans(workload.spread);
    assert.ok(Math.abs((found.inputTokens ?? 0) / means.inputTokens - 1) < 1e-3);
    assert.ok(Math.abs((found.outputTokens ?? 0) / 300 - 1) < 1e-3);
    assert.match(after, /# Seen on a Monday\.\n {2}peakFactor: 2\.5 # at noon\n/);
    assert.ok(
      after.includes(
        text.slice(text.indexOf("options:"), text.indexOf("  - id: hosted")).split("\n").slice(0, 4).join("\n"),
      ),
    );
    assert.deepEqual(codesOf(context.notes.all()), []);
  });

  it("keeps the comments of a workload that said nothing but the two means", () => {
    const context = contextOf({ shapes: [{ model: USAGE.model, hourly: null, lengths: binsOf(all) }] });
    const text = THREE_WAYS.replace("  requestsPerDay: 100000\n", "  # Of the pilot.\n").replace(
      "  peakFactor: 2\n",
      "",
    );
    const { text: after } = written(text, (one) => withUsage(one, MEASURED, [USAGE], context));
    assert.match(after, /^workload:\n {2}# Of the pilot\.\n/m);
  });

  it("stays unset, with the means in its place, where one of the models does not tell each call", () => {
    const context = contextOf({ shapes: [{ model: USAGE.model, hourly: null, lengths: binsOf(all) }] });
    const other = { ...USAGE, model: "other" };
    const { workload } = withUsage(scenarioOf(THREE_WAYS), MEASURED, [USAGE, other], context);
    assert.equal(workload.spread, undefined);
    assert.equal(workload.inputTokens, 2200);
  });
});
