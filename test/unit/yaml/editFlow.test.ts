import assert from "node:assert/strict";
import { setYamlValue, yamlValueAt } from "../../../src/yaml/editYaml";

describe("setting a value where a collection stands in braces or brackets", () => {
  it("writes it in their style, whatever is around it", () => {
    const value = { n: 2, task: "x", against: [{ option: "b" }] };
    for (const [text, expected] of [
      ["a:\n  e: { n: 1 } # ours\n  b: 2\n", "a:\n  e: { n: 2, task: x, against: [ { option: b } ] } # ours\n  b: 2\n"],
      ["a: { e: { n: 1 }, b: 2 }\n", "a: { e: { n: 2, task: x, against: [ { option: b } ] }, b: 2 }\n"],
      ["a: { e: [ 1,\n  2 ] }\n", "a: { e: { n: 2, task: x, against: [ { option: b } ] } }\n"],
    ] as const) {
      const after = setYamlValue(text, ["a", "e"], value);
      assert.equal(after, expected);
      assert.deepEqual(yamlValueAt(after, ["a", "e"]), value);
    }
  });

  it("takes a single value in their place", () => {
    assert.equal(setYamlValue("a: { n: 1 }\n", ["a"], 3), "a: 3\n");
  });
});
