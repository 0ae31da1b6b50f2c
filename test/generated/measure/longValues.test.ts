import assert from "node:assert/strict";
import type { InputFile } from "../../../src/measure/inputFile";
import type { Measured } from "../../../src/measure/measured";
import { measureFiles } from "../../../src/measure/measureFiles";

const MEGABYTES = 40;

/** A file of which the middle is one text again and again, that nobody holds at once. */
async function measureLong(before: string, middle: string, after: string): Promise<Measured> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const block = encode(middle.repeat(Math.ceil(1_000_000 / middle.length)));
  const [first, last] = [encode(before), encode(after)];
  const input: InputFile = {
    name: "long.json",
    size: first.length + MEGABYTES * block.length + last.length,
    // eslint-disable-next-line @typescript-eslint/require-await
    read: async function* () {
      yield first;
      for (let index = 0; index < MEGABYTES; index++) yield block;
      yield last;
    },
    digest: () => Promise.resolve("0"),
  };
  return await measureFiles([input]);
}

const told = ({ problems }: Measured): unknown => problems.map(({ code, line, args }) => [code, line, ...args]);

const VLLM =
  '{"date":"20261001-101010","backend":"vllm","model_id":"org/m","num_prompts":100,"max_concurrency":8,"completed":100,' +
  '"total_input_tokens":10000,"total_output_tokens":20000,"output_throughput":500.5,\n';
const VLLM_END = '"median_ttft_ms":20.5,"median_tpot_ms":10.0}';
const GUIDELLM =
  '{"metadata":{"guidellm_version":"0.5.0"},"benchmarks":[\n{"args":{"model":"org/m"},"metrics":{"request_concurrency":{"successful":{"mean":8}},' +
  '"output_tokens_per_second":{"successful":{"mean":500}}},\n"requests":{"errored":[],"successful":[';

describe("values within a JSON text that are too long to be held", () => {
  it("are left out and told, and what stands before and behind them counts", async () => {
    const measured = await measureLong(`${VLLM}"itls":[[0]`, ",[0.011,0.012]", `],${VLLM_END}`);
    const [run] = measured.load;
    assert.deepEqual([run?.model, run?.outputTokensPerSecond, run?.ttftMs], ["org/m", 500.5, 20.5]);
    assert.deepEqual(told(measured), [["value-left-out", 2, "itls"]]);
  });

  it("are left out of an element of a list, however deep they stand", async () => {
    const measured = await measureLong(`${GUIDELLM}{"id":0}`, ',{"id":1,"prompt":"a \\"b\\" ]}"}', "]}}]}");
    assert.deepEqual([measured.load[0]?.concurrency, measured.load[0]?.outputTokensPerSecond], [8, 500]);
    assert.deepEqual(told(measured), [["value-left-out", 3, "successful"]]);
  });

  it("are texts as well, and one that never ends is a file that was cut off", async () => {
    const whole = await measureLong(`${VLLM}"text":"`, "x ", `",${VLLM_END}`);
    assert.deepEqual([whole.load[0]?.ttftMs, told(whole)], [20.5, [["value-left-out", 2, "text"]]]);
    const cut = await measureLong(
      '[{"timestamp":"2026-10-01T00:00:00Z","model":"m","input_tokens":5,"output_tokens":1},\n{"text":"',
      "x ",
      "",
    );
    assert.equal(cut.files[0]?.rows, 1);
    const codes = cut.problems.map(({ code }) => code);
    assert.ok(codes.includes("value-left-out") && codes.includes("file-truncated"), JSON.stringify(codes));
  });
});
