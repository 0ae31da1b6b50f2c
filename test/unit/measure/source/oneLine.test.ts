import assert from "node:assert/strict";
import { jsonLines, measureText } from "../inputs";

/** What was said, so long that lines are picked from and not read whole. */
const TALK = '一段很长的对话，与用量无关。 \\ " '.repeat(60);
const day = (index: number): string => new Date(Date.UTC(2026, 9, 1, index)).toISOString();

const FILES = {
  "generic-jsonl": (index: number) => ({
    timestamp: day(index),
    model: "模型-a",
    "Prompt Tokens": index * 7 + 1,
    completion_tokens: index,
    reasoning_tokens: 0,
    request_id: `r${index}`,
    text: TALK,
  }),
  "litellm-spend": (index: number) => ({
    request_id: `r${index}`,
    call_type: "acompletion",
    total_tokens: index * 8 + 1,
    prompt_tokens: index * 7 + 1,
    completion_tokens: index,
    startTime: day(index),
    model: "gpt-5.1",
    cache_hit: index % 9 === 0 ? "True" : "False",
    status: index % 11 === 0 ? "failure" : "success",
    metadata: { usage_object: { prompt_tokens_details: { cached_tokens: index } } },
    messages: [{ role: "user", content: TALK }],
  }),
  "claude-code": (index: number) => ({
    type: "assistant",
    timestamp: day(index),
    requestId: `q${index}`,
    uuid: `u${index}`,
    message: {
      id: `m${Math.floor(index / 2)}`,
      model: "claude-sonnet-4-5",
      content: [{ type: "text", text: TALK }],
      usage: {
        input_tokens: 3,
        cache_read_input_tokens: index * 10,
        cache_creation_input_tokens: index,
        output_tokens: index,
        service_tier: index % 5 === 0 ? "batch" : "standard",
      },
    },
  }),
} as const;

describe("long lines of JSON, of which only what is wanted is read", () => {
  for (const [format, row] of Object.entries(FILES))
    it(`say the same as the list of the same values: ${format}`, async () => {
      const rows = Array.from({ length: 120 }, (_, index) => row(index));
      const lines = await measureText(jsonLines(rows), { pieceLength: 1000 });
      const list = await measureText(JSON.stringify(rows));
      assert.equal(lines.format, format);
      assert.equal(lines.files[0]?.rows, list.files[0]?.rows);
      assert.ok((lines.usage[0]?.requests ?? 0) > 50);
      assert.deepEqual(lines.usage, list.usage);
      assert.deepEqual(lines.period, list.period);
    });
});
