import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Log } from "sarif";
import { parse } from "yaml";
import { ROOT } from "../vscode/dependencies.mjs";
import { put, read } from "./runCli";

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly { name: string; run: string; env?: Readonly<Record<string, string>> }[] };
}
interface Hook {
  readonly entry: string;
  readonly args: readonly string[];
}

const load = (file: string): unknown => parse(readFileSync(path.join(ROOT, file), "utf8"));

/** Runs the step of the action that checks, as a runner would. */
function check(cwd: string, inputs: Readonly<Record<string, string>>): number | null {
  const { runs } = load("action.yml") as Action;
  const step = runs.steps.find(({ name }) => name === "Check");
  assert.ok(step?.env);
  const given = (expression: string): string =>
    expression === "github.action_path" ? ROOT : (inputs[expression.replace("inputs.", "")] ?? "");
  const env = Object.entries(step.env).map(([key, value]) => [
    key,
    value.replace(/\$\{\{ (\S+) \}\}/g, (_, expression: string) => given(expression)),
  ]);
  const environment = { ...process.env, ...(Object.fromEntries(env) as Record<string, string>) };
  return spawnSync("bash", ["-eo", "pipefail", "-c", step.run], { cwd, env: environment }).status;
}

describe("what checks records elsewhere", () => {
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "model-choice-action-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is an action that writes SARIF and fails on an error alone", () => {
    const inputs = { folder: "my records; exit 0", sarif: "found.sarif" };
    put(folder, `${inputs.folder}/0001-a.md`, "# 1. A\n\n## Status\n\nAccepted\n");
    assert.equal(check(folder, inputs), 0);
    put(folder, `${inputs.folder}/0001-b.md`, "# 1. B\n\n## Status\n\nAccepted\n");
    assert.equal(check(folder, inputs), 1);
    const { runs } = JSON.parse(read(folder, inputs.sarif)) as Log;
    const found = runs[0]?.results?.map(({ ruleId, level }) => [ruleId, level]);
    assert.deepEqual(found, [
      ["duplicate-number", "error"],
      ["duplicate-number", "error"],
    ]);
  });

  it("is a hook that runs a command there is", () => {
    const [hook] = load(".pre-commit-hooks.yaml") as Hook[];
    assert.ok(hook);
    const { bin } = load("package.json") as { bin: Record<string, string> };
    const [name = "", ...command] = hook.entry.split(" ");
    put(folder, `${hook.args[0] ?? ""}/0001-a.md`, "# 1. A\n\n## Status\n\nAccepted\n");
    const args = [path.join(ROOT, bin[name] ?? "no such command"), ...command, ...hook.args];
    assert.equal(spawnSync(process.execPath, args, { cwd: folder }).status, 0);
  });
});
