import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";

describe("decisions new on the command line", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), "model-choice-"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function run(...args: string[]): { status: number | null; out: string; error: string } {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(process.cwd(), "dist", "cli.js"), "decisions", ...args],
      { encoding: "utf8", cwd: root },
    );
    return { status, out: stdout.trim(), error: stderr };
  }
  const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  const git = (...args: string[]): string =>
    execFileSync(
      "git",
      ["-C", root, "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main", ...args],
      { encoding: "utf8" },
    );

  it("makes the folder, numbers on, prints the path, and the record reads back", () => {
    assert.deepEqual(run("new", "docs/decisions", "--title", "First"), {
      status: 0,
      out: path.join("docs", "decisions", "0001-first.md"),
      error: "",
    });
    const hard = "A \"b\" | 'c' / d\\e 🎉 模型 <x> & #5";
    assert.equal(
      run("new", "docs/decisions", "--title", hard).out,
      path.join("docs", "decisions", "0002-a-b-c-d-e-模型-x-5.md"),
    );
    assert.equal(
      run("new", "docs/decisions", "--title", "开源还是闭源", "--lang", "zh-cn", "--template", "y-statement").out,
      path.join("docs", "decisions", "0003-开源还是闭源.md"),
    );
    assert.match(read("docs/decisions/0003-开源还是闭源.md"), /我们决定采用/);
    const listed = JSON.parse(run("list", "docs/decisions", "--json").out) as {
      number: number;
      title: string;
      status: string;
      date: string;
    }[];
    assert.deepEqual(
      listed.map(({ number, title, status }) => [number, title, status]),
      [
        [1, "First", "proposed"],
        [2, hard, "proposed"],
        [3, "开源还是闭源", "proposed"],
      ],
    );
    assert.match(listed[0]?.date ?? "", /^\d{4}-\d\d-\d\d$/);
  });

  it("writes both sides of a supersession, each in its own form", () => {
    put(
      "doc/adr/0003-a.md",
      "# 3. A\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\n## Context\r\n\r\nC\r\n\r\n## Decision\r\n\r\nD",
    );
    put("doc/adr/0013-b.md", "# 13. B\n\n## Status\n\nAccepted\n\n## Context\n");
    const { out } = run("new", "doc/adr", "--title", "C", "--supersedes", "3", "--json");
    assert.deepEqual(JSON.parse(out), {
      path: "0014-c.md",
      file: path.join("doc", "adr", "0014-c.md"),
      number: 14,
      superseded: "0003-a.md",
      changed: ["0014-c.md", "0003-a.md"],
      refused: null,
    });
    assert.equal(
      read("doc/adr/0003-a.md"),
      "# 3. A\r\n\r\n## Status\r\n\r\nSuperseded by [14. C](0014-c.md)\r\n\r\n## Context\r\n\r\nC\r\n\r\n## Decision\r\n\r\nD",
    );
    assert.match(
      read("doc/adr/0014-c.md"),
      /^# 14\. C\n\nDate: .*\n\n## Status\n\nProposed\n\nSupersedes \[3\. A\]\(0003-a\.md\)\n\n## Context\n/,
    );
  });

  it("finds the record to supersede by path, from here or from the folder, also in another folder", () => {
    put("docs/decisions/0001-a.md", "---\nstatus: accepted\n---\n# A\n\n## Considered Options\n");
    assert.equal(
      (
        JSON.parse(
          run("new", "docs/decisions/backend", "--title", "B", "--supersedes", "docs/decisions/0001-a.md", "--json")
            .out,
        ) as { superseded: string }
      ).superseded,
      "../0001-a.md",
    );
    assert.match(read("docs/decisions/0001-a.md"), /status: superseded by \[ADR-0001\]\(backend\/0001-b\.md\)/);
    assert.equal(run("new", "docs/decisions", "--title", "C", "--supersedes", "backend/0001-b.md").status, 0);
    assert.match(read("docs/decisions/backend/0001-b.md"), /superseded by \[ADR-0002\]\(\.\.\/0002-c\.md\)/);
  });

  it("takes the folder's own template first, and the folder that a repository's markers name", () => {
    put(".adr-dir", "doc/adr\n");
    put("doc/adr/templates/template.md", "# NUMBER. TITLE\n\nDATE, STATUS\n\n## Cost\n");
    assert.equal(run("new", ".", "--title", "A").out, path.join("doc", "adr", "0001-a.md"));
    assert.match(read("doc/adr/0001-a.md"), /^# 1\. A\n\n[\d-]{10}, Proposed\n/);
    assert.match(read("doc/adr/0001-a.md"), /## Cost/);
  });

  it("speaks the language of the folder, unless another is named", () => {
    for (const at of [1, 2])
      put(
        `docs/adr/000${at}-db.md`,
        `# ${at}. 选择数据库\n\n## 状态\n\n已接受\n\n## 背景\n\n要存数据。\n\n## 决策\n\n用它。\n`,
      );
    assert.equal(run("new", "docs/adr", "--title", "选择模型").status, 0);
    const asked = read("docs/adr/0003-选择模型.md").replace(/^#.*$/gm, "");
    assert.doesNotMatch(asked.replace(/PostgreSQL/g, ""), /[A-Za-z]{3,}/);
    assert.equal(run("new", "docs/adr", "--title", "B", "--lang", "en").status, 0);
    assert.match(read("docs/adr/0004-b.md"), /## 背景\n\n\{The task/);
  });

  it("goes to the folder of records right below a repository, and past a category of a folder for decisions", () => {
    for (const folder of ["adr", path.join("decisions", "adr")]) {
      mkdirSync(path.join(root, folder), { recursive: true });
      writeFileSync(
        path.join(root, folder, "0001-a.md"),
        "# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n",
      );
    }
    mkdirSync(path.join(root, "one"));
    mkdirSync(path.join(root, "one", "adr"));
    writeFileSync(path.join(root, "one", "adr", "0001-a.md"), "# 1. A\n\n## Status\n\nAccepted\n\n## Context\n");
    assert.equal(run("new", "one", "--title", "B").status, 0);
    assert.ok(existsSync(path.join(root, "one", "adr", "0002-b.md")));
    assert.equal(run("new", "decisions", "--title", "B").status, 0);
    assert.ok(readdirSync(path.join(root, "decisions")).some((name) => name.endsWith("-b.md")));
  });

  it("takes a number that no other local branch has", () => {
    put("adr/0001-a.md", "# 1. A\n");
    git("init", "-q");
    git("add", "-A");
    git("commit", "-qm", "a");
    git("checkout", "-qb", "feature");
    put("adr/0002-on-a-branch.md", "# 2. On a branch\n");
    git("add", "-A");
    git("commit", "-qm", "b");
    git("checkout", "-q", "main");
    assert.equal(run("new", "adr", "--title", "B").out, path.join("adr", "0003-b.md"));
  });

  it("writes over nothing and leaves nothing half done", function () {
    put("adr/0001-a.md", "# 1. A\n\n## Status\n\nAccepted\n\n## Context\n");
    // The superuser may write everywhere.
    if (process.getuid?.() === 0 || process.platform === "win32") this.skip();
    chmodSync(path.join(root, "adr/0001-a.md"), 0o444);
    const { status, error } = run("new", "adr", "--title", "B", "--supersedes", "1");
    assert.equal(status, 2);
    assert.match(error, /Nothing was changed, because a file cannot be written: .*0001-a\.md/);
    assert.deepEqual(readdirSync(path.join(root, "adr")), ["0001-a.md"]);
  });

  for (const [args, message] of [
    [["new"], /needs a folder and a title/],
    [["new", "adr"], /needs a title/],
    [["new", "adr", "--title", "  "], /needs a title/],
    [["new", "adr", "Choose", "--title", "x"], /one folder, but got "Choose" as well/],
    [
      ["new", "adr", "--title", "x", "--template", "adr"],
      /--template takes madr, madr-minimal, nygard, y-statement, not "adr"/,
    ],
    [["new", "adr", "--title", "x", "--supersedes", "9"], /no record "9"/],
    [["new", "file.md", "--title", "x"], /"file\.md" is a file/],
  ] as const) {
    it(`answers ${args.join(" ")} with one line and exit code 2`, () => {
      put("file.md", "");
      const { status, out, error } = run(...args);
      assert.deepEqual([status, out], [2, ""]);
      assert.match(error, message);
      assert.equal(error.trim().split("\n").length, 1);
      assert.ok(!existsSync(path.join(root, "adr")), "nothing is made");
    });
  }
});
