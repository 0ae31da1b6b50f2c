import assert from "node:assert/strict";
import { changeStatus } from "../../../../src/decisions/write/changeStatus";
import { linkRecords } from "../../../../src/decisions/write/linkRecords";
import { supersede } from "../../../../src/decisions/write/supersede";
import type { StatusWord } from "../../../../src/decisions/record/record";
import { PLAIN, TODAY, changed, record } from "../write/writeFixture";

const NEWER = record("adr/0002-b.md", "# 2. B\n\n## Status\n\nAccepted\n\n## Context\n\nC.\n");
const LINK = "Superseded by [2. B](0002-b.md)";
const MADR = "Superseded by [ADR-0002](0002-b.md)";

function superseded(text: string): string {
  const older = record("adr/0001-a.md", text);
  const { change, refused } = supersede(older, NEWER, PLAIN, TODAY);
  assert.equal(refused, null);
  return changed(older, change).text;
}

function withStatus(text: string, word: StatusWord): string {
  const file = record("adr/0001-a.md", text);
  const { change, refused } = changeStatus(file, word, TODAY);
  assert.equal(refused, null);
  return changed(file, change).text;
}

/** The older record before and after it is superseded. */
const SUPERSEDED: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    "a line above sections of Nygard",
    "# A\n\n**Status:** Accepted\n**Date:** 2024-01-02\n\n## Context\nx\n## Decision\ny\n",
    `# A\n\n**Status:** ${MADR}\n**Date:** 2024-01-02\n\n## Context\nx\n## Decision\ny\n`,
  ],
  [
    "a table above sections of Nygard",
    "# A\n\n| Status | Date |\n|--|--|\n| Accepted | 2024-01-02 |\n\n## Context\nx\n## Decision\ny\n",
    `# A\n\n| Status | Date |\n|--|--|\n| ${MADR} | 2024-01-02 |\n\n## Context\nx\n## Decision\ny\n`,
  ],
  [
    "front matter and a section",
    "---\nstatus: Accepted\n---\n# 7. A\n## Status\nAccepted\n",
    `---\nstatus: "Superseded by ADR-0002"\n---\n# 7. A\n## Status\n${LINK}\n`,
  ],
  [
    "a banner above the section",
    `# 1. A\n> ${LINK}\n## Status\nAccepted\n## Context\n`,
    `# 1. A\n> ${LINK}\n## Status\n${LINK}\n## Context\n`,
  ],
  [
    "a part that another record supersedes",
    "# 1. A\n## Status\nAccepted\n## Related\n- Superseded by [4. D](0004-d.md) for new services only\n",
    `# 1. A\n## Status\n${LINK}\n## Related\n- Superseded by [4. D](0004-d.md) for new services only\n`,
  ],
  [
    "other cells of a row",
    "# 1. A\n## Status\n| Status | Owner | Review |\n|---|---|---|\n| Accepted | Team A | 2027-01-01 |\n",
    `# 1. A\n## Status\n| Status | Owner | Review |\n|---|---|---|\n| ${MADR} | Team A | 2027-01-01 |\n`,
  ],
  [
    "a comment behind the word",
    "# 1. A\n## Status\nAccepted <!-- board of 2024-05-06 -->\n",
    `# 1. A\n## Status\n${LINK} <!-- board of 2024-05-06 -->\n`,
  ],
  [
    "a Chinese history",
    "# 1. 甲\n\n## 状态\n\n2024-01-02 提议\n\n2024-02-03 通过\n\n## 背景\n",
    "# 1. 甲\n\n## 状态\n\n2024-01-02 提议\n\n2024-02-03 通过\n\n2026-11-25 已被 [2. B](0002-b.md) 取代\n\n## 背景\n",
  ],
  [
    "a history in a table",
    "# 1. A\n\n## Status\n\n| Date | Status |\n|---|---|\n| 2024-01-02 | Rejected |\n| 2024-02-03 | Accepted |\n",
    `# 1. A\n\n## Status\n\n| Date | Status |\n|---|---|\n| 2024-01-02 | Rejected |\n| 2024-02-03 | Accepted |\n| 2026-11-25 | ${MADR} |\n`,
  ],
  [
    "a list of dated words",
    "# A\n\n## Status\n\n- Proposed: 2023-01-01\n- Accepted: 2023-02-01\n",
    `# A\n\n## Status\n\n- Proposed: 2023-01-01\n- Accepted: 2023-02-01\n- ${LINK}: 2026-11-25\n`,
  ],
  [
    "a history with the newest first",
    "# A\n\n## Status\n\n2024-02-03 accepted\n2024-01-02 proposed\n",
    "# A\n\n## Status\n\n2026-11-25 superseded by [2. B](0002-b.md)\n2024-02-03 accepted\n2024-01-02 proposed\n",
  ],
  [
    "steps with an arrow",
    "# A\n\nStatus: Proposed → Accepted (2024-02-03)\n",
    `# A\n\nStatus: Proposed → Accepted (2024-02-03) → ${MADR} (2026-11-25)\n`,
  ],
  [
    "a value over lines",
    "# A\n\n- **Status:** Accepted (2026-07-18). **Supersedes\n  [ADR 0006](0006-f.md)** (#697): after\n  all.\n",
    `# A\n\n- **Status:** ${MADR} (2026-07-18). **Supersedes\n  [ADR 0006](0006-f.md)** (#697): after\n  all.\n`,
  ],
  [
    "a successor that is there",
    "# A\n\n## Status\n\nSuperseded by\n[ADR-0003](0003-c.md) on 2026-07-20.\n",
    `# A\n\n## Status\n\nSuperseded by\n[ADR-0003](0003-c.md) on 2026-07-20.\n\n${LINK}\n`,
  ],
  [
    "a field of front matter",
    "---\nstatus: accepted\nsuperseded_by: null\n---\n# A\n",
    "---\nstatus: superseded\nsuperseded_by: ADR-0002\n---\n# A\n",
  ],
  [
    "a field of a list",
    "# A\n\n* Status: accepted\n* Superseded by: n/a\n",
    "# A\n\n* Status: superseded\n* Superseded by: [ADR-0002](0002-b.md)\n",
  ],
  [
    "a row for it",
    "# A\n\n| Status | Accepted |\n|---|---|\n| Superseded by | - |\n",
    "# A\n\n| Status | Superseded |\n|---|---|\n| Superseded by | [ADR-0002](0002-b.md) |\n",
  ],
  [
    "the links of adrs",
    "---\nnumber: 1\nstatus: accepted\nlinks: []\n---\n# A\n",
    "---\nnumber: 1\nstatus: superseded\nlinks:\n  - target: 2\n    kind: supersededby\n---\n# A\n",
  ],
  [
    "a title of the second level",
    "## 1. Use X\n\n### Context\n\nx\n\n### Decision\n\ny\n",
    `## 1. Use X\n\n### Status\n\n${LINK}\n\n### Context\n\nx\n\n### Decision\n\ny\n`,
  ],
  [
    "prose with a link",
    "# A\n\n## Status\n\nProposed\n\nWas partly built in v0.3 ([#56](https://example.org))\n",
    `# A\n\n## Status\n\n${LINK}\n\nWas partly built in v0.3 ([#56](https://example.org))\n`,
  ],
  [
    "what is struck out",
    "# A\n\n## Status\n\n~~Accepted~~\n\nRejected\n",
    `# A\n\n## Status\n\n~~Accepted~~\n\n${LINK}\n`,
  ],
  [
    "a part, and now the whole",
    "# A\n\n## 状态\n\n部分被 [ADR-0003](0003-c.md) 取代\n",
    "# A\n\n## 状态\n\n已被 [2. B](0002-b.md) 取代，部分被 [ADR-0003](0003-c.md) 取代\n",
  ],
  ["code around a Chinese value", "# A\n\n**状态**：`已接受`\n", "# A\n\n**状态**：已被 [ADR-0002](0002-b.md) 取代\n"],
  ["a row without outer pipes", "# A\n\nStatus | Accepted\n", `# A\n\nStatus | ${MADR}\n`],
  [
    "an unknown word that names a record",
    "# A\n\n## Status\n\nInvalidated by [0018](0018-x.md)\n",
    `# A\n\n## Status\n\n${LINK} (invalidated by [0018](0018-x.md))\n`,
  ],
];

