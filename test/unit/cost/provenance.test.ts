import assert from "node:assert/strict";
import type { Provenance } from "../../../src/cost/scenario/provenance";
import { sayer } from "../../../src/cost/words/costWords";
import { measuredNote } from "../../../src/cost/words/measured";
import { findingSentences } from "../../../src/cost/words/sentences";
import { remarkLines } from "../../../src/cost/words/remarks";
import { figuresBlock } from "../../../src/cost/write/figuresBlock";
import { comparisonMarkdown } from "../../../src/cost/write/comparisonMarkdown";
import { PLAIN_PRICES, THREE_WAYS, TODAY, builtCatalogue, compared, comparedQuickly, read } from "./costFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const CHINESE = builtCatalogue(PLAIN_PRICES, "zh-cn");
const SHA = "ab".repeat(32);

/** The scenario of three ways whose load was measured in October, with changes of its text. */
function measured(...changes: readonly (readonly [string, string])[]): string {
  const text = THREE_WAYS.replace(
    "workload:\n",
    `workload:
  measured:
    - files: [{ name: usage.csv, sha256: ${SHA} }]
      date: 2026-11-01
      from: 2026-10-01
      to: 2026-10-31
      requests: 214000
      values: { requestsPerDay: 100000, inputTokens: 1000, outputTokens: 500 }
`,
  );
  assert.notEqual(text, THREE_WAYS);
  return changes.reduce((changed, [from, to]) => {
    assert.ok(changed.includes(from), from);
    return changed.replace(from, to);
  }, text);
}

const finding = (text: string, catalogue = CATALOGUE): string =>
  findingSentences(comparedQuickly(text, catalogue), catalogue.facts.words).join(" ");

