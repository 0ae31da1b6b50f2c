import assert from "node:assert/strict";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import { checkRecord, checkRecords } from "../../../../src/decisions/rules/checkRecord";
import { applyEdits } from "../../../../src/decisions/write/applyEdits";
import { PATH, contextOf, findingsIn, found, fixed } from "./checking";

const NYGARD =
  "# 7. Use a hosted model\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n\n## Decision\n\nText.\n\n## Consequences\n\nText.\n";
const withStatus = (status: string): string => NYGARD.replace("Accepted", status);

describe("rules about a record and those around it", () => {
  describe("broken-link", () => {
    const broken = (text: string, files: readonly string[] | null = []): string[] =>
      found("broken-link", `# Title\n\n${text}\n`, { files });

    it("finds links to files and records that are not there, with their line", () => {
      assert.deepEqual(broken("See [the plan](../plan.md)."), ["3 file ../plan.md"]);
      assert.deepEqual(broken('![picture](<my picture.png>)\n[a]: other.md "Title"'), [
        "3 file my picture.png",
        "4 file other.md",
      ]);
      assert.deepEqual(found("broken-link", withStatus("Superseded by ADR-0042")), ["7 record ADR-0042"]);
    });

    it("stays quiet about what is there, whatever its spelling", () => {
      assert.deepEqual(
        broken("[a](../plan.md#part) [b](my%20plan.md?x) [c](./sub/) [d](page)", [
          "docs/plan.md",
          "docs/decisions/my plan.md",
          "docs/decisions/sub",
          "docs/decisions/page.md",
        ]),
        [],
      );
      assert.deepEqual(broken("[self](0007-model.md) [paren](a_(b).md)", ["docs/decisions/a_(b).md"]), []);
    });

    it("stays quiet about addresses, sites, places, code, comments, templates and what nobody knows", () => {
      assert.deepEqual(
        broken(
          "[a](https://x.org/y.md) [b](mailto:a@b.c) [c](#here) [d](/docs/z.md) `[e](e.md)` [f]({link}) [g](<{link}>) [h](@mei) [i](mei@x.org) [j](github.com/a/b) items[k](from)\n\n```\n[h](h.md)\n```\n\n<!-- [i](i.md) -->",
        ),
        [],
      );
      assert.deepEqual(broken("[a](a.md)", null), []);
      assert.deepEqual(found("broken-link", withStatus("Accepted, see ADR-0042")), []);
    });

    it("takes a link in what a template left for an example", () => {
      assert.deepEqual(
        found("broken-link", "# T\n\n* Status: [proposed | accepted | superseded by [ADR-0005](0005-example.md)]\n"),
        [],
      );
    });

    it("looks beside the root for a link that leaves it", () => {
      assert.deepEqual(found("broken-link", "# T\n\n[a](../../../x.ts)\n", { files: ["../x.ts"] }), []);
      assert.deepEqual(found("broken-link", "# T\n\n[a](../../../x.ts)\n"), ["3 file ../../../x.ts"]);
    });
  });

  describe("supersede-one-sided", () => {
    const older = (status: string): Record<string, string> => ({
      "docs/decisions/0003-api.md": `# 3. Use an API\n\n## Status\n\n${status}\n\n## Context\n\n## Decision\n`,
    });
    const check = (status: string, others: Record<string, string>): string[] =>
      found("supersede-one-sided", withStatus(status), { others });

    it("finds the side that is silent", () => {
      assert.deepEqual(check("Supersedes [3. Use an API](0003-api.md)", older("Accepted")), [
        "7 older-silent 0003 Use an API",
      ]);
      assert.deepEqual(check("Superceded by [3. Use an API](0003-api.md)", older("Accepted")), [
        "7 newer-silent 0003 Use an API",
      ]);
      assert.deepEqual(check("Supersedes [3. Use an API](0003-api.md)", older("Accepted\n\nSee [7](0007-model.md)")), [
        "7 older-silent 0003 Use an API",
      ]);
    });

    it("has a fix that writes the other side, after which it is quiet, in every form", () => {
      const madr4 = (status: string, text: string): string =>
        `---\nstatus: ${status}\ndecision-makers: Mei\n---\n\n# Use an API\n\n## Context and Problem Statement\n\nText.\n\n## More Information\n\n${text}\n`;
      const madr2 = "# Use an API\n\n* Status: accepted\n\n## Context and Problem Statement\n\nText.\n\n## Links\n";
      for (const status of ["Supersedes [3. Use an API](0003-api.md)", "Superseded by [3. Use an API](0003-api.md)"]) {
        for (const other of [
          older("Accepted")["docs/decisions/0003-api.md"] ?? "",
          madr4("accepted", "x"),
          madr2,
          "# Only a title\n",
        ]) {
          const others = { "docs/decisions/0003-api.md": other };
          const [finding] = findingsIn(withStatus(status), { others }).filter(
            ({ code }) => code === "supersede-one-sided",
          );
          const edits = finding?.fixes[0]?.edits;
          assert.ok(edits, status);
          const after = {
            own: applyEdits(withStatus(status), edits.get(PATH) ?? []),
            other: applyEdits(other, edits.get("docs/decisions/0003-api.md") ?? []),
          };
          assert.deepEqual(
            found("supersede-one-sided", after.own, { others: { "docs/decisions/0003-api.md": after.other } }),
            [],
            after.other,
          );
          assert.deepEqual(
            found("supersede-one-sided", after.other, {
              path: "docs/decisions/0003-api.md",
              others: { [PATH]: after.own },
            }),
            [],
            after.other,
          );
        }
      }
    });

    it("takes the silence of a successor for a remark only", () => {
      const setting = { others: older("Accepted") };
      const [finding] = findingsIn(withStatus("Superseded by [3. Use an API](0003-api.md)"), setting).filter(
        ({ code }) => code === "supersede-one-sided",
      );
      assert.equal(finding?.severity, "information");
    });

    it("stays quiet while this record is not in force, about a part, and about an older record that is past", () => {
      const supersedes = "supersedes: [3. Use an API](0003-api.md)\n\n## Context\n";
      for (const status of ["Proposed", "Draft", "Rejected"]) {
        const text = `# 7. A\n\n* Status: ${status}\n* ${supersedes}`;
        assert.deepEqual(found("supersede-one-sided", text, { others: older("Accepted") }), [], status);
      }
      assert.deepEqual(check("Accepted\n\nPartially supersedes [3. Use an API](0003-api.md)", older("Accepted")), []);
      for (const status of ["Deprecated", "Rejected", "Superseded by ADR-0005"])
        assert.deepEqual(check("Supersedes [3. Use an API](0003-api.md)", older(status)), [], status);
    });

    it("stays quiet where both sides speak, or the other one is not there", () => {
      assert.deepEqual(
        check("Supercedes [3. Use an API](0003-api.md)", older("Superceded by [7. Model](0007-model.md)")),
        [],
      );
      assert.deepEqual(
        check("Superseded by ADR-0003", older("Accepted\n\nReplaces the choice of [ADR-0007](0007-model.md)")),
        [],
      );
      assert.deepEqual(check("Supersedes [3. Use an API](0004-none.md)", {}), []);
      assert.deepEqual(check("Amends [3. Use an API](0003-api.md)", older("Accepted")), []);
    });
  });

  describe("duplicate-number", () => {
    const check = (...paths: string[]): string[] =>
      found("duplicate-number", NYGARD, { others: Object.fromEntries(paths.map((path) => [path, "# Other\n"])) });

    it("finds the same number in a folder", () => {
      assert.deepEqual(check("docs/decisions/0007-other.md", "docs/decisions/7-third.md"), [
        "1 same 0007 0007-other.md, 7-third.md",
      ]);
    });

    it("finds the same number among folders that are a record each", () => {
      const others = { "adr/0001-b/README.md": "# B\n", "other/0001-c/README.md": "# C\n" };
      assert.deepEqual(found("duplicate-number", "# A\n", { path: "adr/0001-a/README.md", others }), [
        "1 same 0001 0001-b/README.md",
      ]);
    });

    it("names a few of many", () => {
      const paths = Array.from({ length: 9 }, (_, count) => `docs/decisions/0007-x${count}.md`);
      assert.deepEqual(check(...paths), ["1 same 0007 0007-x0.md, 0007-x1.md, 0007-x2.md, 0007-x3.md, 0007-x4.md, …"]);
    });

    it("stays quiet about other folders, translations, dates and records without a number", () => {
      assert.deepEqual(
        check(
          "docs/decisions/backend/0007-other.md",
          "docs/decisions/0007-model.zh-cn.md",
          "docs/decisions/0007-model-annex1.md",
          "docs/decisions/0008-other.md",
          "docs/decisions/other.md",
        ),
        [],
      );
      assert.deepEqual(
        found("duplicate-number", "# A\n", { path: "20260102-a.md", others: { "20260102-b.md": "# B\n" } }),
        [],
      );
    });

    it("tells series apart by the letters before the number", () => {
      const other = (path: string): number =>
        found("duplicate-number", "# A\n", { path: "adr-0001-a.md", others: { [path]: "# B\n" } }).length;
      assert.deepEqual(["rfc-0001-b.md", "ADR-0001-b.md", "0001-b.md"].map(other), [0, 1, 1]);
    });

    it("looks at all records of a root within a moment", () => {
      const others = Object.fromEntries(
        Array.from({ length: 3000 }, (_, number) => [`docs/decisions/${number + 10}-record.md`, "# Other\n"]),
      );
      const context = contextOf(NYGARD, { others });
      assert.deepEqual(checkRecords(context), []);
    });
  });

  describe("status-unknown", () => {
    it("finds a misspelling of a common word, and offers that word", () => {
      assert.equal(fixed("status-unknown", withStatus("Acepted")), NYGARD);
      for (const [word, meant] of [
        ["Acepted", "accepted"],
        ["acccepted", "accepted"],
        ["Aproved", "accepted"],
        ["Porposed", "proposed"],
        ["Rejcted", "rejected"],
        ["Depricated", "deprecated"],
        ["Supersedded", "superseded"],
        ["Supreseded", "superseded"],
      ] as const) {
        const [finding] = findingsIn(withStatus(`${word} (2026-01-02)`)).filter(
          ({ code }) => code === "status-unknown",
        );
        assert.deepEqual([finding?.args, finding?.fixes[0]?.args], [[word], [meant]], word);
      }
    });

    it("stays quiet about every word that is not a misspelling: a team's own, or of another language", () => {
      for (const status of [
        "On ice",
        "Incomplete",
        "Reverted by [1](https://example.org)",
        "In consideration",
        "Provisional",
        "Placeholder",
        "Experimental",
        "Adopted",
        "Ready for integration",
        "Invalidated",
        "Akzeptiert",
        "Vorgeschlagen",
        "proposé",
        "accepté",
        "Proposto",
        "Aceptado",
        "Propuesto",
        "Aceito",
        "Deprecado",
        "已决策，已发布",
        "历史归档",
        "...",
      ])
        assert.deepEqual(found("status-unknown", withStatus(status)), [], status);
    });

    it("stays quiet without a status, with known ones, and about placeholders", () => {
      for (const status of [
        "Superseded by [8](0008-x.md)",
        "已接受",
        "Approved by the board",
        "[proposed | rejected | accepted]",
        "",
      ])
        assert.deepEqual(found("status-unknown", withStatus(status)), [], status);
      for (const status of [
        "On hold",
        "Partly superseded",
        "Implemented in 2.0",
        "The status has two parts:",
        "We have not yet come to one",
      ])
        assert.deepEqual(found("status-unknown", withStatus(status)), [], status);
      assert.deepEqual(found("status-unknown", "# Only a title\n"), []);
    });
  });

  describe("status-contradiction", () => {
    const check = (text: string, others: Record<string, string> = {}): string[] =>
      found("status-contradiction", text, { others });
    const SUCCESSOR = { "docs/decisions/0008-next.md": "# 8. Next\n\n## Status\n\nAccepted\n" };
    const twice = (yaml: string, section: string): string =>
      `---\nstatus: ${yaml}\n---\n\n# 7. A\n\n## Status\n\n${section}\n\n## Context\n\nText.\n`;

    it("finds a place that contradicts another one, whatever the two carriers are", () => {
      assert.deepEqual(check(twice('"superseded by ADR-0008"', "Accepted"), SUCCESSOR), [
        '9 differs Accepted 2 status: "superseded by ADR-0008"',
      ]);
      assert.equal(check(twice("rejected", "Accepted")).length, 1);
      assert.equal(check(twice("已接受", "已废弃")).length, 1);
      assert.equal(check("# 7. A\n\n**Status:** Accepted\n\n## Status\n\nDeprecated\n\n## Context\n").length, 1);
    });

    it("finds a status that holds under a banner that names the successor", () => {
      const text =
        "# 7. A\n\n> Superseded by [8. Next](0008-next.md)\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n";
      assert.deepEqual(check(text, SUCCESSOR), ["7 names-successor Accepted 3"]);
      const proposed = { "docs/decisions/0008-next.md": "# 8. Next\n\n## Status\n\nProposed\n" };
      assert.deepEqual(check(text, proposed), []);
    });

    it("offers each word, and is quiet after either", () => {
      const text = twice("rejected", "Accepted");
      for (const which of [0, 1]) {
        const after = fixed("status-contradiction", text, {}, which);
        assert.deepEqual(check(after), [], after);
      }
    });

    it("stays quiet about agreeing words, unknown ones, histories, parts and drafts", () => {
      for (const text of [
        twice("accepted", "Accepted on 2026-01-02"),
        twice("approved", "Accepted"),
        twice("draft", "Proposed"),
        twice("in use", "Accepted"),
        NYGARD,
        "# 7. A\n\n## Status\n\n2026-01-02 proposed\n\n2026-02-03 accepted\n\n## Context\n",
        "# 7. A\n\n## Status\n\nAccepted\n\nPartially superseded by [8. Next](0008-next.md)\n\n## Context\n",
      ])
        assert.deepEqual(check(text, SUCCESSOR), [], text);
    });
  });

  describe("number-mismatch", () => {
    const check = (heading: string, path = PATH, others: Record<string, string> = {}): string[] =>
      found("number-mismatch", `${heading}\n\n## Status\n\nAccepted\n`, { path, others });

    it("finds a heading with the number of another record, and writes the file's in its form", () => {
      assert.deepEqual(check("# 3. Use an API"), ["1 differs 3 0007"]);
      assert.deepEqual(check("# ADR-0022: Use an API"), ["1 differs 0022 0007"]);
      assert.deepEqual(check("# 3. Use an API", "adr/0033-x/README.md"), ["1 differs 3 0033"]);
      assert.equal(fixed("number-mismatch", "# ADR-0022: Use an API\n"), "# ADR-0007: Use an API\n");
      assert.equal(fixed("number-mismatch", "# 3. Use an API\n"), "# 7. Use an API\n");
    });

    it("has a fix after which it is quiet, and the record says the same but for that number", () => {
      for (const heading of ["# 3. 7 days of logs", "# ADR-0022 — A (2)", "# [ADR-3] X"]) {
        const text = `${heading}\n\n## Status\n\nSuperseded by [3. C](0003-c.md)\n`;
        const after = fixed("number-mismatch", text);
        assert.deepEqual(found("number-mismatch", after), [], after);
        const said = (written: string): unknown => {
          const { title, number, status, references } = readRecord(written, PATH);
          return [title, number, status?.text, references.map(({ href }) => href)];
        };
        assert.deepEqual(said(after), said(text));
      }
    });

    it("takes a bare number for one where the folder writes them so", () => {
      const others = { "docs/decisions/0001-a.md": "# 1 Alpha\n", "docs/decisions/0002-b.md": "# 2 Beta\n" };
      assert.deepEqual(check("# 29 Security auditing", PATH, others), ["1 differs 29 0007"]);
      assert.deepEqual(check("# 29 Security auditing"), []);
    });

    it("stays quiet about equal numbers in any form, headings and files without one, and dates", () => {
      for (const heading of ["# 7. A", "# 0007 - A", "# ADR 007: A", "# Use 3 replicas", "# A", "# ADR-7 · A"])
        assert.deepEqual(check(heading), [], heading);
      assert.deepEqual(check("# 1. Metrics\n\nText.\n\n# 2. Design"), []);
      assert.deepEqual(check("# 3. A", "docs/decisions/use-an-api.md"), []);
      assert.deepEqual(check("# 3. A", "docs/decisions/20260102-use-an-api.md"), []);
    });
  });

  describe("not-utf8", () => {
    it("stands where the first byte was lost", () => {
      const context = contextOf("# 7. Caf\uFFFD\n");
      const file = context.index.get(PATH);
      assert.ok(file);
      const findings = checkRecord({ ...file, isUtf8: false }, context).filter(({ code }) => code === "not-utf8");
      assert.deepEqual(
        findings.map(({ severity, line, span }) => [severity, line, span.offset]),
        [["error", 1, 8]],
      );
    });

    it("stays quiet about UTF-8, in which the replacement character may stand", () =>
      assert.deepEqual(found("not-utf8", "# 7. Caf\uFFFD\n"), []));
  });

  describe("yaml-invalid", () => {
    it("names the line", () => {
      const [finding = ""] = found("yaml-invalid", "---\nstatus: accepted\ndecision-makers: @alice\n---\n\n# T\n");
      assert.match(finding, /^3 invalid /);
    });

    it("stays quiet about valid YAML", () => {
      assert.deepEqual(found("yaml-invalid", "---\nstatus: accepted\ntags: [a, b]\n---\n\n# T\n"), []);
    });
  });

  describe("review-overdue", () => {
    it("stands at the review date, whatever other dates there are", () => {
      const text = "---\nstatus: accepted\ndate: 2025-01-02\nreview-by: 2025-01-02\n---\n\n# T\n";
      assert.deepEqual(found("review-overdue", text, { today: "2026-11-24" }), ["4 past 2025-01-02"]);
    });

    const check = (status: string, date: string): string[] =>
      found("review-overdue", `---\nstatus: ${status}\nreview-by: ${date}\n---\n\n# T\n`, { today: "2026-11-24" });

    it("finds a day that is past", () => assert.deepEqual(check("accepted", "2026-11-23"), ["3 past 2026-11-23"]));
    it("stays quiet on the day itself, and in decisions that are past", () => {
      assert.deepEqual(check("accepted", "2026-11-24"), []);
      assert.deepEqual(check('"superseded by ADR-0009"', "2026-01-01"), []);
    });
  });

  describe("placeholder-left", () => {
    it("finds what templates of MADR 2 to 4 and snippets leave", () => {
      assert.deepEqual(
        found(
          "placeholder-left",
          '---\nstatus: "{proposed | rejected | accepted"\ndate: {YYYY-MM-DD when the decision was last updated}\n---\n\n# {short title, representative of solved problem}\n\n## Considered Options\n\n* {title of option 1}\n* Real\n\n## Decision Outcome\n\nChosen option: "{title of option 1}", because {justification}.\n',
        ).map((text) => text.split(" ")[0]),
        ["2", "3", "6", "10", "15"],
      );
      assert.deepEqual(
        found(
          "placeholder-left",
          "# [short title of solved problem and solution]\n\n* Status: [proposed | rejected | accepted]\n* Deciders: [list everyone involved]\n* Date: [YYYY-MM-DD when]\n\n## Considered Options\n\n* [option 1]\n",
        ).map((text) => text.split(" ")[0]),
        ["1", "3", "4", "5", "9"],
      );
      assert.deepEqual(found("placeholder-left", "# ${1:Title}\n"), ["1 left ${1:Title}"]);
      for (const title of [
        "{TITLE}",
        "ADR {ADR-NUMBER}: {TITLE}",
        "[Title of the decision]",
        "{简短标题}",
        "{Entscheidung | Thema}",
      ])
        assert.equal(found("placeholder-left", `# ${title}\n`).length, 1, title);
    });

    it("stays quiet in a template that its name tells, and about an example in code", () => {
      assert.deepEqual(found("placeholder-left", "# {short title}\n", { path: "rfc-template.md" }), []);
      assert.deepEqual(
        found("placeholder-left", "# Dates\n\n## Considered Options\n\n* `YYYY-MM-DD` in names\n* Numbers\n"),
        [],
      );
    });

    it("stays quiet about braces and brackets that mean something", () => {
      for (const text of [
        "# Serve /users/{id} under {{mustache}}",
        "# `{name}` in templates",
        "# [Use a gateway](x.md)",
        "# A\n\n* Status: accepted\n* Tags: [x](y.md)",
        "---\ntags: [one thing, another]\n---\n# T",
        "# Set ${HOME}",
        "# T\n\n* Status: {Deprecated}",
        "# Use Map<K, V> or { a }",
        "# T\n\n* Deciders: { Mei Lin }\n* Tags: [gateway / platform]\n* Consulted: [Arno, Ivo, Uwe]",
        "# T\n\n* Status: [PASS]",
        "# Name files {date}-{title}",
        "# T\n\n## Considered Options\n\n* References for {citationkey}\n* [Abstraction - Option #1]",
      ]) {
        assert.deepEqual(found("placeholder-left", `${text}\n`), [], text);
      }
    });
  });
});
