import { spawnSync } from "node:child_process";
import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { measuredInput } from "../../src/cli/files/measuredInput";
import { measureFiles } from "../../src/measure/measureFiles";
import { type Row, percentile } from "./measure";

/** Megabytes of a file whose reading is timed; another number may be asked for. */
const MEGABYTES = Number(process.env["MODEL_CHOICE_BENCH_MB"] ?? 128);
const RUNS = 3;
/** Between these the memory must not grow with the file. */
const [SMALL, LARGE] = [32, 256];

const MODELS = ["gpt-5.1-mini", "claude-sonnet-4-5", "deepseek-v3.2", "qwen3-235b-a22b"];
const TALK = "The model reads a prompt and answers with a text that nobody keeps. ".repeat(8);
type MakeLine = (index: number, model: string, at: string, input: number, output: number) => string;

/** A lean log of 200 bytes a call, of which most is needed. */
const lean: MakeLine = (index, model, at, input, output) =>
  `{"timestamp":"${at}","request_id":"req_${(index * 2654435761).toString(16)}","model":"${model}","input_tokens":${input},"output_tokens":${output},"cached_tokens":${input >> 1},"latency_ms":${output * 9},"user":"u${index % 500}","route":"/v1/chat","status":200}\n`;

/** The log of a gateway, with a prompt in each row of 1,100 bytes. */
const gateway: MakeLine = (index, model, at, input, output) =>
  `{"request_id":"chatcmpl-${(index * 2654435761).toString(16)}","call_type":"acompletion","api_key":"88dc28d0f030c55ed4ab77ed8faf098196cb1c05df778539800c9f1243fe6b4b","spend":0.0123,"total_tokens":${input + output},"prompt_tokens":${input},"completion_tokens":${output},"startTime":"${at}","endTime":"${at}","model":"${model}","model_group":"chat","custom_llm_provider":"openai","cache_hit":"False","request_tags":["a","b"],"metadata":{"usage_object":{"prompt_tokens_details":{"cached_tokens":${input >> 1}}}},"status":"success","messages":[{"role":"user","content":"${TALK}"}]}\n`;

const hex = (value: number, length: number): string =>
  (value * 2_654_435_761).toString(16).padStart(length, "0").slice(-length);

/** Traces as the collector of OpenTelemetry writes them: an agent with three calls a line. */
const otlp: MakeLine = (index, model, at, input, output) => {
  const time = `${Date.parse(at)}000000`;
  const text = (key: string, value: string): string => `{"key":"${key}","value":{"stringValue":"${value}"}}`;
  const count = (key: string, value: number): string => `{"key":"${key}","value":{"intValue":"${value}"}}`;
  const spans = [0, 1, 2, 3].map(
    (place) =>
      `{"traceId":"${hex(index, 32)}","spanId":"${hex(index * 5 + place, 16)}","parentSpanId":"${place === 3 ? "" : hex(index * 5 + 3, 16)}","name":"chat ${model}","kind":3,"startTimeUnixNano":"${time}","endTimeUnixNano":"${time}","attributes":[${[
        text("gen_ai.operation.name", place === 3 ? "invoke_agent" : "chat"),
        text("gen_ai.provider.name", "openai"),
        text("gen_ai.request.model", model),
        text("gen_ai.response.model", model),
        count("gen_ai.usage.input_tokens", input),
        count("gen_ai.usage.output_tokens", output),
        count("gen_ai.usage.cache_read.input_tokens", input >> 1),
        text("server.address", "api.example.com"),
      ].join(",")}],"status":{}}`,
  );
  return `{"resourceSpans":[{"resource":{"attributes":[${text("service.name", "chat")}]},"scopeSpans":[{"scope":{"name":"genai"},"spans":[${spans.join(",")}]}]}]}\n`;
};

/** Transcripts of Claude Code, each answer in two lines. */
const claudeCode: MakeLine = (index, _model, at, input, output) =>
  `{"parentUuid":"${hex(index, 12)}","sessionId":"${hex(index >> 8, 12)}","message":{"id":"msg_${hex(index >> 1, 20)}","role":"assistant","model":"claude-sonnet-4-5","content":[{"type":"text","text":"${TALK}"}],"usage":{"input_tokens":${input},"cache_creation_input_tokens":${output},"cache_read_input_tokens":${input * 4},"output_tokens":${output},"service_tier":"standard"}},"requestId":"req_${hex(index >> 1, 20)}","type":"assistant","uuid":"${hex(index, 12)}","timestamp":"${at}"}\n`;

