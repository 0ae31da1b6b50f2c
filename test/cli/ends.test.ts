import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const CLI = path.join(process.cwd(), "dist", "cli.js");
const run = (...args: string[]): string => execFileSync(process.execPath, [CLI, ...args], { encoding: "utf8" });

interface Ending {
  readonly id: string;
  readonly platform: string | null;
  readonly state: string;
  readonly end: string | null;
  readonly checked: string | null;
  readonly source: { readonly title: string; readonly url: string } | null;
  readonly publishedWeights: boolean;
  readonly uses: readonly { readonly path: string; readonly line: number }[];
}

describe("model-choice ends", () => {
  let folder = "";

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "ends-"));
    const write = (file: string, text: string): void => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    };
    const record = (option: string, status = "accepted"): string =>
      `---\nstatus: ${status}\n---\n\n# T\n\n## Decision Outcome\n\nChosen option: "${option}", because it fits.\n`;
    mkdirSync(path.join(folder, ".git"));
    write("docs/decisions/0001-chat.md", record("GPT-4"));
    write("docs/decisions/0002-own.md", record("Qwen3-32B on our own machines"));
    write("docs/decisions/0003-past.md", record("gemini-2.0-flash", "superseded"));
    write(
      ".model-choice/scenarios/a.yaml",
      "title: t\noptions:\n  - { id: a, kind: closed-api, price: openai/gpt-4.1 }\n  - { id: b, kind: closed-api, price: openai/gpt-4 }\n",
    );
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it("lists the models of records and scenarios, soonest end first, with every line that names them", () => {
    const states = JSON.parse(run("ends", folder, "--on", "2026-11-26", "--json")) as Ending[];
    assert.deepEqual(
      states.map(({ id, platform, state, end, uses }) => [
        id,
        platform,
        state,
        end,
        uses.map(({ path: file, line }) => `${file}:${line}`),
      ]),
      [
        // The record names no platform: each that is known to have served the model counts.
        ["gpt-4", "azure", "ended", "2025-06-06", ["docs/decisions/0001-chat.md:9"]],
        [
          "gpt-4",
          "openai",
          "ended",
          "2026-10-23",
          ["docs/decisions/0001-chat.md:9", ".model-choice/scenarios/a.yaml:4"],
        ],
        ["gpt-4.1", "openai", "deprecated", "2027-01-14", [".model-choice/scenarios/a.yaml:3"]],
        ["qwen3-32b", null, "unknown", null, ["docs/decisions/0002-own.md:9"]],
      ],
    );
    assert.equal(states[3]?.publishedWeights, true);
    for (const { source, checked } of states.slice(0, 3)) {
      assert.match(source?.url ?? "", /^https:/);
      assert.match(checked ?? "", /^2026-/);
    }
    const text = run("ends", folder, "--on", "2026-10-22");
    assert.match(text, /2026-10-23\s+\S.*GPT-4\s+OpenAI/i);
    assert.match(text, /Without a known end:\n {2}Qwen3-32B \(published weights\)/);
    assert.match(run("ends", folder, "--on", "2026-11-26", "--lang", "zh-cn"), /2026-10-23\s+已停用\s+gpt-4/i);
  });

  it("writes the same as a calendar, which is the same whenever it is made", () => {
    const text = run("ends", folder, "--on", "2026-11-26", "--ics");
    assert.equal(text, run("ends", folder, "--on", "2026-12-01", "--ics"));
    const unfolded = text.replace(/\r\n[ \t]/g, "");
    assert.deepEqual(unfolded.match(/DTSTART;VALUE=DATE:\d+/g), [
      "DTSTART;VALUE=DATE:20250606",
      "DTSTART;VALUE=DATE:20261023",
      "DTSTART;VALUE=DATE:20270114",
    ]);
    assert.deepEqual(unfolded.match(/UID:[^\r]+/g), [
      "UID:azure/gpt-4@model-choice",
      "UID:openai/gpt-4@model-choice",
      "UID:openai/gpt-4.1@model-choice",
    ]);
  });

  it("says beside an empty calendar why it is empty", () => {
    const empty = mkdtempSync(path.join(tmpdir(), "ends-"));
    try {
      const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "ends", empty, "--ics"], {
        encoding: "utf8",
      });
      assert.equal(status, 0);
      assert.match(stdout, /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
      assert.equal(stderr, "No day of an end is known, so the calendar is empty.\n");
    } finally {
      rmSync(empty, { recursive: true });
    }
  });

  it("is found by the check in every scenario too, unless the team switched the rule off", () => {
    const check = (): string[] =>
      (
        JSON.parse(run("decisions", "check", path.join(folder, "docs", "decisions"), "--json")) as {
          code: string;
          path: string;
          line: number;
          message: string;
        }[]
      )
        .filter(({ code }) => code === "model-retired")
        .map(({ path: file, line, message }) => `${file}:${line} ${message.split(". ")[0] ?? ""}`);
    assert.deepEqual(check(), [
      "0001-chat.md:9 GPT-4 ended on different days: Azure 2025-06-06, OpenAI 2026-10-23",
      "../../.model-choice/scenarios/a.yaml:3 openai/gpt-4.1 ends on 2027-01-14 on OpenAI",
      "../../.model-choice/scenarios/a.yaml:4 openai/gpt-4 ended on 2026-10-23 on OpenAI",
    ]);
    const config = path.join(folder, ".model-choice", "config.yaml");
    writeFileSync(config, "rules:\n  model-retired: off\n");
    assert.deepEqual(check(), []);
    rmSync(config);
  });

  it("refuses a day that is none, and two forms at once", () => {
    for (const args of [
      ["--on", "2026-13-01"],
      ["--json", "--ics"],
      ["a", "b"],
    ])
      assert.equal(spawnSync(process.execPath, [CLI, "ends", ...args]).status, 2, args.join(" "));
  });

  it("says the life cycle of price rows and of ids", () => {
    interface Life {
      readonly state: string;
      readonly end: string | null;
    }
    const [row] = JSON.parse(run("prices", "openai/gpt-4o-mini", "--on", "2026-11-26", "--json")) as {
      lifecycle: Life;
    }[];
    assert.deepEqual([row?.lifecycle.state, row?.lifecycle.end], ["deprecated", "2027-01-14"]);
    const [id] = JSON.parse(run("model", "gpt-3.5-turbo", "--on", "2026-11-26", "--json")) as {
      lifecycle: Life;
      successor: string;
    }[];
    assert.deepEqual([id?.lifecycle.state, id?.lifecycle.end, id?.successor], ["ended", "2026-10-23", "gpt-5.6-terra"]);
  });
});
