import assert from "node:assert/strict";
import { changeStatus } from "../../../../src/decisions/write/changeStatus";
import { provenMove } from "../../../../src/decisions/write/proveMove";
import { renumber } from "../../../../src/decisions/write/renumber";
import { supersede } from "../../../../src/decisions/write/supersede";
import { PLAIN, TODAY, indexOf, record } from "../write/writeFixture";

const BODY = "\n## Context\n\nC.\n";

const NEWER = record("adr/0002-b.md", `# 2. B\n\n## Status\n\nAccepted\n${BODY}`);

const section = (lines: string): string => `# 1. A\n\n## Status\n\n${lines}\n${BODY}`;

describe("records whose bytes are not UTF-8", () => {
  const lossy = { ...record("adr/0001-a.md", section("Accepted").replace("A\n", "Caf\uFFFD\n")), isUtf8: false };
  it("are not written, whatever is asked", () => {
    const outcomes = [
      changeStatus(lossy, "rejected", TODAY),
      supersede(lossy, NEWER, PLAIN, TODAY),
      supersede(NEWER, lossy, PLAIN, TODAY),
      provenMove(indexOf(lossy), "adr/0001-a.md", renumber(indexOf(lossy), "adr/0001-a.md", "0009"), { number: 9 }),
    ];
    for (const { change, refused } of outcomes)
      assert.deepEqual([refused?.code, refused?.path, change.edits.size], ["not-utf8", "adr/0001-a.md", 0]);
  });

  it("may have the status already", () => {
    assert.equal(changeStatus(lossy, "accepted", TODAY).refused, null);
  });
});
