import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const ROOT = process.cwd();

describe("the gates of the build", () => {
  it("each have a test that makes them fail", () => {
    const codes = readFileSync(path.join(ROOT, "src", "library", "contentProblem.ts"), "utf8").matchAll(
      /\| "([a-z-]+)"/g,
    );
    const tests = readdirSync(path.join(ROOT, "test"), { recursive: true, encoding: "utf8" })
      .filter((file) => /^(?:content|unit)[\\/].*\.test\.ts$/.test(file))
      .map((file) => readFileSync(path.join(ROOT, "test", file), "utf8"))
      .join("\n");
    const untested = [...codes].flatMap(([, code = ""]) =>
      new RegExp(`["\` ]${code}["\` |/]`).test(tests) ? [] : [code],
    );
    assert.deepEqual(untested, []);
  });
});
