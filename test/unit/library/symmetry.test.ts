import assert from "node:assert/strict";
import type { Evidence } from "../../../src/debate/evidence";
import type { Stance, Verdict } from "../../../src/debate/vocabulary";
import { balances, isUneven, symmetryTable } from "../../../src/library/symmetry";
import { makeNote } from "../notes";

function piece(id: string, lean: Stance): Evidence {
  return { id, title: id, figure: "", note: "", date: "2026", lean, status: "verified-primary", sources: [] };
}

const LI = { id: "robin-li", name: "Robin Li", role: "" };
const FU = { id: "fu-sheng", name: "Fu Sheng", role: "" };

function claim(id: string, stance: Stance, verdict: Verdict, speaker = LI): ReturnType<typeof makeNote> {
  return makeNote({ id, stance, verdict, speaker });
}

describe("the symmetry of the library", () => {
  const notes = [
    {
      ...claim("a", "closed", "weakened"),
      because: { for: { api: "it costs less, if" }, against: { open: "it lags, if" } },
    },
    claim("b", "closed", "corrected"),
    claim("c", "closed", "weakened"),
    claim("d", "open", "strengthened", FU),
    { ...claim("e", "open", "weakened", FU), strongest: { for: "E1", against: { soughtOn: "2026-11-25" } } },
  ];
  const evidence = [piece("E1", "open"), piece("E2", "open"), piece("E3", "closed"), piece("E4", "both")];

  it("counts leanings, verdicts by side and by speaker, and reasons by the way of having a model", () => {
    assert.deepEqual(balances({ notes, evidence }), [
      { name: "evidence", left: 2, right: 1 },
      { name: "strengthened", left: 1, right: 0 },
      { name: "weakened", left: 1, right: 3 },
      { name: "speakers", left: 3, right: 1 },
      { name: "closed-api", left: 1, right: 0 },
      { name: "hosted-open", left: 1, right: 1 },
      { name: "self-hosted", left: 0, right: 1 },
    ]);
    const lines = symmetryTable({ notes, evidence });
    for (const line of [
      "evidence leans: open 2, closed 1, both 1, neutral 0",
      "claims on the side closed: strengthened 0, mixed 0, weakened 2, corrected 1, unresolved 0, not-testable 0",
      "said by fu-sheng: strengthened 1, mixed 0, weakened 1, corrected 0, unresolved 0, not-testable 0",
      "weighed claims: 1, none found for 0, none found against 1",
      "balance of weakened: 1 to 3",
    ])
      assert.ok(lines.includes(line), `${line} in:\n${lines.join("\n")}`);
  });

  it("is uneven by the same measure whichever side is larger", () => {
    const uneven = (left: number, right: number): boolean => isUneven({ name: "evidence", left, right });
    for (const [left, right] of [
      [10, 22],
      [0, 3],
      [7, 1],
    ] as const) {
      assert.ok(uneven(left, right));
      assert.ok(uneven(right, left));
    }
    for (const [left, right] of [
      [1, 3],
      [16, 24],
      [5, 5],
    ] as const) {
      assert.ok(!uneven(left, right));
      assert.ok(!uneven(right, left));
    }
  });
});
