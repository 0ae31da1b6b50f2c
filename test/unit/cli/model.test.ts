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

  it("refuses no id and a day that is none", () => {
    for (const args of [["model"], ["model", "gpt-4o", "--on", "2026-02-30"], ["model", "gpt-4o", "--on", "soon"]]) {
      const { status, error } = run(...args);
      assert.equal(status, 2, args.join(" "));
      assert.match(error, /^model-choice: [^\n]+\n$/);
    }
  });
});
