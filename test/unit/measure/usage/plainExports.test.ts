import { jsonLines } from "../inputs";
import { csv, day, days, readsEach } from "./cases";

describe("plain exports", () => {
  readsEach([
    {
      what: "a plain table with German numbers and a sum",
      format: "generic-csv",
      content: csv("timestamp;model;input_tokens;output_tokens", [
        ...days.map((number) => `${day(number)}T10:00:00Z;m;1.000.000,0;200`),
        "Total;;10.000.000,0;2000",
      ]),
      usage: { model: "m", requests: 10, inputTokens: 1_000_000, outputTokens: 200 },
      codes: ["totals-row"],
    },
    {
      what: "a plain JSON lines file with Python's words",
      format: "generic-jsonl",
      content: `${jsonLines(days.map((number) => ({ timestamp: `${day(number)}T10:00:00Z`, model: "m", prompt_tokens: 100, completion_tokens: 20 })))}{"timestamp":"2026-10-05T10:00:00Z","model":"m","prompt_tokens":NaN,"completion_tokens":1}\n{"timestamp":"2026-10-05T10:00:00Z","model":"m","prompt_tokens":-5,"completion_tokens":1}\n{"timestamp":"2026-10-05T10:0`,
      usage: { model: "m", requests: 10, inputTokens: 100, outputTokens: 20 },
      codes: ["file-truncated", "negative-number", "non-finite-number"],
    },
    {
      what: "a Chinese table in GB18030 without a model",
      format: "generic-csv",
      // 时间,输入tokens,输出tokens
      content: Buffer.concat([
        Buffer.from([0xca, 0xb1, 0xbc, 0xe4, 0x2c, 0xca, 0xe4, 0xc8, 0xeb]),
        Buffer.from("tokens,"),
        Buffer.from([0xca, 0xe4, 0xb3, 0xf6]),
        Buffer.from("tokens\r\n"),
        Buffer.from(days.map((number) => `${day(number)} 10:00:00,"1,000",20\r\n`).join("")),
      ]),
      usage: { model: null, requests: 10, inputTokens: 1000, outputTokens: 20 },
      codes: ["encoding-assumed", "model-missing", "zone-assumed"],
    },
  ]);
});
