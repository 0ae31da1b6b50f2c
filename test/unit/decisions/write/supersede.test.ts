import assert from "node:assert/strict";
import { changeStatus } from "../../../../src/decisions/write/changeStatus";
import { linkRecords } from "../../../../src/decisions/write/linkRecords";
import { detectStyle } from "../../../../src/decisions/write/style";
import { supersede } from "../../../../src/decisions/write/supersede";
import type { RecordFile, StatusWord } from "../../../../src/decisions/record/record";
import { ADR_TOOLS, PLAIN, TODAY, changed, indexOf, record } from "./writeFixture";

/** A record as `adr new` of adr-tools 3.0.0 writes it from this template. */
const nygard = (heading: string, status = "Accepted"): string =>
  `# ${heading}\n\nDate: 2026-02-03\n\n## Status\n\n${status}\n\n## Context\n\nPrompts hold names of customers.\n\n## Decision\n\nWe decide.\n\n## Consequences\n\nSomeone is on call.\n`;
const madr4 = (status: string, more = ""): string =>
  `---\nstatus: ${status}\ndate: 2026-02-03\ndecision-makers: Li\n---\n\n# Choose a model\n\n## Context and Problem Statement\n\nWhich?\n\n## Considered Options\n\n* A\n\n## Decision Outcome\n\nOpen.\n${more}`;
const madr2 = (status: string, more = ""): string =>
  `# Choose a model\n\n* Status: ${status}\n* Date: 2026-02-03\n\n## Context and Problem Statement\n\nWhich?\n\n## Considered Options\n\n* A\n${more}`;

function both(older: RecordFile, newer: RecordFile, style = PLAIN): readonly [string, string] {
  const { change } = supersede(older, newer, style, TODAY);
  return [changed(older, change).text, changed(newer, change).text];
}

function withStatus(text: string, status: StatusWord): string {
  const file = record("docs/decisions/0001-x.md", text);
  return changed(file, changeStatus(file, status, TODAY).change).text;
}

