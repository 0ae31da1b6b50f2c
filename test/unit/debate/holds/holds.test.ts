import assert from "node:assert/strict";
import { describeHolding } from "../../../../src/debate/holds/describe";
import { evaluate } from "../../../../src/debate/holds/evaluate";
import { EXAMPLE_CONDITION, type Expression, readExpression } from "../../../../src/debate/holds/expression";
import { holdingIn } from "../../../../src/debate/holds/inScenario";
import { FACTS, FIGURE_NAMES, type Situation } from "../../../../src/debate/holds/situation";

const UNKNOWN: Situation = {
  figures: { requestsPerDay: null, breakEven: null, cheapestClosed: null, cheapestHosted: null, cheapestOwn: null },
  facts: {
    dataMayLeave: null,
    trainsWeights: null,
    trainsOnOutputs: null,
    needsFiling: null,
    openIsGoodEnough: null,
    closedIsBetter: null,
    ownModelIsDense: null,
    closedIsAllowed: null,
    openIsAllowed: null,
  },
  currency: "USD",
};

function situation(figures: Partial<Situation["figures"]>, facts: Partial<Situation["facts"]> = {}): Situation {
  return { ...UNKNOWN, figures: { ...UNKNOWN.figures, ...figures }, facts: { ...UNKNOWN.facts, ...facts } };
}

function expression(text: string): Expression {
  const read = readExpression(text);
  assert.ok("expression" in read, text);
  return read.expression;
}

const status = (text: string, where: Situation): string => evaluate(expression(text), where).status;

describe("a condition of a claim", () => {
  it("is read with `and` before `or`, and brackets before both", () => {
    const a = { kind: "fact", name: "dataMayLeave", isSo: false } as const;
    const b = { kind: "compare", left: "cheapestClosed", operator: "<=", right: "cheapestOwn" } as const;
    const c = { kind: "fact", name: "openIsAllowed", isSo: true } as const;
    assert.deepEqual(expression("not dataMayLeave or cheapestClosed <= cheapestOwn and openIsAllowed"), {
      kind: "or",
      of: [a, { kind: "and", of: [b, c] }],
    });
    assert.deepEqual(expression(" ( not dataMayLeave or cheapestClosed<=cheapestOwn ) and openIsAllowed "), {
      kind: "and",
      of: [{ kind: "or", of: [a, b] }, c],
    });
    expression(EXAMPLE_CONDITION);
  });

  it("is refused where anything of it cannot be read, and names what", () => {
    const unread = (text: string): string => {
      const read = readExpression(text);
      return "unread" in read ? read.unread : "read";
    };
    assert.equal(unread("requestsPerDay > volume"), "volume");
    assert.equal(unread("requestsPerDay breakEven"), "breakEven");
    assert.equal(unread("dataMayLeave openIsAllowed"), "openIsAllowed");
    assert.equal(unread("not requestsPerDay > breakEven"), "requestsPerDay");
    for (const text of ["", " ", "(", "dataMayLeave and", "requestsPerDay > 5", "dataMayLeave;", "(".repeat(400)])
      assert.notEqual(unread(text), "read", text);
  });

  it("holds, fails, or is not known where what is missing could decide", () => {
    const low = situation({ requestsPerDay: 60_000, breakEven: 410_000 });
    assert.equal(status("requestsPerDay <= breakEven", low), "holds");
    assert.equal(status("requestsPerDay > breakEven", low), "fails");
    assert.equal(status("dataMayLeave and requestsPerDay <= breakEven", low), "unknown");
    assert.equal(status("dataMayLeave and requestsPerDay > breakEven", low), "fails");
    assert.equal(status("dataMayLeave or requestsPerDay <= breakEven", low), "holds");
    assert.equal(status("dataMayLeave or requestsPerDay > breakEven", low), "unknown");
    assert.equal(status("not dataMayLeave", situation({}, { dataMayLeave: false })), "holds");
    for (const name of FACTS) assert.equal(status(name, UNKNOWN), "unknown");
    for (const name of FIGURE_NAMES) assert.equal(status(`${name} >= ${name}`, UNKNOWN), "unknown");
  });
});

describe("what is said of a condition", () => {
  const told = (text: string, where: Situation, language: "en" | "zh-cn" = "en"): string =>
    describeHolding(evaluate(expression(text), where), where, language);
  const low = situation({ requestsPerDay: 60_000, breakEven: 410_000 }, { dataMayLeave: true });

  it("names the figures that decide, and no others", () => {
    assert.equal(
      told("dataMayLeave and requestsPerDay > breakEven", low),
      "Does not hold here: the load (60,000 requests a day) is below the break-even of own machines against an API (410,000 requests a day).",
    );
    assert.equal(
      told("dataMayLeave and requestsPerDay <= breakEven", low, "zh-cn"),
      "就场景所知，在此成立：数据可以外发；用量（每天 60,000 个请求）低于自有机器对 API 的盈亏平衡点（每天 410,000 个请求）。",
    );
  });

  it("says which figure the scenario lacks, and what is never reached or always so", () => {
    assert.equal(
      told("cheapestClosed < cheapestHosted", situation({ cheapestClosed: 1 })),
      "Not known here: the scenario gives no bill of a hosted open model that may be chosen.",
    );
    assert.match(
      told("requestsPerDay > breakEven", situation({ requestsPerDay: 5, breakEven: Infinity })),
      /not reached up to a billion/,
    );
    assert.match(told("requestsPerDay > breakEven", situation({ requestsPerDay: 5, breakEven: 0 })), /at any load/);
    assert.match(
      told(
        "cheapestOwn >= cheapestClosed",
        { ...situation({ cheapestOwn: 3, cheapestClosed: 3 }), currency: "CNY" },
        "zh-cn",
      ),
      /最便宜的自有机器方案（3 元）等于期限内最便宜的闭源 API（3 元）/,
    );
  });

  it("is a whole sentence for every fact in both languages", () => {
    for (const name of FACTS)
      for (const is of [true, false, null])
        for (const language of ["en", "zh-cn"] as const)
          assert.match(
            told(name, situation({}, { [name]: is }), language),
            language === "en" ? /^[A-Z][^{}]+ here[^{}]*: [^{}]+[^.]\.$/ : /^[^{}]*在此[^{}]+：[^{}]+[^。]。$/,
          );
  });

  it("is nothing of a note without a condition, or with one of a newer edition", () => {
    assert.equal(holdingIn({ holds: null }, low, "en"), null);
    assert.equal(holdingIn({ holds: "weather > rain" }, low, "en"), null);
    assert.equal(holdingIn({ holds: "dataMayLeave" }, low, "en")?.status, "holds");
  });
});
