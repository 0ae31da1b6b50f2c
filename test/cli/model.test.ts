import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

function run(...args: string[]): { status: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(process.cwd(), "dist", "cli.js"), ...args],
    { encoding: "utf8" },
  );
  return { status, out: stdout, error: stderr };
}

type Answers = readonly Record<string, unknown>[];

describe("model on the command line", () => {
  it("answers every id with the keys of the contract, unknown ones too", () => {
    const { status, out } = run("model", "gpt-4.1-mini", "gpt-9-mini", "claude-opus-4-5-20250514", "--json");
    assert.equal(status, 0);
    const answers = JSON.parse(out) as Answers;
    assert.deepEqual(
      answers.map(({ query, match, vendor, model }) => [query, match, vendor, model]),
      [
        ["gpt-4.1-mini", "exact", "OpenAI", "gpt-4.1-mini"],
        ["gpt-9-mini", "none", "OpenAI", null],
        ["claude-opus-4-5-20250514", "family", "Anthropic", "claude-opus-4-5"],
      ],
    );
    for (const key of [
      "platform",
      "name",
      "lifecycle",
      "licence",
      "openness",
      "context",
      "prices",
      "successor",
      "records",
    ])
      assert.ok(
        answers.every((answer) => key in answer),
        key,
      );
    const rows = answers.map(({ prices }) => (prices as readonly { id: string }[]).map(({ id }) => id));
    assert.ok(rows[0]?.includes("openai/gpt-4.1-mini"));
    assert.deepEqual([rows[1], rows[2]], [[], []]);
  });

  it("prints a line an id for people, in both languages", () => {
    assert.match(run("model", "qwen3-32b").out, /exact +qwen3-32b +Alibaba/);
    assert.match(run("model", "gpt-9-mini", "--lang", "zh-cn").out, /不在目录中/);
  });

  it("lists the records that choose or name the model", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "records-"));
    try {
      writeFileSync(
        path.join(folder, "0001-model.md"),
        '---\nstatus: accepted\n---\n\n# A model\n\nNot GPT-4o.\n\n## Decision Outcome\n\nChosen option: "claude-sonnet-4-20250514", because of quality.\n',
      );
      const { out } = run("model", "claude-sonnet-4", "gpt-4o", "o1", "--records", folder, "--json");
      const records = (JSON.parse(out) as Answers).map((answer) => answer["records"] as Answers);
      assert.deepEqual(
        records.map((list) => list.map(({ path: file, role }) => [file, role])),
        [[["0001-model.md", "chosen"]], [["0001-model.md", "named"]], []],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("prices a snapshot by its own row, and a model by the row of its plain id", () => {
    const first = (id: string): string => {
      const [answer] = JSON.parse(run("model", id, "--json").out) as { prices: { id: string }[] }[];
      return answer?.prices[0]?.id ?? "";
    };
    for (const [id, row] of [
      ["gpt-4o-2024-05-13", "openai/gpt-4o-2024-05-13"],
      ["gpt-4o-2024-08-06", "openai/gpt-4o"],
      ["gpt-3.5-turbo", "openai/gpt-3.5-turbo"],
      ["gpt-3.5-turbo-0613", "openai/gpt-3.5-turbo-0613"],
    ] as const)
      assert.equal(first(id), row, id);
    assert.match(run("model", "gpt-4o-2024-05-13").out, /5 \/ 15 USD \(openai\/gpt-4o-2024-05-13\)/);
  });

  it("says state and price for people, also of what is not billed by text", () => {
    assert.match(run("model", "gpt-4", "--on", "2026-11-26").out, /ended 2026-10-23 +OpenAI terms of service/);
    assert.match(run("model", "text-embedding-3-small").out, /input 0\.02 USD \(openai\/text-embedding-3-small\)/);
  });

  it("refuses no id and a day that is none", () => {
    for (const args of [["model"], ["model", "gpt-4o", "--on", "2026-02-30"], ["model", "gpt-4o", "--on", "soon"]]) {
      const { status, error } = run(...args);
      assert.equal(status, 2, args.join(" "));
      assert.match(error, /^model-choice: [^\n]+\n$/);
    }
  });
});
