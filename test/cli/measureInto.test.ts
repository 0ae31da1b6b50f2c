import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "yaml";
import { type Run, put, read, runIn, startIn } from "./runCli";

const SAMPLE = path.join(process.cwd(), "test/fixtures/sample-workspace/.model-choice/scenarios/assistant.yaml");
const SCENARIO = ".model-choice/scenarios/assistant.yaml";
const HOUR = 3_600_000;
/** Monday, 5 October 2026. */
const MONDAY = Date.UTC(2026, 9, 5);

/** Calls of three weeks on working days from 9 to 18 in Shanghai: three quarters by one model, long and short. */
function usage(): string {
  const rows: string[] = [];
  for (let day = 0; day < 21; day++)
    for (let hour = 1; day % 7 < 5 && hour < 10; hour++)
      for (let call = 0; call < 8; call++) {
        const input = call === 7 ? 20_000 : 1000;
        const model = call % 4 === 0 ? "meta-llama/Llama-3.3-70B-Instruct" : "gpt-5.4-2026-03-05";
        const at = new Date(MONDAY + (day * 24 + hour) * HOUR + call * 60_000).toISOString();
        rows.push([at, model, input, input / 2, 200].join(","));
      }
  return `timestamp,model,input_tokens,cached_tokens,output_tokens\n${rows.join("\n")}\n`;
}

function loadTest(): string {
  const run = (concurrency: number, throughput: number, input: number): string =>
    JSON.stringify({
      backend: "vllm",
      model_id: "meta-llama/Llama-3.3-70B-Instruct",
      num_prompts: 100,
      max_concurrency: concurrency,
      completed: 100,
      failed: 0,
      total_input_tokens: input * 100,
      total_output_tokens: 20_000,
      output_throughput: throughput,
      median_tpot_ms: 20,
      median_ttft_ms: 400,
      request_rate: "inf",
      duration: 60,
    });
  return `${run(8, 400, 3400)}\n${run(64, 1800, 3400)}\n${run(64, 9000, 800)}\n`;
}

function evaluation(): string {
  const rows = Array.from({ length: 60 }, (_, item) => [
    `gpt-5.4,${String(item)},${String(item % 10 === 0 ? 0 : 1)}`,
    `prod-chat,${String(item)},1`,
  ]);
  return `model,item,passed\n${rows.flat().join("\n")}\n`;
}