describe("superseding keeps to what a record states, and to", () => {
  for (const [what, before, after] of SUPERSEDED) it(what, () => assert.equal(superseded(before), after));

  it("TOML, with the link below", () => {
    const text = '+++\ntitle = "A"\nstatus = "accepted"\n+++\n\n## Context\n';
    assert.equal(
      superseded(text),
      `+++\ntitle = "A"\nstatus = "superseded by ADR-0002"\n+++\n\n## Context\n\n## More Information\n\n${MADR}.\n`,
    );
  });

  it("the newer record without a section of its own for one line", () => {
    const older = record("adr/0001-a.md", "# 1. A\n\n## Status\n\nAccepted\n");
    const line = record("adr/0002-b.md", "# B\n\n**Status:** Accepted\n\n## Context\nx\n## Decision\ny\n");
    const { change } = supersede(older, line, PLAIN, TODAY);
    const after = changed(line, change);
    assert.doesNotMatch(after.text, /## Status/);
    assert.match(after.text, /## More Information\n\nSupersedes \[ADR-0001\]\(0001-a\.md\)\.\n$/);
  });
});

describe("changing a status keeps to", () => {
  for (const [what, before, word, after] of [
    [
      "both places",
      "---\nstatus: Accepted\n---\n# A\n\n**Status**: Accepted\n",
      "rejected",
      "---\nstatus: Rejected\n---\n# A\n\n**Status**: Rejected\n",
    ],
    [
      "lines that go on",
      "# A\n\n## Status\n\nAccepted (with limits\nthat are named below)\n",
      "deprecated",
      "# A\n\n## Status\n\nDeprecated (with limits\nthat are named below)\n",
    ],
    [
      "a whole value of several lines",
      "# A\n\n## Status\n\nSuperseded by\n[ADR-0003](0003-c.md) on 2026-07-20.\n",
      "rejected",
      "# A\n\n## Status\n\nRejected\n",
    ],
    [
      "a history",
      "# A\n\n## Status\n\n2024-01-02 proposed\n\n2024-02-03 accepted\n",
      "rejected",
      "# A\n\n## Status\n\n2024-01-02 proposed\n\n2024-02-03 accepted\n\n2026-11-25 rejected\n",
    ],
    ["TOML", "+++\nstatus = 'accepted'\n+++\n", "rejected", "+++\nstatus = 'rejected'\n+++\n"],
    ["a comment of a tool", "<!-- Status: Accepted -->\n\n# A\n", "rejected", "<!-- Status: Rejected -->\n\n# A\n"],
    [
      "what it says beside the word",
      "# A\n\n* Status: accepted by the board of May\n",
      "deprecated",
      "# A\n\n* Status: deprecated (accepted by the board of May)\n",
    ],
    [
      "another relation of the value",
      '---\nstatus: "accepted; supersedes ADR-0045"\n---\n# A\n',
      "rejected",
      '---\nstatus: "rejected; supersedes ADR-0045"\n---\n# A\n',
    ],
  ] as const) {
    it(what, () => assert.equal(withStatus(before, word), after));
  }
});

describe("a change that cannot be proven is refused, with the line and the reason:", () => {
  const refusedBy = (text: string, word: StatusWord): unknown => {
    const { change, refused } = changeStatus(record("adr/0001-a.md", text), word, TODAY);
    if (refused) assert.equal(change.edits.size, 0);
    return refused && [refused.code, refused.line];
  };

  it("a code block that is not closed", () => {
    const open = record("adr/0008-b.md", "# 8. B\n\n```\ncode\n");
    const { change, refused } = supersede(
      record("adr/0001-a.md", "# 1. A\n\n## Status\n\nAccepted\n"),
      open,
      PLAIN,
      TODAY,
    );
    assert.deepEqual(
      [change.edits.size, refused?.code, refused?.path, refused?.line],
      [0, "unclosed", "adr/0008-b.md", 2],
    );
    const link = linkRecords(open, NEWER, "Amends", "", PLAIN);
    assert.deepEqual([link.change.edits.size, link.refused?.code], [0, "unclosed"]);
  });

  it("a comment that is not closed", () => {
    const { refused } = supersede(record("adr/0001-a.md", "<!--\n"), NEWER, PLAIN, TODAY);
    assert.deepEqual([refused?.code, refused?.line], ["unclosed", 0]);
  });

  it("a record that names its successor cannot be in force", () => {
    const text = "---\nstatus: superseded\n---\n# A\n\n> Superseded by [2. B](0002-b.md), for new rules hold.\n";
    assert.deepEqual(refusedBy(text, "accepted"), ["names-successor", 5]);
    assert.equal(refusedBy(text, "deprecated"), null);
  });

  it("a sentence that is no status is never written over", () => {
    const sentences = [
      "Two kinds of status exist, one of the whole flow, and\nanother one of each step.",
      "- Work on the operation of it has not been started yet.",
    ];
    for (const sentence of sentences) {
      const file = record("adr/0001-a.md", `# 1. A\n\n## Context\n\nC.\n\n### Status\n\n${sentence}\n`);
      for (const { change } of [changeStatus(file, "deprecated", TODAY), supersede(file, NEWER, PLAIN, TODAY)]) {
        assert.ok(changed(file, change).text.includes(sentence), sentence);
      }
    }
  });

  it("a record and itself", () => assert.equal(supersede(NEWER, NEWER, PLAIN, TODAY).refused?.code, "same-record"));
});
