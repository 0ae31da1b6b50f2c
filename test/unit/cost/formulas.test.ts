import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { evaluateFormula, FormulaError } from "../../../src/cost/formulas/evaluateFormula";
import { FORMULAS, formulaById } from "../../../src/cost/formulas/registry";
import { builtLibrary } from "../library/libraries";
import { gbToGib, gibToGb } from "../../../src/cost/units";

interface Case {
  readonly id: string;
  readonly formula: string;
  readonly inputs: Record<string, number>;
  readonly expected: number | string;
  readonly relTol: number;
}

const { cases } = JSON.parse(readFileSync(path.join(process.cwd(), "test", "fixtures", "cost-cases.json"), "utf8")) as {
  cases: readonly Case[];
};

const value = (id: string, inputs: Record<string, unknown>): number | string => {
  const formula = formulaById(id);
  assert.ok(formula, `there is a formula ${id}`);
  return evaluateFormula(formula, inputs);
};
const number = (id: string, inputs: Record<string, number>): number => {
  const result = value(id, inputs);
  assert.equal(typeof result, "number");
  return Number(result);
};

describe("the formula registry", () => {
  it("has every worked case to test", () => assert.equal(cases.length, 82));

  for (const { id, formula, inputs, expected, relTol } of cases) {
    it(`${formula}: ${id}`, () => {
      const found = value(formula, inputs);
      if (typeof expected === "string") assert.equal(found, expected);
      else
        assert.ok(
          typeof found === "number" && Math.abs(found - expected) <= Math.abs(expected) * relTol,
          `${found} is not within ${relTol} of ${expected}`,
        );
    });
  }

  it("names each formula once and says rule, unit and source of each", () => {
    assert.equal(new Set(FORMULAS.map(({ id }) => id)).size, FORMULAS.length);
    assert.equal(FORMULAS.length, 45);
    for (const { id, output, inputs } of FORMULAS) {
      for (const language of ["en", "zh-cn"] as const) {
        const words = builtLibrary(language).cost.formulas.find((entry) => entry.id === id);
        assert.ok(words?.rule && words.source && output.unit, id);
      }
      assert.ok(
        Object.values(inputs).every(({ unit }) => unit !== ""),
        id,
      );
    }
  });

  it("refuses bad input and names it", () => {
    const good = { perHour: 2.5, tokensPerSecond: 100, utilization: 0.5 };
    const refused = (id: string, inputs: Record<string, unknown>): [string, string] => {
      try {
        value(id, inputs);
      } catch (error) {
        if (error instanceof FormulaError) return [error.input, error.code];
        throw error;
      }
      return ["", "accepted"];
    };
    assert.deepEqual(refused("costPerMillionTokens", { ...good, utilization: 1.01 }), ["utilization", "not-a-load"]);
    assert.deepEqual(refused("costPerMillionTokens", { ...good, utilization: 0 }), ["utilization", "not-a-load"]);
    assert.deepEqual(refused("costPerMillionTokens", { ...good, tokensPerSecond: 0 }), ["tokensPerSecond", "zero"]);
    assert.deepEqual(refused("costPerMillionTokens", { ...good, perHour: -1 }), ["perHour", "negative"]);
    assert.deepEqual(refused("costPerMillionTokens", { ...good, perHour: Number.NaN }), ["perHour", "not-a-number"]);
    assert.deepEqual(refused("costPerMillionTokens", { ...good, perHour: Number.POSITIVE_INFINITY }), [
      "perHour",
      "not-a-number",
    ]);
    assert.deepEqual(refused("costPerMillionTokens", { ...good, perHour: "2" }), ["perHour", "not-a-number"]);
    assert.deepEqual(refused("costPerMillionTokens", { perHour: 1, utilization: 1 }), ["tokensPerSecond", "missing"]);
    assert.deepEqual(refused("costPerMillionTokens", { ...good, speed: 1 }), ["speed", "unknown"]);
    assert.deepEqual(
      refused("hybridCostPerRequest", { gpuPerHour: 1, requestsPerHour: 1, escalation: 1.5, apiPerRequest: 1 }),
      ["escalation", "not-a-share"],
    );
  });

  it("never answers NaN or Infinity, whatever it is given", () => {
    const anything = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1, 1e308, 5e-324, -1), fc.double({ min: 0, max: 1 }));
    fc.assert(
      fc.property(fc.constantFrom(...FORMULAS), fc.infiniteStream(anything), (formula, stream) => {
        const inputs = Object.fromEntries(Object.keys(formula.inputs).map((name) => [name, stream.next().value]));
        try {
          const result = evaluateFormula(formula, inputs);
          assert.ok(typeof result === "string" || Number.isFinite(result), `${formula.id} ${JSON.stringify(inputs)}`);
        } catch (error) {
          assert.ok(error instanceof FormulaError);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

describe("properties of cost", () => {
  const money = fc.double({ min: 0, max: 1e6, noNaN: true });
  const tokens = fc.double({ min: 0, max: 1e12, noNaN: true });
  const part = fc.double({ min: 0, max: 1, noNaN: true });

  it("a bill never falls when there are more tokens", () => {
    fc.assert(
      fc.property(
        tokens,
        tokens,
        tokens,
        money,
        money,
        part,
        part,
        (input, output, more, priceInPerM, priceOutPerM, batchShare, batchFactor) => {
          const bill = (uncachedInputTokens: number, outputTokens: number): number =>
            number("apiBill", {
              uncachedInputTokens,
              outputTokens,
              priceInPerM,
              priceOutPerM,
              batchShare,
              batchFactor,
            });
          const base = bill(input, output);
          assert.ok(bill(input + more, output) >= base * (1 - 1e-12));
          assert.ok(bill(input, output + more) >= base * (1 - 1e-12));
        },
      ),
    );
  });

  it("break-even comes no later when the load rises", () => {
    fc.assert(
      fc.property(money, money, money, money, (capex, apiMonthly, more, opexMonthly) => {
        const months = (api: number): number => {
          const found = value("breakEvenMonths", { capex, apiMonthly: api, opexMonthly });
          return found === "never" ? Number.POSITIVE_INFINITY : Number(found);
        };
        assert.ok(months(apiMonthly + more) <= months(apiMonthly));
      }),
    );
  });

  it("twice the GPUs at the same load never cost less", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 64 }),
        money,
        fc.double({ min: 1, max: 1e5, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (gpus, rent, tokensPerSecond, utilization) => {
          const cost = (count: number): number =>
            number("costPerMillionTokens", {
              perHour: rent * count,
              tokensPerSecond: tokensPerSecond * count,
              utilization: utilization * (gpus / count),
            });
          assert.ok(cost(gpus * 2) >= cost(gpus) * (1 - 1e-12));
        },
      ),
    );
  });

  it("a blended price lies between the price of input and of output", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        part,
        (priceInPerM, priceOutPerM, inputShare) => {
          // With a capacity of a million tokens a month and no running cost, capex over months is the blended price.
          const months = Number(
            value("breakEvenMonthsAtCapacity", {
              capex: 1,
              opexMonthly: 0,
              tokensPerSecond: 1e6 / 3600,
              hoursPerMonth: 1,
              inputShare,
              priceInPerM,
              priceOutPerM,
            }),
          );
          const blended = 1 / months;
          assert.ok(
            blended >= Math.min(priceInPerM, priceOutPerM) * (1 - 1e-9) &&
              blended <= Math.max(priceInPerM, priceOutPerM) * (1 + 1e-9),
          );
        },
      ),
    );
  });

  it("gigabytes and gibibytes convert there and back", () => {
    assert.equal(gbToGib(1.073741824), 1);
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
        (gb) => Math.abs(gibToGb(gbToGib(gb)) - gb) <= gb * 1e-12,
      ),
    );
  });
});
