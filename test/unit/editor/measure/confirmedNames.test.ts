import assert from "node:assert/strict";
import { confirmedNames, rememberNames } from "../../../../src/editor/measure/confirmedNames";

/** Keeps plain data, as a workspace does: what is read is a copy of what was written. */
function store(): Parameters<typeof confirmedNames>[0] {
  const kept = new Map<string, string>();
  return {
    get: <T>(key: string, fallback?: T): T =>
      kept.has(key) ? (JSON.parse(kept.get(key) ?? "") as T) : (fallback as T),
    update: (key: string, value: unknown): Promise<void> => {
      kept.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
  };
}

describe("what a person said names in measured files stand for", () => {
  const [one, other] = ["file:///team/one.yaml", "file:///team/other.yaml"];

  it("is remembered for the scenario, with names of spaces and those that are none of the options", async () => {
    const state = store();
    const names = new Map([
      ["GPT-4o agent", "closed"],
      ["", "own"],
      ["baseline", null],
    ]);
    await rememberNames(state, one, names);
    assert.deepEqual(confirmedNames(state, one), names);
    assert.deepEqual(confirmedNames(state, other), new Map());
  });

  it("is forgotten name by name, and that of other scenarios stays", async () => {
    const state = store();
    await rememberNames(state, one, new Map([["a", "closed"]]));
    await rememberNames(
      state,
      other,
      new Map([
        ["a", "own"],
        ["b", null],
      ]),
    );
    await rememberNames(state, other, new Map([["b", null]]));
    assert.deepEqual(confirmedNames(state, other), new Map([["b", null]]));
    assert.deepEqual(confirmedNames(state, one), new Map([["a", "closed"]]));
  });
});
