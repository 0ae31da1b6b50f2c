import assert from "node:assert/strict";
import { codesOf, measureText } from "../inputs";

const aiperf = [
  "Metric,avg,min,max,p99,p50,std",
  "Input Sequence Length (tokens),900.50,800.00,1000.00,999.00,901.00,3.00",
  "Inter Token Latency (ms),21.00,18.00,30.00,29.00,20.00,2.00",
  "Output Sequence Length (tokens),250.25,200.00,300.00,299.00,250.00,9.00",
  "Output Token Throughput Per User (tokens/sec/user),48.00,30.00,60.00,59.00,50.00,1.00",
  '"Request Latency (ms)","5,200.00",100.00,9000.00,8900.00,5000.00,10.00',
  "Time to First Token (s),0.90,0.10,2.00,1.90,0.40,0.10",
  "",
  "Metric,Value",
  "Error Request Count,3.00",
  "Output Token Throughput (tokens/sec),1600.00",
  "Request Count,97.00",
  "",
  "",
  "Endpoint,GPU_Index,GPU_Name,GPU_UUID,Metric,avg,min,max,p99,p50,std",
  "http://localhost:9401/metrics,0,Some GPU,GPU-1,GPU Power Usage (W),300.00,1.00,2.00,3.00,4.00,5.00",
  "",
].join("\n");

describe("tables of load tests", () => {
  it("AIPerf: several tables in one file, units beside the names, medians and not means", async () => {
    const measured = await measureText(aiperf, { name: "artifacts/llama-3-openai-chat-concurrency12/profile.csv" });
    assert.equal(measured.format, "aiperf-csv");
    assert.deepEqual(measured.load, [
      {
        model: "llama-3",
        concurrency: 12,
        inputTokens: 900.5,
        outputTokens: 250.25,
        outputTokensPerSecond: 1600,
        tokensPerSecondPerUser: 50,
        ttftMs: 400,
        gpus: null,
        failed: 3,
      },
    ]);
    assert.deepEqual(codesOf(measured), ["requests-failed"]);
  });

  it("AIPerf: neither model nor concurrency where the folder has another name, unless the person says them", async () => {
    const alone = await measureText(aiperf, { name: "c12/profile.csv" });
    assert.deepEqual([alone.load[0]?.model, alone.load[0]?.concurrency], [null, null]);
    const said = await measureText(aiperf, {
      name: "c12/profile.csv",
      answers: (file) => (file === "c12/profile.csv" ? { option: "llama-3", concurrency: 12 } : {}),
    });
    assert.deepEqual([said.load[0]?.model, said.load[0]?.concurrency], ["llama-3", 12]);
  });

  it("genai-perf analyze: a row a configuration, and no 99th percentile for a median", async () => {
    const heading = (statistic: string): string =>
      `Config Name,Concurrency,ISL,${statistic} Time To First Token (ms),${statistic} Inter Token Latency (ms),Avg. Output Token Throughput (tokens/sec)`;
    const gpus = "\nConfig Name,GPU,p99 GPU Power Usage (W)\nsmall_run_config_1,gpu0,64.46\n";
    const rows = "\nsmall_run_config_1,4,200,80.5,8,500\nsmall_run_config_0,1,200,40.5,5,150\n";
    const median = await measureText(heading("p50") + rows + gpus);
    assert.equal(median.format, "genai-perf-analyze");
    assert.deepEqual(
      median.load.map((row) => [
        row.model,
        row.concurrency,
        row.inputTokens,
        row.outputTokens,
        row.outputTokensPerSecond,
        row.tokensPerSecondPerUser,
        row.ttftMs,
      ]),
      [
        ["small", 4, 200, null, 500, 125, 80.5],
        ["small", 1, 200, null, 150, 200, 40.5],
      ],
    );
    assert.deepEqual(codesOf(median), ["lengths-nominal"]);
    const extreme = await measureText(heading("p99") + rows + gpus);
    assert.deepEqual(
      extreme.load.map(({ ttftMs, tokensPerSecondPerUser }) => [ttftMs, tokensPerSecondPerUser]),
      [
        [null, null],
        [null, null],
      ],
    );
    assert.ok(codesOf(extreme).includes("no-median"));
  });

  it("inference-perf: the summary of several stages has its rate among the successes", async () => {
    const measured = await measureText(
      JSON.stringify({
        load_summary: { count: 900 },
        successes: {
          count: 900,
          latency: { request_latency: { mean: 2.5 }, time_per_output_token: { median: 0.02 } },
          throughput: { output_tokens_per_sec: 4000, requests_per_sec: 40 },
          prompt_len: { mean: 200 },
          output_len: { mean: 100 },
        },
        failures: { count: 0 },
      }),
    );
    assert.deepEqual([measured.load[0]?.concurrency, measured.load[0]?.tokensPerSecondPerUser], [100, 50]);
  });
});
