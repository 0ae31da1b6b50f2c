import assert from "node:assert/strict";
import { findRecordFolders } from "../../../src/decisions/locate/findFolders";
import { listFolders } from "../../../src/decisions/locate/listRecords";
import type { RootFiles } from "../../../src/decisions/locate/recordFolder";
import { seriesAmong } from "../../../src/decisions/record/fileName";
import { readRecord } from "../../../src/decisions/record/readRecord";
import type { StatusWord } from "../../../src/decisions/record/record";
import { statusName } from "../../../src/decisions/record/status";
import { changeStatus } from "../../../src/decisions/write/changeStatus";
import { newFileName, nextNumber } from "../../../src/decisions/write/fileNumber";
import { newRecord } from "../../../src/decisions/write/newRecord";
import { currentStatuses } from "../../../src/decisions/write/prove";
import { renumber } from "../../../src/decisions/write/renumber";
import { detectStyle } from "../../../src/decisions/write/style";
import { supersede } from "../../../src/decisions/write/supersede";
import { found } from "./rules/checking";
import { PLAIN, TODAY, changed, indexOf, record } from "./write/writeFixture";

const NEWER = record("adr/0069-b.md", "# 69. B\n\n## Status\n\nAccepted\n\n## Context\n\nC.\n");
const LINK = "Superseded by [69. B](0069-b.md)";
const MADR = "[ADR-0069](0069-b.md)";

/** The older record after it was superseded; all its places say so, and once more changes nothing. */
function superseded(text: string): string {
  const older = record("adr/0001-a.md", text);
  const { change, refused } = supersede(older, NEWER, PLAIN, TODAY);
  assert.equal(refused, null);
  const after = changed(older, change);
  assert.equal(after.record.status?.word, "superseded", after.text);
  assert.deepEqual(
    [...new Set(currentStatuses(after.record).map(({ word }) => word))].join(),
    "superseded",
    after.text,
  );
  const again = supersede(after, changed(NEWER, change), PLAIN, TODAY);
  assert.deepEqual([again.refused, again.change.edits.size], [null, 0], after.text);
  return after.text;
}

function withStatus(text: string, word: StatusWord): string {
  const file = record("adr/0001-a.md", text);
  const { change, refused } = changeStatus(file, word, TODAY);
  assert.equal(refused, null);
  return changed(file, change).text;
}

function read(text: string, path = "adr/0001-a.md"): { status: string | null; links: string[]; title: string | null } {
  const { status, references, title } = readRecord(text, path);
  const links = references
    .filter(({ relation }) => relation !== "other")
    .map(
      ({ relation, href, number, isPartial }) => `${relation}${isPartial ? " partly" : ""} ${String(href ?? number)}`,
    );
  return { status: status && statusName(status), links, title };
}

const section = (body: string): string => `# 1. A\n\n## Status\n\n${body}\n\n## Context\n\nC.\n`;

function filled(body: string): string {
  const made = { folder: "adr", fileName: "0002-use-x.md", number: "0002", title: "Use X", date: "2026-11-25" };
  const template = { kind: "own", body } as const;
  return newRecord({ ...made, status: "proposed", template, language: "en", options: [] }).text;
}

/** Paths of the records that are found in a tree of files. */
async function listed(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const paths = Object.keys(files);
  const root: RootFiles = {
    readText: (path) => Promise.resolve(files[path] ?? null),
    list(folder) {
      const below = paths.flatMap((path) =>
        folder === "" ? [path] : path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [],
      );
      const names = new Map(below.map((rest) => [rest.split("/")[0] ?? "", rest.includes("/")]));
      const entries = [...names].map(([name, isFolder]) => ({ name, kind: isFolder ? "folder" : "file" }) as const);
      return Promise.resolve(folder !== "" && below.length === 0 ? null : entries);
    },
  };
  return (await listFolders(root, await findRecordFolders(root, []))).paths;
}

const RECORD = "# 1. X\n\n## Status\n\nAccepted\n\n## Context\n\nC.\n\n## Decision\n\nD.\n";
const quiet = (code: string, text: string, others: Readonly<Record<string, string>> = {}): void =>
  assert.deepEqual(found(code, text, { others }), [], text);

