import assert from "node:assert/strict";
import type { RecordFile } from "../../../../src/decisions/record/record";
import { changeStatus } from "../../../../src/decisions/write/changeStatus";
import { linkRecords } from "../../../../src/decisions/write/linkRecords";
import { provenMove } from "../../../../src/decisions/write/proveMove";
import type { Outcome } from "../../../../src/decisions/write/refusal";
import { renumber } from "../../../../src/decisions/write/renumber";
import { retitle } from "../../../../src/decisions/write/retitle";
import { supersede } from "../../../../src/decisions/write/supersede";
import { PLAIN, TODAY, indexOf, record } from "./writeFixture";

const BODY = "# Use X\n\n## Status\n\nAccepted\n\nAmends [2](0002-b.md)\n\n## Context\n\nC.\n";
const BOMB = `---\nstatus: accepted\na0: &a0 [x, x]\n${Array.from(
  { length: 40 },
  (_, at) => `a${String(at + 1)}: &a${String(at + 1)} [${`*a${String(at)}, `.repeat(9)}x]\n`,
).join("")}---\n\n${BODY}`;
const DEEP = `---\nstatus: accepted\na: ${"[".repeat(500)}${"]".repeat(500)}\n---\n\n${BODY}`;
const OTHER = record(
  "adr/0002-b.md",
  "# 2. B\n\n## Status\n\nAccepted\n\nAmended by [1](0001-a.md)\n\n## Context\n\nC.\n",
);

/** Every change that there is, as it proves itself. */
const CHANGES: Readonly<Record<string, (file: RecordFile) => Outcome>> = {
  status: (file) => changeStatus(file, "rejected", TODAY),
  "the status that it has": (file) => changeStatus(file, "accepted", TODAY),
  supersede: (file) => supersede(file, OTHER, PLAIN, TODAY),
  "supersede another one": (file) => supersede(OTHER, file, PLAIN, TODAY),
  link: (file) => linkRecords(OTHER, file, "Refines", "Refined by", PLAIN),
  renumber: (file) => {
    const index = indexOf(file, OTHER);
    return provenMove(index, file.record.path, renumber(index, file.record.path, "0009"), { number: 9 });
  },
  "renumber what it links to": (file) => {
    const index = indexOf(file, OTHER);
    return provenMove(index, OTHER.record.path, renumber(index, OTHER.record.path, "0009"), { number: 9 });
  },
  rename: (file) => {
    const index = indexOf(file, OTHER);
    return provenMove(index, file.record.path, retitle(index, file, "Use Y"), { title: "Use Y" });
  },
};

describe("a record whose front matter is not looked into", () => {
  for (const [what, text] of [
    ["has too many aliases", BOMB],
    ["is nested too deep", DEEP],
  ] as const)
    for (const [name, change] of Object.entries(CHANGES))
      it(`${what}: ${name} is refused, and nothing is changed`, () => {
        const { change: made, refused } = change(record("adr/0001-a.md", text));
        assert.deepEqual([refused?.code, refused?.path], ["front-matter-invalid", "adr/0001-a.md"]);
        assert.deepEqual([made.edits.size, made.renames.length, made.creates.length], [0, 0, 0]);
      });
});
