import assert from "node:assert/strict";
import type { Comparison } from "../../../src/cost/compare/compare";
import { evaluateHeuristic } from "../../../src/cost/heuristics/evaluateHeuristics";
import type { HeuristicResult } from "../../../src/cost/heuristics/heuristicResult";
import { findingSentences } from "../../../src/cost/words/sentences";
import { compared } from "./costFixture";
import { CATALOGUE, type Case, scenario, compute, of } from "./qualityFixture";

/** A month is 365/12 days, so 12,000 requests a day are 365,000 a month; a request of 1,000 tokens in and out costs 0.01 closed, 0.002 open. */
const MONTHLY = 365_000;

const near = (actual: number | null | undefined, expected: number, error = 1e-9): void =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= Math.abs(expected) * error, `${actual} is not ${expected}`);
const verdicts = (comparison: Comparison): string[] =>
  (comparison.quality?.options ?? []).map(({ id, verdict }) => `${id} ${verdict}`);
const said = (comparison: Comparison): string => findingSentences(comparison, CATALOGUE.facts.words).join(" ");

describe("good enough", () => {
  it("is nothing that anything is said of without an evaluation and a rule", () => {
    const comparison = compute({});
    assert.equal(comparison.quality, null);
    assert.match(said(comparison), /quality, latency and support are not in them/);
  });

  it("by a minimum is what the low end of the interval reaches, what its high end misses is out, and the rest is not told", () => {
    // Wilson: 90/100 is 0.826 to 0.945, 70/100 is 0.604 to 0.781, 45/50 is 0.786 to 0.957.
    const comparison = compute({
      closed: "{ n: 100, passed: 90 }",
      open: "{ n: 100, passed: 70 }",
      yuan: "{ n: 50, passed: 45 }",
      quality: "{ minimum: 0.8 }",
    });
    assert.deepEqual(verdicts(comparison), ["closed good", "open not", "yuan undecided"]);
    near(of(comparison, "closed").rate?.low, 0.8256, 1e-3);
    near(of(comparison, "closed").rate?.high, 0.9448, 1e-3);
    const out = comparison.options.find(({ id }) => id === "open")?.reasonsAgainst.map(({ code }) => code);
    assert.deepEqual(out, ["quality-below-minimum"]);
    assert.equal(comparison.cheapest, "yuan");
    assert.equal(comparison.quality?.cheapest, "closed");
    assert.deepEqual(comparison.quality.perhaps, ["yuan"]);
    const { itemsNeeded, n } = of(comparison, "yuan");
    assert.equal(n, 50);
    assert.ok(itemsNeeded !== null && itemsNeeded > 50 && itemsNeeded < 200, String(itemsNeeded));
  });

  it("without an evaluation is not known, never good enough, however cheap it is", () => {
    const comparison = compute({ closed: "{ n: 100, passed: 99 }", quality: "{ minimum: 0.8 }" });
    assert.deepEqual(verdicts(comparison), ["closed good", "open unmeasured", "yuan unmeasured"]);
    assert.equal(comparison.quality?.cheapest, "closed");
    assert.deepEqual(comparison.quality.unmeasured, ["open", "yuan"]);
    assert.match(
      said(comparison),
      /Not evaluated on every task, so not known to be good enough: Open, Acme, Yuan, Acme\./,
    );
  });

  it("against the present model is decided by the interval of the pairs, which decide where two rates do not", () => {
    const quality = "{ notWorseThan: closed, margin: 0.05 }";
    const closed = "{ n: 400, passed: 368 }";
    const alone = compute({ closed, open: "{ n: 400, passed: 364 }", quality });
    assert.deepEqual(verdicts(alone).slice(0, 2), ["closed reference", "open good"]);
    const few = compute({ closed: "{ n: 200, passed: 184 }", open: "{ n: 200, passed: 182 }", quality });
    assert.equal(of(few, "open").verdict, "undecided");
    // Lachin: 0.92 * 0.08 + 0.91 * 0.09 disagree by chance, times (2.8016 / 0.05) squared.
    assert.equal(of(few, "open").itemsNeeded, Math.ceil((0.92 * 0.08 + 0.91 * 0.09) * (2.801585218 / 0.05) ** 2));
    const pairs = compute({
      closed: "{ n: 200, passed: 184 }",
      open: "{ n: 200, passed: 182, against: [{ option: closed, n: 200, won: 1, lost: 3 }] }",
      quality,
    });
    assert.equal(of(pairs, "open").verdict, "good");
    assert.deepEqual(of(pairs, "open").difference?.paired, true);
    near(of(pairs, "open").difference?.value, -0.01);
    const turned = compute({
      closed: "{ n: 200, passed: 184, against: [{ option: open, n: 200, won: 3, lost: 1 }] }",
      open: "{ n: 200, passed: 182 }",
      quality,
    });
    assert.deepEqual(
      { ...of(turned, "open").difference, low: undefined, high: undefined },
      { ...of(pairs, "open").difference, low: undefined, high: undefined },
    );
    near(of(turned, "open").difference?.low, of(pairs, "open").difference?.low ?? 0);
    const worse = compute({ closed, open: "{ n: 400, passed: 320 }", quality });
    assert.equal(of(worse, "open").verdict, "not");
  });

  it("is the items of the measured formats for margins and shares of disagreement", () => {
    for (const [margin, won, lost, needed] of [
      [0.05, 15, 15, 785],
      [0.1, 15, 15, 197],
      [0.05, 9, 9, 471],
    ] as const) {
      const comparison = compute({
        closed: "{ n: 60, passed: 50 }",
        open: `{ n: 60, passed: 50, against: [{ option: closed, n: 60, won: ${won}, lost: ${lost} }] }`,
        quality: `{ notWorseThan: closed, margin: ${margin} }`,
      });
      const { itemsNeeded, difference } = of(comparison, "open");
      near(difference?.disagreeing, (won + lost) / 60);
      // The table is for a share of disagreement of 0.25 and 0.15.
      const share = needed === 471 ? 0.15 : 0.25;
      near(itemsNeeded, (needed * (won + lost)) / 60 / share, 0.01);
    }
  });

  it("of several tasks is their weighted mean, and is not known where one was not evaluated", () => {
    const two = (a: number, b: number): string =>
      `[{ task: tickets, n: 100, passed: ${a} }, { task: search, n: 100, score: ${b}, low: ${b - 0.05}, high: ${b + 0.05} }]`;
    const comparison = compute({
      closed: two(90, 0.7),
      open: "[{ task: tickets, n: 100, passed: 95 }]",
      quality: "{ minimum: 0.7, weights: { tickets: 3 } }",
    });
    const { rate, verdict } = of(comparison, "closed");
    near(rate?.value, 0.75 * 0.9 + 0.25 * 0.7);
    near(rate?.low, 0.85 - Math.hypot(0.75 * (0.9 - 0.825629), 0.25 * 0.05), 1e-4);
    assert.equal(verdict, "good");
    assert.equal(of(comparison, "open").verdict, "unmeasured");
    assert.deepEqual(of(comparison, "open").missing, ["search"]);
  });

  it("says of an evaluation that it is old or not dated, and of a proof that it does not hold for all at once", () => {
    const comparison = compute({
      closed: "{ n: 100, passed: 88, date: 2025-06-01 }",
      open: "{ n: 100, passed: 88, date: 2026-11-20 }",
      quality: "{ minimum: 0.8 }",
    });
    const remarks = (id: string): string[] =>
      comparison.options.find((option) => option.id === id)?.remarks.map(({ code }) => code) ?? [];
    assert.ok(remarks("closed").includes("evaluation-age"));
    assert.ok(!remarks("open").includes("evaluation-age") && !remarks("open").includes("evaluation-not-dated"));
    // Wilson at 95 % is 0.802 and at 97.5 % 0.789.
    assert.equal(of(comparison, "open").verdict, "good");
    assert.ok(remarks("open").includes("quality-only-alone"));
    assert.ok(remarks("yuan").includes("quality-unmeasured"));
  });
});

