import assert from "node:assert/strict";
import { resolverOf } from "../../../src/models/identity/resolver";
import { builtLibrary } from "../../unit/library/libraries";

const DATA = builtLibrary("en").identity;
const RESOLVER = resolverOf(DATA);
const { grammar, platforms, vendors } = DATA;

/** How often texts are brought to one form while something runs: every attempt to read an id begins with that. */
function attempts(run: () => void): number {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own text below
  const { normalize } = String.prototype;
  let count = 0;
  String.prototype.normalize = function (this: string, form?: string) {
    count++;
    return normalize.call(this, form);
  };
  try {
    run();
  } finally {
    String.prototype.normalize = normalize;
  }
  return count;
}

/** Every part that the grammar of ids knows, as it stands in an id. */
function parts(): string[] {
  const behind = [
    ...Object.values(grammar.modes).flat(),
    ...grammar.builds,
    ...grammar.moving,
    ...grammar.training,
    ...grammar.variants,
    ...platforms.flatMap(({ tags = [] }) => tags),
  ].flatMap((word) => [`-${word}`, `:${word}`, `.${word}`]);
  const ahead = [
    ...grammar.fillers,
    ...platforms.flatMap(({ words, routes = [], regions = [], repackagers = [], publishers = {} }) => [
      ...words,
      ...routes,
      ...regions,
      ...repackagers,
      ...Object.keys(publishers),
    ]),
    ...vendors.flatMap(({ orgs, dotted = [] }) => [...orgs, ...dotted]),
  ].flatMap((word) => [`${word}/`, `${word}.`, `${word}:`]);
  const templates = platforms.flatMap(({ prefixes = [], endpoints = [], marks = [], versions = [] }) => [
    ...prefixes.map((prefix) => prefix.replace(/[*+]/g, "x")),
    ...endpoints.map((prefix) => prefix.replace(/[*+]/g, "x")),
    ...marks,
    ...versions.map((version) => version.replace(/#/g, "1")),
  ]);
  const { before, after } = grammar.fineTunes;
  const snapshots = grammar.snapshots.map((form) => `-${form.replace(/d(?=[d-]|$)/g, "1")}`);
  const marks = ["-", ".", "_", ":", "@", "a-", "1.", "a/", "\uFDFA", "q1.", "Qwen_"];
  return [
    ...new Set([
      ...behind,
      ...ahead,
      ...templates,
      ...before,
      ...after,
      ...snapshots,
      ...grammar.resellers,
      ...Object.keys(grammar.words),
      ...marks,
    ]),
  ];
}

/** A text of at most the length that an id may have, full of one part. */
const full = (part: string, base: string): string => part.repeat(Math.floor((300 - base.length) / part.length));

describe("an id that repeats what ids are made of", () => {
  it("is read in a few attempts, whatever it repeats", () => {
    const all = parts();
    assert.ok(all.length > 800);
    for (const part of all) {
      for (const base of ["gpt-4o", "foo"]) {
        for (const id of [base + full(part, base), full(part, base) + base]) {
          const count = attempts(() => RESOLVER.resolve(id));
          assert.ok(count > 0 && count <= 200, `${count} attempts at ${id}`);
        }
      }
    }
  });

  it("is read in hardly more attempts with eight endings than with two", () => {
    const count = (times: number): number =>
      attempts(() => RESOLVER.resolve(`claude-opus-4-8${"-thinking".repeat(times)}`));
    assert.ok(count(8) <= count(2) + 8, `${count(2)} and ${count(8)}`);
  });

  it("is not read at all where no id is as long, quotation marks around it included", () => {
    for (const text of ["`".repeat(200_000), "x".repeat(200_000), `${" ".repeat(200_000)}x`])
      assert.equal(
        attempts(() => RESOLVER.resolve(`${text}-`)),
        0,
      );
  });

  it("is told as the model behind one ending, before or after another kind", () => {
    for (const [id, model] of [
      ["coding-glm-4.7-thinking", "glm-4.7"],
      ["deep-deepseek-v3.1-thinking", "deepseek-v3.1"],
      ["gpt-52-high", "gpt-5.2"],
    ] as const)
      assert.deepEqual([RESOLVER.resolve(id).model, RESOLVER.resolve(id).match], [model, "family"], id);
  });
});
