import assert from "node:assert/strict";
import { supersede } from "../../../../src/decisions/write/supersede";
import { PLAIN, TODAY, changed, record } from "../write/writeFixture";

const BODY = "\n## Context\n\nC.\n";

const yaml = (fields: string): string => `---\n${fields}\n---\n\n# 1. A\n${BODY}`;

const toml = (fields: string): string => `+++\n${fields}\n+++\n\n# 1. A\n${BODY}`;

const section = (lines: string): string => `# 1. A\n\n## Status\n\n${lines}\n${BODY}`;

describe("what a newer record says of a part", () => {
  const older = record("adr/0001-a.md", section("Accepted"));
  for (const [before, after] of [
    ["Partially supersedes [1. A](0001-a.md)", "Supersedes [1. A](0001-a.md)"],
    ["部分取代 [1. A](0001-a.md)", "取代 [1. A](0001-a.md)"],
  ] as const)
    it(`makes ${JSON.stringify(before)} whole`, () => {
      const newer = record("adr/0002-b.md", section(`Accepted\n\n${before}`));
      const { change, refused } = supersede(older, newer, PLAIN, TODAY);
      assert.equal(refused, null);
      assert.equal(changed(newer, change).text, section(`Accepted\n\n${after}`));
    });

  it("refuses a successor that the record supersedes itself", () => {
    const newer = record("adr/0002-b.md", section("Superseded by [1. A](0001-a.md)"));
    const { change, refused } = supersede(older, newer, PLAIN, TODAY);
    assert.deepEqual(
      [refused?.code, refused?.path, refused?.line, change.edits.size],
      ["circle", "adr/0002-b.md", 4, 0],
    );
  });
});

describe("records that a field names already", () => {
  const older = record("adr/0001-a.md", section("Accepted"));
  const FILLED: readonly (readonly [before: string, after: string])[] = [
    [
      yaml("status: accepted\nsupersedes:\n  - ADR-0003"),
      yaml("status: accepted\nsupersedes:\n  - ADR-0003\n  - ADR-0001"),
    ],
    [
      yaml("status: accepted\nsupersedes:\n- 0003-c.md"),
      yaml("status: accepted\nsupersedes:\n- 0003-c.md\n- 0001-a.md"),
    ],
    [yaml("status: accepted\nsupersedes: [3, 4]"), yaml("status: accepted\nsupersedes: [3, 4, 1]")],
    [yaml("status: accepted\nsupersedes: ['0003']"), yaml("status: accepted\nsupersedes: ['0003', '0001']")],
    [yaml("status: accepted\nsupersedes: adr_3"), yaml("status: accepted\nsupersedes: adr_3, adr_1")],
    [
      toml('status = "accepted"\nsupersedes = [\n  "ADR-0003" # old\n]'),
      toml('status = "accepted"\nsupersedes = [\n  "ADR-0003", # old\n  "ADR-0001"\n]'),
    ],
  ];
  for (const [before, after] of FILLED)
    it(`adds one more to ${JSON.stringify(/supersedes[^+]*?(?=\n[-+]{3})/.exec(before)?.[0])} in its manner`, () => {
      const newer = record("adr/0005-e.md", before.replace("# 1. A", "# 5. E"));
      const { change, refused } = supersede(older, newer, PLAIN, TODAY);
      assert.equal(refused, null);
      assert.equal(changed(newer, change).text, after.replace("# 1. A", "# 5. E"));
      assert.deepEqual(supersede(changed(older, change), changed(newer, change), PLAIN, TODAY).change.edits.size, 0);
    });
});
