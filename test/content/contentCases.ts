import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { compileContent } from "../../src/library/compileContent";
import type { BuiltPrices } from "../../src/models/prices/priceBook";
import { part } from "../unit/library/libraries";
import { type YamlFile, readYaml } from "../../src/yaml/yamlFile";

/** The catalogue that the build cut, for the price rows that model cards name. */
const CATALOGUE = (part("prices") as BuiltPrices).catalogue;
const CONTENT = path.join(process.cwd(), "src", "content");
const FILES: ReadonlyMap<string, string> = new Map(
  readdirSync(CONTENT, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(md|yaml)$/.test(file))
    .map((file) => [file.split(path.sep).join("/"), readFileSync(path.join(CONTENT, file), "utf8")]),
);

/** The day up to which the content is kept. */
export const AS_OF = /asOf: "(.*)"/.exec(FILES.get("catalogue.yaml") ?? "")?.[1] ?? "";

/** A note that cases change. */
export const NOTE = "notes/open-is-an-iq-tax.md";

/** The files of the content, for a case to change. */
export function contentFiles(): Map<string, string> {
  return new Map(FILES);
}

const read = new Map<string, { readonly text: string; readonly yaml: YamlFile }>();

/** Compiles content of which most files are as they were: only what a case changed is read again. */
export function compile(files: ReadonlyMap<string, string>): ReturnType<typeof compileContent> {
  return compileContent(files, CATALOGUE, AS_OF, (text, file) => {
    const known = read.get(file);
    if (known?.text === text) return known.yaml;
    const yaml = readYaml(text, file);
    if (text === FILES.get(file)) read.set(file, { text, yaml });
    return yaml;
  });
}

/** Compiles the real content with one file changed and returns what is wrong. */
export function problemsAfter(file: string, change: (text: string) => string): string[] {
  const text = FILES.get(file);
  assert.ok(text, `${file} is part of the content`);
  const changed = change(text);
  assert.notEqual(changed, text, "the change changes something");
  const compiled = compile(new Map([...FILES, [file, changed]]));
  return "problems" in compiled
    ? compiled.problems.map((problem) => `${problem.file}:${problem.line} ${problem.code} ${problem.args.join("|")}`)
    : [];
}

/** What is changed, in which file and how, and the problem that this gives. */
export type Case = readonly [what: string, file: string, change: (text: string) => string, expected: string];

/** A test for each case: the content is refused, with file and line. */
export function refuses(cases: readonly Case[]): void {
  for (const [what, file, change, expected] of cases) {
    it(`refuses ${what} and names file and line`, () => {
      const problems = problemsAfter(file, change);
      const found = problems.find((problem) => problem.endsWith(expected));
      assert.ok(found, `${expected} in:\n${problems.join("\n")}`);
      assert.match(found, /^(notes\/|identity\/)?[\w./-]+:\d+ /);
    });
  }
}
