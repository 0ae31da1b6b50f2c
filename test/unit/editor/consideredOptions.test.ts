import assert from "node:assert/strict";
import type { Comparison } from "../../../src/cost/compare/compare";
import { consideredOptions } from "../../../src/editor/newRecord/consideredOptions";

/** What the function reads of a comparison: options with their names and kinds. */
function compared(kinds: Readonly<Record<string, string>>): Pick<Comparison, "scenario" | "options"> {
  const options = Object.entries(kinds).map(([id, kind]) => ({ id, name: `Name of ${id}`, kind }));
  return { scenario: { options }, options } as unknown as Pick<Comparison, "scenario" | "options">;
}
const named = (...ids: readonly string[]): { title: string }[] => ids.map((id) => ({ title: `Name of ${id}` }));

describe("the options of a record's comparison", () => {
  it("are those that the record considers", () => {
    const three = compared({ a: "closed-api", b: "hosted-open", c: "self-hosted" });
    assert.deepEqual(
      consideredOptions(three, named("a", "c", "other")).map(({ id }) => id),
      ["a", "c"],
    );
    assert.equal(consideredOptions(three, named("a")).length, 3);
    assert.equal(consideredOptions(three, []).length, 3);
  });

  it("are all of the scenario where one is made of others", () => {
    const mixed = compared({ a: "closed-api", b: "hosted-open", both: "route" });
    assert.equal(consideredOptions(mixed, named("a", "both")).length, 3);
  });
});
