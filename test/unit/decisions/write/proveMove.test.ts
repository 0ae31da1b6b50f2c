import assert from "node:assert/strict";
import type { Change } from "../../../../src/decisions/write/change";
import { moveRecord } from "../../../../src/decisions/write/moveRecord";
import { provenMove } from "../../../../src/decisions/write/proveMove";
import { renumber } from "../../../../src/decisions/write/renumber";
import { changed, indexOf, record } from "./writeFixture";

const MOVED = record(
  "adr/0007-a.md",
  "# 7. A\n\n## Status\n\nAccepted\n\nThis is ADR-0007, not `ADR-0007`.\n\n## Context\n\n![map](img/map.png) [b](0008-b.md)\n",
);
const CITING = record(
  "adr/0008-b.md",
  "# 8. B\n\n## Status\n\n- [x] Accepted, supersedes [7. A](0007-a.md)\n- [ ] Deprecated\n\n## Context\n\n- [ ] look at [A](0007-a.md)\n- [x] ADR-0007 and [[0007-a]]\n",
);
const README = { path: "adr/README.md", text: "* [ADR-0007](0007-a.md) - A\n* [Map](img/map.png)\n" };
const INDEX = indexOf(MOVED, CITING);

const without = (change: Change, path: string): Change => ({
  ...change,
  edits: new Map([...change.edits].filter(([edited]) => edited !== path)),
});

describe("the proof of a move", () => {
  const renumbered = renumber(INDEX, MOVED.record.path, "0009", [README]);

  it("finds that links in check boxes, in the index and in the record itself lead where they did", () => {
    const { change, refused } = provenMove(INDEX, MOVED.record.path, renumbered, { number: 9 }, [README]);
    assert.equal(refused, null);
    assert.equal(changed(CITING, change).text, CITING.text.replaceAll("0007", "0009").replace("[7. A]", "[9. A]"));
    assert.equal(change.edits.get(README.path)?.length, 2);
  });

  it("lets a record that names itself by its number go on doing so, but for code", () => {
    assert.match(changed(MOVED, renumbered).text, /This is ADR-0009, not `ADR-0007`\./);
  });

  it("refuses a change that leaves a link of the index, or of a citing record, behind", () => {
    for (const path of [README.path, CITING.record.path]) {
      const { change, refused } = provenMove(INDEX, MOVED.record.path, without(renumbered, path), {}, [README]);
      assert.deepEqual([refused?.code, refused?.path, change.edits.size], ["links-lost", path, 0]);
    }
  });

  it("refuses a change after which a picture is no longer found", () => {
    const moved = moveRecord(INDEX, MOVED.record.path, "adr/old/0007-a.md", [README]);
    assert.equal(provenMove(INDEX, MOVED.record.path, moved, {}, [README]).refused, null);
    assert.match(changed(MOVED, moved).text, /!\[map\]\(\.\.\/img\/map\.png\) \[b\]\(\.\.\/0008-b\.md\)/);
    const [, ...rest] = moved.edits.get(MOVED.record.path) ?? [];
    const broken = { ...moved, edits: new Map([...moved.edits, [MOVED.record.path, rest] as const]) };
    assert.equal(provenMove(INDEX, MOVED.record.path, broken, {}, [README]).refused?.code, "links-lost");
  });

  it("refuses a change after which a citing record says something else of itself", () => {
    const at = CITING.text.indexOf("supersedes");
    const edits = [
      { offset: at, length: "supersedes".length, text: "likes" },
      ...(renumbered.edits.get(CITING.record.path) ?? []),
    ];
    const wrong = { ...renumbered, edits: new Map([...renumbered.edits, [CITING.record.path, edits] as const]) };
    const { refused } = provenMove(INDEX, MOVED.record.path, wrong, {}, [README]);
    assert.deepEqual([refused?.code, refused?.path], ["links-lost", CITING.record.path]);
  });

  it("moves a record out of a folder and back to the same bytes", () => {
    const out = moveRecord(INDEX, MOVED.record.path, "adr/old/0007-a.md", [README]);
    const after = [MOVED, CITING].map((file) => changed(file, out));
    const readme = { ...README, text: README.text.replace("(0007", "(old/0007") };
    const back = moveRecord(indexOf(...after), "adr/old/0007-a.md", MOVED.record.path, [readme]);
    assert.deepEqual(
      after.map((file) => changed(file, back).text),
      [MOVED.text, CITING.text],
    );
  });
});
