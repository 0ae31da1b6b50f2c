import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, chmodSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Measured } from "../../src/measure/measured";
import { measuredInput } from "../../src/cli/files/measuredInput";
import { measureFiles } from "../../src/measure/measureFiles";
import { put, runIn } from "./runCli";

const NOBODY = 65_534;
const LINE = '{"timestamp":"2026-10-01T00:00:00Z","model":"m","input_tokens":5,"output_tokens":1}\n';

describe("measured files that are made to do harm, on the command line", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "model-choice-measure-"));
    chmodSync(root, 0o755);
    put(root, "good.jsonl", LINE.repeat(3));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  before(function () {
    if (process.platform === "win32") this.skip();
  });

  function measure(files: readonly string[], user?: number): { status: number | null; measured: Measured } {
    const { status, out, error } = runIn(root, ["measure", ...files, "--json"], user);
    assert.equal(error, "");
    assert.doesNotMatch(out, /^\s+at .*:\d+:\d+/m);
    return { status, measured: JSON.parse(out) as Measured };
  }

  /** The file alone ends with 2, beside a good one with 0; either way it is one problem with its name and the code. */
  function isOneProblem(file: string, code: string, user?: number): void {
    for (const [files, wanted] of [
      [[file], 2],
      [[file, "good.jsonl"], 0],
    ] as const) {
      const { status, measured } = measure(files, user);
      assert.equal(status, wanted);
      const own = measured.problems.filter((problem) => problem.file === file);
      assert.deepEqual(
        own.map((problem) => problem.code),
        [code],
        JSON.stringify(own),
      );
      assert.equal(measured.files.length, files.length - 1);
      if (wanted === 0) assert.equal(measured.usage[0]?.requests, 3);
    }
  }

  it("a folder, a pipe, a device, a name of nothing and names that lead to themselves", () => {
    execFileSync("mkfifo", [path.join(root, "pipe")]);
    symlinkSync("loop", path.join(root, "loop"));
    symlinkSync("gone", path.join(root, "dangling"));
    symlinkSync("/dev/zero", path.join(root, "zero"));
    for (const file of [".", "pipe", "/dev/zero", "/dev/null", "zero", "gone", "loop", "dangling"])
      isOneProblem(file, "file-unreadable");
  });

  it("a file that nobody may read", function () {
    if (process.getuid?.() !== 0) this.skip();
    put(root, "secret.jsonl", LINE);
    chmodSync(path.join(root, "secret.jsonl"), 0o000);
    isOneProblem("secret.jsonl", "file-unreadable", NOBODY);
  });

  it("files that say nothing", () => {
    put(root, "empty.jsonl", "");
    put(root, "other.txt", "Nothing that was measured.\n");
    put(
      root,
      "binary",
      new Uint8Array(100_000).map((_, index) => (index * 7919) & 0xff),
    );
    put(root, "broken.zip", "PK\x03\x04 and no more");
    isOneProblem("empty.jsonl", "file-empty");
    isOneProblem("other.txt", "format-unknown");
    isOneProblem("binary", "not-text");
    isOneProblem("broken.zip", "archive-broken");
    const { status, measured } = measure(["empty.jsonl", "gone", "other.txt"]);
    assert.deepEqual([status, measured.problems.length, measured.kind], [2, 3, null]);
  });

  it("a hole of 3 GB is no text, and said so at once", () => {
    const file = path.join(root, "sparse.jsonl");
    writeFileSync(file, "");
    truncateSync(file, 3 * 1024 ** 3);
    isOneProblem("sparse.jsonl", "not-text");
  });

  it("names and models that would steer a terminal do not", () => {
    put(root, "a\x1b]0;PWN\x07.jsonl", LINE.replace('"m"', '"\\u001b[2J\\u202emodel"'));
    const { status, out, error } = runIn(root, ["measure", "a\x1b]0;PWN\x07.jsonl"]);
    assert.deepEqual([status, error], [0, ""]);
    for (const steering of ["\x1b", "\x07", "\u202e"]) assert.ok(!out.includes(steering));
  });

  it("a file that grows while it is read counts as it was when it was opened, and one that shrinks as far as it goes", async () => {
    const file = path.join(root, "growing.jsonl");
    writeFileSync(file, LINE.repeat(20_000));
    const growing = await measuredInput(file);
    const grown = await measureFiles([growing], {
      progress: (read) => {
        if (read < growing.size) appendFileSync(file, LINE.repeat(10_000));
      },
    });
    assert.equal(grown.files[0]?.rows, 20_000);
    const shrinking = await measuredInput(file);
    truncateSync(file, LINE.length * 5);
    assert.equal((await measureFiles([shrinking])).files[0]?.rows, 5);
  });
});