/** A session of Codex: three things that were said or done for each answer that is counted. */
const codex: MakeLine = (index, model, at, input, output) => {
  const line = (type: string, payload: string): string =>
    `{"timestamp":"${at}","type":"${type}","payload":${payload}}\n`;
  if (index === 0) return line("turn_context", `{"cwd":"/work","model":"${model}","effort":"medium"}`);
  if (index % 4 !== 0)
    return index % 4 === 1
      ? line(
          "response_item",
          `{"type":"message","role":"assistant","content":[{"type":"output_text","text":"${TALK}"}]}`,
        )
      : line("event_msg", `{"type":"agent_message","message":"${TALK.slice(0, 120)}"}`);
  const usage = (a: number, b: number): string =>
    `{"input_tokens":${a},"cached_input_tokens":${a >> 1},"output_tokens":${b},"reasoning_output_tokens":${b >> 1},"total_tokens":${a + b}}`;
  return line(
    "event_msg",
    `{"type":"token_count","info":{"total_token_usage":${usage(index * 9000, index * 1000)},"last_token_usage":${usage(input, output)},"model_context_window":272000},"rate_limits":{"primary":{"used_percent":1.5,"window_minutes":300},"secondary":{"used_percent":3.0,"window_minutes":10080}}}`,
  );
};

/** Items of an evaluation with their answers, each by four options. */
const evaluation: MakeLine = (index, model, _at, input, output) =>
  `{"id":"case-${index >> 2}","model":"${model}","score":${input % 3 === 0 ? 0 : 1},"cost":0.00${output},"latency_ms":${output * 9},"answer":"${TALK.slice(0, 200)}"}\n`;

const KINDS = {
  "lean log": lean,
  "gateway log": gateway,
  "OTLP traces": otlp,
  "Claude Code": claudeCode,
  "Codex session": codex,
  "evaluation items": evaluation,
};

function write(file: string, megabytes: number, line: MakeLine): void {
  const out = openSync(file, "w");
  const start = Date.UTC(2026, 9, 1);
  let index = 0;
  for (let left = megabytes * 1e6; left > 0;) {
    let block = "";
    while (block.length < 1e6) {
      const at = new Date(start + index * 500).toISOString();
      block += line(index, MODELS[index % 4] ?? "", at, ((index * 7919) % 8000) + 20, ((index * 104_729) % 900) + 1);
      index++;
    }
    left -= writeSync(out, block);
  }
  closeSync(out);
}

/** Processor time of something, milliseconds, which other work on the machine does not stretch. */
async function processorTime(run: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** What anybody would write: each line parsed, its model looked at. */
async function parsePlainly(file: string): Promise<number> {
  let named = 0;
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  lines.on("line", (line) => {
    if ((JSON.parse(line) as { model?: string }).model !== undefined) named++;
  });
  await new Promise((resolve) => lines.on("close", resolve));
  return named;
}

/** The most memory that the command line had while it read a file, megabytes. */
function peakOf(folder: string, file: string): number {
  const [preload, peak] = [path.join(folder, "peak.cjs"), path.join(folder, "peak.txt")];
  writeFileSync(
    preload,
    `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)));`,
  );
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--require", preload, path.join(process.cwd(), "dist", "cli.js"), "measure", file, "--json"],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`the command line ended with ${String(status)}: ${stderr}`);
  return Number(readFileSync(peak, "utf8")) / 1024;
}

export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "model-choice-bench-"));
  try {
    const file = path.join(folder, "usage.jsonl");
    const rows: Row[] = [];
    for (const [name, line] of Object.entries(KINDS)) {
      write(file, MEGABYTES, line);
      const [ours, plain]: [number[], number[]] = [[], []];
      for (let round = 0; round < RUNS; round++) {
        plain.push(await processorTime(async () => await parsePlainly(file)));
        ours.push(await processorTime(async () => await measureFiles([await measuredInput(file)])));
      }
      const [sorted, baseline] = [ours, plain].map((times) => times.sort((a, b) => a - b)) as [number[], number[]];
      rows.push({
        what: `measure, ${MEGABYTES} MB, ${name} (parsed only)`,
        median: percentile(sorted, 0.5),
        p95: percentile(sorted, 0.95),
        baseline: percentile(baseline, 0.5),
      });
    }
    for (const [name, line] of Object.entries(KINDS)) {
      const [small, large] = [SMALL, LARGE].map((megabytes) => {
        write(file, megabytes, line);
        return peakOf(folder, file);
      }) as [number, number];
      rows.push({
        what: `measure, most memory, ${name}, ${LARGE} MB (${SMALL} MB)`,
        median: large,
        p95: large,
        baseline: small,
        unit: "MB",
      });
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
