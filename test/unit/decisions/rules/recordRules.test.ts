import assert from "node:assert/strict";
import { checkRecord } from "../../../../src/decisions/rules/checkRecord";
import { PATH, contextOf, found } from "./checking";

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
      assert.deepEqual(broken("See [issue].\n\n[issue]: (https://x.org/issues/1)"), []);
      assert.deepEqual(found("broken-link", withStatus("Supersedes the first draft of ADR-0007")), []);
      assert.deepEqual(broken("[a line](../src/lib.rs:37) [lines](../src/lib.rs:37-41)", ["docs/src/lib.rs"]), []);
      assert.deepEqual(broken("[a line](../src/gone.rs:37)"), ["3 file ../src/gone.rs:37"]);
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
