import assert from "node:assert/strict";
import { ESLint } from "eslint";

/** What lint says of a line that stands in a file of a room. */
async function lint(file: string, code: string): Promise<string[]> {
  const config = (await new ESLint().calculateConfigForFile(file)) as { rules: Record<string, unknown> };
  const plain = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ["**/*.ts"],
        languageOptions: { parser: (await import("typescript-eslint")).parser },
        rules: Object.fromEntries(
          ["no-restricted-imports", "no-restricted-globals", "no-restricted-syntax", "no-console"].flatMap((rule) =>
            config.rules[rule] ? [[rule, config.rules[rule]]] : [],
          ),
        ) as Record<string, "error">,
      },
    ],
  });
  const [result] = await plain.lintText(code, { filePath: file });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

describe("the import rules", () => {
  for (const [file, code] of [
    ["src/debate/x.ts", 'import * as vscode from "vscode";'],
    ["src/debate/x.ts", 'import { readFile } from "node:fs/promises";'],
    ["src/debate/x.ts", 'import { searchEntries } from "../library/search/searchEntry";'],
    ["src/library/x.ts", 'import { x } from "../decisions/argument/citation";'],
    ["src/decisions/x.ts", 'import path from "path";'],
    ["src/cost/x.ts", 'import { x } from "../measure/measured";'],
    ["src/measure/x.ts", 'import { x } from "../cost/units";'],
    ["src/decisions/x.ts", 'import { x } from "../../library/library";'],
    ["src/webview/debate/x.ts", 'import { x } from "../../editor/debatePage/html";'],
    ["src/editor/x.ts", 'import { x } from "../webview/debate/model";'],
    ["src/editor/x.ts", 'import { readFile } from "node:fs/promises";'],
    ["src/cli/x.ts", 'import { x } from "../editor/services/log";'],
    ["src/shared/x.ts", 'import * as vscode from "vscode";'],
  ] as const) {
    it(`${file} may not say ${code}`, async () => {
      assert.deepEqual(await lint(file, code), ["no-restricted-imports"]);
    });
  }

  it("a pure room has no clock, no DOM, no console and no process", async () => {
    assert.deepEqual(await lint("src/debate/x.ts", "export const now = new Date();"), ["no-restricted-syntax"]);
    assert.deepEqual(await lint("src/debate/x.ts", "export const now = Date.now();"), ["no-restricted-syntax"]);
    assert.deepEqual(await lint("src/library/x.ts", "export const body = document.body;"), ["no-restricted-globals"]);
    assert.deepEqual(await lint("src/library/x.ts", "export const env = process.env;"), ["no-restricted-globals"]);
  });

  it("an allowed import passes", async () => {
    assert.deepEqual(await lint("src/editor/x.ts", 'import { x } from "../debate/note";'), []);
    assert.deepEqual(await lint("src/library/x.ts", 'import { x } from "../debate/note";'), []);
    assert.deepEqual(await lint("src/cost/x.ts", 'import { x } from "../measure/statistics/wilson";'), []);
  });
});
