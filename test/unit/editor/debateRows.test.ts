import assert from "node:assert/strict";
import { Debate } from "../../../src/debate/debate";
import { NO_FILTER } from "../../../src/debate/filterNotes";
import { childRows, groupRows, hasChildren, rowOfNote } from "../../../src/editor/debateTree/buildRows";
import type { DebateItem } from "../../../src/editor/debateTree/items";
import { makeNote } from "../notes";

const relations = (
  attacks: string[],
  supports: string[] = [],
): { supports: string[]; attacks: string[]; undercuts: string[] } => ({ supports, attacks, undercuts: [] });
const debate = new Debate(
  [
    makeNote({ id: "a", stance: "closed", relations: relations(["b"]), evidence: ["E01"] }),
    makeNote({ id: "b", stance: "open", relations: relations(["a"]) }),
    makeNote({ id: "c", stance: "open", relations: relations([], ["a"]) }),
  ],
  [
    {
      id: "E01",
      title: "E",
      figure: "1",
      note: "",
      date: "2024",
      lean: "open",
      status: "verified-primary",
      sources: [],
    },
  ],
);
const groups = groupRows(debate, "stance", NO_FILTER);

describe("the rows of the debate tree", () => {
  it("are groups in the order of their vocabulary, with their notes", () => {
    assert.deepEqual(
      groups.map(({ group }) => [group.key, group.notes.length]),
      [
        ["open", 2],
        ["closed", 1],
      ],
    );
  });

  it("hold under a note what supports it, then what attacks it, then its evidence", () => {
    const row = rowOfNote("a", groups, debate);
    assert.ok(row);
    assert.deepEqual(
      childRows(row, debate).map((child) => child.id.split("/").at(-1)),
      ["supports:c", "attacks:b", "E01"],
    );
  });

  it("can be opened without end through a cycle, each row with an id of its own", () => {
    let row: DebateItem | undefined = rowOfNote("a", groups, debate);
    const ids = new Set<string>();
    for (let depth = 0; depth < 50; depth++) {
      assert.ok(row && hasChildren(row, debate));
      assert.ok(!ids.has(row.id));
      ids.add(row.id);
      row = childRows(row, debate).find((child) => child.type === "note" && child.relation === "attacks");
    }
  });

  it("know their parents up to the group, as revealing needs", () => {
    const row = rowOfNote("c", groups, debate);
    assert.equal(row?.parent.id, "stance:open");
    assert.equal(row.parent.parent, null);
    assert.equal(rowOfNote("gone", groups, debate), undefined);
  });
});
