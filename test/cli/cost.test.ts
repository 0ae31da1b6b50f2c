import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const CLI = path.join(process.cwd(), "dist", "cli.js");
const SCENARIOS = path.join(process.cwd(), "test", "fixtures", "sample-workspace", ".model-choice", "scenarios");
const ASSISTANT = path.join(SCENARIOS, "assistant.yaml");

function run(...args: string[]): { status: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: "utf8",
    maxBuffer: 32 * 1024 * 1024,
  });
  return { status, out: stdout, error: stderr };
}

interface JsonCost {
  readonly currency: string;
  readonly cheapest: string;
  readonly options: readonly {
    readonly id: string;
    readonly monthly: { readonly total: number; readonly parts: Readonly<Record<string, number>> } | null;
    readonly hardware: unknown;
  }[];
  readonly breakEvens: readonly {
    readonly option: string;
    readonly against: string;
    readonly requestsPerDay: number | string;
  }[];
  readonly flipsFirst: {
    readonly input: string;
    readonly base: number;
    readonly flip: { readonly value: number; readonly to: string };
  } | null;
  readonly prices: { readonly name: string; readonly date: string };
}

describe("model-choice cost", () => {
  let folder: string;
  before(() => (folder = mkdtempSync(path.join(tmpdir(), "model-choice-cost-"))));
  after(() => rmSync(folder, { recursive: true }));

  const written = (name: string, content: string | Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const text = readFileSync(ASSISTANT, "utf8");

  it("prints parts, break-evens, the nearest flip and the catalogue as JSON", () => {
    const cost = JSON.parse(run("cost", ASSISTANT, "--json").out) as JsonCost;
    const closed = cost.options.find(({ id }) => id === "closed");
    // 60,000 requests a day of 2,400 tokens, 45% of them cached, and 350 tokens at 2.5, 0.25 and 15 dollars a million.
    const days = 365 / 12;
    assert.ok(
      Math.abs(
        (closed?.monthly?.total ?? 0) - (60_000 * days * (2400 * 0.55 * 2.5 + 2400 * 0.45 * 0.25 + 350 * 15)) / 1e6,
      ) < 1e-6,
    );
    assert.equal(cost.cheapest, "hosted");
    assert.equal(cost.breakEvens.length, 4);
    assert.match(cost.prices.date, /^\d{4}-\d{2}-\d{2}$/);
    assert.deepEqual(cost.options.find(({ id }) => id === "own")?.hardware, {
      name: "H100 80GB SXM",
      acquisition: "rented",
      usd: 2.5,
      checked: "2026-05",
      source: "mercatus-ai.com, cloud GPU prices of May 2026",
    });
    // Output tokens move the answer most, but another price of one vendor needs the smallest step: that is told.
    assert.equal(cost.flipsFirst?.input, "priceOf:small-closed");
    assert.equal(cost.flipsFirst.flip.to, "small-closed");
  });

  it("says the same for people, with currency, dates and units, in both languages", () => {
    const english = run("cost", ASSISTANT).out;
    for (const expected of [
      /First month \(USD\)/,
      /Part \(USD\)/,
      /openai\/gpt-5\.4-mini \(2026-03-18\)/,
      /2\.5 USD a GPU-hour \(2026-05\); between published measurements/,
      /Visible output tokens a request \(tokens\)/,
      /Over 24 months/,
    ])
      assert.match(english, expected);
    const chinese = run("cost", path.join(SCENARIOS, "search-zh.yaml"), "--lang", "zh-cn").out;
    for (const expected of [
      /首月 \(CNY\)/,
      /构成 \(CNY\)/,
      /价格核对于 2026-03 至 2026-05-23。/,
      /由公开实测插值|公开实测|校准后的估计，非实测/,
    ])
      assert.match(chinese, expected);
    assert.doesNotMatch(english + chinese, /NaN|undefined|Infinity|\{\w/);
  });

  it("uses the team's own price beside the scenario's folder", () => {
    const scenarios = path.join(folder, "team", "scenarios");
    mkdirSync(scenarios, { recursive: true });
    writeFileSync(path.join(scenarios, "assistant.yaml"), text);
    writeFileSync(
      path.join(scenarios, "..", "prices.yaml"),
      "rows:\n  - { id: openai/gpt-5.4, provider: OpenAI, name: Ours, currency: USD, input: 1, output: 1, cacheRead: 1, checked: 2026-11-20, source: { title: contract } }\n",
    );
    const cost = JSON.parse(run("cost", path.join(scenarios, "assistant.yaml"), "--json").out) as JsonCost;
    assert.ok(Math.abs((cost.options[0]?.monthly?.total ?? 0) - (60_000 * 365 * 2750) / 12 / 1e6) < 1e-6);
  });

  it("says what holds on the day that it is asked for, and refuses what is no day", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "model-choice-on-"));
    const file = path.join(folder, "dying.yaml");
    writeFileSync(
      file,
      "title: Dying\nworkload: { requestsPerDay: 1000, inputTokens: 100, outputTokens: 50 }\noptions:\n  - { id: a, kind: closed-api, price: openai/gpt-3.5-turbo }\n",
    );
    try {
      const cheapestOn = (day: string): string | null =>
        (JSON.parse(run("cost", file, "--on", day, "--json").out) as { cheapest: string | null }).cheapest;
      assert.equal(cheapestOn("2026-10-22"), "a");
      assert.equal(cheapestOn("2026-10-24"), null);
      const { status, out } = run("cost", file, "--on", "tomorrow");
      assert.deepEqual([status, out], [2, ""]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("reads a file with a byte order mark or carriage returns like any other", () => {
    const plain = run("cost", ASSISTANT).out;
    assert.equal(run("cost", written("bom.yaml", `\uFEFF${text}`)).out, plain);
    assert.equal(run("cost", written("crlf.yaml", text.replaceAll("\n", "\r\n"))).out, plain);
  });

  it("finds nothing to compare without requests", () => {
    const { status, out } = run("cost", written("idle.yaml", text.replace("60000", "0")));
    assert.equal(status, 0);
    assert.match(out, /^Without requests there is nothing to compare\./);
  });

  it("says what a file lacks that is no scenario, in one line with exit code 2", () => {
    const bad: readonly (readonly [name: string, content: string | Uint8Array, message: RegExp])[] = [
      ["empty.yaml", "", /empty\.yaml:1: The file is empty\./],
      ["list.yaml", "- 1\n", /does not consist of fields/],
      ["binary.yaml", new Uint8Array([0, 159, 146, 150, 255, 7]), /does not consist of fields|cannot be read/],
      ["large.yaml", "a".repeat(10_485_760), /10485760 bytes/],
      [
        "type.yaml",
        text.replace("60000", "many"),
        /type\.yaml:6: The field workload\.requestsPerDay does not have the right form: number\./,
      ],
      [
        "rate.yaml",
        text.replace("staffMonthly: 6000", "cnyPerUsd: 0"),
        /assumptions\.cnyPerUsd is 0, but must be above 0\./,
      ],
      ["price.yaml", text.replace("openai/gpt-5.4\n", "openai/gpt-99\n"), /no price row openai\/gpt-99/],
      ["hardware.yaml", text.replace("h100-80gb", "h900"), /no hardware h900/],
      ["model.yaml", text.replace("model: llama-3.3-70b", "model: gone"), /no model gone/],
      ["typo.yaml", text.replace("options:", "optons:"), /The field options is missing/],
    ];
    for (const [name, content, message] of bad) {
      const { status, out, error } = run("cost", written(name, content));
      assert.deepEqual([status, out], [2, ""], name);
      assert.match(error, /^model-choice: [^\n]+\n$/, name);
      assert.match(error, message);
    }
    for (const args of [
      ["cost"],
      ["cost", "a.yaml", "b.yaml"],
      ["cost", path.join(folder, "nowhere.yaml")],
      ["cost", folder],
      ["cost", ASSISTANT, "--what"],
    ]) {
      const { status, out, error } = run(...args);
      assert.deepEqual([status, out], [2, ""], args.join(" "));
      assert.match(error, /^model-choice: [^\n]+\n$/);
    }
    assert.match(run("cost", path.join(folder, "nowhere.yaml")).error, /There is no file .*nowhere\.yaml\.\n$/);
    assert.match(run("cost", folder).error, / is a folder; /);
    assert.ok(
      !run("cost", "a\u001b[31m\nb")
        .error.slice(0, -1)
        .match(/\p{Cc}/u),
    );
  });
});

describe("model-choice models", () => {
  it("prints every card with its licence and price rows as JSON", () => {
    const cards = JSON.parse(run("models", "--json").out) as {
      id: string;
      openness: string;
      licence: { spdx: string } | null;
      prices: { id: string; checked: string | null }[];
    }[];
    assert.ok(cards.length >= 60);
    const llama = cards.find(({ id }) => id === "llama-3.3-70b");
    assert.equal(llama?.openness, "O2");
    assert.ok(llama.licence);
    assert.ok(llama.prices.some(({ checked }) => checked !== null));
    assert.deepEqual(cards.find(({ id }) => id === "minicpm-2b")?.prices, []);
  });

  it("prints a line a card in either language, and never a guess for a missing price", () => {
    assert.match(run("models").out, /minicpm-2b .*No hosted price was found\./);
    const chinese = run("models", "--lang", "zh-cn").out;
    assert.match(chinese, /minicpm-2b .*未找到托管价格/);
    assert.doesNotMatch(chinese, /hosted price|free/);
  });

  it("takes no words", () => {
    const { status, out, error } = run("models", "extra");
    assert.deepEqual([status, out], [2, ""]);
    assert.match(error, /takes no words/);
  });
});
