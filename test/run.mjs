// @ts-check
// `npm test`: every suite, those side by side that leave a core free; one line of counts over all of them at the end.
//   npm test -- unit host     only these steps
//   npm test -- --grep TEXT   only tests whose name holds TEXT
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ROOT, ensureDependencies } from "./vscode/dependencies.mjs";

/** Marks the line on which tests inside VS Code print their counts; see host/report.ts. */
const MARK = "##model-choice-tests ";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: "string" } } });

/**
 * What a step came to; `failures` are the names of the tests that failed with what they said, `retried` those of tests
 * that failed and were run once more.
 * @typedef {{ passed: number, failed: number, failures?: string[], retried?: string[] }} Counts
 */

/**
 * Runs a command, shows what it prints, and gives back its exit code and output.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @param {boolean} [atOnce] shows all of it at the end, so that nothing of another command comes between
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(command, args, env = {}, atOnce = false) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && command === "npm",
    });
    let output = "";
    /** @param {Buffer} chunk */
    const read = (chunk) => {
      output += chunk.toString();
      if (!atOnce) process.stdout.write(chunk);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", (error) => resolve({ code: 1, output: error.message }));
    child.once("close", (code) => {
      if (atOnce) process.stdout.write(output);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * A step that is right or wrong as a whole.
 * @param {string} script of package.json
 * @returns {() => Promise<Counts>}
 */
function script(script) {
  return async () =>
    (await run("npm", ["run", "--silent", script], {}, true)).code === 0
      ? { passed: 1, failed: 0 }
      : { passed: 0, failed: 1 };
}

/** @type {Promise<void> | undefined} */
let installed;

/** Installs VS Code and a browser before windows open side by side, which would each install them. */
function ensureWindows() {
  installed ??= (async () => {
    const { ensureServer } = await import("./vscode/install.mjs");
    const { ensureBrowser } = await import("./vscode/browser.mjs");
    ensureServer();
    await ensureBrowser();
  })();
  return installed;
}

/**
 * A mocha suite in plain Node.
 * @param {import("./vscode/bundleTests.mjs").NodeSuite} suite
 * @returns {() => Promise<Counts>}
 */
function mocha(suite) {
  return async () => {
    const hasWindows = !["unit", "generated", "content", "cli"].includes(suite);
    if (hasWindows) await ensureWindows();
    const { bundleForNode, testFiles } = await import("./vscode/bundleTests.mjs");
    await bundleForNode(suite);
    const report = path.join(ROOT, "out", `${suite}.json`);
    rmSync(report, { force: true });
    const files = testFiles(suite).map((file) =>
      path.join(ROOT, "out", suite, path.relative(path.join(ROOT, "test", suite), file).replace(/\.ts$/, ".mjs")),
    );
    const args = [
      path.join(ROOT, "node_modules", "mocha", "bin", "mocha.js"),
      "--reporter",
      path.join(ROOT, "test", "vscode", "reporter.cjs"),
      "--reporter-option",
      `file=${report}`,
    ];
    const { code } = await run(process.execPath, [
      ...args,
      "--timeout",
      "180000",
      // A window of a real VS Code is tried twice, and the end of the run tells where the first time failed.
      ...(hasWindows ? ["--retries", "1"] : []),
      // The files of a suite share nothing but the machine, so that its cores may work side by side.
      "--parallel",
      "--jobs",
      String(Math.min(4, availableParallelism())),
      ...(values.grep ? ["--grep", values.grep] : []),
      ...files,
    ]);
    /** @type {Counts} */
    const counts = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : { passed: 0, failed: 0 };
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  };
}

/**
 * A suite inside VS Code; its counts stand on a marked line.
 * @param {string[]} args of test/vscode/runInVsCode.mjs
 * @returns {() => Promise<Counts>}
 */
function inVsCode(args) {
  return async () => {
    await ensureWindows();
    const { code, output } = await run(
      process.execPath,
      [path.join(ROOT, "test", "vscode", "runInVsCode.mjs"), ...args],
      values.grep ? { MODEL_CHOICE_GREP: values.grep } : {},
      true,
    );
    const line = output.split("\n").find((text) => text.includes(MARK));
    /** @type {Counts} */
    const counts = line ? JSON.parse(line.slice(line.indexOf(MARK) + MARK.length)) : { passed: 0, failed: 0 };
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  };
}

/** @type {readonly (readonly [name: string, step: () => Promise<Counts>])[]} */
const STEPS = [
  ["types", script("check:types")],
  ["format", script("check:format")],
  ["lint", script("lint")],
  ["build", script("build")],
  ["size", script("size")],
  ["unit", mocha("unit")],
  // What compiles the whole content with faults put in, or asks it every question.
  ["content", mocha("content")],
  // What takes thousands of generated or hostile inputs.
  ["generated", mocha("generated")],
  // What starts processes and whole tools: the command line, a build of a copy, the linter.
  ["cli", mocha("cli")],
  ["host", inVsCode(["host", "en"])],
  ["host-zh", inVsCode(["host", "zh-cn"])],
  ["web", inVsCode(["web"])],
  ["package", script("package")],
  ["vsix", mocha("package")],
  ["start", mocha("start")],
  ["ui", mocha("ui")],
];

/** Steps that run side by side: they share nothing that any of them writes, and one core each is enough for them. */
const TOGETHER = [
  ["types", "format", "lint", "build"],
  ["size", "package"],
  ["host", "host-zh", "web"],
];

const unknown = positionals.filter((name) => !STEPS.some(([step]) => step === name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(", ")}. The steps are ${STEPS.map(([name]) => name).join(", ")}.`);
  process.exit(2);
}

/** @type {[string, Counts][]} */
const results = [];
try {
  ensureDependencies();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}

/**
 * Runs a step and keeps its counts.
 * @param {(typeof STEPS)[number]} step
 */
async function take([name, step]) {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  let counts = await step().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  // A suite that ran nothing shows nothing.
  if (counts.passed + counts.failed === 0 && !values.grep) {
    console.error(`The suite ${name} ran no test.`);
    counts = { passed: 0, failed: 1 };
  }
  console.log(
    `=== ${name}: ${counts.passed} passed, ${counts.failed} failed in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  results.push([name, counts]);
}

const wanted = STEPS.filter(([name]) => positionals.length === 0 || positionals.includes(name));
for (const step of wanted) {
  const beside = TOGETHER.find((names) => names.includes(step[0])) ?? [step[0]];
  const group = wanted.filter(([name]) => beside.includes(name));
  if (group[0] === step) await Promise.all(group.map(take));
}
const passed = results.reduce((sum, [, counts]) => sum + counts.passed, 0);
const failed = results.reduce((sum, [, counts]) => sum + counts.failed, 0);
const broken = results.filter(([, counts]) => counts.failed > 0).map(([name]) => name);
// Told once more at the end, where whoever sees only the last lines of a long run finds them.
for (const [name, { failures = [], retried = [] }] of results) {
  for (const failure of retried) console.log(`\nTried twice, ${name}: ${failure}`);
  for (const failure of failures) console.log(`\nFailed, ${name}: ${failure}`);
}
console.log(broken.length > 0 ? `\nFailed: ${broken.join(", ")}` : "");
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