describe("the cost of a solved task and what the choice overpays", () => {
  const MEASURED: Case = {
    closed: "{ n: 1000, passed: 960 }",
    open: "{ n: 1000, passed: 900 }",
    quality: "{ minimum: 0.85 }",
  };

  it("are the cost of a task over the rate, and the difference for as many solved tasks", () => {
    const comparison = compute(MEASURED);
    near(of(comparison, "closed").perSolvedTask?.cost, 0.01 / 0.96);
    near(of(comparison, "open").perSolvedTask?.cost, 0.002 / 0.9);
    near(of(comparison, "open").perSolvedTask?.low, 0.002 / (of(comparison, "open").rate?.high ?? 0));
    const { overpayment } = comparison.quality ?? {};
    assert.equal(overpayment?.state, "told");
    const perMonth = (0.01 / 0.96 - 0.002 / 0.9) * 0.96 * MONTHLY;
    near(overpayment.excess?.perMonth, perMonth);
    near(overpayment.excess?.firstMonth, perMonth);
    near(overpayment.excess?.horizon, perMonth * 24);
    assert.match(said(comparison), /^The choice, Closed, overpays 2,871 USD a month above Open, Acme,/);
  });

  it("count a failure that is handed on, and requests that make one task", () => {
    const quality = "{ minimum: 0.85, failureCost: 0.5, requestsPerTask: 4 }";
    const comparison = compute({ ...MEASURED, quality });
    near(of(comparison, "closed").perSolvedTask?.cost, 0.04 + 0.04 * 0.5);
    near(of(comparison, "open").perSolvedTask?.cost, 0.008 + 0.1 * 0.5);
    // A cheap model whose failures a person mends is the dearer one here.
    assert.equal(comparison.quality?.cheapest, "open");
    near(comparison.quality.overpayment?.excess?.perMonth, ((0.06 - 0.058) * MONTHLY) / 4, 1e-6);
    const dear = compute({ ...MEASURED, quality: "{ minimum: 0.85, failureCost: 0.6, requestsPerTask: 4 }" });
    assert.equal(dear.quality?.cheapest, "closed");
    assert.equal(dear.quality.overpayment?.excess?.perMonth, 0);
  });

  it("are said to be nothing only of the cheapest that is proven, and not known where nothing is", () => {
    const best = compute({ ...MEASURED, chosen: "open" });
    assert.equal(best.quality?.overpayment?.excess?.perMonth, 0);
    assert.match(said(best), /^The choice, Open, Acme, overpays nothing/);
    const none = compute({ ...MEASURED, quality: "{ minimum: 0.99 }" });
    assert.equal(none.quality?.cheapest, null);
    assert.equal(none.quality.overpayment?.state, "none-proven");
    assert.equal(none.quality.overpayment.excess, null);
    assert.doesNotMatch(said(none), /overpays nothing/);
  });

  it("are a range where the cheaper option cannot be told", () => {
    const comparison = compute({ ...MEASURED, open: "{ n: 20, passed: 18 }" });
    const { overpayment } = comparison.quality ?? {};
    assert.equal(overpayment?.excess?.perMonth, 0);
    near(overpayment.perhaps?.perMonth, (0.01 / 0.96 - 0.002 / 0.9) * 0.96 * MONTHLY);
    assert.match(
      said(comparison),
      /overpays nothing.*Whether Open, Acme is good enough cannot be told with 20 items \(about \d+ would do\); if it is, the choice overpays 2,871 USD a month\./,
    );
  });

  it("are what the rule of the debate says in their stead", () => {
    const rule = (part: Case): HeuristicResult => evaluateHeuristic("overpayment", compute(part), CATALOGUE);
    const { status, value, args } = rule(MEASURED);
    assert.equal(status, "holds");
    near(Number(value), 0.01 / 0.96 / (0.002 / 0.9) - 1);
    near(Number(args[2]), (0.01 / 0.96 - 0.002 / 0.9) * 0.96 * MONTHLY);
    assert.equal(rule({ ...MEASURED, chosen: "open" }).status, "fails");
    assert.deepEqual(rule({ ...MEASURED, quality: "{ minimum: 0.99 }" }).args, ["goodEnough"]);
    assert.deepEqual(rule({ ...MEASURED, closed: undefined }).args, ["evaluation"]);
  });

  it("are the bills alone where the choice was not evaluated", () => {
    const comparison = compute({ open: "{ n: 1000, passed: 900 }", quality: "{ minimum: 0.85 }" });
    assert.equal(comparison.quality?.overpayment?.state, "choice-unmeasured");
    assert.match(said(comparison), /^The choice, Closed, was not evaluated on every task.* 2,920 USD a month above/);
  });

  it("have a range that holds the middle, wider with fewer items", () => {
    const width = (n: number): number => {
      const comparison = compared(
        scenario({ ...MEASURED, closed: `{ n: ${n}, passed: ${0.96 * n} }`, open: `{ n: ${n}, passed: ${0.9 * n} }` }),
        CATALOGUE,
      );
      const { range, excess } = comparison.quality?.overpayment ?? {};
      assert.ok(range && excess);
      for (const { low, high } of [range.both, range.costs, range.rates])
        assert.ok(low <= excess.perMonth && excess.perMonth <= high, JSON.stringify({ low, high, excess }));
      return range.rates.high - range.rates.low;
    };
    assert.ok(width(1000) > 2 * width(100_000));
  });

  it("flip at the limits that the intervals of the others keep, and with more items", () => {
    const { quality } = compute({ ...MEASURED, yuan: "{ n: 1000, passed: 500 }", open: "{ n: 20, passed: 18 }" });
    assert.ok(quality);
    const flips = quality.flips.map(({ what, to }) => `${what} ${to}`);
    assert.deepEqual(flips, ["minimum open", "minimum null", "items open"]);
    const [looser, stricter] = quality.flips;
    near(looser?.value, quality.options.find(({ id }) => id === "open")?.rate?.low ?? 0);
    near(stricter?.value, quality.options.find(({ id }) => id === "closed")?.rate?.low ?? 0);
    const at = compute({ ...MEASURED, open: "{ n: 20, passed: 18 }", quality: `{ minimum: ${looser?.value} }` });
    assert.equal(at.quality?.cheapest, "open");
  });
});
