import assert from "node:assert/strict";
import ts from "typescript";
import { attacksOn } from "./attacks";
import { type Pattern, patternsOfFunctions, patternsOfModules, sourceFiles, syntaxOf } from "./builtPatterns";
import { Steps } from "./steps";

/** Patterns that are given no more than so much of a text, by file; the bound stands beside each. */
const BOUNDED: Readonly<Record<string, readonly (readonly [begin: string, bound: string])[]>> = {
  "decisions/record/status.ts": [
    ["<[^>]*>", "LONGEST of status.ts"],
    ["!?\\[", "LONGEST of status.ts"],
    ['[*`"“”]|', "LONGEST of status.ts"],
    ["^[[{(（【]", "LONGEST of status.ts"],
    ["^.+?(?=", "LONGEST of status.ts"],
    ["^[\"'`*]+|", "LONGEST of status.ts"],
    ["\\s*(?:[/,、]|", "LONGEST of status.ts"],
  ],
  "decisions/statements/relationWords.ts": [["^[*_`\\s]*(?:,?", "the first 200 characters"]],
  "decisions/statements/statement.ts": [["^[\"'`*_\\s([]+|", "the first 200 characters"]],
  "decisions/write/fileSlug.ts": [["(?:(?<!\\p{L}", "LOOKED_AT of fileSlug.ts"]],
  "decisions/write/relationField.ts": [["(^|,)(\\s*)(", "LONGEST of relationField.ts"]],
  "decisions/write/statusLine.ts": [["^[^[]{1,80}\\[", "the first 1,000 characters"]],
  "decisions/write/templates.ts": [["^.*\\{\\{", "templates of the library"]],
};

/** Work at twice the length, at most so many times the work. */
const MOST = 2.5;

/** Every pattern that stands in the code of the rooms that read what others wrote. */
function patterns(): Pattern[] {
  return sourceFiles().flatMap((file) => {
    const found: Pattern[] = [];
    const visit = (node: ts.Node): void => {
      const literal = ts.isRegularExpressionLiteral(node) ? /^\/(.*)\/([a-z]*)$/s.exec(node.text) : null;
      if (literal) found.push({ file, source: literal[1] ?? "", flags: literal[2] ?? "" });
      ts.forEachChild(node, visit);
    };
    visit(syntaxOf(file));
    return found;
  });
}

/** More steps than any pattern takes that is not slow. */
const CAP = 1_000_000;

/** The beginning of a text whose length makes a pattern's work grow too much; null where there is none. */
function slowOn({ source, flags }: Pattern): string | null {
  const steps = new Steps(source, flags);
  const [short = [], long = []] = [64, 128].map((length) => attacksOn(source, flags, length));
  const at = short.findIndex((text, index) => {
    const few = steps.find(text, CAP);
    // So few steps a character are no growth yet.
    if (few < 10 * text.length) return false;
    return few >= CAP || (steps.find(long[index] ?? "", CAP) > MOST * few && isStillSlow(steps, source, flags, index));
  });
  return at < 0 ? null : `${(short[at] ?? "").slice(0, 40)}…`;
}

/** A repetition with a bound grows faster until the text is longer than the bound. */
function isStillSlow(steps: Steps, source: string, flags: string, at: number): boolean {
  try {
    const [few = 0, many = 0] = [700, 1400].map((length) =>
      steps.find(attacksOn(source, flags, length)[at] ?? "", 6 * CAP),
    );
    return many >= 6 * CAP || many > MOST * few;
  } catch (error) {
    // Nested too deeply to be counted.
    if (error instanceof RangeError) return true;
    throw error;
  }
}

function slowAmong(list: readonly Pattern[]): string[] {
  return list
    .filter(({ file, source }) => !(BOUNDED[file] ?? []).some(([begin]) => source.startsWith(begin)))
    .flatMap((pattern) => {
      const text = slowOn(pattern);
      return text === null ? [] : [`${pattern.file}: /${pattern.source}/${pattern.flags} on ${JSON.stringify(text)}`];
    });
}

describe("patterns on what others wrote", () => {
  it("take no more than twice the steps on texts of twice the length that are made from each of them", function () {
    this.timeout(240_000);
    assert.deepEqual(slowAmong(patterns()), []);
  });

  it("do so too where they are built of parts", async function () {
    this.timeout(240_000);
    const built = [...(await patternsOfModules()), ...patternsOfFunctions()];
    for (const file of ["decisions/record/tongues.ts", "decisions/write/indexFile.ts"])
      assert.ok(
        built.some((pattern) => pattern.file === file),
        file,
      );
    assert.deepEqual(slowAmong(built), []);
  });

  it("are known to be slow where a bound is given as the reason, and stand there", () => {
    const all = patterns();
    for (const [file, bounded] of Object.entries(BOUNDED))
      for (const [begin, bound] of bounded) {
        const found = all.find((pattern) => pattern.file === file && pattern.source.startsWith(begin));
        assert.ok(found && slowOn(found) !== null, `${file}: /${begin}/ needs no bound, such as ${bound}`);
      }
  });

  it("are counted as slow where they are", () => {
    for (const [source, flags] of [
      ["\\s+$", ""],
      ["^(.*?)[ \\t]*$", ""],
      ["a.*b.*c", "u"],
      ["<!--.*?-->", "g"],
      ["^(?:a|b|ab)*c", ""],
    ] as const)
      assert.notEqual(slowOn({ file: "", source, flags }), null, source);
  });
});
