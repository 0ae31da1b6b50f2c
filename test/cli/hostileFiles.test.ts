import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { put, read, record, runIn } from "./runCli";

const NOBODY = 65_534;

describe("files that are made to do harm, on the command line", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "model-choice-hostile-"));
    chmodSync(root, 0o755);
    mkdirSync(path.join(root, ".git"));
    put(root, "adr/0001-a.md", record(1, "A"));
    put(root, "adr/0002-b.md", `${record(2, "B")}\nSee [it](gone.md).\n`);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  before(function () {
    if (process.platform === "win32") this.skip();
  });

  /** Checks; what is wrong is named, and the healthy records are checked all the same. */
  function checkNames(name: RegExp, user?: number): void {
    const { status, out, error } = runIn(root, ["decisions", "check", "adr", "--json"], user);
    assert.equal(status, 2, error);
    assert.match(error, name);
    assert.ok(error.split("\n").every((line) => line.length < 600));
    const findings = JSON.parse(out) as { code: string; path: string }[];
    assert.ok(findings.some(({ code, path: file }) => code === "broken-link" && file === "0002-b.md"));
  }

  const fifo = (below: string): void => {
    mkdirSync(path.dirname(path.join(root, below)), { recursive: true });
    execFileSync("mkfifo", [path.join(root, below)]);
  };

  for (const below of [
    "adr/0003-c.md",
    ".model-choice/config.yaml",
    ".model-choice/prices.yaml",
    ".model-choice/notes/n.md",
  ]) {
    it(`names a pipe and does not wait for it: ${below}`, () => {
      fifo(below);
      checkNames(new RegExp(`${path.basename(below).replace(".", "\\.")}: not read, because it is no regular file`));
    });

    it(`names a device and does not read it: ${below}`, () => {
      mkdirSync(path.dirname(path.join(root, below)), { recursive: true });
      symlinkSync("/dev/zero", path.join(root, below));
      checkNames(new RegExp(`${path.basename(below).replace(".", "\\.")}: not read`));
    });
  }

  it("names what is too large, without reading it", () => {
    put(root, ".model-choice/config.yaml", "");
    truncateSync(path.join(root, ".model-choice/config.yaml"), 3_000_000_000);
    put(root, "adr/0003-c.md", "");
    truncateSync(path.join(root, "adr/0003-c.md"), 3_000_000_000);
    checkNames(/config\.yaml: not read, because it is too large\n0003-c\.md: not read, because it is too large\n/);
  });

  it("names what it may not read: files and folders", function () {
    if (process.getuid?.() !== 0) this.skip();
    put(root, ".model-choice/config.yaml", "rules: {}\n");
    put(root, ".model-choice/prices.yaml", "rows: []\n");
    put(root, ".model-choice/notes/n.md", "");
    put(root, "adr/0003-c.md", record(3, "C"));
    put(root, "adr/backend/0001-x.md", record(1, "X"));
    for (const below of [
      ".model-choice/config.yaml",
      ".model-choice/prices.yaml",
      ".model-choice/notes",
      "adr/0003-c.md",
      "adr/backend",
    ]) {
      chmodSync(path.join(root, below), 0);
      checkNames(
        new RegExp(`${path.basename(below).replace(".", "\\.")}: not read, because it is not readable`),
        NOBODY,
      );
      chmodSync(path.join(root, below), 0o755);
    }
  });

  it("names YAML that leads nowhere or has no end, with file and line, and checks the records", () => {
    const figures = (yaml: string): string => `${record(3, "C")}\n\`\`\`model-choice\n${yaml}\n\`\`\`\n`;
    for (const yaml of ["a: *foo", "a: &a [*a]", "? ".repeat(400), `a: ${"[".repeat(20_000)}`]) {
      put(root, ".model-choice/config.yaml", `# first\n${yaml}\n`);
      checkNames(/config\.yaml:2: The YAML cannot be read: /);
      rmSync(path.join(root, ".model-choice/config.yaml"));
      put(root, "adr/0003-c.md", figures(yaml));
      const { status, out } = runIn(root, ["decisions", "check", "adr", "--json"]);
      assert.equal(status, 1);
      const findings = JSON.parse(out) as { code: string; path: string; line: number }[];
      assert.ok(findings.some(({ code, path: file }) => code === "figures-invalid" && file === "0003-c.md"));
      assert.ok(findings.some(({ code }) => code === "broken-link"));
      rmSync(path.join(root, "adr/0003-c.md"));
    }
    put(root, ".model-choice/prices.yaml", "rows: *foo\n");
    checkNames(/prices\.yaml:1: The YAML cannot be read: /);
    rmSync(path.join(root, ".model-choice/prices.yaml"));
    put(root, ".model-choice/notes/n.md", "---\nid: *foo\n---\nText.\n");
    checkNames(/n\.md:2: The YAML cannot be read: /);
  });

  it("names a record whose front matter has no end or repeats itself, with its line, and checks the others", () => {
    const bomb = Array.from(
      { length: 12 },
      (_, at) => `a${at}: &a${at} [${`${at > 0 ? `*a${at - 1}` : "x"}, `.repeat(9)}]`,
    );
    for (const [yaml, name] of [
      [`a: ${"[".repeat(50_000)}`, /^0003-c\.md:2: The YAML cannot be read: The nesting is deeper than /],
      [bomb.join("\n"), /^0003-c\.md:\d+: The YAML cannot be read: The aliases repeat more than /],
    ] as const) {
      put(root, "adr/0003-c.md", `---\n${yaml}\n---\n${record(3, "C")}`);
      checkNames(name);
      assert.equal(runIn(root, ["decisions", "list", "adr"]).status, 0);
    }
  });

  it("names what is no text, and what is in another encoding than UTF-8", () => {
    const utf16 = Buffer.from(`\uFEFF${record(3, "C")}`, "utf16le");
    for (const bytes of [Buffer.from(`${record(3, "C")}\0`), utf16, Buffer.from(utf16).swap16()]) {
      writeFileSync(path.join(root, "adr/0003-c.md"), bytes);
      checkNames(/^0003-c\.md: not read, because it is not text\n$/);
      for (const args of [
        ["status", "adr", "3", "rejected"],
        ["supersede", "adr", "3", "--by", "1"],
      ]) {
        assert.equal(runIn(root, ["decisions", ...args]).status, 2);
        assert.deepEqual(readFileSync(path.join(root, "adr/0003-c.md")), bytes);
      }
      rmSync(path.join(root, "adr/0003-c.md"));
      put(root, ".model-choice/config.yaml", "");
      writeFileSync(path.join(root, ".model-choice/config.yaml"), bytes);
      checkNames(/config\.yaml: not read, because it is not text\n$/);
      rmSync(path.join(root, ".model-choice/config.yaml"));
    }
  });

  it("names a note that is a folder or a link that leads nowhere", () => {
    mkdirSync(path.join(root, ".model-choice/notes/x.md"), { recursive: true });
    checkNames(/x\.md: not read, because it is no regular file/);
    rmSync(path.join(root, ".model-choice/notes/x.md"), { recursive: true });
    symlinkSync("/nowhere", path.join(root, ".model-choice/notes/y.md"));
    checkNames(/y\.md: not read, because it is a link that leads nowhere/);
  });

  it("does not wait for a scenario that is a pipe, nor read one that is bad YAML", () => {
    fifo("s.yaml");
    const pipe = runIn(root, ["cost", "s.yaml"]);
    assert.equal(pipe.status, 2);
    assert.match(pipe.error, /s\.yaml cannot be read, because it is no regular file/);
    put(root, "t.yaml", "title: *foo\n");
    const bad = runIn(root, ["cost", "t.yaml"]);
    assert.equal(bad.status, 2);
    assert.match(bad.error, /t\.yaml:1: The YAML cannot be read: /);
    put(root, "u.yaml", "[".repeat(20_000));
    assert.ok(runIn(root, ["cost", "u.yaml"]).error.length < 300);
  });

  it("reads no record or template through a link that leads out of the repository", () => {
    const outside = mkdtempSync(path.join(tmpdir(), "model-choice-outside-"));
    try {
      put(outside, "secret.md", record(9, "Secret"));
      symlinkSync(path.join(outside, "secret.md"), path.join(root, "adr/0009-secret.md"));
      checkNames(/0009-secret\.md: not read, because it is a link that leads out of the folder/);
      rmSync(path.join(root, "adr/0009-secret.md"));
      symlinkSync(path.join(outside, "secret.md"), path.join(root, "adr/template.md"));
      const made = runIn(root, ["decisions", "new", "adr", "--title", "N"]);
      assert.equal(made.status, 0, made.error);
      assert.match(made.error, /template\.md is not used/);
      assert.doesNotMatch(read(root, "adr/0003-n.md"), /Secret/);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  it("shows no character of a record that a terminal would obey", () => {
    put(
      root,
      "adr/0003-c.md",
      record(3, "A\u001b]0;PWN\u0007\u001b[2J\u009b2J").replace("Text.", "[x](a\u001b[31m.md)"),
    );
    for (const args of [
      ["list", "adr"],
      ["list", "adr", "--json"],
      ["check", "adr"],
      ["check", "adr", "--json"],
      ["check", "adr", "--format", "github"],
      ["check", "adr", "--format", "sarif"],
      ["status", "adr", "3", "rejected", "--dry-run"],
    ]) {
      const { out, error } = runIn(root, ["decisions", ...args]);
      assert.ok(out.length > 0, args.join(" "));
      assert.doesNotMatch(`${out}${error}`.replaceAll("\n", ""), /\p{Cc}/u, args.join(" "));
    }
  });
});