/** Every entry of the review of records in the wild by its code, with its least input and the right value. */
const ENTRIES: Readonly<Record<string, () => void | Promise<void>>> = {
  W1: () =>
    assert.equal(
      superseded("# ADR 0001: Use X\n\n**Status:** Accepted\n**Date:** 2024-01-02\n\n## Context\nx\n## Decision\ny\n"),
      `# ADR 0001: Use X\n\n**Status:** Superseded by ${MADR}\n**Date:** 2024-01-02\n\n## Context\nx\n## Decision\ny\n`,
    ),
  W2: () =>
    assert.equal(
      superseded("---\nstatus: Accepted\n---\n# 7. A\n## Status\nAccepted\n"),
      `---\nstatus: "Superseded by ADR-0069"\n---\n# 7. A\n## Status\n${LINK}\n`,
    ),
  W3: () =>
    assert.equal(
      superseded(`# 1. A\n> ${LINK}\n## Status\nAccepted\n## Context\n`),
      `# 1. A\n> ${LINK}\n## Status\n${LINK}\n## Context\n`,
    ),
  W4: () => {
    const row = (status: string): string =>
      `# 1. A\n## Status\n| Status | Owner |\n|---|---|\n| ${status} | Team A |\n`;
    assert.equal(superseded(row("Accepted")), row(`Superseded by ${MADR}`));
    assert.equal(superseded(section("Accepted <!-- board -->")), section(`${LINK} <!-- board -->`));
  },
  W5: () => {
    const history = "# 1. 甲\n\n## 状态\n\n2024-01-02 提议\n\n2024-02-03 通过\n";
    const after = superseded(history);
    assert.ok(after.startsWith(history), after);
    assert.match(after, /\n\n2026-11-25 已被 \[69\. B\]\(0069-b\.md\) 取代\n/);
  },
  W6: () => {
    const item = (status: string): string =>
      `# A\n\n- **Status:** ${status} (2026-07-18). **Supersedes\n  [ADR 0006](0006-f.md)** (#697): after nine amendments\n  it was no longer readable.\n`;
    assert.equal(withStatus(item("Accepted"), "deprecated"), item("Deprecated"));
    const limits = (word: string): string => section(`${word} (with limits\nthat are named below)`);
    assert.equal(withStatus(limits("Accepted"), "deprecated"), limits("Deprecated"));
  },
  W7: () => {
    const text = "# X\n\nSee [ADR 003][adr-003].\n\n[adr-003]: ./adr-003-alpha.md\n";
    const citing = record("adr/adr-004-x.md", text);
    const change = renumber(
      indexOf(record("adr/adr-003-alpha.md", "# ADR 003: A\n"), citing),
      "adr/adr-003-alpha.md",
      "009",
    );
    assert.equal(changed(citing, change).text, "# X\n\nSee [ADR 009][adr-003].\n\n[adr-003]: ./adr-009-alpha.md\n");
  },
  W8: () => {
    assert.equal(
      filled("# ADR {ADR-NUMBER}: {TITLE}\n- {date}: {changelog}\n## Status\nAccepted | Rejected | Superseded by\n"),
      "# ADR 0002: Use X\n- 2026-11-25: {changelog}\n## Status\nProposed\n",
    );
    assert.equal(filled("# NNNN. Title of the decision\n"), "# 0002. Use X\n");
  },
  W9: () => {
    const own = record(
      "adr/2024-01-05_003-alpha.md",
      '---\nslug: 3\ntitle: "3. Alpha choice"\nid: 0003\n---\n\nText\n',
    );
    const other = record("adr/2024-01-06_004-b.md", "# 4. B\n\nAfter ADR-3.\n");
    const change = renumber(indexOf(own, other), own.record.path, "009");
    assert.deepEqual(change.renames, [{ from: own.record.path, to: "adr/2024-01-05_009-alpha.md" }]);
    assert.match(changed(own, change).text, /slug: 9\ntitle: "9\. Alpha choice"\nid: 0009\n/);
    assert.match(changed(other, change).text, /After ADR-9\./);
  },
  W10: () => {
    // The command line names each of several: `test/cli/changeCommands.test.ts` and `decisionsNew.test.ts`.
    const one = supersede(record("adr/0001-a.md", RECORD), NEWER, PLAIN, TODAY);
    const newer = changed(NEWER, one.change);
    const two = supersede(record("adr/0002-c.md", RECORD.replace("1. X", "2. C")), newer, PLAIN, TODAY);
    assert.deepEqual(read(changed(newer, two.change).text, NEWER.record.path).links, [
      "supersedes 0001-a.md",
      "supersedes 0002-c.md",
    ]);
  },
  W11: () => {
    assert.match(
      superseded("---\nstatus: accepted\nsuperseded_by: null\n---\n# A\n"),
      /^status: superseded\nsuperseded_by: ADR-0069$/m,
    );
    assert.match(superseded("# A\n\n* Status: accepted\n* Superseded by: n/a\n"), /^\* Superseded by: \[ADR-0069\]/m);
    assert.match(
      superseded("# A\n\n| Status | Accepted |\n|--|--|\n| Superseded by | - |\n"),
      /^\| Superseded by \| \[ADR-0069\]/m,
    );
    assert.match(
      superseded("---\nnumber: 1\nstatus: accepted\nlinks: []\n---\n# A\n"),
      /- target: 69\n\s+kind: superseded/,
    );
  },
  W12: () =>
    assert.equal(
      superseded("## 1. Use X\n\n### Context\n\nC.\n\n### Decision\n\nD.\n"),
      `## 1. Use X\n\n### Status\n\n${LINK}\n\n### Context\n\nC.\n\n### Decision\n\nD.\n`,
    ),
  W13: () => {
    const prose = "Was partly built in v0.3 ([#56](https://example.org/56))";
    assert.equal(superseded(section(`Proposed\n\n${prose}`)), section(`${LINK}\n\n${prose}`));
  },
  W14: () => {
    assert.equal(read(section("~~Accepted~~\n\nRejected")).status, "rejected");
    superseded(section("~~Accepted~~\n\nRejected"));
  },
  W15: () => {
    const toml = (status: string): string => `+++\ntitle = "A"\nstatus = "${status}"\ndate = 2024-01-02\n+++\n\nText\n`;
    assert.equal(withStatus(toml("accepted"), "rejected"), toml("rejected"));
    const { title, date } = readRecord(toml("accepted"), "adr/0001-a.md");
    assert.deepEqual([title, date], ["A", "2024-01-02"]);
  },
  W16: () => {
    const spelt = (word: string, at: number): ReturnType<typeof record> =>
      record(`adr/00${String(at + 10)}-x.md`, `# ${String(at + 10)}. X\n\n## Status\n\n${word} by [5. E](0005-e.md)\n`);
    const folder = ["Superceded", "Superseded", "Superceded", "Superseded", "Superseded"].map(spelt);
    const rare = detectStyle(indexOf(...folder));
    const usual = detectStyle(indexOf(...folder.slice(0, 3)));
    assert.deepEqual([rare.oldSpelling, usual.oldSpelling], [false, true]);
    const older = record("adr/0001-a.md", section("Accepted"));
    const status = (style: typeof rare): string | undefined =>
      changed(older, supersede(older, NEWER, style, TODAY).change).record.status?.text;
    assert.deepEqual([status(rare), status(usual)], ["Superseded by 69. B", "Superceded by 69. B"]);
  },
  W17: () => {
    assert.equal(
      newFileName({
        names: ["2022-07-22_019-x.md", "2022-07-23_020-y.md"],
        otherNames: [],
        title: "Z",
        date: "2026-11-25",
      }).name,
      "2026-11-25_021-z.md",
    );
    // Headings, carriers, language and line endings: `write/newRecord.test.ts`, "a new record beside others".
  },
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

describe("records in the wild", () => {
  for (const [code, check] of Object.entries(ENTRIES)) it(`holds ${code}`, check);

  it("leaves out none", () => {
    const codes = (letter: string, count: number): string[] =>
      Array.from({ length: count }, (_, at) => `${letter}${String(at + 1)}`);
    assert.deepEqual(Object.keys(ENTRIES), [...codes("W", 17), ...codes("M", 19)]);
  });
});
