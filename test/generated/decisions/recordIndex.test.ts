import assert from "node:assert/strict";
import fc from "fast-check";
import { RecordIndex } from "../../../src/decisions/index/recordIndex";
import { file, indexOf, paths } from "../../unit/decisions/index/indexOf";

describe("the index of records", () => {
  it("is after any changes what it would be if built anew", () => {
    const path = fc.constantFrom("0001-a.md", "0002-b.md", "sub/0001-c.md", "sub/0003-d.md", "e.md");
    const text = fc.constantFrom(
      "",
      "* Supersedes ADR-0001",
      "* Status: superseded by [x](0002-b.md)",
      "[x](sub/0001-c.md) [arg:a]",
      "[y](../0002-b.md) ADR-3 [arg:b]",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(path, fc.option(text), fc.boolean()), { maxLength: 20 }), (changes) => {
        const index = new RecordIndex();
        const state = new Map<string, string>();
        for (const [changed, content, look] of changes) {
          if (content === null) {
            index.delete(changed);
            state.delete(changed);
          } else {
            index.set(file(changed, content));
            state.set(changed, content);
          }
          if (look) index.all();
        }
        const fresh = indexOf(Object.fromEntries(state));
        const facts = (of: RecordIndex): unknown =>
          of
            .all()
            .map(({ record }) => [
              record.path,
              paths(of.referringTo(record.path)),
              paths(of.supersedes(record)),
              paths(of.supersededBy(record)),
              paths(of.citing("a")),
              paths(of.citing("b")),
            ]);
        assert.deepEqual(facts(index), facts(fresh));
      }),
      { numRuns: 300 },
    );
  });
});
