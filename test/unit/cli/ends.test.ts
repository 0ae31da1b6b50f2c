import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const CLI = path.join(process.cwd(), "dist", "cli.js");
const run = (...args: string[]): string => execFileSync(process.execPath, [CLI, ...args], { encoding: "utf8" });

interface Ending {
  readonly model: string;
  readonly platform: string;
  readonly state: string;
  readonly end: string;
  readonly uses: readonly string[];
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

  it("lists the models of records and scenarios that end, soonest first, with what uses them", () => {
    const endings = JSON.parse(run("ends", folder, "--on", "2026-11-26", "--json")) as Ending[];
    assert.deepEqual(
      endings.map(({ model, platform, state, end, uses }) => [model, platform, state, end, uses]),
      [
        ["GPT-4", "openai", "ended", "2026-10-23", ["docs/decisions/0001-chat.md"]],
        ["openai/gpt-4", "openai", "ended", "2026-10-23", [".model-choice/scenarios/a.yaml"]],
        ["openai/gpt-4.1", "openai", "announced", "2027-01-14", [".model-choice/scenarios/a.yaml"]],
      ],
    );
    assert.match(run("ends", folder, "--on", "2026-10-22"), /2026-10-23\s+ends\s+GPT-4\s+OpenAI/);
    assert.match(run("ends", folder, "--on", "2026-11-26", "--lang", "zh-cn"), /2026-10-23\s+已停用\s+GPT-4/);
  });

  it("writes the same as a calendar, which is the same whenever it is made", () => {
    const text = run("ends", folder, "--on", "2026-11-26", "--ics");
    assert.equal(text, run("ends", folder, "--on", "2026-12-01", "--ics"));
    const unfolded = text.replace(/\r\n[ \t]/g, "");
    assert.deepEqual(unfolded.match(/DTSTART;VALUE=DATE:\d+/g), [
      "DTSTART;VALUE=DATE:20261023",
      "DTSTART;VALUE=DATE:20261023",
      "DTSTART;VALUE=DATE:20270114",
    ]);
    assert.equal(new Set(unfolded.match(/UID:[^\r]+/g)).size, 3);
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
