import assert from "node:assert/strict";
import { changeStatus } from "../../../../src/decisions/write/changeStatus";
import { supersede } from "../../../../src/decisions/write/supersede";
import { PLAIN, TODAY, changed, record } from "./writeFixture";

const BODY = "\n## Context\n\nC.\n";
const NEWER = record("adr/0002-b.md", `# 2. B\n\n## Status\n\nAccepted\n${BODY}`);

/** A record that is in force again, as text, or the reason against it. */
function again(text: string): string {
  const file = record("adr/0001-a.md", text);
  const { change, refused } = changeStatus(file, "accepted", TODAY);
  return refused?.code ?? changed(file, change).text;
}

const yaml = (fields: string): string => `---\n${fields}\n---\n\n# 1. A\n${BODY}`;
const section = (lines: string): string => `# 1. A\n\n## Status\n\n${lines}\n${BODY}`;

const ROWS: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    "a scalar",
    yaml("status: superseded\nsuperseded_by: ADR-0002 # agreed"),
    yaml("status: accepted\nsuperseded_by: null # agreed"),
  ],
  [
    "a quoted scalar",
    yaml('status: superseded\nsuperseded-by: "ADR-0002"'),
    yaml('status: accepted\nsuperseded-by: ""'),
  ],
  ["a list", yaml("status: superseded\nsuperseded_by: [ADR-0002, 3]"), yaml("status: accepted\nsuperseded_by: []")],
  [
    "a list over lines",
    yaml("status: superseded\nsuperseded_by:\n  - ADR-0002\n  - ADR-0003\ndate: 2026-01-01"),
    yaml("status: accepted\nsuperseded_by: []\ndate: 2026-01-01"),
  ],
  [
    "the links of adrs",
    yaml(
      "number: 1\nstatus: superseded\nlinks:\n  - target: 5\n    kind: amends\n  - target: 2\n    kind: supersededby",
    ),
    yaml("number: 1\nstatus: accepted\nlinks:\n  - target: 5\n    kind: amends"),
  ],
  [
    "the only link of adrs",
    yaml("number: 1\nstatus: superseded\nlinks:\n  - target: 2\n    kind: supersededby"),
    yaml("number: 1\nstatus: accepted\nlinks: []"),
  ],
  [
    "TOML",
    `+++\nstatus = "superseded"\nsuperseded_by = "ADR-0002"\n+++\n\n# 1. A\n${BODY}`,
    `+++\nstatus = "accepted"\nsuperseded_by = ""\n+++\n\n# 1. A\n${BODY}`,
  ],
  [
    "an item of a list",
    `# 1. A\n\n* Status: superseded\n* Superseded by: [ADR-0002](0002-b.md)\n${BODY}`,
    `# 1. A\n\n* Status: accepted\n* Superseded by: n/a\n${BODY}`,
  ],
  [
    "a cell",
    `# 1. A\n\n| Status | Superseded |\n|---|---|\n| Superseded by | [ADR-0002](0002-b.md) |\n${BODY}`,
    `# 1. A\n\n| Status | Accepted |\n|---|---|\n| Superseded by | - |\n${BODY}`,
  ],
  ["a section that names it", section("Superseded by [2. B](0002-b.md)"), section("Accepted")],
  [
    "a sentence in a section of its own",
    `---\nstatus: superseded\n---\n\n# 1. A\n${BODY}\n## More Information\n\nSuperseded by [ADR-0002](0002-b.md).\n`,
    `---\nstatus: accepted\n---\n\n# 1. A\n${BODY}`,
  ],
  [
    "a bullet beside another",
    `# 1. A\n\n* Status: superseded\n${BODY}\n## Links\n\n* Amends [ADR-0005](0005-e.md)\n* Superseded by [ADR-0002](0002-b.md)\n`,
    `# 1. A\n\n* Status: accepted\n${BODY}\n## Links\n\n* Amends [ADR-0005](0005-e.md)\n`,
  ],
  ["a banner", `# 1. A\n\n> Superseded by [2. B](0002-b.md)\n\n## Status\n\nSuperseded\n${BODY}`, section("Accepted")],
  [
    "a sentence that says more",
    "---\nstatus: superseded\n---\n\n# 1. A\n\n> Superseded by [2. B](0002-b.md), for the rules have changed.\n",
    "names-successor",
  ],
  [
    "Chinese",
    "# 1. 甲\n\n- 状态：已被取代\n- 取代者：[ADR-0002](0002-b.md)\n",
    "# 1. 甲\n\n- 状态：已接受\n- 取代者：n/a\n",
  ],
];

describe("a record that is in force again no longer names its successor in", () => {
  for (const [what, before, after] of ROWS) it(what, () => assert.equal(again(before), after));

  it("any form in which it was superseded", () => {
    for (const before of [
      yaml("status: accepted\nsuperseded_by: null"),
      yaml('status: "accepted"\ndecision-makers: Li'),
      yaml('status: "accepted"'),
      `# 1. A\n\n* Status: accepted\n${BODY}`,
      section("Accepted"),
      `# 1. A\n\n**Status:** Accepted\n${BODY}`,
      `# 1. A\r\n\r\n* Status: accepted\r\n${BODY.replaceAll("\n", "\r\n")}`,
    ]) {
      const file = record("adr/0001-a.md", before);
      const { change, refused } = supersede(file, NEWER, PLAIN, TODAY);
      assert.equal(refused, null);
      assert.equal(again(changed(file, change).text), before);
    }
  });
});