describe("superseding a record", () => {
  it("writes the bytes that adr-tools 3.0.0 writes with `adr new -s`, `adr new -l` and `adr link`", () => {
    // The expected bytes are those that the tool left behind in this order of commands, with this template.
    let files = ["Rent GPU nodes", "Host open weights (Qwen)", "Call an API", "Buy C# tools, really", "Another"].map(
      (title, index) =>
        record(
          `doc/adr/000${index + 1}-${["rent-gpu-nodes", "host-open-weights-qwen", "call-an-api", "buy-c-tools-really", "another"][index] ?? ""}.md`,
          nygard(`${index + 1}. ${title}`),
        ),
    );
    const file = (number: number): RecordFile => files[number - 1]!;
    const apply = ({ change }: ReturnType<typeof supersede>): void =>
      void (files = files.map((each) => changed(each, change)));
    apply(supersede(file(1), file(3), ADR_TOOLS, TODAY));
    apply(linkRecords(file(3), file(2), "Amends", "Amended by", ADR_TOOLS));
    apply(supersede(file(2), file(4), ADR_TOOLS, TODAY));
    apply(linkRecords(file(5), file(2), "Clarifies", "Clarified by", ADR_TOOLS));
    apply(linkRecords(file(4), file(3), "Depends heavily on the outcome of", "Is needed by", ADR_TOOLS));
    assert.deepEqual(
      files.map(({ text }) => text),
      [
        nygard("1. Rent GPU nodes", "Superceded by [3. Call an API](0003-call-an-api.md)"),
        nygard(
          "2. Host open weights (Qwen)",
          "Amended by [3. Call an API](0003-call-an-api.md)\n\nSuperceded by [4. Buy C# tools, really](0004-buy-c-tools-really.md)\n\nClarified by [5. Another](0005-another.md)",
        ),
        nygard(
          "3. Call an API",
          "Accepted\n\nSupercedes [1. Rent GPU nodes](0001-rent-gpu-nodes.md)\n\nAmends [2. Host open weights (Qwen)](0002-host-open-weights-qwen.md)\n\nIs needed by [4. Buy C# tools, really](0004-buy-c-tools-really.md)",
        ),
        nygard(
          "4. Buy C# tools, really",
          "Accepted\n\nSupercedes [2. Host open weights (Qwen)](0002-host-open-weights-qwen.md)\n\nDepends heavily on the outcome of [3. Call an API](0003-call-an-api.md)",
        ),
        nygard("5. Another", "Accepted\n\nClarifies [2. Host open weights (Qwen)](0002-host-open-weights-qwen.md)"),
      ],
    );
  });

  it("works where adr-tools fails: Status at the end of the file, CRLF, no Status section", () => {
    const newer = record("adr/0002-b.md", nygard("2. B"));
    const [atEnd] = both(
      record("adr/0001-a.md", "# 1. A\n\n## Context\n\nC\n\n## Decision\n\nD\n\n## Status\n\nAccepted"),
      newer,
    );
    assert.equal(
      atEnd,
      "# 1. A\n\n## Context\n\nC\n\n## Decision\n\nD\n\n## Status\n\nSuperseded by [2. B](0002-b.md)",
    );
    const [crlf] = both(record("adr/0001-a.md", nygard("1. A").replaceAll("\n", "\r\n")), newer);
    assert.equal(crlf, nygard("1. A", "Superseded by [2. B](0002-b.md)").replaceAll("\n", "\r\n"));
    const [without] = both(
      record("adr/0001-a.md", "# 1. A\n\nDate: 2026-02-03\n\n## Context\n\nC\n\n## Decision\n\nD\n"),
      newer,
    );
    assert.equal(
      without,
      "# 1. A\n\nDate: 2026-02-03\n\n## Status\n\nSuperseded by [2. B](0002-b.md)\n\n## Context\n\nC\n\n## Decision\n\nD\n",
    );
  });

  it("keeps what a status says beside its word", () => {
    const [older] = both(
      record("adr/0001-a.md", nygard("1. A", "Accepted on 2024-05-02")),
      record("adr/0002-b.md", nygard("2. B")),
    );
    assert.equal(older, nygard("1. A", "Superseded by [2. B](0002-b.md)\n\nAccepted on 2024-05-02"));
  });

  it("names the successor of a MADR 4 record by number in the status, and with a link below", () => {
    const [older, newer] = both(
      record("docs/decisions/0003-a.md", madr4("accepted")),
      record("docs/decisions/0007-b.md", madr4("proposed", "\n## More Information\n\nPrices of May.\n")),
    );
    assert.equal(
      older,
      madr4('"superseded by ADR-0007"', "\n## More Information\n\nSuperseded by [ADR-0007](0007-b.md).\n"),
    );
    assert.equal(
      newer,
      madr4("proposed", "\n## More Information\n\nPrices of May.\n\nSupersedes [ADR-0003](0003-a.md).\n"),
    );
  });

  it("puts the sentence above the definitions that end the file", () => {
    const [, newer] = both(
      record("docs/decisions/0003-a.md", madr4("accepted")),
      record("docs/decisions/0007-b.md", madr4("proposed", '\n[arg:x]: https://example.org "x"\n')),
    );
    assert.equal(
      newer,
      madr4(
        "proposed",
        '\n## More Information\n\nSupersedes [ADR-0003](0003-a.md).\n\n[arg:x]: https://example.org "x"\n',
      ),
    );
  });

  it("writes a link into the status of MADR 3, and where the successor lies in another folder", () => {
    const madr3 = madr4("'accepted'").replace("decision-makers", "deciders");
    const [older] = both(record("docs/decisions/0003-a.md", madr3), record("docs/decisions/0007-b.md", madr3));
    assert.equal(older, madr3.replace("'accepted'", "'superseded by [ADR-0007](0007-b.md)'"));
    const [elsewhere, newer] = both(
      record("docs/decisions/ops & co/0003-a (1).md", madr4("accepted")),
      record("docs/decisions/0007-b#.md", madr4("proposed")),
    );
    assert.equal(elsewhere, madr4("superseded by [ADR-0007](../0007-b%23.md)"));
    assert.equal(
      newer,
      madr4("proposed", "\n## More Information\n\nSupersedes [ADR-0003](ops%20%26%20co/0003-a%20%281%29.md).\n"),
    );
  });

  it("writes the bullets of MADR 2, and the link texts that log4brains resolves", () => {
    const [older, newer] = both(
      record("docs/adr/0005-a.md", madr2("accepted <!-- optional -->")),
      record(
        "docs/adr/0006-b.md",
        madr2("proposed", "\n## Links <!-- optional -->\n\n* Refines [ADR-0001](0001-x.md)\n"),
      ),
    );
    assert.equal(older, madr2("superseded by [ADR-0006](0006-b.md) <!-- optional -->"));
    assert.equal(
      newer,
      madr2(
        "proposed",
        "\n## Links <!-- optional -->\n\n* Refines [ADR-0001](0001-x.md)\n* Supersedes [ADR-0005](0005-a.md)\n",
      ),
    );
    const dashes = (status: string): string => madr2(status).replaceAll("* ", "- ");
    const [draft, next] = both(
      record("docs/adr/20260101-a.md", dashes("accepted")),
      record("docs/adr/20260203-b.md", dashes("draft")),
      { ...PLAIN, slugText: true },
    );
    assert.equal(draft, dashes("superseded by [20260203-b](20260203-b.md)"));
    assert.equal(next, `${dashes("draft")}\n## Links\n\n- Supersedes [20260101-a](20260101-a.md)\n`);
  });

  it("writes Chinese into a record that has its status in Chinese", () => {
    const chinese = (status: string): string =>
      `# 1. 选模型\n\n## 状态\n\n${status}\n\n## 背景\n\n某事。\n\n## 决策\n\n如此。\n`;
    const [older, newer] = both(
      record("adr/0001-a.md", chinese("已接受")),
      record("adr/0002-b.md", chinese("提议中").replace("1.", "2.")),
    );
    assert.equal(older, chinese("已被 [2. 选模型](0002-b.md) 取代"));
    assert.equal(newer, chinese("提议中\n\n取代 [1. 选模型](0001-a.md)").replace("# 1.", "# 2."));
  });

  it("leaves what is struck out, and does not strike out the new one", () => {
    assert.equal(
      withStatus("# X\n\n## Status\n\n~~Proposed~~ Accepted\n", "deprecated"),
      "# X\n\n## Status\n\n~~Proposed~~ Deprecated\n",
    );
    assert.equal(
      withStatus("# X\n\n* Status: ~~proposed~~ ~~draft~~ **accepted**\n", "rejected"),
      "# X\n\n* Status: ~~proposed~~ ~~draft~~ **rejected**\n",
    );
  });

  it("takes the word away that somebody left above the link to the successor", () => {
    const newer = record("adr/0002-b.md", nygard("2. B", "Accepted\n\nSupersedes [1. A](0001-a.md)"));
    const link = "Superseded by [2. B](0002-b.md)";
    for (const status of [`Accepted\n\n${link}`, `Accepted\n${link}`]) {
      const [older] = both(record("adr/0001-a.md", nygard("1. A", status)), newer);
      assert.equal(record("adr/0001-a.md", older).record.status?.word, "superseded", status);
      assert.doesNotMatch(older, /Accepted/);
      assert.deepEqual(both(record("adr/0001-a.md", older), newer), [older, newer.text]);
    }
    assert.equal(both(record("adr/0001-a.md", nygard("1. A", `Accepted\n\n${link}`)), newer)[0], nygard("1. A", link));
  });

  it("does nothing for a record and itself", () => {
    const file = record("adr/0001-a.md", nygard("1. A"));
    assert.equal(supersede(file, file, PLAIN, TODAY).change.edits.size, 0);
  });
});

