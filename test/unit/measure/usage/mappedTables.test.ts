import assert from "node:assert/strict";
import { COLUMNS_PATH, readColumnFile, withTable } from "../../../../src/measure/columns/columnFile";
import type { ColumnMap, KnownTable } from "../../../../src/measure/columns/columnMap";
import type { PlainTable } from "../../../../src/measure/columns/plainTable";
import { codesOf, jsonLines, measureText, onlyUsage } from "../inputs";

/** What a table says whose columns are told. */
const mapped = (text: string, columns: ColumnMap) => measureText(text, { answers: () => ({ columns }) });

/** Hourly metrics of deployments, in local time, as a portal writes them. */
const METRICS = [
  "TimeGenerated,Deployment,Prompt (Sum),Generated (Sum),Calls",
  '2026-10-01 00:00,prod-chat,"3,000",400,10',
  "2026-10-01 01:00,prod-chat,6000,800,20",
  "",
].join("\n");
const OF_METRICS: ColumnMap = {
  kind: "usage",
  columns: {
    time: "TimeGenerated",
    model: "Deployment",
    input: "Prompt (Sum)",
    output: "Generated (Sum)",
    requests: "Calls",
  },
  zone: "+08:00",
};

/** A bill by kind of token, in thousands. */
const BILL = [
  "消费时间,模型,计费项,用量,单位",
  "2026-10-01 00:00:00,qwen3-max,输入Token,12.5,千Token",
  "2026-10-01 00:00:00,qwen3-max,缓存命中输入Token,2.5,千Token",
  "2026-10-01 00:00:00,qwen3-max,输出Token,0.003,百万Token",
  "2026-10-01 00:00:00,qwen3-max,调用次数,5,次",
  "2026-10-01 00:00:00,wanx,图片生成,3,张",
  "",
].join("\n");
const OF_BILL: ColumnMap = {
  kind: "usage",
  columns: { time: "消费时间", model: "模型", type: "计费项", amount: "用量", unit: "单位" },
};

