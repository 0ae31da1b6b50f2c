import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { put, record } from "./runCli";

const CLI = path.join(process.cwd(), "dist", "cli.js");

/** Loaded before the command line: makes every call as it is, but for one onto a broken name, and writes down that it was made. */
const TELLING = `
const files = require("node:fs/promises");
const { appendFileSync } = require("node:fs");
const broken = process.env.BROKEN;
const tell = (...words) => appendFileSync(process.env.CALLS, words.join("\\t") + "\\n");
for (const name of ["link", "rename", "unlink"]) {
  const real = files[name];
  files[name] = async (...args) => {
    if (name === "rename" && broken && args[1].endsWith(broken))
      throw new Error("EIO: the disk is broken");
    await real(...args);
    tell(name, ...args);
  };
}
const open = files.open;
files.open = async (file, ...rest) => {
  const handle = await open(file, ...rest);
  for (const name of ["sync", "writeFile"]) {
    const real = handle[name].bind(handle);
    handle[name] = async (...args) => (await real(...args), tell(name, file));
  }
  return handle;
};
`;

/**
 * A killed process loses nothing that it has written, but a machine without power does: only the order of what is asked of
 * the system tells whether a name can come to the disk before its bytes.
 */
describe("what the command line asks of the disk", () => {
  let root = "";
  beforeEach(() => {
    root = realpathSync(mkdtempSync(path.join(tmpdir(), "model-choice-flushes-")));
    mkdirSync(path.join(root, ".git"));
    put(root, "adr/0001-a.md", record(1, "A"));
    put(root, "adr/0002-b.md", record(2, "B"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function runTold(args: readonly string[], env: Readonly<Record<string, string>> = {}): ReturnType<typeof spawnSync> {
    const telling = path.join(root, "telling.cjs");
    const calls = path.join(root, "calls");
    writeFileSync(telling, TELLING);
    writeFileSync(calls, "");
    return spawnSync(process.execPath, ["--require", telling, CLI, "decisions", ...args], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, CALLS: calls, ...env },
    });
  }

  /** The calls of a run, in order: what was asked, and of which files by their names. */
  function callsOf(...args: readonly string[]): string[][] {
    const calls = path.join(root, "calls");
    const { status, stderr } = runTold(args);
    assert.equal(status, 0, String(stderr));
    return readFileSync(calls, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t").map((word) => path.basename(word)));
  }

  /** Where a file gets its name, and where its bytes came to the disk before. */
  function placed(calls: readonly string[][], name: string): { at: number; from: string } {
    const at = calls.findIndex(([call, , to]) => (call === "link" || call === "rename") && to === name);
    assert.ok(at >= 0, `${name} gets its name by a link or rename: ${JSON.stringify(calls)}`);
    return { at, from: calls[at]?.[1] ?? "" };
  }

  for (const [args, names] of [
    [
      ["new", "adr", "--title", "N", "--supersedes", "1"],
      ["0003-n.md", "0001-a.md"],
    ],
    [["status", "adr", "1", "rejected"], ["0001-a.md"]],
    [["rename", "adr", "1", "--title", "New"], ["0001-new.md"]],
  ] as const)
    it(`flushes the bytes before a name is given, and the names after, in ${args[0]}`, () => {
      const calls = callsOf(...args);
      const ats = names.map((name) => {
        const { at, from } = placed(calls, name);
        const written = calls.findIndex(([call, file]) => call === "writeFile" && file === from);
        const flushed = calls.findIndex(([call, file], index) => index > written && call === "sync" && file === from);
        assert.ok(written >= 0 && written < flushed && flushed < at, JSON.stringify(calls));
        return at;
      });
      assert.deepEqual(
        ats,
        [...ats].sort((a, b) => a - b),
        "what is new comes before what points to it",
      );
      const last = Math.max(...ats);
      const folder = calls.findIndex(([call, file], index) => index > last && call === "sync" && file === "adr");
      assert.ok(folder > last, JSON.stringify(calls));
      const gone = calls.findIndex(([call, file]) => call === "unlink" && file === "0001-a.md");
      if (args[0] === "rename") assert.ok(gone > folder, "the old name goes when the new one is on the disk");
    });

  it("takes back what is in place where a later step fails", () => {
    const before = readFileSync(path.join(root, "adr/0001-a.md"), "utf8");
    const { status, stderr } = runTold(["new", "adr", "--title", "N", "--supersedes", "1"], { BROKEN: "0001-a.md" });
    assert.equal(status, 2, String(stderr));
    assert.match(String(stderr), /Nothing was changed, because a file cannot be written/);
    assert.deepEqual(readdirSync(path.join(root, "adr")), ["0001-a.md", "0002-b.md"]);
    assert.equal(readFileSync(path.join(root, "adr/0001-a.md"), "utf8"), before);
  });
});
