import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fixture } from "../unit/decisions/record/corpus";

function list(...args: string[]): { status: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(process.cwd(), "dist", "cli.js"), "decisions", ...args],
    { encoding: "utf8" },
  );
  return { status, out: stdout, error: stderr };
}

interface JsonRecord {
  readonly path: string;
  readonly [key: string]: unknown;
}

function json(folder: string): JsonRecord[] {
  const { status, out, error } = list("list", folder, "--json");
  assert.equal(status, 0, error);
  return JSON.parse(out) as JsonRecord[];
}

describe("decisions list", () => {
  let temporary = "";
  before(() => {
    temporary = mkdtempSync(path.join(tmpdir(), "model-choice-"));
  });
  after(() => rmSync(temporary, { recursive: true, force: true }));

  function write(below: string, text: string): void {
    mkdirSync(path.dirname(path.join(temporary, below)), { recursive: true });
    writeFileSync(path.join(temporary, below), text);
  }

  it("prints every field of the contract", () => {
    assert.deepEqual(json(fixture("madr-4"))[0], {
      path: "0001-model-for-support.md",
      number: 1,
      title: "Model for Support",
      status: "superseded",
      date: "2026-01-31",
      metadata: "front-matter",
      sections: "madr",
      supersedes: [],
      supersededBy: ["0002-model-for-support-again.md"],
      citations: ["closed-costs-less-to-run", "open-models-are-more-transparent"],
    });
  });

  it("takes a folder of records with its subfolders, and a repository whose marker says where they are", () => {
    assert.deepEqual(
      json(fixture("categories")).map((record) => record.path),
      [
        "0000-record-decisions.md",
        "backend/0001-use-backend-cache.md",
        "frontend/0001-use-frontend-cache.md",
        "frontend/0002-drop-the-cache.md",
      ],
    );
    assert.deepEqual(
      json(fixture("log4brains")).map((record) => record.path),
      [
        "docs/adr/20250110-use-a-gateway.md",
        "docs/adr/20250701-call-models-directly.md",
        "packages/search/docs/adr/20250302-no-metadata-but-a-date.md",
      ],
    );
  });

  it("keeps a reference that leads nowhere as it is written", () => {
    write("nowhere/0001-x.md", "# 1. X\n\n## Status\n\nSuperseded by [9. Gone](0009-gone.md)\n\nSupersedes ADR-0008\n");
    const [record] = json(path.join(temporary, "nowhere"));
    assert.deepEqual([record?.["supersededBy"], record?.["supersedes"]], [["0009-gone.md"], ["ADR-0008"]]);
  });

  it("finds records in a repository without marker or usual folder, and no other documents", () => {
    write("repository/README.md", "# Read me\n\n## Status\n\nAlpha\n");
    write("repository/guide/01-install.md", "# Install\n");
    write("repository/design/choices/0001-x.md", "# X\n\n## Status\n\nAccepted\n");
    write("repository/design/choices/why.md", "# Why\n");
    assert.deepEqual(
      json(path.join(temporary, "repository")).map((record) => record.path),
      ["design/choices/0001-x.md"],
    );
  });

  it("lists what is large, binary or empty by its name, and reads the others", () => {
    write("bad/0001-large.md", `# 1. Large\n\n${"word ".repeat(1_000_000)}`);
    write("bad/0002-binary.md", "# 2. Binary\n\u0000");
    write("bad/0003-fine.md", "# 3. Fine\n\n## Status\n\nAccepted\n");
    const { status, out, error } = list("list", path.join(temporary, "bad"), "--json");
    assert.equal(status, 2);
    assert.deepEqual(
      (JSON.parse(out) as JsonRecord[]).map(({ number, title, status: word }) => [number, title, word]),
      [
        [1, "large", null],
        [2, "binary", null],
        [3, "Fine", "accepted"],
      ],
    );
    assert.match(error, /^0001-large\.md: not read.*\n0002-binary\.md: not read/);
  });

  it("follows a link to a file, but no link to a folder", function () {
    write("links/0001-x.md", "# 1. X\n");
    try {
      symlinkSync(path.join(temporary, "links"), path.join(temporary, "links", "loop"), "dir");
      symlinkSync(path.join(temporary, "links", "0001-x.md"), path.join(temporary, "links", "0002-y.md"), "file");
      symlinkSync(path.join(temporary, "gone.md"), path.join(temporary, "links", "0003-z.md"), "file");
    } catch {
      // Windows allows links only to some.
      this.skip();
    }
    const { status, out, error } = list("list", path.join(temporary, "links"), "--json");
    assert.deepEqual(
      (JSON.parse(out) as JsonRecord[]).map((record) => record.path),
      ["0001-x.md", "0002-y.md"],
    );
    assert.equal(status, 2);
    assert.match(error, /^0003-z\.md: not read, because it is a link that leads nowhere\n$/);
  });

  it("prints aligned columns, in Chinese with Chinese statuses", () => {
    const english = list("list", fixture("chinese")).out.split("\n");
    assert.match(english[0] ?? "", /^NUMBER {2}STATUS {6}DATE {8}TITLE {9}PATH$/);
    assert.match(english[1] ?? "", /^0001 {4}superseded {2}2026-01-08 {2}选择客服模型 {2}0001-选择客服模型\.md$/);
    assert.match(list("list", fixture("chinese"), "--lang", "zh-cn").out, /0002 {4}已接受 {4}2026-06-30/);
  });

  it("says so where there is no record", () => {
    mkdirSync(path.join(temporary, "empty"));
    assert.deepEqual(json(path.join(temporary, "empty")), []);
    assert.match(list("list", path.join(temporary, "empty")).out, /holds no decision records/);
  });

  it("helps", () => {
    assert.match(list("--help").out, /list FOLDER/);
    assert.match(list("list", "--help").out, /^Usage: model-choice decisions list FOLDER/);
  });

  for (const [args, message] of [
    [["list"], /needs a folder/],
    [["list", "no-such-folder"], /There is no folder "no-such-folder"/],
    [["list", "package.json"], /"package\.json" is a file/],
    [["list", ".", "extra"], /takes one folder/],
    [["list", ".", "--what"], /--what/],
    [["nope"], /no command "nope"/],
  ] as const) {
    it(`answers decisions ${args.join(" ")} with one line and exit code 2`, () => {
      const { status, out, error } = list(...args);
      assert.deepEqual([status, out, error.trimEnd().split("\n").length], [2, "", 1]);
      assert.match(error, message);
    });
  }
});
