import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const CLI = path.join(process.cwd(), "dist", "cli.js");
const RESULTS = '{"item": 1, "model": "a", "passed": true}\n';
const DIGEST = createHash("sha256").update(RESULTS).digest("hex");

/** A scenario whose choice solved so many of 400 tasks on a day, by a file with a checksum. */
const scenario = (passed: number, date: string, digest = DIGEST): string => `title: Helpdesk
chosen: closed
quality: { minimum: 0.85 }
options:
  - id: closed
    kind: closed-api
    price: openai/gpt-5.4-mini
    evaluation: { n: 400, passed: ${passed}, date: ${date}, files: [{ name: evals/tickets.jsonl, sha256: ${digest} }] }
`;
const record = (text: string): string =>
  `# 1. Model\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n\n## Decision\n\nText.\n\n\`\`\`model-choice\nsource: { file: .model-choice/scenarios/helpdesk.yaml, sha256: ${"c".repeat(64)} }\nscenario:\n${text.replace(/^(?=.)/gm, "  ")}\`\`\`\n`;

describe("decisions check of evaluations on the command line", () => {
  let root = "";
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  const run = (...args: string[]): string =>
    spawnSync(process.execPath, [CLI, "decisions", "check", "docs/decisions", ...args], { encoding: "utf8", cwd: root })
      .stdout;
  const found = (...args: string[]): { code: string; severity: string; message: string }[] =>
    (JSON.parse(run("--json", ...args)) as { code: string; severity: string; message: string }[]).filter(
      // The block holds a scenario without results, so what it costs is new.
      ({ code, message }) => code !== "prices-old" && !message.includes("instead of –"),
    );
  const today = new Date().toISOString().slice(0, 10);

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "model-choice-evaluations-"));
    mkdirSync(path.join(root, ".git"));
    write("evals/tickets.jsonl", RESULTS);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("finds nothing where choice, scenario and files agree", () => {
    write(".model-choice/scenarios/helpdesk.yaml", scenario(380, today));
    write("docs/decisions/0001-model.md", record(scenario(380, today)));
    assert.deepEqual(
      found().filter(({ code }) => /evaluation|choice|figures/.test(code)),
      [],
    );
  });

  it("finds a choice below its minimum and an old evaluation, in both languages and as SARIF", () => {
    write("docs/decisions/0001-model.md", record(scenario(300, "2025-06-01")));
    const told = found();
    assert.match(
      told.find(({ code }) => code === "choice-below-minimum")?.message ?? "",
      /solves 75 % of the tasks \(70\.5 to 79 %\), which is proven to be below the 85 % that were asked/,
    );
    assert.match(
      told.find(({ code, message }) => code === "evaluation-old" && message.includes("limit"))?.message ?? "",
      /was run on 2025-06-01, \d+ days ago; the limit is 90\./,
    );
    const chinese = found("--lang", "zh-cn").filter(({ code }) => code === "choice-below-minimum");
    assert.match(chinese[0]?.message ?? "", /完成了 75% 的任务（70\.5% 至 79%），已证实低于所要求的 85%。/);
    const sarif = run("--format", "sarif");
    for (const rule of ["choice-below-minimum", "evaluation-old"])
      assert.ok(sarif.includes(`"ruleId": "${rule}"`) || sarif.includes(`"ruleId":"${rule}"`), rule);
  });

  it("finds that the scenario holds newer evaluations, and that an evaluation file changed", () => {
    write(".model-choice/scenarios/helpdesk.yaml", scenario(300, today));
    write("docs/decisions/0001-model.md", record(scenario(380, today, "b".repeat(64))));
    const told = found().filter(({ code }) => code === "figures-changed");
    assert.deepEqual(
      told.map(({ severity, message }) => [severity, message]),
      [
        [
          "warning",
          'By the evaluations that .model-choice/scenarios/helpdesk.yaml holds today GPT-5.4 mini is judged "no, proven" instead of "yes, proven".',
        ],
        [
          "information",
          "The evaluation file evals/tickets.jsonl holds other bytes than those on which these figures rest; measure it again.",
        ],
      ],
    );
    rmSync(path.join(root, "evals"), { recursive: true });
    assert.equal(found().filter(({ code }) => code === "figures-changed").length, 1);
  });
});