describe("the provenance of measured numbers", () => {
  it("is said with requests, period and file, in both languages", () => {
    assert.match(
      finding(measured()),
      /The load was measured on 214,000 requests of October 2026 \(usage\.csv\)\. Prices? /,
    );
    assert.match(finding(measured(), CHINESE), /负载为实测（2026年10月，usage\.csv），共 214,000 次请求。/);
    assert.doesNotMatch(finding(THREE_WAYS), /measured on/);
    assert.match(finding(measured(["to: 2026-10-31", "to: 2026-10-30"])), /requests from 2026-10-01 to 2026-10-30 /);
  });

  it("stands beside a number in short, for logs and for load tests, in both languages", () => {
    const files = [{ name: "bench.json", sha256: SHA }];
    const notes = (provenance: Omit<Provenance<string>, "files" | "values">): string[] =>
      [CATALOGUE, CHINESE].map(({ facts: { words } }) =>
        measuredNote({ files, values: {}, ...provenance }, words, sayer(words, "USD")),
      );
    const date = "2026-11-02";
    assert.deepEqual(notes({ date, from: "2026-02-01", to: "2026-02-28", requests: 214_000 }), [
      "measured on 214,000 requests of February 2026",
      "实测自 214,000 次请求（2026年2月）",
    ]);
    assert.deepEqual(notes({ date, from: "2026-10-01", to: "2026-10-01" }), [
      "measured on the use of 2026-10-01; requests are not counted",
      "实测（2026-10-01 一天，未记请求次数）",
    ]);
    assert.deepEqual(notes({ date, concurrency: 32 }), [
      "load test with 32 requests at once (bench.json, read on 2026-11-02)",
      "压测：同时 32 个请求（bench.json，2026-11-02 读取）",
    ]);
    assert.deepEqual(notes({ date }), [
      "measured (bench.json, read on 2026-11-02)",
      "实测（bench.json，2026-11-02 读取）",
    ]);
  });

  it("is not said of a number that was changed afterwards, which is one of the scenario again", () => {
    const text = measured(["\n  outputTokens: 500", "\n  outputTokens: 600"]);
    assert.match(finding(text), /\(usage\.csv\): Requests a day, Input tokens a request\. The rest is assumed\./);
    const { origins } = comparedQuickly(text, CATALOGUE).resolved;
    assert.deepEqual(
      [origins.inputTokens, origins.outputTokens, origins.peakFactor],
      ["measured", "scenario", "scenario"],
    );
  });

  it("narrows the range of a number, but not where the logs are of a few days or requests", () => {
    const range = (text: string): { low: number; high: number } =>
      comparedQuickly(text, CATALOGUE).resolved.ranges.requestsPerDay;
    const [assumed, told] = [range(THREE_WAYS), range(measured())];
    assert.ok(told.low > assumed.low && told.high < assumed.high);
    assert.deepEqual(range(measured(["to: 2026-10-31", "to: 2026-10-06"])), assumed);
    assert.deepEqual(range(measured(["requests: 214000", "requests: 499"])), assumed);
    assert.deepEqual(range(measured(["      requests: 214000\n", ""])), assumed);
  });

  it("grows old as a price does", () => {
    assert.doesNotMatch(finding(measured()), /days ago/);
    const old = measured(["from: 2026-10-01", "from: 2026-07-01"], ["to: 2026-10-31", "to: 2026-07-31"]);
    assert.match(finding(old), /That was 116 days ago; measure it again before you rely on it\./);
  });

  it("that tells no period is as old as its reading at least, and one of a day ago is not old", () => {
    const undated: [string, string] = ["      from: 2026-10-01\n      to: 2026-10-31\n", ""];
    assert.doesNotMatch(finding(measured(undated)), /days ago/);
    const old = measured(undated, ["date: 2026-11-01", "date: 2026-08-01"]);
    assert.match(finding(old), /That was 115 days ago/);
    const last = (day: string): string =>
      measured(["to: 2026-10-31", `to: ${day}`], ["from: 2026-10-01", "from: 2026-08-01"]);
    // More than 90 days before 24 November, as of prices.
    assert.match(finding(last("2026-08-25")), /That was 91 days ago/);
    assert.doesNotMatch(finding(last("2026-08-26")), /days ago/);
  });

  it("that is old is said in Markdown and in both languages, and is not once the numbers were changed by hand", () => {
    const old = measured(["from: 2026-10-01", "from: 2026-07-01"], ["to: 2026-10-31", "to: 2026-07-31"]);
    for (const [catalogue, said] of [
      [CATALOGUE, /That was 116 days ago; measure it again/],
      [CHINESE, /116 天/],
    ] as const) {
      const comparison = compared(old, catalogue);
      assert.match(comparisonMarkdown(comparison, catalogue.facts), said);
    }
    const changed = old
      .replace("\n  requestsPerDay: 100000", "\n  requestsPerDay: 1")
      .replace("\n  inputTokens: 1000", "\n  inputTokens: 1")
      .replace("\n  outputTokens: 500", "\n  outputTokens: 1");
    assert.doesNotMatch(finding(changed), /days ago/);
  });

  it("of a load test is a remark on its option, and so are requests to which it does not carry over", () => {
    const own = THREE_WAYS.replace(
      "    kind: self-hosted\n",
      `    kind: self-hosted
    measuredTokensPerSecond: 2400
    measured:
      - files: [{ name: bench.json, sha256: ${SHA} }]
        date: 2026-11-02
        concurrency: 32
        inputTokens: 1024
        outputTokens: 300
        values: { measuredTokensPerSecond: 2400 }
`,
    );
    const lines = (text: string): string =>
      remarkLines(comparedQuickly(text, CATALOGUE), CATALOGUE.facts.words).join("\n");
    assert.match(
      lines(own),
      /Throughput was measured on 2026-11-02 \(bench\.json\) with 1,024 tokens in and 300 out a request, 32 requests at once\./,
    );
    assert.doesNotMatch(lines(own), /carry over/);
    assert.match(
      lines(own.replace("inputTokens: 1000", "inputTokens: 4000")),
      /does not carry over; test at this length/,
    );
    assert.doesNotMatch(lines(own.replace("Second: 2400", "Second: 2500")), /bench\.json/);
  });

  it("goes into the figures block of a record", () => {
    const block = figuresBlock(comparedQuickly(measured(), CATALOGUE), TODAY);
    assert.match(block, /measured: \[ ?\{ files: \[ ?\{ name: usage\.csv, sha256: (ab){32} \} ?\], date: 2026-11-01/);
  });

  it("with a misspelt or broken part is refused with the key that was meant", () => {
    const problems = (text: string): unknown[] =>
      read(text, CATALOGUE).problems.map(({ code, args }) => [code, ...args]);
    assert.deepEqual(problems(measured(["requests: 214000", "request: 214000"])), [
      ["key-misspelt", "workload.measured.0.request", "requests"],
    ]);
    assert.deepEqual(problems(measured(["values: { requestsPerDay", "values: { requestPerDay"])), [
      ["key-misspelt", "workload.measured.0.values.requestPerDay", "requestsPerDay"],
    ]);
    assert.equal(read(measured([SHA, "abc"]), CATALOGUE).scenario, null);
    assert.equal(read(measured(["from: 2026-10-01", "from: October"]), CATALOGUE).scenario, null);
  });
});