describe("changing a status", () => {
  for (const [name, before, after] of [
    ["front matter, quotes and comment", madr4('"accepted" # as agreed'), madr4('"deprecated" # as agreed')],
    ["front matter without a value", madr4("").replace("status: ", "status:"), madr4("deprecated")],
    ["front matter without a status", madr4("x").replace("status: x\n", ""), madr4("deprecated")],
    ["the choice of the template", madr4('"{proposed | rejected | accepted | deprecated}"'), madr4('"deprecated"')],
    ["a bullet", madr2("accepted <!-- optional -->"), madr2("deprecated <!-- optional -->")],
    ["a list without a status", madr2("x").replace("* Status: x\n", ""), madr2("deprecated")],
    ["a Status section", nygard("1. A"), nygard("1. A", "Deprecated")],
    ["the word STATUS", nygard("1. A", "STATUS"), nygard("1. A", "Deprecated")],
    [
      "an empty Status section",
      "# 1. A\n\n## Status\n\n## Context\n",
      "# 1. A\n\n## Status\n\nDeprecated\n\n## Context\n",
    ],
    ["emphasis", nygard("1. A", "**Accepted**"), nygard("1. A", "**Deprecated**")],
    [
      "a line",
      "# A\n\n**Status:** Accepted  \n**Date:** 2026-02-03\n",
      "# A\n\n**Status:** Deprecated  \n**Date:** 2026-02-03\n",
    ],
    ["capitals", "# A\n\nStatus: ACCEPTED\n", "# A\n\nStatus: DEPRECATED\n"],
    [
      "a table",
      "# A\n\n| Status | Date |\n| --- | --- |\n| Accepted | 2026-02-03 |\n",
      "# A\n\n| Status | Date |\n| --- | --- |\n| Deprecated | 2026-02-03 |\n",
    ],
    ["Chinese", "# A\n\n* 状态：已接受\n* 日期：2026-02-03\n", "# A\n\n* 状态：已废弃\n* 日期：2026-02-03\n"],
    ["Chinese keys without a status", "# A\n\n* 日期：2026-02-03\n", "# A\n\n* 状态：已废弃\n* 日期：2026-02-03\n"],
    [
      "a byte order mark and no final line ending",
      "\uFEFF# A\r\n\r\nProse.",
      "\uFEFF---\r\nstatus: deprecated\r\n---\r\n\r\n# A\r\n\r\nProse.",
    ],
  ] as const) {
    it(`keeps to ${name}`, () => assert.equal(withStatus(before, "deprecated"), after));
  }

  it("asks nothing of a record that has the status already", () => {
    assert.equal(
      withStatus(nygard("1. A", "Accepted on 2024-05-02"), "accepted"),
      nygard("1. A", "Accepted on 2024-05-02"),
    );
  });
});

describe("the style of a repository", () => {
  it("has the old spelling only where it is written already", () => {
    assert.equal(detectStyle(indexOf(record("adr/0001-a.md", nygard("1. A")))).oldSpelling, false);
    assert.equal(
      detectStyle(indexOf(record("adr/0001-a.md", nygard("1. A", "Superceded by [2. B](0002-b.md)")))).oldSpelling,
      true,
    );
  });

  it("knows the links of log4brains and MADR 3, and where records have their status", () => {
    const logged = detectStyle(
      indexOf(record("adr/20260101-a.md", madr2("superseded by [20260203-b](20260203-b.md)"))),
    );
    assert.deepEqual([logged.slugText, logged.carrier], [true, "list"]);
    assert.equal(detectStyle(indexOf(), "log4brains").slugText, true);
    assert.equal(
      detectStyle(indexOf(record("adr/0001-a.md", madr4("superseded by [ADR-0002](0002-b.md)")))).statusLink,
      true,
    );
  });
});
