import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../vscode/dependencies.mjs";
import { put, read } from "./runCli";
import { insertLines, readSteps } from "./workedExamples";

const COPY = path.join(ROOT, "out", "worked-examples");
/** What a build needs. */
const PARTS = ["src", "scripts", "snippets", "esbuild.mjs", "eslint.config.mjs", "tsconfig.json"].concat([
  "package.json",
  "package-lock.json",
  "package.nls.json",
  "package.nls.zh-cn.json",
]);

const inCopy = (...args: string[]): string =>
  execFileSync(process.execPath, args, { cwd: COPY, encoding: "utf8", stdio: "pipe", maxBuffer: 2 ** 26 });
const cli = (...args: string[]): unknown => JSON.parse(inCopy("dist/cli.js", ...args, "--json"));

describe("the worked examples of ARCHITECTURE.md, followed in a copy", () => {
  before(function () {
    this.timeout(240_000);
    rmSync(COPY, { recursive: true, force: true });
    mkdirSync(COPY, { recursive: true });
    for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(COPY, part), { recursive: true });
    symlinkSync(path.join(ROOT, "node_modules"), path.join(COPY, "node_modules"), "junction");
    const text = readFileSync(path.join(ROOT, "ARCHITECTURE.md"), "utf8");
    const steps = readSteps(text);
    assert.equal(steps.length, [...text.matchAll(/^`[^`]+`:$/gm)].length, "a named file has no block below it");
    for (const step of steps) {
      const isNew = !existsSync(path.join(COPY, step.path));
      assert.equal(isNew, "text" in step, `${step.path} is there already, or is not there yet`);
      put(COPY, step.path, "text" in step ? step.text : step.hunks.reduce(insertLines, read(COPY, step.path)));
    }
    inCopy("esbuild.mjs");
  });

  after(() => rmSync(COPY, { recursive: true, force: true }));

  it("are sound TypeScript", function () {
    this.timeout(120_000);
    inCopy("node_modules/typescript-native/bin/tsc", "-p", ".");
  });

  it("add a note in both languages", () => {
    const titles = ["en", "zh-cn"].map((lang) => {
      const notes = cli("notes", "--lang", lang) as { id: string; title: string }[];
      return notes.find(({ id }) => id === "read-the-exit-clause-first")?.title;
    });
    assert.deepEqual(titles, ["Read the exit clause first", "先看退出条款"]);
  });

  it("add a formula", () => {
    assert.deepEqual(cli("formula", "costPerActiveDay", '{"monthlyCost":100,"activeDays":20}'), {
      value: 5,
      unit: "currency/day",
    });
  });

  it("add a rule for records", () => {
    put(COPY, "records/0001-use-a-closed-api.md", "# USE A CLOSED API\n\n## Status\n\nAccepted\n");
    const found = cli("decisions", "check", "records") as { code: string; message: string }[];
    assert.deepEqual(
      found.filter(({ code }) => code === "title-shouted").map(({ message }) => message),
      ['"USE A CLOSED API" is written in capitals throughout.'],
    );
  });

  it("add a price", () => {
    const prices = cli("prices") as { id: string; input: number; checked: string | null }[];
    const price = prices.find(({ id }) => id === "groq/deepseek-v4-flash");
    assert.deepEqual([price?.input, price?.checked], [1, null]);
  });

  it("add a file format to measure", () => {
    put(COPY, "usage.csv", "example_day,example_model,calls,tokens_in,tokens_out\n2026-11-01,m,4,400,80\n");
    const { format, usage } = cli("measure", "usage.csv") as { format: string; usage: { requests: number }[] };
    assert.deepEqual([format, usage.map(({ requests }) => requests)], ["example-csv", [4]]);
  });

  it("add a view and a command that the manifest, the shell and the core agree on", () => {
    const manifest = JSON.parse(read(COPY, "package.json")) as {
      contributes: { views: { modelChoice: { id: string }[] }; commands: { command: string }[] };
    };
    assert.ok(manifest.contributes.views.modelChoice.some(({ id }) => id === "modelChoice.example"));
    assert.ok(manifest.contributes.commands.some(({ command }) => command === "modelChoice.showExample"));
    assert.match(read(COPY, "dist/core.js"), /modelChoice\.showExample/);
    assert.match(read(COPY, "dist/extension.js"), /modelChoice\.example/);
  });
});
