import assert from "node:assert/strict";
import fc from "fast-check";
import type { Measured, ModelUsage } from "../../../src/measure/measured";
import { measureFiles } from "../../../src/measure/measureFiles";
import { type Sides, settle } from "../../../src/measure/usage/settle";
import { inputOf, jsonLines } from "../../unit/measure/inputs";

/** A call as it was, whatever an export makes of it. */
interface Call {
  readonly at: number;
  readonly model: string;
  readonly uncached: number;
  readonly read: number;
  readonly written: number;
  readonly output: number;
  readonly thinking: number;
  readonly id: string;
}

const START = Date.UTC(2026, 9, 1);
const call: fc.Arbitrary<Call> = fc.record({
  at: fc.integer({ min: START, max: START + 10 * 86_400_000 }),
  model: fc.constantFrom("gpt-5.1", "claude-sonnet-4-5", "gemini-3-pro", "模型"),
  uncached: fc.integer({ min: 1, max: 50_000 }),
  read: fc.integer({ min: 0, max: 50_000 }),
  written: fc.integer({ min: 0, max: 5_000 }),
  output: fc.integer({ min: 1, max: 9_000 }),
  thinking: fc.integer({ min: 0, max: 9_000 }),
  id: fc.uuid(),
});
const calls = fc.uniqueArray(call, { selector: ({ id }) => id, minLength: 2, maxLength: 40 });
const SEED = { seed: 2026, numRuns: 60 };

/** A row with everything inside of input and output, and with the total that says so. */
const inclusive = ({ at, model, uncached, read, written, output, thinking, id }: Call, sides: Sides = WITHIN) => ({
  timestamp: new Date(at).toISOString(),
  request_id: id,
  model,
  input_tokens: uncached + (sides.cache === "within" ? read + written : 0),
  output_tokens: output + (sides.thinking === "within" ? thinking : 0),
  cached_tokens: read,
  cache_write_tokens: written,
  reasoning_tokens: thinking,
  total_tokens: uncached + read + written + output + thinking,
});
const WITHIN: Sides = { cache: "within", thinking: "within" };

async function measured(...contents: readonly string[]): Promise<Measured> {
  return await measureFiles(contents.map((content, index) => inputOf(`file ${index}`, content)));
}
const byModel = ({ usage }: Measured): readonly ModelUsage[] =>
  [...usage].sort((a, b) => ((a.model ?? "") < (b.model ?? "") ? -1 : 1));

/** Sums of floating point numbers depend on their order in the last digits. */
function near(found: readonly ModelUsage[], wanted: readonly ModelUsage[]): void {
  const rounded = (usages: readonly ModelUsage[]): unknown =>
    JSON.parse(JSON.stringify(usages), (_, value: unknown) =>
      typeof value === "number" ? Number(value.toPrecision(10)) : value,
    );
  assert.deepEqual(rounded(found), rounded(wanted));
}

