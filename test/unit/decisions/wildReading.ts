import assert from "node:assert/strict";
import { seriesAmong } from "../../../src/decisions/record/fileName";
import { readRecord } from "../../../src/decisions/record/readRecord";
import { newFileName, nextNumber } from "../../../src/decisions/write/fileNumber";
import { found } from "./rules/checking";

import { read, section, listed, RECORD, quiet } from "./wildFixture";

/** Those about reading and rules. */
export const READING: Readonly<Record<string, () => void | Promise<void>>> = {
  M1: async () => {
    const files = {
      "docs/adr/0001-use-x/README.md": RECORD,
      "docs/adr/0002-y/index.md": RECORD,
      "docs/adr/README.md": "# Decisions\n",
    };
    assert.deepEqual(await listed(files), ["docs/adr/0001-use-x/README.md", "docs/adr/0002-y/index.md"]);
    assert.equal(nextNumber(["0001-use-x", "0002-y"]), "0003");
  },
  M2: () => {
    const others = { "docs/decisions/0002-b.md": RECORD };
    quiet("broken-link", "# 7. A\n\n[B](0002-b.html#why)\n", others);
    assert.equal(found("broken-link", "# 7. A\n\n[C](0003-c.html)\n", { others, files: [] }).length, 1);
  },
  M3: () => {
    const names = ["API-099-a.md", "API-100-b.md", "API-101-c.md"];
    assert.equal(newFileName({ names, otherNames: [], title: "D", date: "2026-11-25" }).name, "API-102-d.md");
    const { number, title } = readRecord("# API-100: Thing\n", "api/API-100-b.md", seriesAmong(names));
    assert.deepEqual([number, title], [100, "Thing"]);
  },
  M4: () => {
    for (const ending of ["rst", "adoc", "mdx", "markdown", "txt", "org"])
      assert.equal(nextNumber([`0007-seven.${ending}`, "0003-three.md"]), "0008", ending);
  },
  M5: async () => {
    const none = [
      ...["000-template.md", "ADR-000-template.md", "decision-template.md", "adr_template.md", "template-madr.md"],
      ...[
        "NNNN-template.md",
        "XXXX-title.md",
        "ADR-模板.md",
        "0000-模板.md",
        "AGENTS.md",
        "CLAUDE.md",
        "CONTRIBUTING.md",
      ],
      ...["CHANGELOG.md", "SUMMARY.md", "toc.md", "README-zh.md", "index.zh-cn.md", "adr-index.md", "0000-index.md"],
      ...["ADR-000-索引.md", "目录.md", "adr-nnn-any-title.md"],
    ];
    const files = Object.fromEntries(none.map((name) => [`docs/adr/${name}`, "# T\n"]));
    assert.deepEqual(await listed({ ...files, "docs/adr/0001-x.md": RECORD }), ["docs/adr/0001-x.md"]);
  },
  M6: async () => {
    for (const folder of [
      ...[
        "ADR",
        "architecture-decision-record",
        "docs/architecture/adr",
        "docs/decision_records",
        "adrs",
        "assets/adr",
      ],
      ...["docs/ADRs", ".decisions", ".agents/architecture/adr", "文档/决策", "交易所项目文档/ADR"],
    ])
      assert.deepEqual(await listed({ [`${folder}/0001-x.md`]: RECORD }), [`${folder}/0001-x.md`], folder);
  },
  M7: () => {
    assert.deepEqual(read(section("Superseded (as never built) by [ADR 2](0002-b.md)")).links, [
      "superseded-by 0002-b.md",
    ]);
    assert.deepEqual(read(section("Superseded by\n[ADR-0002](0002-b.md)")).links, ["superseded-by 0002-b.md"]);
    assert.deepEqual(read(section("- [ADR 14](14.md) - x\n  It supersedes ADR 0009, which ...")).links, []);
  },
  M8: () => {
    const references = "# 1. A\n\nStatus: accepted\n\n## References\n\n- [ADR-0005](5.md) (superseded by ADR-0042)\n";
    assert.deepEqual(read(references).links, []);
    assert.deepEqual(read("# A\n\n**Supersedes**: None (extends ADR-0041)\n").links, []);
  },
  M9: () => {
    const text = "# 7. A\n\n## Status\n\nAccepted; partly landed. Supersedes #396\n";
    const old = "# 396. Old\n\n## Status\n\nSuperseded by [7. A](0007-model.md)\n";
    quiet("broken-link", text);
    quiet("supersede-one-sided", text);
    // It names a record if there is one of this number.
    const others = { "docs/decisions/0396-old.md": old.replace("Superseded by [7. A](0007-model.md)", "Accepted") };
    assert.equal(found("supersede-one-sided", text, { others }).length, 1);
    quiet("supersede-one-sided", text, { "docs/decisions/0396-old.md": old });
  },
  M10: () => {
    const others = { "docs/decisions/0001-a.md": RECORD };
    quiet("supersede-one-sided", "# 7. A\n\nStatus: Proposed\nSupersedes: ADR-0001\n", others);
    quiet(
      "supersede-one-sided",
      "# 7. A\n\n## Status\n\nAccepted\n\nPartially supersedes [ADR 1](0001-a.md)\n",
      others,
    );
    for (const words of ["superseded-in-part", "Partially superseded"]) {
      const { status, links } = read(`# A\n\nStatus: ${words} by [0002](0002-b.md)\n`);
      assert.notEqual(status, "superseded");
      assert.deepEqual(links, ["superseded-by partly 0002-b.md"]);
    }
    const { status, links } = read(section("Revoked by [3. C](0003-c.md)"));
    assert.deepEqual([status, links], ["revoked", ["superseded-by 0003-c.md"]]);
    quiet("status-unknown", "# 7. A\n\nStatus: amended-in-part by [0010](0010-x.md)\n");
  },
  M11: () => {
    const guidance =
      '> A decision may be "proposed" if it is not agreed yet.\n\n{Deprecated|Proposed|Accepted|Declined}';
    assert.equal(read(section(guidance)).status, null);
    assert.equal(read(section("supersedes the storage parts of the port")).status, null);
    assert.equal(read(section("2024-01-01\n\nAccepted")).status, "accepted");
    assert.equal(read(section("Proposed<br>Accepted")).status, "accepted");
  },
  M12: () => {
    for (const history of [
      "- Proposed: 2023-01-01\n- Accepted: 2023-02-01",
      "| Date | Status |\n|---|---|\n| 2023-01-01 | Proposed |\n| 2023-02-01 | Accepted |",
      "Proposed → Accepted (2024-02-03)",
      "Amended by [3](0003-c.md) — prose\n\nAccepted",
      "- [x] Proposed\n- [x] Accepted\n- [ ] Superseded",
    ])
      assert.equal(read(section(history)).status, "accepted", history);
  },
  M13: () => {
    const chinese = (body: string): ReturnType<typeof read> => read(`# 1. 甲\n\n## 状态\n\n${body}\n`);
    assert.deepEqual(chinese("由 [ADR-0003](0003-c.md) 取代").links, ["superseded-by 0003-c.md"]);
    assert.deepEqual(chinese("部分被 [ADR-0003](0003-c.md) 取代").links, ["superseded-by partly 0003-c.md"]);
    assert.deepEqual(chinese("**已废弃**，被 [ADR-0003](0003-c.md) 取代").links, ["superseded-by 0003-c.md"]);
    assert.deepEqual(chinese("已接受，取代 ADR-0003").links, ["supersedes 3"]);
    for (const word of ["待定", "已生效"]) quiet("status-unknown", `# 7. 甲\n\n## 状态\n\n${word}\n`);
  },
  M14: () => {
    const outcome = (options: string, chosen: string): string =>
      `# 7. A\n\n## Considered Options\n\n${options}\n\n## Decision Outcome\n\nChosen option: "${chosen}", because x.\n`;
    quiet(
      "chosen-not-among-options",
      outcome("1. **API**\n2. **Self-hosted, small model** (chosen): run it", "2 - self-hosted, small model"),
    );
  },
  M15: () => {
    assert.equal(read("# K {#adr-11}\n").title, "K");
    assert.equal(read('# <a name="x"></a>K\n').title, "K");
    assert.equal(read("# 12\\. K\n").title, "K");
    quiet("placeholder-left", "# 7. K {#adr-11}\n");
  },
  M16: () => {
    assert.equal(read("# 23 Logging\n", "adr/023-Logging.md").title, "Logging");
    assert.equal(read("# ADR: Using X\n").title, "Using X");
    assert.equal(read("# ADR-XXX: Agree\n").title, "Agree");
    assert.equal(read("Text\n", "adr/005-materialize-project-hierarchies.md").title, "materialize project hierarchies");
  },
  M17: () => {
    assert.equal(found("number-mismatch", "# 29. Kubernetes\n", { path: "docs/decisions/030-AWS-root.md" }).length, 1);
    quiet("number-mismatch", "# 7. A\n");
  },
  M18: () => {
    const dateOf = (text: string, path = "adr/0001-a.md"): string | null => readRecord(text, path).date;
    assert.equal(dateOf("# A\n", "adr/2022-07-22_019-x.md"), "2022-07-22");
    assert.equal(dateOf("# A\n", "adr/20250302-x.md"), "2025-03-02");
    for (const key of ["Created", "created", "Last Updated", "Decided on", "Date documented", "Originally accepted"])
      assert.equal(dateOf(`# A\n\n* ${key}: 2024-05-06\n`), "2024-05-06", key);
    // The name of the file comes before the other keys, and a date of its own before both.
    assert.equal(dateOf("# A\n\n* Date: 2024-01-02\n* Created: 2023-05-06\n", "adr/20250302-x.md"), "2024-01-02");
    assert.equal(dateOf("# A\n\n* Last Updated: 2024-02-30\n"), null);
  },
  M19: () => {
    assert.deepEqual(read(section("Accepted\n\nSupersedes [[0004-d]]")).links, ["supersedes 0004-d"]);
    assert.equal(read("# A\n\nStatus | Accepted\n").status, "accepted");
    const address = "https://github.com/o/r/blob/main/docs/adr/0005-e.md";
    assert.ok(!read(section(`Superseded by <${address}>`)).links.some((link) => link.includes(" //")));
    quiet("broken-link", '# 7. A\n\n<a href="0001-a.md">x</a> [y](0001-a) [z](/docs/decisions/0001-a.md)\n', {
      "docs/decisions/0001-a.md": RECORD,
    });
    quiet("placeholder-left", "# 7. A\n\n## Status\n\n[PASS]\n");
  },
};