describe("model-choice measure --into", () => {
  let root = "";
  const before = readFileSync(SAMPLE, "utf8");
  const into = (...args: readonly string[]): Run => runIn(root, ["measure", ...args, "--into", SCENARIO]);
  const text = (): string => read(root, SCENARIO);

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "model-choice-into-"));
    put(root, SCENARIO, before);
    put(root, "usage.csv", usage());
    put(root, "bench.json", loadTest());
    put(root, "evals.csv", evaluation());
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("says of every value what it is, what it becomes and why, and shows a patch that git applies to the same effect", () => {
    const files = ["usage.csv", "bench.json", "evals.csv", "--zone", "Asia/Shanghai"];
    const { status, out, error } = into(...files, "--dry-run");
    assert.equal(status, 0, error);
    assert.equal(text(), before);
    for (const line of [
      "workload.requestsPerDay: 60,000 -> 58.89, because measured on 1,080 requests of 2026-10-05 to 2026-10-23",
      "workload.spread: 2,400 tokens in and 350 out -> 2 lengths with means of 3,375 tokens in and 200 out, because",
      "workload.hours: not set -> Mon, Tue, Wed, Thu, Fri 9–18 (Asia/Shanghai), because",
      "options.closed.cachedShare: not set -> 0.5, because measured on 810 requests of",
      "options.own.measuredTokensPerSecond: not set -> 1,800, because a load test showed it with 3,400 tokens in and 200 out a request, 64 requests at once",
      "options.closed.evaluation: not set -> 54 of 60 solved, because it was evaluated on 60 items",
    ])
      assert.ok(out.includes(line), `${line}\n${out}`);
    assert.match(error, /No option is known to be “prod-chat”/);
    put(root, "change.patch", out.slice(out.indexOf("--- a/")));
    execFileSync("git", ["init", "-q"], { cwd: root });
    execFileSync("git", ["apply", "change.patch"], { cwd: root });
    const patched = text();
    put(root, SCENARIO, before);
    const done = into(...files);
    assert.equal(done.status, 0, done.error);
    assert.ok(done.out.endsWith(`\n${SCENARIO}\n`), done.out);
    assert.equal(text(), patched);
    const again = into(...files);
    assert.deepEqual([again.status, again.out], [0, "Nothing to change.\n"]);
    assert.equal(text(), patched);
    // What was not asked for has every byte that it had.
    assert.ok(patched.startsWith(before.slice(0, before.indexOf("  requestsPerDay:"))));
    assert.ok(patched.endsWith(before.slice(before.indexOf("chosen: closed"))));
    assert.equal(runIn(root, ["cost", SCENARIO, "--json"]).status, 0);
  });

  it("leaves the shares of the load as they are, and hours where nobody says in which zone", () => {
    assert.equal(into("usage.csv").status, 0);
    const { workload } = parse(text()) as { workload: Record<string, unknown> };
    assert.equal(workload["cachedShare"], 0.45);
    assert.equal(workload["hours"], undefined);
  });

  it("takes what a person says names stand for, and only the models that are asked for", () => {
    const { status, out } = into(
      "evals.csv",
      "usage.csv",
      "--as",
      "prod-chat=hosted",
      "--as",
      "gpt-5.4=none",
      "--model",
      "gpt-5.4-2026-03-05",
      "--json",
    );
    assert.equal(status, 0);
    const { changed, refused, changes } = JSON.parse(out) as {
      changed: string[];
      refused: null;
      changes: { path: string; text: string; because: { of?: { requests?: number } } }[];
    };
    assert.deepEqual([changed, refused], [[SCENARIO], null]);
    const found = new Map(changes.map((change) => [change.path, change]));
    assert.equal(found.get("workload.requestsPerDay")?.because.of?.requests, 810);
    assert.ok(found.has("options.hosted.evaluation"));
    assert.ok(!found.has("options.closed.evaluation"));
  });

  it("says the same in Chinese", () => {
    const { out } = into("usage.csv", "--zone", "Asia/Shanghai", "--dry-run", "--lang", "zh-cn");
    assert.match(out, /workload\.requestsPerDay：60,000 -> 58\.89，依据：2026-10-05 至 2026-10-23 的 1,080 次请求实测/);
    assert.match(out, /workload\.hours：未设置 -> 周一、周二、周三、周四、周五 9–18 时（Asia\/Shanghai）/);
  });

  it("refuses in one line, with nothing written and exit code 2", () => {
    put(root, "broken.yaml", "title: A\nworkload: [");
    put(root, "empty.json", "{}");
    for (const [args, said] of [
      [["usage.csv", "--into", "none.yaml"], /There is no file none\.yaml/],
      [["usage.csv", "--into", "broken.yaml"], /broken\.yaml:\d+: /],
      [["empty.json", "--into", SCENARIO], /No file could be read\./],
      [["usage.csv", "--into", SCENARIO, "--as", "x=own"], /--as names "x", which the files do not/],
      [["evals.csv", "--into", SCENARIO, "--as", "prod-chat=nobody"], /--as takes NAME=OPTION/],
      [["usage.csv", "--into", SCENARIO, "--model", "gpt"], /--model takes a model that the files name, not "gpt"/],
      [["usage.csv", "--dry-run"], /--dry-run needs --into/],
      [["usage.csv", "--into", SCENARIO, "--zone", "Mars/Base"], /--zone takes a time zone/],
    ] as const) {
      const { status, out, error } = runIn(root, ["measure", ...args]);
      assert.deepEqual([status, out], [2, ""], args.join(" "));
      assert.match(error, said);
      assert.equal(error.trim().split("\n").length, 1, error);
    }
    const json = runIn(root, ["measure", "empty.json", "--into", SCENARIO, "--json"]);
    assert.equal(json.status, 2);
    assert.match((JSON.parse(json.out) as { refused: string }).refused, /No file could be read/);
    assert.equal(text(), before);
  });

  it("keeps carriage returns and a byte order mark", () => {
    const windows = `\uFEFF${before.replaceAll("\n", "\r\n")}`;
    put(root, SCENARIO, windows);
    const { status, error } = into("usage.csv");
    assert.equal(status, 0, error);
    assert.ok(text().startsWith("\uFEFF#"));
    assert.doesNotMatch(text(), /[^\r]\n/);
    assert.match(text(), /requestsPerDay: 58\.89\r\n/);
  });

  it("loses nothing where two processes write at once", async () => {
    const runs = ["usage.csv", "evals.csv"].map((file) => startIn(root, ["measure", file, "--into", SCENARIO]));
    assert.deepEqual(await Promise.all(runs.map(({ done }) => done)), [0, 0]);
    assert.match(text(), /requestsPerDay: 58\.89\n/);
    assert.match(text(), /passed: 54\n/);
  });
});

describe("model-choice measure", () => {
  it("says what the names of models are read as, for people and as JSON, and keeps the keys of its contract", () => {
    const root = mkdtempSync(path.join(tmpdir(), "model-choice-names-"));
    try {
      put(root, "usage.csv", usage());
      put(root, "evals.csv", evaluation());
      const { out } = runIn(root, ["measure", "usage.csv", "evals.csv"]);
      assert.match(out, /^gpt-5\.4-2026-03-05: read as gpt-5\.4 \(snapshot 2026-03-05\)$/m);
      assert.match(out, /^meta-llama\/Llama-3\.3-70B-Instruct: read as llama-3\.3-70b \(exact\)$/m);
      assert.match(out, /^prod-chat: read as no model of the catalogue$/m);
      const measured = JSON.parse(runIn(root, ["measure", "usage.csv", "evals.csv", "--json"]).out) as Record<
        string,
        unknown
      >;
      assert.deepEqual(Object.keys(measured), [
        "kind",
        "format",
        "files",
        "period",
        "usage",
        "load",
        "eval",
        "compare",
        "problems",
        "names",
      ]);
      assert.deepEqual((measured["names"] as object[])[0], {
        name: "gpt-5.4-2026-03-05",
        match: "snapshot",
        model: "gpt-5.4",
        snapshot: "2026-03-05",
        vendor: "OpenAI",
        platform: null,
        fineTuned: false,
      });
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
