import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const CLI = path.join(process.cwd(), "dist", "cli.js");

interface JsonFinding {
  readonly code: string;
  readonly severity: string;
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

describe("decisions check on the command line", () => {
  let root = "";
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  const run = (...args: string[]): { status: number | null; out: string; error: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "decisions", "check", ...args], {
      encoding: "utf8",
      cwd: root,
    });
    return { status, out: stdout, error: stderr };
  };
  const json = (...args: string[]): JsonFinding[] => JSON.parse(run(...args, "--json").out) as JsonFinding[];
  const GOOD = "# 1. Record decisions\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n\n## Decision\n\nText.\n";

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "model-choice-check-"));
    mkdirSync(path.join(root, ".git"));
    write("docs/decisions/0001-record-decisions.md", GOOD);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("exits 0 with one line where nothing is found", () => {
    const { status, out, error } = run("docs/decisions");
    assert.deepEqual([status, out, error], [0, "Records checked: 1. No findings.\n", ""]);
    assert.deepEqual(json("docs/decisions"), []);
  });

  it("exits 1 for an error, and says path, line, severity, code and message", () => {
    write(
      "docs/decisions/0002-links.md",
      `${GOOD.replace("1. Record decisions", "2. Links")}\nSee [the plan](../plan.md).\n`,
    );
    const { status, out } = run("docs/decisions");
    assert.equal(status, 1);
    assert.match(
      out,
      /^docs\/decisions\/0002-links\.md:15: error broken-link The file "\.\.\/plan\.md" is not there\.\n\nRecords checked: 2, with findings: 1\. Findings: 1 \(1 error\)\.\n$/,
    );
    assert.deepEqual(json("docs/decisions"), [
      {
        code: "broken-link",
        severity: "error",
        path: "0002-links.md",
        line: 15,
        message: 'The file "../plan.md" is not there.',
      },
    ]);
    write("docs/plan.md", "");
    assert.equal(run("docs/decisions").status, 0);
  });

  it("never looks outside the repository", () => {
    write("docs/decisions/0002-links.md", "# 2. Links\n\nSee [it](../../../secret.md).\n");
    assert.deepEqual(json("docs/decisions"), []);
  });

  it("exits 0 where only warnings and milder findings stand, and aligns columns", () => {
    write(
      "docs/decisions/0002-model.md",
      '---\nstatus: accepted\nreview-by: 2020-01-01\n---\n\n# Model\n\n## Considered Options\n\n* A way\n\n## Decision Outcome\n\nChosen option: "Another thing"\n',
    );
    const { status, out } = run("docs/decisions");
    assert.equal(status, 0);
    const lines = out.split("\n").slice(0, 3);
    const column = (text: string): number[] => lines.map((line) => line.indexOf(text));
    assert.deepEqual(
      lines.map((line) => line.split(/\s+/)[2]),
      ["review-overdue", "single-option", "chosen-not-among-options"],
    );
    assert.deepEqual(
      [
        ...new Set(
          lines
            .map((line) => /\s(?:information|warning)\s+/.exec(line))
            .map((match) => (match ? match.index + match[0].length : -1)),
        ),
      ].length,
      1,
    );
    assert.equal(column("information")[0], column("information")[1]);
  });

  it("speaks Chinese", () => {
    write("docs/decisions/0001-other.md", "# Other\n");
    const { status, out } = run("docs/decisions", "--lang", "zh-cn");
    assert.equal(status, 1);
    assert.match(out, /错误 duplicate-number 编号 0001 也被 0001-record-decisions\.md 使用。/);
    assert.match(out, /检查了 2 条记录，其中 2 条需留意，共 2 处（错误 2）。/);
  });

  it("takes severities, notes and prices of the team from the folder or one above it in the repository", () => {
    write(
      "docs/decisions/0002-links.md",
      '# 2. Links\n\nSee [the plan](plan.md) and [arg:our-note].\n\n[arg:our-note]: https://example.org "x"\n',
    );
    assert.deepEqual(
      json("docs/decisions").map(({ code }) => code),
      ["broken-link", "unknown-citation"],
    );
    write(".model-choice/config.yaml", "rules:\n  broken-link: hint\n");
    write(
      ".model-choice/notes/our-note.md",
      "---\nid: our-note\ntitle: Own\nkind: claim\nstance: open\ntopic: cost\nspeaker: Jane\ndate: 2026-01\n---\n\nText.\n",
    );
    const { status } = run("docs/decisions");
    assert.equal(status, 0);
    assert.deepEqual(
      json("docs/decisions").map(({ code, severity }) => [code, severity]),
      [["broken-link", "hint"]],
    );
  });

  it("finds the records of a repository by its markers or the team's file", () => {
    assert.equal(run(".").out, "Records checked: 1. No findings.\n");
    write("elsewhere/0001-a.md", "# A\n");
    write("elsewhere/0002-b.md", "# B\n");
    write(".model-choice/config.yaml", "recordFolders: [elsewhere]\n");
    assert.equal(run(".").out, "Records checked: 2. No findings.\n");
  });

  it("tells of an unknown rule or a file that cannot be read, and checks all the same", () => {
    write(".model-choice/config.yaml", "rules:\n  brokn-link: off\n");
    const unknown = run("docs/decisions");
    assert.equal(unknown.status, 0);
    assert.match(unknown.error, /^warning: .*config\.yaml:2: There is no rule brokn-link\.\n$/);
    write(".model-choice/config.yaml", "rules:\n  broken-link: fatal\n");
    const { status, out, error } = run("docs/decisions");
    assert.deepEqual([status, out], [2, "Records checked: 1. No findings.\n"]);
    assert.match(
      error,
      /config\.yaml:2: The value of rules\.broken-link is fatal; allowed are error, warning, information, hint, off\.\n$/,
    );
  });

  it("answers bad input with one line and exit code 2, and helps", () => {
    for (const [args, message] of [
      [[], /needs a folder/],
      [["a", "b"], /takes one folder/],
      [["nowhere"], /There is no folder "nowhere"/],
      [["docs/decisions", "--lang", "fr"], /--lang takes/],
    ] as const) {
      const { status, out, error } = run(...args);
      assert.deepEqual([status, out, error.trim().split("\n").length], [2, "", 1]);
      assert.match(error, message);
    }
    assert.match(run("--help").out, /exit code is 1/);
  });

  it("survives what is no record: binary, huge, empty and unreadable text", () => {
    write("docs/decisions/0002-binary.md", "\u0000\u0001\u0002");
    write("docs/decisions/0003-empty.md", "");
    write("docs/decisions/0004-long.md", `# Long\n\n${"[a](b".repeat(60_000)}\n`);
    write("docs/decisions/0005-fence.md", "```model-choice\n");
    const { status, out, error } = run("docs/decisions");
    assert.equal(status, 2);
    assert.match(out, /figures-invalid The figures block has no closing fence\./);
    assert.match(error, /0002-binary\.md: not read/);
  });
});
