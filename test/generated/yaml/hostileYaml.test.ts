import assert from "node:assert/strict";
import { readScenario } from "../../../src/cost/scenario/readScenario";
import { readNote } from "../../../src/debate/readNote";
import { readFigures } from "../../../src/decisions/figures/storedFigures";
import { findRecordFolders } from "../../../src/decisions/locate/findFolders";
import { readRecord } from "../../../src/decisions/record/readRecord";
import { readRuleConfig } from "../../../src/decisions/rules/ruleConfig";
import { readOverlay } from "../../../src/models/prices/readOverlay";
import { setYamlValue, yamlValueAt } from "../../../src/yaml/editYaml";
import { readYaml } from "../../../src/yaml/yamlFile";

const NOTHING_KNOWN = { prices: new Set(), hardware: new Set(), models: new Set(), presets: new Set() };

/** Each letter repeats the one before it nine times. */
const BOMB = [
  "a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]",
  ...["b", "c", "d", "e", "f", "g", "h", "i"].map((letter, index) => {
    const before = "abcdefghi"[index] ?? "";
    return `${letter}: &${letter} [${Array.from({ length: 9 }, () => `*${before}`).join(", ")}]`;
  }),
].join("\n");

/** Texts with the line on which the first thing is wrong. */
const HOSTILE: readonly (readonly [name: string, yaml: string, line: number])[] = [
  ["an alias without an anchor", "x: 1\na: *foo\n", 2],
  ["an alias before its anchor", "x: *foo\na: &foo 1\n", 1],
  ["an alias inside of its anchor", "x: 1\nstatus: &a [*a]\n", 2],
  ["an alias deep inside of its anchor", "status: &a\n  b:\n    - c: *a\n", 3],
  ["an alias as a key of its own anchor", "&a x: &b {*b : 1}\n", 1],
  ["aliases that multiply", BOMB, 5],
  ["very many aliases", `a: &x 1\nb:\n${"- *x\n".repeat(2000)}`, 1003],
  ["deep flow sequences", `a: ${"[".repeat(5000)}`, 1],
  ["deep flow sequences that are closed", `x: 1\na: ${"[".repeat(5000)}${"]".repeat(5000)}`, 2],
  ["deep flow mappings", `a: ${"{b: ".repeat(5000)}`, 1],
  ["nested explicit keys", "? ".repeat(5000), 1],
  ["nested sequences on one line", "- ".repeat(5000), 1],
  ["sequences in explicit keys", "? - ".repeat(5000), 1],
  ["a sequence as a key", "x: 1\n? [a]\n: 1\n", 2],
  ["a key that stands twice", "a: 1\nb: 2\na: 3\n", 3],
  ["two documents", "a: 1\n---\nb: 1\n", 2],
  ["closing brackets without end", `a: 1\n${"]".repeat(2000)}`, 2],
];

/** Every reader of YAML from outside, as the lines of its problems of YAML. */
const READERS: Readonly<Record<string, (yaml: string) => readonly number[]>> = {
  "a scenario": (yaml) =>
    readScenario(yaml, "s.yaml", NOTHING_KNOWN)
      .problems.filter(({ code }) => code === "yaml-invalid")
      .map(({ line }) => line),
  "a config file": (yaml) =>
    readRuleConfig(yaml, "config.yaml", [])
      .problems.filter(({ code }) => code === "yaml-invalid")
      .map(({ line }) => line),
  "a price file": (yaml) => {
    const read = readOverlay(yaml, "prices.yaml");
    return "problems" in read
      ? read.problems.filter(({ code }) => code === "yaml-invalid").map(({ line }) => line)
      : [];
  },
  "a note": (yaml) => {
    const read = readNote(`---\n${yaml.replace(/^---$/gm, "--- ")}\n---\nText.\n`, "notes/a.md");
    return "problems" in read
      ? read.problems.filter(({ code }) => code === "yaml-invalid").map(({ line }) => line - 1)
      : [];
  },
  "a figures block": (yaml) => {
    const read = readFigures(yaml, 0);
    return "problems" in read
      ? read.problems.filter(({ code }) => code === "yaml-invalid").map(({ line }) => line + 1)
      : [];
  },
};