describe("tables whose columns a person has told", () => {
  it("are calls of buckets, at the hours of the zone that was told", async () => {
    const found = await mapped(METRICS, OF_METRICS);
    assert.equal(found.format, "mapped-table");
    assert.deepEqual(found.period, { from: "2026-09-30T16:00:00.000Z", to: "2026-09-30T18:00:00.000Z" });
    const { model, requests, inputTokens, outputTokens } = onlyUsage(found);
    assert.deepEqual([model, requests, inputTokens, outputTokens], ["prod-chat", 30, 300, 40]);
    assert.ok(!codesOf(found).includes("zone-assumed"));
  });

  it("are bills by kind of token, each in its unit, and days where every time is a midnight", async () => {
    const found = await mapped(BILL, OF_BILL);
    const { requests, inputTokens, outputTokens, cachedShare } = onlyUsage(found);
    assert.deepEqual([requests, inputTokens, outputTokens], [5, 3000, 600]);
    assert.equal(cachedShare, 2500 / 15_000);
    assert.deepEqual(found.period, { from: "2026-10-01T00:00:00.000Z", to: "2026-10-02T00:00:00.000Z" });
    assert.ok(codesOf(found).includes("units-not-tokens"));
  });

  it("count in the unit that the name of a column or the person says", async () => {
    const text = "day,in (千tokens),out (k)\n2026-10-01,2.5,1\n2026-10-02,1.5,1\n";
    const columns = { time: "day", input: "in (千tokens)", output: "out (k)" };
    const named = await mapped(text, { kind: "usage", columns });
    assert.equal(onlyUsage(named).inputTokensPerDay, 2000);
    assert.ok(codesOf(named).includes("unit-of-column"));
    const told = await mapped(text, { kind: "usage", columns, tokensPerUnit: 10 });
    assert.equal(onlyUsage(told).inputTokensPerDay, 20);
  });

  it("are calls a line of JSON, under keys below each other", async () => {
    const text = jsonLines([
      { at: "2026-10-01T00:00:00Z", engine: "a", cost: { in: 10, out: 2 } },
      { at: "2026-10-02T00:00:00Z", engine: "a", cost: { in: 30, out: 4 } },
    ]);
    const columns = { time: "at", model: "engine", input: "cost/in", output: "cost/out" };
    const usage = onlyUsage(await mapped(text, { kind: "usage", columns }));
    assert.deepEqual([usage.requests, usage.inputTokens, usage.outputTokens], [2, 20, 3]);
  });

  it("are load tests, in seconds or milliseconds", async () => {
    const text = "users;tok/s;TTFT p50 (s);TPOT ms\n1;50;0.1;20\n16;600;0.4;25\n";
    const columns = { concurrency: "users", throughput: "tok/s", ttftS: "TTFT p50 (s)", tpotMs: "TPOT ms" };
    const { load } = await measureText(text, { answers: () => ({ option: "m", columns: { kind: "load", columns } }) });
    assert.deepEqual(
      load.map((row) => [
        row.model,
        row.concurrency,
        row.outputTokensPerSecond,
        row.ttftMs,
        row.tokensPerSecondPerUser,
      ]),
      [
        ["m", 1, 50, 100, 50],
        ["m", 16, 600, 400, 40],
      ],
    );
  });

  it("are items of an evaluation, or sums with their number of items", async () => {
    const items = jsonLines(
      ["a", "b"].flatMap((sample) => [
        { sample, engine: "x", outcome: { good: true } },
        { sample, engine: "y", outcome: { good: sample === "a" } },
      ]),
    );
    const columns = { item: "sample", option: "engine", score: "outcome/good" };
    const found = await mapped(items, { kind: "eval", columns });
    assert.deepEqual(
      found.eval.map(({ option, n, passed }) => [option, n, passed]),
      [
        ["x", 2, 2],
        ["y", 2, 1],
      ],
    );
    assert.equal(found.compare.length, 1);
    const sums = await mapped("engine,questions,right\nx,200,87.5%\ny,200,85\n", {
      kind: "eval",
      columns: { option: "engine", n: "questions", score: "right" },
    });
    assert.deepEqual(
      sums.eval.map(({ option, n, passed, score }) => [option, n, passed, score]),
      [
        ["x", 200, 175, 0.875],
        ["y", 200, 170, 0.85],
      ],
    );
  });

  it("name the column that is not there", async () => {
    const { problems, files } = await mapped(METRICS, { kind: "usage", columns: { input: "prompt" } });
    assert.deepEqual(files, []);
    assert.deepEqual(
      problems.map(({ code, args }) => [code, args[0]]),
      [["column-missing", "prompt"]],
    );
  });

  it("are known again by their columns, in whatever order", async () => {
    const header = ["Calls", "Generated (Sum)", "Prompt (Sum)", "Deployment", "TimeGenerated"];
    const tables: readonly KnownTable[] = [{ ...OF_METRICS, header }];
    assert.equal(onlyUsage(await measureText(METRICS, { tables })).requests, 30);
    const other = await measureText(METRICS.replace("Calls", "Errors"), { tables });
    assert.deepEqual(codesOf(other), ["format-unknown"]);
  });

  it("are shown with their first values where nobody knows them, and never with what somebody wrote", async () => {
    const seen: PlainTable[] = [];
    const rows = [
      "when,frage,wort,who,n1",
      "2026-10-01,Wie hoch?,Berlin,gpt-5.4,12",
      "2026-10-02,gpt-4,你好,own/q3,13",
    ];
    await measureText(`${rows.join("\n")}\n`, { seenTable: (_file, table) => seen.push(table) });
    assert.deepEqual(seen, [
      {
        columns: [
          { name: "when", values: ["2026-10-01", "2026-10-02"] },
          { name: "frage", values: ["…", "…"] },
          { name: "wort", values: ["…", "…"] },
          { name: "who", values: ["gpt-5.4", "own/q3"] },
          { name: "n1", values: ["12", "13"] },
        ],
      },
    ]);
  });
});

describe("the file with the columns of a team's tables", () => {
  const [one, two]: [KnownTable, KnownTable] = [
    { ...OF_METRICS, header: ["TimeGenerated", "Deployment", "Prompt (Sum)", "Generated (Sum)", "Calls"] },
    { ...OF_BILL, header: ["消费时间", "模型", "计费项", "用量", "单位"] },
  ];

  it("reads back what was written, table by table, and keeps comments", () => {
    const first = withTable("", one);
    const commented = first.replace("zone: +08:00", "zone: +08:00 # the portal's");
    const both = withTable(commented, two);
    assert.match(both, /# the portal's/);
    assert.deepEqual(readColumnFile(both, COLUMNS_PATH), { tables: [one, two], problems: [] });
    const without: KnownTable = { kind: one.kind, columns: one.columns, header: one.header };
    const changed = withTable(both, without);
    assert.deepEqual(readColumnFile(changed, COLUMNS_PATH).tables, [without, two]);
    for (const empty of ["tables:\n", "tables: []\n", "# ours\ntables:\n"])
      assert.deepEqual(readColumnFile(withTable(empty, one), "").tables, [one]);
  });

  it("names what is wrong with its line, and counts for nothing then", () => {
    for (const [text, line] of [
      ["tables:\n  - kind: usage\n    columns: { input: a, prompt: b }\n    header: [a]\n", 3],
      ["tables:\n  - kind: usage\n    columns: { model: a }\n    header: [a]\n", 3],
      ["tables:\n  - kind: usage\n    columns: { input: a }\n    zone: Berlin\n    header: [a]\n", 4],
      ["tables: 3\n", 1],
      ["tables: [\n", 2],
    ] as const) {
      const { tables, problems } = readColumnFile(text, "columns.yaml");
      assert.deepEqual(tables, []);
      assert.ok(problems.length > 0, text);
      assert.ok(
        problems.some((problem) => problem.line === line),
        JSON.stringify(problems),
      );
    }
  });
});
