import assert from "node:assert/strict";
import { FORMULAS } from "../../src/cost/formulas/registry";
import { runIn } from "./runCli";

const formula = (...args: string[]): ReturnType<typeof runIn> => runIn(process.cwd(), ["formula", ...args]);

describe("model-choice formula", () => {
  it("lists every formula with its inputs, unit, rule and source", () => {
    const { status, out, error } = formula("--list", "--json");
    assert.equal(status, 0, error);
    const listed = JSON.parse(out) as { id: string; inputs: unknown; output: unknown; rule: string; source: string }[];
    assert.deepEqual(
      listed.map(({ id, inputs, output }) => ({ id, inputs, output })),
      FORMULAS.map(({ id, inputs, output }) => ({
        id,
        inputs: Object.entries(inputs).map(([name, { unit, optional }]) => ({ name, unit, optional })),
        output,
      })),
    );
    for (const { id, rule, source } of listed) assert.ok(rule && source, id);
  });

  it("lists them for people, one a line", () => {
    const { status, out } = formula("--list");
    assert.equal(status, 0);
    const ids = out
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(" ")[0]);
    assert.deepEqual(
      ids,
      FORMULAS.map(({ id }) => id),
    );
  });

  it("computes one, with never where there is no such day", () => {
    const months = (apiMonthly: number): unknown =>
      JSON.parse(
        formula("breakEvenMonths", JSON.stringify({ capex: 4000, apiMonthly, opexMonthly: 95 }), "--json").out,
      );
    assert.deepEqual(months(295), { value: 20, unit: "months" });
    assert.deepEqual(months(95), { value: "never", unit: "months" });
  });

  it("says in one line with exit code 2 what it cannot compute", () => {
    for (const args of [["breakEvenMonths", '{"capex": 4000}'], ["breakEvenMonths", "[]"], ["nope", "{}"], []]) {
      const { status, out, error } = formula(...args);
      assert.deepEqual([status, out], [2, ""], args.join(" "));
      assert.match(error, /^[^\n]+\n$/, args.join(" "));
    }
  });
});
