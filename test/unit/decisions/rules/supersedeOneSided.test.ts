import assert from "node:assert/strict";
import { applyEdits } from "../../../../src/decisions/write/applyEdits";
import { PATH, findingsIn, fixed, found } from "./checking";

const NYGARD =
  "# 7. Use a hosted model\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n\n## Decision\n\nText.\n\n## Consequences\n\nText.\n";

const withStatus = (status: string): string => NYGARD.replace("Accepted", status);

describe("rules about a record and those around it", () => {
  describe("superseded-by-undecided", () => {
    const by = (status: string): Record<string, string> => ({
      "docs/decisions/0009-own.md": `# 9. Own machines\n\n## Status\n\n${status}\n\n## Context\n\n## Decision\n`,
    });
    const superseded = withStatus("Superseded by [9. Own machines](0009-own.md)");
    const check = (status: string): string[] => found("superseded-by-undecided", superseded, { others: by(status) });

    it("finds a record whose only successors are proposals", () => {
      assert.deepEqual(check("Proposed"), ["7 undecided Own machines"]);
      for (const status of ["Accepted", "Rejected", "On hold"]) assert.deepEqual(check(status), [], status);
      assert.deepEqual(found("superseded-by-undecided", withStatus("Accepted"), { others: by("Proposed") }), []);
    });

    it("has a fix that sets the record back, after which it is quiet", () => {
      const after = fixed("superseded-by-undecided", superseded, { others: by("Proposed") });
      assert.equal(after, withStatus("Accepted"));
      assert.deepEqual(found("superseded-by-undecided", after, { others: by("Proposed") }), []);
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
});
