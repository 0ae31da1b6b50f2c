import assert from "node:assert/strict";
import type { StatusWord } from "../../../../src/decisions/record/record";
import { changeStatus } from "../../../../src/decisions/write/changeStatus";
import { supersede } from "../../../../src/decisions/write/supersede";
import { NEWER, LINK, HEADING_LINK, MORE, yaml, toml, header, section } from "./carrierTexts";
import { PLAIN, TODAY, changed, record } from "../write/writeFixture";

/** What a record says before and after, in carriers that are seldom met. */
type Row = readonly [what: string, before: string, word: StatusWord, after: string];

const CHANGED: readonly Row[] = [
  [
    "TOML with its field",
    toml('status = "accepted"\nsuperseded_by = ""'),
    "superseded",
    toml('status = "superseded"\nsuperseded_by = "ADR-0002"'),
  ],
  [
    "TOML below a table",
    toml("[extra]\nstatus = 'Accepted'\ndate = 2024-01-02"),
    "superseded",
    toml("[extra]\nstatus = 'Superseded by ADR-0002'\ndate = 2024-01-02") + MORE,
  ],
  [
    "TOML on several lines",
    toml('status = """\nAccepted\n""" # c\nx = 1'),
    "deprecated",
    toml('status = "Deprecated" # c\nx = 1'),
  ],
  ["a TOML array of one", toml('status = ["accepted"]'), "rejected", toml('status = ["rejected"]')],
  [
    "YAML that three dots end",
    "---\nstatus: accepted\n...\n\n# 1. A\n",
    "draft",
    "---\nstatus: draft\n...\n\n# 1. A\n",
  ],
  [
    "a map of the team",
    yaml("adr:\n  status: accepted # c\n  date: 2024-01-01"),
    "rejected",
    yaml("adr:\n  status: rejected # c\n  date: 2024-01-01"),
  ],
  [
    "a status with its day",
    yaml("status:\n  state: Accepted\n  date: 2024-01-01"),
    "rejected",
    yaml("status:\n  state: Rejected\n  date: 2024-01-01"),
  ],
  ["a list of one", yaml("status:\n  - accepted"), "rejected", yaml("status:\n  - rejected")],
  ["a list of one on the line", yaml("status: [ 'accepted' ]"), "rejected", yaml("status: [ 'rejected' ]")],
  [
    "folded text",
    yaml("status: >\n  accepted\n  since 2024"),
    "deprecated",
    yaml("status: deprecated (accepted since 2024)"),
  ],
  [
    "an empty cell of its own column",
    header("| ADR | Status | Date | Superseded by |\n|---|---|---|---|\n| 1 | Accepted | 2024-01-01 | |"),
    "superseded",
    header(`| ADR | Status | Date | Superseded by |\n|---|---|---|---|\n| 1 | Superseded | 2024-01-01 | ${LINK} |`),
  ],
  [
    "a second sentence",
    section("Implemented. Rolled out in v2."),
    "deprecated",
    section("Deprecated. Rolled out in v2."),
  ],
  ["a second status", section("Implemented. Accepted."), "rejected", section("Rejected (implemented. Accepted).")],
  [
    "a status before",
    header("Status: Proposed, accepted 2024-01-01"),
    "rejected",
    header("Status: Rejected (proposed, accepted 2024-01-01)"),
  ],
  [
    "since when it holds",
    section("**已采纳**，2024-02-01 起生效"),
    "deprecated",
    section("**已废弃**（已采纳，2024-02-01 起生效）"),
  ],
  [
    "when it takes effect",
    header("Status: Accepted, effective 2024-02-01"),
    "deprecated",
    header("Status: Deprecated (accepted, effective 2024-02-01)"),
  ],
  ["both languages", section("Accepted（已接受）"), "rejected", section("Rejected（已否决）")],
  [
    "a sentence that goes on below",
    header("- Status: Accepted\n  on 2024-01-01 by the board,\n  with notes\n- Date: 2024-01-01"),
    "superseded",
    header(
      `- Status: Superseded by ${LINK} (accepted\n  on 2024-01-01 by the board,\n  with notes)\n- Date: 2024-01-01`,
    ),
  ],
  [
    "a sentence of a section that goes on below",
    section("Accepted\non 2024-01-01 by the board."),
    "superseded",
    section(`Superseded by ${HEADING_LINK}\n\nAccepted\non 2024-01-01 by the board.`),
  ],
  [
    "keys and values in turn",
    header("| Status | Accepted | Date | 2024-01-01 |\n|---|---|---|---|\n| Owner | X | Seen | Y |"),
    "superseded",
    header(`| Status | Superseded by ${LINK} | Date | 2024-01-01 |\n|---|---|---|---|\n| Owner | X | Seen | Y |`),
  ],
  [
    "dated steps with arrows",
    header("- Status: Proposed (2024-01-01) → Accepted (2024-02-01)"),
    "deprecated",
    header("- Status: Proposed (2024-01-01) → Accepted (2024-02-01) → Deprecated (2026-11-25)"),
  ],
  [
    "a numbered history",
    section("1. Proposed 2024-01-01\n2. Accepted 2024-02-01"),
    "deprecated",
    section("1. Proposed 2024-01-01\n2. Accepted 2024-02-01\n3. Deprecated 2026-11-25"),
  ],
  [
    "a choice that was left behind the status",
    section("Proposed [Proposed, Accepted, Rejected]"),
    "superseded",
    section(`Superseded by ${HEADING_LINK} [Proposed, Accepted, Rejected]`),
  ],
  [
    "a choice with bars behind the status of a line",
    header("Status: Proposed (Proposed | Accepted | Rejected)"),
    "rejected",
    header("Status: Rejected (Proposed | Accepted | Rejected)"),
  ],
  [
    "a choice with strokes behind a status in bold",
    header("- **Status:** **Proposed** (Draft/Proposed/Accepted/Rejected)"),
    "rejected",
    header("- **Status:** **Rejected** (Draft/Proposed/Accepted/Rejected)"),
  ],
  [
    "a choice behind the status in a table",
    header("| Status | Proposed [Proposed, Accepted, Rejected] |\n|---|---|\n| Owner | Li |"),
    "superseded",
    header(`| Status | Superseded by ${LINK} [Proposed, Accepted, Rejected] |\n|---|---|\n| Owner | Li |`),
  ],
  [
    "a choice in Chinese behind the status",
    header("状态：提议（提议、已接受、已否决）"),
    "rejected",
    header("状态：已否决（提议、已接受、已否决）"),
  ],
  [
    "a choice in quotes of front matter",
    '---\nstatus: "Proposed [Proposed, Accepted, Rejected]"\n---\n\n# 1. A\n',
    "rejected",
    '---\nstatus: "Rejected [Proposed, Accepted, Rejected]"\n---\n\n# 1. A\n',
  ],
  [
    "boxes of a choice",
    section("- [ ] Proposed\n- [x] Accepted\n- [ ] Superseded by\n- [ ] Deprecated"),
    "superseded",
    section(`- [ ] Proposed\n- [ ] Accepted\n- [x] Superseded by ${HEADING_LINK}\n- [ ] Deprecated`),
  ],
  [
    "boxes that do not offer it",
    section("* [X] Proposed\n* [ ] Accepted"),
    "rejected",
    section("* [ ] Proposed\n* [ ] Accepted\n* [x] Rejected"),
  ],
  [
    "boxes of which none is ticked",
    section("- [ ] Proposed\n- [ ] Accepted"),
    "accepted",
    section("- [ ] Proposed\n- [x] Accepted"),
  ],
  [
    "boxes that are ticked one by one",
    section("- [x] Proposed\n- [x] Accepted\n- [ ] Deprecated"),
    "deprecated",
    section("- [x] Proposed\n- [x] Accepted\n- [x] Deprecated"),
  ],
  [
    "boxes below a key",
    header("Status:\n- [ ] Proposed\n- [x] Accepted"),
    "deprecated",
    header("Status:\n- [ ] Proposed\n- [x] Deprecated"),
  ],
  [
    "a quote that says the status alone",
    header("> [!NOTE]\n> **Accepted** (2024-01-01)"),
    "rejected",
    header("> [!NOTE]\n> **Rejected** (2024-01-01)"),
  ],
  ["a revocation that is taken back", section("Revoked by [3. C](0003-c.md)"), "accepted", section("Accepted")],
  [
    "a revocation",
    section("Revoked by [3. C](0003-c.md)"),
    "superseded",
    section(`Superseded by ${HEADING_LINK}, revoked by [3. C](0003-c.md)`),
  ],
  [
    "a word of the team's own with where it was done",
    section("Implemented in <https://example.org/pull/893> and <https://example.org/pull/1089>"),
    "superseded",
    section(
      `Superseded by ${HEADING_LINK} (implemented in <https://example.org/pull/893> and <https://example.org/pull/1089>)`,
    ),
  ],
  [
    "a word of the team's own with where it was done, and a sentence",
    section("Implemented in <https://example.org/pull/16>. The threshold went down in v2."),
    "rejected",
    section("Rejected (implemented in <https://example.org/pull/16>). The threshold went down in v2."),
  ],
  [
    "a reason with a link",
    section("Deprecated in favor of [another one#66](https://example.org/pull/66)"),
    "rejected",
    section("Rejected (deprecated in favor of [another one#66](https://example.org/pull/66))"),
  ],
  [
    "a word of the team's own before a bracket in a table",
    header("| **Status** | Activated ([Discussion](https://example.org/d/127)) |\n|---|---|\n| Track | Core |"),
    "rejected",
    header("| **Status** | Rejected ([Discussion](https://example.org/d/127)) |\n|---|---|\n| Track | Core |"),
  ],
  [
    "a status before lines about parts",
    section(
      "Accepted\n\nSuperseded in part by [3. C](0003-c.md) for the\nlayout. It stays.\n\nPartially superseded by\n[4. D](0004-d.md) for names.",
    ),
    "superseded",
    section(
      `Superseded by ${HEADING_LINK}\n\nSuperseded in part by [3. C](0003-c.md) for the\nlayout. It stays.\n\nPartially superseded by\n[4. D](0004-d.md) for names.`,
    ),
  ],
  [
    "a revocation in Chinese",
    header("状态：已被 [ADR-0003](0003-c.md) 撤销"),
    "superseded",
    header(`状态：已被 ${LINK} 取代，已被 [ADR-0003](0003-c.md) 撤销`),
  ],
  [
    "a box beside others that are ticked, with code in brackets",
    section("- [x] Shipped (`v2.md`)"),
    "rejected",
    section("- [x] Rejected (`v2.md`)"),
  ],
  [
    "a bracket that says there is no successor",
    section("Deprecated (no superseding ADR)"),
    "superseded",
    section(`Superseded by ${HEADING_LINK}`),
  ],
  [
    "a part of the same record",
    section("Accepted, partially superseded by [2. B](0002-b.md)"),
    "superseded",
    section(`Superseded by ${HEADING_LINK}`),
  ],
  [
    "a part of another record",
    section("Accepted, partially superseded by [3. C](0003-c.md)"),
    "superseded",
    section(`Superseded by ${HEADING_LINK}, partially superseded by [3. C](0003-c.md)`),
  ],
];

describe("changes of records in carriers that are seldom met", () => {
  for (const [what, before, word, after] of CHANGED)
    it(`writes ${what}`, () => {
      const file = record("adr/0001-a.md", before);
      const { change, refused } =
        word === "superseded" ? supersede(file, NEWER, PLAIN, TODAY) : changeStatus(file, word, TODAY);
      assert.equal(refused, null);
      assert.equal(changed(file, change).text, after);
    });
});
