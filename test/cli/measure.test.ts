import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Measured } from "../../src/measure/measured";
import { put, runIn } from "./runCli";

const TABLE = "user_input,response,faithfulness,context_recall\nq1,a,1,4\nq2,a,0.5,5\n";

describe("measure on the command line", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "measure-"));
    put(folder, "a.csv", TABLE);
    put(folder, "b.csv", TABLE.replace("q1,a,1,4", "q1,a,0,3"));
    put(folder, "book.xlsx", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  });
  after(() => rmSync(folder, { recursive: true }));

  const measured = (...args: readonly string[]): Measured => {
    const { out, error } = runIn(folder, ["measure", ...args, "--json"]);
    assert.equal(error, "");
    return JSON.parse(out) as Measured;
  };

  it("says in both languages how to say what a file leaves open", () => {
    const english = runIn(folder, ["measure", "a.csv"]);
    assert.equal(english.status, 0);
    assert.match(english.out, /Of these scores one has to be chosen; [^:]*: faithfulness, context_recall\./);
    assert.match(english.out, /--metric NAME/);
    assert.match(english.out, /--option FILE=NAME/);
    assert.match(runIn(folder, ["measure", "a.csv", "--lang", "zh-cn"]).out, /用 --metric 名称 指明/);
  });

  it("takes what is said of one file before what is said of all", () => {
    const { eval: found } = measured(
      ...["a.csv", "b.csv", "--metric", "faithfulness", "--option", "x", "--option", "b.csv=y"],
      ...["--metric", "b.csv=context_recall", "--scale", "b.csv=1-5"],
    );
    assert.deepEqual(
      found.map(({ option, task, score }) => [option, task, score]),
      [
        ["x", "faithfulness", 0.75],
        ["y", "context_recall", 0.75],
      ],
    );
  });

  it("takes what the columns of a table mean, keeps it once, and knows the next table with these columns", () => {
    const table = (calls: number): string => `when,deployment,in_tok,out_tok,calls\n2026-10-01,chat,300,40,${calls}\n`;
    put(folder, "columns/one.csv", table(10));
    put(folder, "columns/two.csv", table(20));
    const within = path.join(folder, "columns");
    const unknown = runIn(within, ["measure", "one.csv"]);
    assert.equal(unknown.status, 2);
    assert.match(unknown.error, /The columns are when, deployment, in_tok, out_tok, calls\. .*--columns/);
    const told = "time=when,model=deployment,input=in_tok,output=out_tok,requests=calls";
    const dated = runIn(within, ["measure", "one.csv", "--columns", told, "--keep", "--json"]);
    assert.equal((JSON.parse(dated.out) as Measured).usage[0]?.requests, 10);
    const kept = readFileSync(path.join(within, ".model-choice", "columns.yaml"), "utf8");
    assert.match(kept, /^tables:\n {2}- kind: usage\n/);
    const known = JSON.parse(runIn(within, ["measure", "two.csv", "--json"]).out) as Measured;
    assert.deepEqual([known.format, known.usage[0]?.requests], ["mapped-table", 20]);
    for (const [columns, what] of [
      ["input=nothing", /There is no column nothing/],
      ["inputs=in_tok", /--columns takes MEANING=COLUMN/],
      ["model=deployment", /--columns needs input or output/],
      ["input=in_tok,zone=Berlin", /zone=\+08:00/],
    ] as const) {
      const { status, out, error } = runIn(within, ["measure", "one.csv", "--columns", columns]);
      assert.equal(status, 2);
      assert.match(out + error, what);
    }
    put(within, ".model-choice/columns.yaml", kept.replace("kind: usage", "kind: use"));
    const { status, error } = runIn(within, ["measure", "two.csv"]);
    assert.equal(status, 2);
    assert.match(error, /columns\.yaml:2: /);
  });

  it("refuses a scale that is none, and a number of items that is none", () => {
    for (const [option, value] of [
      ["--scale", "5-1"],
      ["--scale", "a.csv=stars"],
      ["--items", "0"],
      ["--option", "a.csv="],
    ] as const) {
      const { status, error } = runIn(folder, ["measure", "a.csv", option, value]);
      assert.equal(status, 2);
      assert.match(error, new RegExp(`^[^\\n]*${option}[^\\n]*\\n$`));
    }
  });

  it("asks to save a workbook as CSV", () => {
    const { status, out } = runIn(folder, ["measure", "book.xlsx"]);
    assert.equal(status, 2);
    assert.match(out, /book\.xlsx: The file is a workbook; save its sheet as CSV and measure that\./);
  });
});
