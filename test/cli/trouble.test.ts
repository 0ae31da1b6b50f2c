import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const CLI = path.join(process.cwd(), "dist", "cli.js");

function run(script: string, ...args: string[]): { status: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  return { status, out: stdout, error: stderr };
}

describe("the command line in trouble", () => {
  before(() => assert.ok(existsSync(CLI), `${CLI} is missing: run "npm run build" first.`));

  for (const [args, message] of [
    [["--unknown"], /option "--unknown"/],
    [["lookup", "x", "--limit", "-1"], /--limit/],
    [["lookup", "x", "--limit"], /--limit/],
    [["lookup", "  "], /needs a query/],
    [["notes", "--json=1"], /--json/],
  ] as const) {
    it(`answers ${JSON.stringify(args)} with one line and exit code 2`, () => {
      const { status, out, error } = run(CLI, ...args);
      assert.deepEqual([status, out], [2, ""]);
      assert.match(error, /^model-choice: [^\n]+\n$/);
      assert.match(error, message);
    });
  }

  it("names a library that is missing or damaged", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "model-choice-"));
    const script = path.join(folder, "cli.js");
    try {
      copyFileSync(CLI, script);
      for (const script of ["shared.js", "readers.js", "changes.js"])
        copyFileSync(path.join(path.dirname(CLI), script), path.join(folder, script));
      const library = readFileSync(path.join(path.dirname(CLI), "library.en.json.zst"));
      const middle = Math.floor(library.length / 2);
      const damaged = Buffer.from(library).fill(0, middle);
      for (const bytes of [null, "{damaged", library.subarray(0, middle), damaged]) {
        if (bytes !== null) writeFileSync(path.join(folder, "library.en.json.zst"), bytes);
        const { status, error } = run(script, "notes");
        assert.equal(status, 70);
        assert.match(error, /^model-choice: [^\n]*library\.en\.json[^\n]*\n$/);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("prints no control character of a query that finds nothing", () => {
    const { status, out } = run(CLI, "lookup", "zzz\u001b[31mqqqxx");
    assert.equal(status, 0);
    assert.match(out, /^Nothing in the library fits /);
    assert.ok(!out.includes("\u001b"));
  });

  it("ends quietly when its reader has gone away", async () => {
    const child = spawn(process.execPath, [CLI, "notes", "--json"], { stdio: ["ignore", "pipe", "pipe"] });
    let error = "";
    child.stderr.on("data", (chunk: Buffer) => (error += chunk.toString()));
    // Before anything is written: later, the whole output may already lie in the pipe's buffer.
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.once("close", resolve));
    assert.deepEqual([code, error], [0, ""]);
  });
});
