import assert from "node:assert/strict";
import { findingsIn, found, fixed } from "./checking";

const NYGARD =
  "# 7. Use a hosted model\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n\n## Decision\n\nText.\n\n## Consequences\n\nText.\n";

const withStatus = (status: string): string => NYGARD.replace("Accepted", status);

describe("rules about a record and those around it", () => {
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
});
