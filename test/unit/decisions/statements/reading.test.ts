import assert from "node:assert/strict";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import { statusName } from "../../../../src/decisions/record/status";

type Relations = readonly string[];

/** Status as it is called, then each relation with "partly" or "issue" where it is that. */
function said(text: string): [string | null, Relations] {
  const { status, references } = readRecord(text, "adr/0001-a.md");
  const relations = references
    .filter(({ relation }) => relation !== "other")
    .map(({ relation, href, number, isPartial, isIssue }) =>
      [relation, isPartial ? "partly" : "", isIssue ? "issue" : "", href ?? number].filter(Boolean).join(" "),
    );
  return [status && statusName(status), relations];
}

const section = (body: string): string => `# 1. A\n\n## Status\n\n${body}\n\n## Context\n\nC.\n`;
const chinese = (body: string): string => `# 1. 甲\n\n## 状态\n\n${body}\n\n## 背景\n\n某事。\n`;
const header = (body: string): string => `# 1. A\n\n${body}\n\n## Context\n\nC.\n`;

const CASES: readonly (readonly [what: string, text: string, status: string | null, relations: Relations])[] = [
  [
    "words before the record",
    section("Superseded (as never built) by [ADR 2](0002-b.md)"),
    "superseded",
    ["superseded-by 0002-b.md"],
  ],
  [
    "a record superseded for one purpose",
    section("Proposed\n\nSuperseded for the current eval contract by\n[ADR 0002](0002-b.md): the rest holds"),
    "proposed",
    ["superseded-by partly 0002-b.md"],
  ],
  [
    "an acceptance, of which portions were superseded",
    section("Accepted, then **superseded** (authoring portions) by [ADR 2](0002-b.md) (2026-07-02)."),
    "accepted",
    ["superseded-by partly 0002-b.md"],
  ],
  [
    "a part named behind the successor in Chinese",
    header("- **状态**：Accepted\n- **Superseded by**：[ADR-0002](0002-b.md)（仅第 1 节；其余有效）"),
    "accepted",
    ["superseded-by partly 0002-b.md"],
  ],
  [
    "sections named behind the successor in Chinese",
    header("- **状态**：Accepted\n- **Superseded by**：[ADR-0002](0002-b.md)（第 2、3、4 节：刷新时机）"),
    "accepted",
    ["superseded-by partly 0002-b.md"],
  ],
  [
    "one point taken over in Chinese",
    header("- **状态**：Accepted（2026-08-10）；\n  **主题色那一条已被 [ADR-0002](0002-b.md) 取代（2026-08-16）**"),
    "accepted",
    ["superseded-by partly 0002-b.md"],
  ],
  [
    "a status over two lines",
    section("Superseded by\n[ADR-0002](0002-b.md)"),
    "superseded",
    ["superseded-by 0002-b.md"],
  ],
  [
    "a list item over two lines",
    header("- **Status:** Accepted (2026-07-18). **Supersedes\n  [ADR 0009](0009-x.md)** (#697): after\n  all"),
    "accepted",
    ["supersedes 0009-x.md"],
  ],
  [
    "an item about another record",
    section("- [ADR 14](0014-x.md) - is\n  It supersedes ADR 0009, which was"),
    null,
    [],
  ],
  [
    "an item about another record, going on without indent",
    "# 1. A\n\nStatus: accepted\n\n## References\n\n- [D](0035-x.md) also covers\ntopology changes and supersedes ADR 0026.\n",
    "accepted",
    [],
  ],
  [
    "remarks in references",
    "# 1. A\n\nStatus: accepted\n\n## References\n\n- [ADR-0005](0005-x.md) (superseded by ADR-0042)\n- [ADR-0003](0003-c.md), superseded by [ADR-0004](0004-d.md)\n",
    "accepted",
    [],
  ],
  ["none", header("**Status**: Accepted\n**Supersedes**: None (extends ADR-0041)"), "accepted", []],
  [
    "none in brackets, and a field below",
    header("**Status:** Accepted\n**Supersedes:** _(none)_\n**Related:** ADR-0070 (hybrid)"),
    "accepted",
    [],
  ],
  ["an issue", section("Accepted; partly landed. Supersedes #396"), "accepted", ["supersedes issue 396"]],
  [
    "an amendment of another",
    header("Status: Proposed\nSupersedes: ADR 0016 Amendment 6"),
    "proposed",
    ["supersedes partly 16"],
  ],
  [
    "a part",
    section("Accepted\n\nPartially supersedes [ADR 29](0029-x.md)"),
    "accepted",
    ["supersedes partly 0029-x.md"],
  ],
  [
    "superseded in part",
    header("Status: superseded-in-part by [0002](0002-b.md)"),
    "superseded-in-part",
    ["superseded-by partly 0002-b.md"],
  ],
  [
    "partially superseded",
    header("Status: Partially superseded by [0002](0002-b.md)"),
    "partially superseded",
    ["superseded-by partly 0002-b.md"],
  ],
  [
    "for some only",
    "# 1. A\n\nStatus: accepted\n\n## Related\n\n- Superseded by [4. D](0004-d.md) for new services only\n",
    "accepted",
    ["superseded-by partly 0004-d.md"],
  ],
  [
    "guidance and choices",
    section(
      '> A decision may be "proposed" if it is not agreed yet\n> on the whole.\n\n{Deprecated|Proposed|Accepted|Declined}',
    ),
    null,
    [],
  ],
  ["a relation without a record", section("supersedes the storage parts of the port"), null, []],
  ["a remark behind which", section("Refines ADR 0003 (which superseded ADR 0002)"), null, []],
  ["a date above the word", section("2024-01-01\n\nAccepted"), "accepted", []],
  ["steps with a break", section("Proposed<br>Accepted"), "accepted", []],
  ["steps with an arrow", header("Status: Proposed → Accepted (2024-02-03)"), "accepted", []],
  ["a list of dated words", section("- Proposed: 2023-01-01\n- Accepted: 2023-02-01"), "accepted", []],
  [
    "a table of dates",
    section("| Date | Status |\n|---|---|\n| 2024-01-02 | Proposed |\n| 2024-02-03 | Accepted |"),
    "accepted",
    [],
  ],
  ["the newest first", section("2024-02-03 accepted\n\n2024-01-02 proposed"), "accepted", []],
  ["a link line above the word", section("Amended by [3](0003-c.md) — prose\n\nAccepted"), "accepted", []],
  ["struck out above the word", section("~~Accepted~~\n\nRejected"), "rejected", []],
  ["由…取代", chinese("由 [ADR-0003](0003-c.md) 取代"), "superseded", ["superseded-by 0003-c.md"]],
  [
    "部分被…取代",
    chinese("部分被 [ADR-0003](0003-c.md) 取代"),
    "部分被 adr-0003 取代",
    ["superseded-by partly 0003-c.md"],
  ],
  ["已废弃，被…取代", chinese("**已废弃**，被 [ADR-0003](0003-c.md) 取代"), "deprecated", ["superseded-by 0003-c.md"]],
  ["已接受，取代…", chinese("已接受，取代 ADR-0003"), "accepted", ["supersedes 3"]],
  [
    "取代者",
    "# 1. 甲\n\n- 状态：已接受\n- 取代者：ADR-0035、ADR-0036\n",
    "accepted",
    ["superseded-by 35", "superseded-by 36"],
  ],
  ["待定", "# 1. 甲\n\n- 状态：待定\n", "proposed", []],
  ["a Chinese key in emphasis, the value in code", "# 1. 甲\n\n**状态**：`已接受`\n", "accepted", []],
  ["a Chinese history", chinese("2024-01-02 提议\n\n2024-02-03 通过"), "accepted", []],
  ["a row without outer pipes", header("Status | Accepted"), "accepted", []],
  [
    "columns",
    header("| Status | Superseded by |\n|---|---|\n| Superseded | ADR-0007 |"),
    "superseded",
    ["superseded-by 7"],
  ],
  [
    "TOML",
    '+++\ntitle = "A"\nstatus = "accepted"\nsuperseded_by = ["ADR-0002"]\n+++\n',
    "accepted",
    ["superseded-by 2"],
  ],
  ["a banner", "# 1. A\n\n> Superseded by [2. B](0002-b.md)\n", "superseded", ["superseded-by 0002-b.md"]],
  [
    "a date between the words",
    header("Superseded: 2019-12-19 by [ADR 14](0014-x.md)"),
    "superseded",
    ["superseded-by 0014-x.md"],
  ],
  ["an unknown word that names a record", section("Invalidated by [0018-x.md](./0018-x.md)"), "invalidated", []],
  [
    "an unknown word that names a page",
    section("Reverted by [discussion](https://example.org/1198).\n\nIt is no longer an officially supported way."),
    "reverted",
    [],
  ],
  ["dots", section("..."), null, []],
  ["what introduces a list", section("Remaining work:\n\n- x"), null, []],
  ["a key of another language", header("* statut : proposé"), "proposed", []],
  [
    "fields side by side in a quote",
    "# 1. 甲\n\n> 状态: 已采纳 | 适用范围: x | 最后更新: 2026-05-31\n",
    "accepted",
    [],
  ],
  ["a stage", "---\nstage: recommended\n---\n# 1. A\n", "recommended", []],
  ["braces that were left", header("Status: { in-progress }"), "in-progress", []],
  ["a word in brackets", header("Status: [PASS]"), "pass", []],
  ["a no-break space", "#\u00a01. A\n\n##\u00a0Status\n\nAccepted\n", "accepted", []],
  [
    "a heading deep in the text",
    "# 1. A\n\n* Status: accepted\n\n## Decision\n\n### Status\n\nConditions are told.\n",
    "accepted",
    [],
  ],
  ["what may come", section("Accepted. Will be superseded by ADR-0009 when it is done."), "accepted", []],
  [
    "a status that ended in favour of another record",
    section("Implemented. Superseded by [ADR-013](0013-x.md)."),
    "superseded",
    ["superseded-by 0013-x.md"],
  ],
  [
    "the same in Chinese",
    "# 1. 甲\n\n- 状态：已接受，已被 [ADR-0003](0003-c.md) 取代\n",
    "superseded",
    ["superseded-by 0003-c.md"],
  ],
  [
    "parts that ended",
    section("Accepted. Parts of it were superseded by [ADR-013](0013-x.md)."),
    "accepted",
    ["superseded-by partly 0013-x.md"],
  ],
  ["a list of tasks", section("- [x] Requirements (`requirements.md`)\n- [x] Design\n- [ ] Review"), null, []],
  [
    "a value with a link in the header of a table",
    header("| Status | Shipped ([v2](x.md)) |\n|---|---|\n| Track | Core |"),
    "shipped",
    [],
  ],
  ["what is not", section("Accepted. Not superseded by ADR-0009."), "accepted", []],
];

describe("what a record states about itself", () => {
  for (const [what, text, status, relations] of CASES) {
    it(`reads ${what}`, () => assert.deepEqual(said(text), [status, relations]));
  }

  it("tells every place that states the status, with its role", () => {
    const text =
      "---\nstatus: accepted\nsuperseded_by: null\n---\n# 1. A\n\n## Status\n\n2024-01-02 proposed\n\n2024-02-03 accepted\n";
    const { statements } = readRecord(text, "adr/0001-a.md");
    assert.deepEqual(
      statements.map(({ kind, role, place, value }) => [
        kind,
        role,
        place,
        text.slice(value.offset, value.offset + value.length),
      ]),
      [
        ["status", "current", "yaml", "accepted"],
        ["status", "history", "section", "2024-01-02 proposed"],
        ["status", "current", "section", "2024-02-03 accepted"],
        ["superseded-by", "empty", "yaml", "null"],
      ],
    );
  });
});
