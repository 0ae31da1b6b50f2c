import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { put, read, record, runIn, startIn } from "./runCli";

const KILLS = 16;
const NOBODY = 65_534;

describe("writing records on the command line", () => {
  let root = "";
  const adr = (): string => path.join(root, "adr");
  /** What a person sees in the folder, without files whose names begin with a dot. */
  const names = (): string[] =>
    readdirSync(adr())
      .filter((name) => !name.startsWith("."))
      .sort();

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "model-choice-writes-"));
    mkdirSync(path.join(root, ".git"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("leaves every file old or new, and none that points to nothing, whenever it is killed", async function () {
    this.timeout(120_000);
    const older = record(1, "A").replace("Text.", "Long. ".repeat(60_000));
    let killed = 0;
    for (let round = 0; round < KILLS; round++) {
      rmSync(adr(), { recursive: true, force: true });
      put(root, "adr/0001-a.md", older);
      const { child, done } = startIn(root, ["decisions", "new", "adr", "--title", "N", "--supersedes", "1"]);
      const state = { isOver: false };
      void done.then(() => (state.isOver = true));
      // In turn from the first sign of the write and from the new file on, some turns of the loop more each time.
      const isLate = round % 2 === 1;
      const sign = (): boolean => (isLate ? existsSync(path.join(adr(), "0002-n.md")) : readdirSync(adr()).length > 1);
      while (!state.isOver && !sign()) await turn();
      for (let turns = 0; turns < Math.floor(round / 2) * (isLate ? 3 : 60) && !state.isOver; turns++) await turn();
      child.kill("SIGKILL");
      if ((await done) === null) killed++;
      const now = read(root, "adr/0001-a.md");
      const isOld = now === older;
      assert.ok(
        isOld || now === older.replace("Accepted", "Superseded by [2. N](0002-n.md)"),
        `half in round ${round}`,
      );
      const newer = existsSync(path.join(adr(), "0002-n.md")) ? read(root, "adr/0002-n.md") : null;
      assert.ok(isOld || newer !== null, `points to nothing in round ${round}`);
      assert.ok(newer === null || /Supersedes \[1\. A\][\s\S]*## Consequences[\s\S]*\n$/.test(newer));
    }
    assert.ok(killed > 0, "no process was killed while it was writing");
    // The next process takes away what the killed one left.
    const next = runIn(root, ["decisions", "new", "adr", "--title", "Next"]);
    assert.equal(next.status, 0, next.error);
    assert.deepEqual(
      readdirSync(adr()).filter((name) => name.startsWith(".")),
      [],
    );
  });

  it("leaves everything as it was where the disk is full", function () {
    if (process.platform !== "linux") this.skip();
    mkdirSync(adr());
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", adr()], { stdio: "ignore" });
    } catch {
      // Only the superuser may mount.
      this.skip();
    }
    try {
      const older = record(1, "A").replace("Text.", "Long. ".repeat(1200));
      put(root, "adr/0001-a.md", older);
      for (const free of [0, 1, 2]) {
        fill(path.join(adr(), "filler"), free);
        const { status, error } = runIn(root, ["decisions", "new", "adr", "--title", "N", "--supersedes", "1"]);
        assert.equal(status, 2, error);
        assert.match(error, /cannot be written/);
        rmSync(path.join(adr(), "filler"));
        assert.equal(read(root, "adr/0001-a.md"), older);
        assert.deepEqual(readdirSync(adr()), ["0001-a.md"]);
      }
      assert.equal(runIn(root, ["decisions", "new", "adr", "--title", "N", "--supersedes", "1"]).status, 0);
    } finally {
      execFileSync("umount", [adr()]);
    }
  });

  /** Fills a small file system but for some pages. */
  function fill(file: string, freePages: number): void {
    const page = Buffer.alloc(4096, "x");
    let pages = 0;
    try {
      for (; pages < 64; pages++) writeFileSync(file, page, { flag: "a" });
    } catch {
      // Full.
    }
    writeFileSync(file, Buffer.alloc(Math.max(pages - freePages, 0) * 4096, "x"));
  }

  it("gives processes that run at once different numbers", async () => {
    put(root, "adr/0001-a.md", record(1, "A"));
    const runs = ["one", "two", "three", "four"].map((title) =>
      startIn(root, ["decisions", "new", "adr", "--title", title]),
    );
    assert.deepEqual(await Promise.all(runs.map(({ done }) => done)), [0, 0, 0, 0]);
    assert.deepEqual(
      names().map((name) => name.slice(0, 4)),
      ["0001", "0002", "0003", "0004", "0005"],
    );
  });

  it("gives processes that run at once different numbers where every record has a folder of its own", async () => {
    for (const number of [1, 2, 3]) put(root, `adr/000${String(number)}-a/README.md`, record(number, "A"));
    const titles = ["one", "two", "three", "one"];
    const runs = titles.map((title) => startIn(root, ["decisions", "new", "adr", "--title", title]));
    assert.deepEqual(await Promise.all(runs.map(({ done }) => done)), [0, 0, 0, 0]);
    const made = names().slice(3);
    assert.deepEqual(
      made.map((name) => name.slice(0, 4)),
      ["0004", "0005", "0006", "0007"],
    );
    assert.deepEqual(made.map((name) => name.slice(5)).sort(), ["one", "one", "three", "two"]);
    for (const name of made) assert.match(read(root, `adr/${name}/README.md`), /^# /m);
  });

  it("gives processes that run at once different numbers where the first of them makes the folder", async () => {
    const runs = ["one", "two", "one", "three"].map((title) =>
      startIn(root, ["decisions", "new", "docs/adr", "--title", title]),
    );
    assert.deepEqual(await Promise.all(runs.map(({ done }) => done)), [0, 0, 0, 0]);
    assert.deepEqual(
      readdirSync(path.join(root, "docs/adr"))
        .map((name) => name.slice(0, 4))
        .sort(),
      ["0001", "0002", "0003", "0004"],
    );
  });

  it("loses no link where two processes change one record at once", async () => {
    put(root, "adr/0001-a.md", record(1, "A"));
    put(root, "adr/0002-b.md", record(2, "B"));
    put(root, "adr/0003-c.md", record(3, "C"));
    const runs = ["2", "3"].map((to) => startIn(root, ["decisions", "link", "adr", "1", to, "--type", "Amends"]));
    assert.deepEqual(await Promise.all(runs.map(({ done }) => done)), [0, 0]);
    const text = read(root, "adr/0001-a.md");
    assert.match(text, /Amends \[2\. B\]\(0002-b\.md\)/);
    assert.match(text, /Amends \[3\. C\]\(0003-c\.md\)/);
    assert.match(read(root, "adr/0002-b.md"), /Amended by \[1\. A\]/);
    assert.match(read(root, "adr/0003-c.md"), /Amended by \[1\. A\]/);
    assert.equal(names().length, 3);
  });

  it("takes over from a process that was killed while it held the folder", () => {
    put(root, "adr/0001-a.md", record(1, "A"));
    const { pid } = runAndGone();
    const host = execFileSync("hostname", { encoding: "utf8" })
      .trim()
      .replace(/[^\w-]/g, "-");
    put(root, `adr/.model-choice-lock.${host}.${pid}.1`, "");
    put(root, `adr/.model-choice-write.${pid}.1`, "half");
    assert.equal(runIn(root, ["decisions", "status", "adr", "1", "rejected"]).status, 0);
    assert.deepEqual(readdirSync(adr()), ["0001-a.md"]);
  });

  /** The number of a process that is over. */
  function runAndGone(): { pid: number } {
    const out = execFileSync(process.execPath, ["-e", "console.log(process.pid)"], { encoding: "utf8" });
    return { pid: Number(out) };
  }

  it("keeps the mode, and writes into nothing that is read-only", function () {
    put(root, "adr/0001-a.md", record(1, "A"));
    // Bits that a new file does not get.
    chmodSync(path.join(adr(), "0001-a.md"), 0o666);
    assert.equal(runIn(root, ["decisions", "status", "adr", "1", "rejected"]).status, 0);
    assert.equal(statSync(path.join(adr(), "0001-a.md")).mode & 0o777, 0o666);
    if (process.getuid?.() !== 0) this.skip();
    chmodSync(root, 0o755);
    chmodSync(adr(), 0o777);
    chmodSync(path.join(adr(), "0001-a.md"), 0o444);
    const before = read(root, "adr/0001-a.md");
    const { status, error } = runIn(root, ["decisions", "new", "adr", "--title", "N", "--supersedes", "1"], NOBODY);
    assert.equal(status, 2);
    assert.match(error, /Nothing was changed, because a file cannot be written/);
    assert.deepEqual([read(root, "adr/0001-a.md"), readdirSync(adr())], [before, ["0001-a.md"]]);
  });

  it("writes through no link out of the folder, and through one inside into its target", function () {
    put(root, "outside/0001-a.md", record(1, "A"));
    put(root, "adr/0002-b.md", record(2, "B"));
    mkdirSync(path.join(root, "adr/more"));
    try {
      symlinkSync("../outside/0001-a.md", path.join(adr(), "0001-a.md"));
      symlinkSync("../0002-b.md", path.join(adr(), "more/0003-c.md"));
    } catch {
      // Windows allows links only to some.
      this.skip();
    }
    for (const args of [
      ["new", "adr", "--title", "N", "--supersedes", "1"],
      ["status", "adr", "0001-a.md", "rejected"],
      ["renumber", "adr", "0001-a.md", "7"],
    ]) {
      const { status, error } = runIn(root, ["decisions", ...args]);
      assert.equal(status, 2, args.join(" "));
      assert.match(error, /link that leads out of/);
    }
    assert.equal(read(root, "outside/0001-a.md"), record(1, "A"));
    assert.deepEqual(readdirSync(adr()), ["0001-a.md", "0002-b.md", "more"]);
    assert.equal(runIn(root, ["decisions", "status", "adr", "more/0003-c.md", "rejected"]).status, 0);
    assert.ok(lstatSync(path.join(adr(), "more/0003-c.md")).isSymbolicLink());
    assert.match(read(root, "adr/0002-b.md"), /Rejected/);
    symlinkSync("../outside", path.join(adr(), "linked"));
    put(root, "adr/.adr-dir", "linked\n");
    rmSync(path.join(adr(), "0001-a.md"));
    rmSync(path.join(adr(), "0002-b.md"));
    runIn(root, ["decisions", "new", "adr", "--title", "N"]);
    assert.deepEqual(readdirSync(path.join(root, "outside")), ["0001-a.md"]);
  });

  it("refuses to write a record that is not UTF-8, in every command", () => {
    const bytes = Buffer.concat([
      Buffer.from("# 2. Caf"),
      Buffer.from([0xe9]),
      Buffer.from("\n\n## Status\n\nAccepted\n\nAmends [1. A](0001-a.md)\n"),
    ]);
    put(root, "adr/0001-a.md", record(1, "A"));
    put(root, "adr/0002-l.md", bytes);
    for (const args of [
      ["new", "adr", "--title", "N", "--supersedes", "2"],
      ["status", "adr", "2", "rejected"],
      ["supersede", "adr", "2", "--by", "1"],
      ["link", "adr", "1", "2", "--type", "Refines"],
      ["renumber", "adr", "2", "5"],
      ["renumber", "adr", "1", "5"],
    ]) {
      const { status, error } = runIn(root, ["decisions", ...args]);
      assert.equal(status, 2, args.join(" "));
      assert.match(error, /not UTF-8/, args.join(" "));
    }
    assert.ok(readFileSync(path.join(adr(), "0002-l.md")).equals(bytes));
    assert.equal(read(root, "adr/0001-a.md"), record(1, "A"));
    assert.deepEqual(readdirSync(adr()), ["0001-a.md", "0002-l.md"]);
  });

  it("keeps a byte order mark, carriage returns and everything else of a file", () => {
    const text = `\uFEFF${record(1, "A").replaceAll("\n", "\r\n")}`;
    put(root, "adr/0001-a.md", text);
    assert.equal(runIn(root, ["decisions", "status", "adr", "1", "rejected"]).status, 0);
    assert.equal(read(root, "adr/0001-a.md"), text.replace("Accepted", "Rejected"));
  });
});