describe("what is always so of usage", () => {
  it("the order of rows changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(calls, fc.infiniteStream(fc.nat()), async (all, keys) => {
        const order = all.map((row) => ({ row, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
        const [one, other] = [
          await measured(jsonLines(all.map((row) => inclusive(row)))),
          await measured(jsonLines(order.map(({ row }) => inclusive(row)))),
        ];
        near(byModel(one), byModel(other));
        assert.deepEqual(one.period, other.period);
      }),
      SEED,
    );
  });

  it("a file in two parts says what it says as one, also where the parts overlap", async () => {
    await fc.assert(
      fc.asyncProperty(calls, fc.nat(), fc.nat(), async (all, first, second) => {
        const [from, to] = [first % all.length, second % all.length].sort((a, b) => a - b) as [number, number];
        const lines = all.map((row) => jsonLines([inclusive(row)]));
        const whole = await measured(lines.join(""));
        near(
          byModel(await measured(lines.slice(0, from + 1).join(""), lines.slice(from + 1).join(""))),
          byModel(whole),
        );
        near(byModel(await measured(lines.slice(0, to + 1).join(""), lines.slice(from).join(""))), byModel(whole));
      }),
      SEED,
    );
  });

  it("the unit of a time changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(calls, async (all) => {
        const of = async (time: (at: number) => unknown) =>
          await measured(jsonLines(all.map((row) => ({ ...inclusive(row), timestamp: time(row.at) }))));
        const wanted = await of((at) => new Date(at).toISOString());
        for (const time of [
          (at: number) => at,
          (at: number) => at / 1000,
          (at: number) => at * 1000,
          (at: number) => `${at}123456`,
          (at: number) => new Date(at + 8 * 3_600_000).toISOString().replace("Z", "+08:00"),
        ]) {
          const found = await of(time);
          near(byModel(found), byModel(wanted));
          // Seconds as a fraction may fall short of a millisecond.
          for (const end of ["from", "to"] as const)
            assert.ok(Math.abs(Date.parse(found.period?.[end] ?? "") - Date.parse(wanted.period?.[end] ?? "")) <= 1);
        }
      }),
      { ...SEED, numRuns: 20 },
    );
  });

  it("where the total tells the sides, it does not matter on which side an export counts", async () => {
    await fc.assert(
      fc.asyncProperty(
        calls,
        fc.constantFrom("within", "beside"),
        fc.constantFrom("within", "beside"),
        async (all, cache, thinking) => {
          const one = await measured(jsonLines(all.map((row) => inclusive(row))));
          const other = await measured(jsonLines(all.map((row) => inclusive(row, { cache, thinking }))));
          near(byModel(other), byModel(one));
          const told = all.reduce((sum, { uncached, read, written }) => sum + uncached + read + written, 0);
          const found = one.usage.reduce(
            (sum, { inputTokens, requests }) => sum + (inputTokens ?? 0) * (requests ?? 0),
            0,
          );
          assert.ok(Math.abs(found / told - 1) < 1e-9);
        },
      ),
      SEED,
    );
  });

  it("shares lie from 0 to 1, spreads in order, hours sum to 1", async () => {
    const count = fc.oneof(fc.integer({ min: -3, max: 9000 }), fc.constantFrom(null, "", "1,200", "x", 1e308, 0));
    const rows = fc.array(
      fc.record({
        timestamp: fc.integer({ min: START, max: START + 3 * 86_400_000 }).map((at) => new Date(at).toISOString()),
        model: fc.constantFrom("gpt-5.1", "claude-opus-4-1", "gemini-3-pro", ""),
        input_tokens: count,
        output_tokens: count,
        cached_tokens: count,
        cache_write_tokens: count,
        reasoning_tokens: count,
        total_tokens: count,
        batch: fc.constantFrom(true, false, null),
      }),
      { minLength: 1, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const found = await measured(jsonLines(all));
        for (const usage of found.usage) {
          for (const share of [usage.cachedShare, usage.cacheWriteShare, usage.batchShare, ...(usage.hours ?? [])])
            assert.ok(share === null || (share >= 0 && share <= 1), JSON.stringify(usage));
          assert.ok((usage.cachedShare ?? 0) + (usage.cacheWriteShare ?? 0) <= 1 + 1e-9);
          for (const spread of [usage.inputSpread, usage.outputSpread])
            assert.ok(spread === null || spread.p50 <= spread.p95);
          if (usage.hours) assert.ok(Math.abs(usage.hours.reduce((sum, share) => sum + share, 0) - 1) < 1e-9);
          for (const value of Object.values(usage).flat())
            if (typeof value === "number") assert.ok(Number.isFinite(value) && value >= 0, JSON.stringify(usage));
        }
        for (const { rows: counted, skipped } of found.files) assert.equal(counted + skipped, all.length);
      }),
      { ...SEED, numRuns: 300 },
    );
  });

  it("sides are settled so that no part is below 0 and the whole is what was told", () => {
    const count = fc.option(fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(
        fc.record({ input: count, cacheRead: count, cacheWrite: count, output: count, thinking: count, total: count }),
        fc.constantFrom<Sides["cache"]>("within", "beside"),
        fc.constantFrom<Sides["thinking"]>("within", "beside"),
        (told, cache, thinking) => {
          const { tokens } = settle(told, { cache, thinking });
          for (const part of Object.values(tokens))
            assert.ok(part === null || part >= 0, JSON.stringify([told, tokens]));
          assert.equal(tokens.uncached === null, told.input === null);
          const cached = (told.cacheRead ?? 0) + (told.cacheWrite ?? 0);
          if (tokens.uncached !== null) assert.ok([told.input, (told.input ?? 0) - cached].includes(tokens.uncached));
          if (tokens.output !== null)
            assert.ok([told.output, (told.output ?? 0) - (told.thinking ?? 0)].includes(tokens.output));
        },
      ),
      { seed: 7, numRuns: 5000 },
    );
  });
});