describe("YAML that is made to do harm", () => {
  for (const [name, yaml, line] of HOSTILE) {
    it(`is a problem with its line: ${name}`, () => {
      const { value, problems } = readYaml(yaml, "f.yaml");
      assert.equal(value, undefined);
      assert.deepEqual([problems[0]?.code, problems[0]?.line, problems[0]?.file], ["yaml-invalid", line, "f.yaml"]);
      assert.ok(problems.length <= 10);
      assert.ok(problems.every(({ args }) => args.join("").length < 250));
      for (const [reader, read] of Object.entries(READERS)) {
        if (name === "two documents" && reader === "a note") continue;
        assert.equal(read(yaml)[0], line, reader);
      }
    });
  }

  it("does not end the process from the front matter of a record, and is told there", () => {
    for (const open of ["[", "{b: ", "? ", "- "]) {
      for (let round = 0; round < 4; round++) {
        const [problem] = readRecord(`---\nx: 1\na: ${open.repeat(20_000)}\n---\n# T\n`, "0001-t.md").problems;
        assert.deepEqual([problem?.code, problem?.line], ["yaml-invalid", 2], open);
      }
    }
  });

  it("leads nowhere in a marker file", async () => {
    const text = "project:\n  adrFolder: &a [*a]\n";
    const files = {
      readText: (path: string) => Promise.resolve(path === ".log4brains.yml" ? text : null),
      list: (path: string) =>
        Promise.resolve(path === "" ? [{ name: ".log4brains.yml", kind: "file" as const }] : null),
    };
    assert.deepEqual(await findRecordFolders(files, []), []);
  });

  it("is never edited", () => {
    for (const [name, yaml] of HOSTILE) {
      if (name !== "a sequence as a key") assert.throws(() => setYamlValue(yaml, ["z"], 1), Error, name);
      assert.equal(yamlValueAt(yaml, ["a"]), undefined, name);
    }
  });

  it("shows no value or name at full length", () => {
    const long = "k".repeat(1000);
    const { problems } = readScenario(`title: T\n${long}: 1\ncurrency: ${long}\n`, "s.yaml", NOTHING_KNOWN);
    assert.ok(problems.length >= 2);
    assert.ok(problems.every(({ args }) => args.every((arg) => arg.length <= 81)));
  });
});

describe("YAML that only looks odd", () => {
  for (const [name, yaml, value] of [
    ["many keys", Array.from({ length: 500 }, (_, index) => `k${index}: ${index}`).join("\n"), undefined],
    ["aliases", "a: &a {b: 1}\nc: *a\nd: [*a, *a]\n", { a: { b: 1 }, c: { b: 1 }, d: [{ b: 1 }, { b: 1 }] }],
    ["an anchor set twice", "a: &a 1\nb: *a\nc: &a 2\nd: *a\n", { a: 1, b: 1, c: 2, d: 2 }],
    ["brackets in text", `a: |\n${"  [ open\n".repeat(300)}`, { a: "[ open\n".repeat(300) }],
    ["nesting as people write it", `${"[".repeat(50)}${"]".repeat(50)}`, undefined],
    ["the same key in two mappings", "a: {x: 1}\nb: {x: 2}\n", { a: { x: 1 }, b: { x: 2 } }],
    ["a number and a text as keys", '1: a\n"1": b\n', { "1": "b" }],
    ["an empty text", "", null],
    ["comments only", "# nothing\n", null],
    ["a byte order mark", "\uFEFFa: 1\n", { a: 1 }],
    ["a document with its markers", "---\na: 1\n...\n", { a: 1 }],
  ] as const) {
    it(`is read: ${name}`, () => {
      const read = readYaml(yaml, "f.yaml");
      assert.deepEqual(read.problems, []);
      if (value !== undefined) assert.deepEqual(read.value, value);
    });
  }

  it("keeps the line of every value", () => {
    const { lineOf } = readYaml("a: 1\nb:\n  - c: 2\n    d: 3\n  - e\n", "f.yaml", 10);
    assert.deepEqual(
      [["a"], ["b"], ["b", 0, "d"], ["b", 1], ["b", 0, "gone"], ["gone"], []].map(lineOf),
      [10, 11, 13, 14, 12, 10, 10],
    );
  });
});
