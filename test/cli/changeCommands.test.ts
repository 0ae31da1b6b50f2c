import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Run, put, read, record, runIn } from "./runCli";

interface JsonOutcome {
  readonly changed: readonly string[];
  readonly refused: string | null;
  readonly diff?: string;
}

describe("commands that change records", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "model-choice-change-"));
    mkdirSync(path.join(root, ".git"));
    put(root, "adr/0001-a.md", record(1, "A"));
    put(root, "adr/0002-b.md", record(2, "B"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const run = (...args: string[]): Run => runIn(root, ["decisions", ...args]);
  function json(...args: string[]): JsonOutcome & { status: number | null } {
    const { status, out } = run(...args, "--json");
    return { status, ...(JSON.parse(out) as JsonOutcome) };
  }

  it("changes a status, and has nothing to do the second time", () => {
    assert.deepEqual(json("status", "adr", "1", "Rejected"), { status: 0, changed: ["0001-a.md"], refused: null });
    assert.equal(read(root, "adr/0001-a.md"), record(1, "A", "Rejected"));
    assert.deepEqual(json("status", "adr", "1", "rejected"), { status: 0, changed: [], refused: null });
    assert.deepEqual(run("status", "adr", "1", "rejected").out, "Nothing to change.\n");
  });

  it("retires what a proposal supersedes when it is accepted, and not before", () => {
    put(root, "adr/0003-c.md", record(3, "C", "Proposed\n\nSupersedes [1. A](0001-a.md)"));
    assert.deepEqual(json("status", "adr", "3", "draft").changed, ["0003-c.md"]);
    assert.equal(read(root, "adr/0001-a.md"), record(1, "A"));
    assert.deepEqual([...json("status", "adr", "3", "accepted").changed].sort(), ["0001-a.md", "0003-c.md"]);
    assert.equal(read(root, "adr/0001-a.md"), record(1, "A", "Superseded by [3. C](0003-c.md)"));
    assert.equal(read(root, "adr/0003-c.md"), record(3, "C", "Accepted\n\nSupersedes [1. A](0001-a.md)"));
  });

  it("finds a record by path from here or from the folder, by name, number and identifier", () => {
    for (const [at, written] of ["adr/0001-a.md", "0001-a.md", "1", "0001", "ADR-1", "adr-0001"].entries()) {
      const word = at % 2 === 0 ? "Draft" : "Proposed";
      assert.deepEqual(json("status", "adr", written, word).changed, ["0001-a.md"], written);
      assert.equal(read(root, "adr/0001-a.md"), record(1, "A", word));
    }
  });

  it("says in both records that one supersedes the other", () => {
    const { status, changed } = json("supersede", "adr", "1", "--by", "ADR-0002");
    assert.deepEqual([status, [...changed].sort()], [0, ["0001-a.md", "0002-b.md"]]);
    assert.equal(read(root, "adr/0001-a.md"), record(1, "A", "Superseded by [2. B](0002-b.md)"));
    assert.match(read(root, "adr/0002-b.md"), /Accepted\n\nSupersedes \[1\. A\]\(0001-a\.md\)\n/);
    assert.deepEqual(json("supersede", "adr", "1", "--by", "2"), { status: 0, changed: [], refused: null });
  });

  it("names several successors, and drops no option that is given twice", () => {
    put(root, "adr/0003-c.md", record(3, "C"));
    assert.deepEqual([...json("supersede", "adr", "1", "--by", "2", "--by", "3").changed].sort(), [
      "0001-a.md",
      "0002-b.md",
      "0003-c.md",
    ]);
    assert.match(
      read(root, "adr/0001-a.md"),
      /Superseded by \[2\. B\]\(0002-b\.md\)\n\nSuperseded by \[3\. C\]\(0003-c\.md\)\n/,
    );
    for (const name of ["2-b", "3-c"]) assert.match(read(root, `adr/000${name}.md`), /Supersedes \[1\. A\]/);
    assert.deepEqual(json("supersede", "adr", "1", "--by", "3", "--by", "2").changed, []);
    const { status, error } = run("link", "adr", "2", "3", "--type", "Amends", "--type", "Refines");
    assert.deepEqual([status, error], [2, "model-choice: --type is given more than once.\n"]);
    assert.equal(json("supersede", "adr", "2", "--by", "3", "--by", "1").status, 2);
    assert.doesNotMatch(read(root, "adr/0002-b.md"), /Superseded/);
  });

  it("says why it refuses in the language that was asked for", () => {
    for (const [args, sentence] of [
      [["supersede", "adr", "1", "--by", "1"], "0001-a.md 不能取代自身。"],
      [["renumber", "adr", "1", "2"], "0002-b.md 已使用编号 2。"],
      [["link", "adr", "1", "1", "--type", "Amends"], "0001-a.md 不能链接到自身。"],
    ] as const)
      assert.deepEqual(json(...args, "--lang", "zh-cn"), { status: 2, changed: [], refused: sentence });
    assert.match(json("status", "adr", "9", "draft", "--lang", "zh-cn").refused ?? "", /中没有记录“9”。$/);
    assert.match(json("status", "adr", "9", "draft").refused ?? "", /^There is no record "9" in /);
  });

  it("changes records of a series whose headings have no number", () => {
    for (const number of ["099", "100", "101"])
      put(root, `api/API-${number}-x.md`, "# Thing\n\n## Status\n\nAccepted\n\n## Context\n\nAfter API-100.\n");
    assert.deepEqual(json("status", "api", "100", "rejected").changed, ["API-100-x.md"]);
    assert.deepEqual(json("supersede", "api", "99", "--by", "101").changed.length, 2);
    assert.deepEqual([...json("renumber", "api", "101", "120").changed].sort(), ["API-099-x.md", "API-120-x.md"]);
  });

  it("links two records with a type and its reverse", () => {
    assert.equal(json("link", "adr", "1", "2", "--type", "clarifies").status, 0);
    assert.match(read(root, "adr/0001-a.md"), /Clarifies \[2\. B\]/);
    assert.match(read(root, "adr/0002-b.md"), /Clarified by \[1\. A\]/);
    assert.deepEqual(json("link", "adr", "1", "2", "--type", "Depends on").changed, ["0001-a.md"]);
    assert.deepEqual(json("link", "adr", "1", "2", "--type", "Clarifies").changed, []);
  });

  it("renumbers a record with its file and every link", () => {
    run("supersede", "adr", "1", "--by", "2");
    put(root, "adr/README.md", "# Index\n\n* [2. B](0002-b.md)\n");
    const { status, changed } = json("renumber", "adr", "2", "7");
    assert.deepEqual([status, [...changed].sort()], [0, ["0001-a.md", "0007-b.md", "README.md"]]);
    assert.deepEqual(readdirSync(path.join(root, "adr")), ["0001-a.md", "0007-b.md", "README.md"]);
    assert.match(read(root, "adr/0001-a.md"), /Superseded by \[7\. B\]\(0007-b\.md\)/);
    assert.match(read(root, "adr/README.md"), /\[7\. B\]\(0007-b\.md\)/);
    assert.match(read(root, "adr/0007-b.md"), /^# 7\. B/);
    assert.deepEqual(json("renumber", "adr", "7", "7").changed, []);
  });

  it("renumbers a folder that is one record, with all that is in it", () => {
    put(root, "adr/0003-c/README.md", "# 3. C\n\n## Status\n\nAccepted\n\n![p](pictures/p.png) [1](../0001-a.md)\n");
    put(root, "adr/0003-c/notes.md", "See [C](README.md) and [one](../0001-a.md).\n");
    put(root, "adr/0003-c/pictures/p.png", "\0picture");
    put(root, "adr/0001-a.md", `${read(root, "adr/0001-a.md")}\nSee [C](0003-c/README.md) and [it](0003-c/).\n`);
    const files = ["README.md", "notes.md", path.join("pictures", "p.png")];
    const dry = run("renumber", "adr", "3", "12", "--dry-run").out;
    assert.match(dry, /rename from 0003-c\/pictures\/p\.png\nrename to 0012-c\/pictures\/p\.png/);
    assert.deepEqual(json("renumber", "adr", "3", "12").status, 0);
    assert.deepEqual(readdirSync(path.join(root, "adr")), ["0001-a.md", "0002-b.md", "0012-c"]);
    assert.deepEqual(
      readdirSync(path.join(root, "adr/0012-c"), { recursive: true }).sort(),
      [...files, "pictures"].sort(),
    );
    assert.match(read(root, "adr/0012-c/README.md"), /^# 12\. C\n/);
    assert.equal(read(root, "adr/0012-c/notes.md"), "See [C](README.md) and [one](../0001-a.md).\n");
    assert.equal(read(root, "adr/0012-c/pictures/p.png"), "\0picture");
    assert.match(read(root, "adr/0001-a.md"), /\nSee \[C\]\(0012-c\/README\.md\) and \[it\]\(0012-c\/\)\.\n$/);
  });

  it("moves no folder onto another, nor with what is no file", () => {
    put(root, "adr/0003-c/README.md", "# 3. C\n\n## Status\n\nAccepted\n");
    put(root, "adr/0004-c/old.txt", "x");
    assert.equal(json("renumber", "adr", "3", "4").refused, "There is already 0004-c, so nothing was changed.");
    symlinkSync("/etc", path.join(root, "adr/0003-c/etc"));
    assert.match(
      json("renumber", "adr", "3", "5").refused ?? "",
      /^The folder 0003-c holds etc, which cannot be moved/,
    );
    assert.deepEqual(readdirSync(path.join(root, "adr")), ["0001-a.md", "0002-b.md", "0003-c", "0004-c"]);
  });

  it("renames a record with its file and every link", () => {
    run("supersede", "adr", "1", "--by", "2");
    const { status, changed } = json("rename", "adr", "2", "--title", "A better  title: 模型");
    assert.deepEqual([status, [...changed].sort()], [0, ["0001-a.md", "0002-a-better-title-模型.md"]]);
    assert.match(read(root, "adr/0002-a-better-title-模型.md"), /^# 2\. A better title: 模型\n/);
    const [record] = JSON.parse(run("list", "adr", "--json").out) as { supersededBy: string[] }[];
    assert.deepEqual(record?.supersededBy, ["0002-a-better-title-模型.md"]);
    assert.deepEqual(json("rename", "adr", "2", "--title", "A better title: 模型").changed, []);
  });

  it("writes no record that is not Markdown", () => {
    const text = "3. C\n====\n\nStatus\n------\n\nAccepted\n";
    put(root, "adr/0003-c.rst", text);
    for (const args of [
      ["status", "adr", "0003-c.rst", "rejected"],
      ["supersede", "adr", "0003-c.rst", "--by", "1"],
      ["new", "adr", "--title", "N", "--supersedes", "0003-c.rst"],
    ]) {
      assert.equal(run(...args).status, 2, args.join(" "));
      assert.equal(read(root, "adr/0003-c.rst"), text);
    }
    assert.deepEqual(readdirSync(path.join(root, "adr")), ["0001-a.md", "0002-b.md", "0003-c.rst"]);
  });

  it("lists the records in their index", () => {
    assert.deepEqual(json("index", "adr").changed, ["README.md"]);
    assert.match(read(root, "adr/README.md"), /\* \[ADR-0001\]\(0001-a\.md\) - A \(accepted\)\n\* \[ADR-0002\]/);
    assert.deepEqual(json("index", "adr").changed, []);
  });

  it("makes a record that supersedes several", () => {
    const made = JSON.parse(
      run("new", "adr", "--title", "C", "--supersedes", "1", "--supersedes", "2", "--json").out,
    ) as {
      superseded: string[];
    };
    assert.deepEqual(made.superseded, ["0001-a.md", "0002-b.md"]);
    for (const name of ["0001-a.md", "0002-b.md"]) assert.match(read(root, `adr/${name}`), /Superseded by \[3\. C\]/);
    assert.match(read(root, "adr/0003-c.md"), /Supersedes \[1\. A\][\s\S]*Supersedes \[2\. B\]/);
  });

  it("shows what it would do, as a patch that git applies to the same effect", () => {
    put(root, "adr/0002-b.md", record(2, "B").trimEnd());
    const commands = [
      ["supersede", "adr", "1", "--by", "2"],
      ["renumber", "adr", "2", "9"],
      ["rename", "adr", "9", "--title", "Other"],
      ["new", "adr", "--title", "C", "--supersedes", "1"],
      ["index", "adr"],
    ];
    const patches = mkdtempSync(path.join(tmpdir(), "model-choice-patch-"));
    try {
      for (const command of commands) {
        const before = snapshot();
        const { status, out } = run(...command, "--dry-run");
        assert.deepEqual([status, snapshot()], [0, before], "nothing is written");
        put(patches, "p.diff", out);
        execFileSync("git", ["apply", "--directory=adr", path.join(patches, "p.diff")], {
          cwd: root,
          env: { ...process.env, GIT_DIR: path.join(patches, "none"), GIT_CEILING_DIRECTORIES: root },
        });
        const patched = snapshot();
        rmSync(path.join(root, "adr"), { recursive: true });
        for (const [name, text] of before) put(root, `adr/${name}`, text);
        assert.equal(run(...command).status, 0);
        assert.deepEqual(patched, snapshot(), command.join(" "));
      }
    } finally {
      rmSync(patches, { recursive: true });
    }
  });

  function snapshot(): [string, string][] {
    return readdirSync(path.join(root, "adr"))
      .sort()
      .map((name) => [name, read(root, `adr/${name}`)]);
  }

  it("refuses in one sentence, with nothing written and exit code 2", () => {
    put(root, "adr/0002-c.md", record(2, "C"));
    const before = snapshot();
    for (const [args, message] of [
      [["status", "adr", "9", "accepted"], /no record "9"/],
      [["status", "adr", "2", "accepted"], /fits 0002-b\.md and 0002-c\.md; name the file/],
      [["status", "adr", "1", "done"], /STATUS is one of/],
      [["status", "adr", "1", "superseded"], /decisions supersede FOLDER OLD --by NEW/],
      [["supersede", "adr", "1", "--by", "1"], /cannot supersede itself/],
      [["link", "adr", "1", "1", "--type", "Amends"], /cannot be linked to itself/],
      [["link", "adr", "1", "0002-b.md", "--type", "a]b"], /without brackets/],
      [["renumber", "adr", "1", "2"], /has the number 2 already/],
      [["renumber", "adr", "1", "x"], /six digits/],
      [["index", "nowhere"], /There is no folder "nowhere"/],
    ] as const) {
      const { status, out, error } = run(...args);
      assert.deepEqual([status, out, error.trimEnd().split("\n").length], [2, "", 1], args.join(" "));
      assert.match(error, message);
      const outcome = json(...args);
      assert.deepEqual([outcome.status, outcome.changed], [2, []]);
      assert.match(outcome.refused ?? "", message);
    }
    assert.deepEqual(snapshot(), before);
  });

  it("helps, and says what it needs", () => {
    for (const name of ["status", "supersede", "link", "renumber", "rename", "index", "new", "check", "list"]) {
      const { status, out } = run(name, "--help");
      assert.equal(status, 0);
      assert.match(out, new RegExp(`^Usage: model-choice decisions ${name} FOLDER`));
      assert.ok(out.split("\n").every((line) => line.length <= 120));
      const bare = run(name);
      assert.equal(bare.status, 2);
      assert.match(bare.error, /needs/);
    }
  });
});
