import assert from "node:assert/strict";
import { Debate } from "../../../../src/debate/debate";
import type { Note } from "../../../../src/debate/note";
import type { Situation } from "../../../../src/debate/holds/situation";
import { WAYS } from "../../../../src/debate/vocabulary";
import { strongestReasons } from "../../../../src/decisions/argument/strongestReasons";
import { builtLibrary } from "../../library/libraries";

/** A load below the break-even whose data may leave. Requests a day; money in USD over the horizon. */
const SMALL: Situation = {
  figures: {
    requestsPerDay: 60_000,
    breakEven: 410_000,
    cheapestClosed: 200_000,
    cheapestHosted: 90_000,
    cheapestOwn: 400_000,
  },
  facts: {
    dataMayLeave: true,
    trainsWeights: null,
    trainsOnOutputs: null,
    needsFiling: null,
    openIsGoodEnough: null,
    closedIsBetter: null,
    ownModelIsDense: null,
    closedIsAllowed: true,
    openIsAllowed: true,
  },
  currency: "USD",
};

describe("the strongest reasons on an option", () => {
  const { notes, evidence } = builtLibrary("en");
  const debate = new Debate(notes, evidence);
  const weighed = { situation: SMALL, answered: [], language: "en" } as const;
  const ids = (found: readonly { readonly note: Note }[]): string[] => found.map(({ note }) => note.id);

  for (const way of WAYS)
    it(`are clauses on a ${way} of different topics, none of which fails here`, () => {
      for (const [polarity, most] of [
        ["Good", 3],
        ["Bad", 2],
      ] as const) {
        const found = strongestReasons(debate, [way], polarity, most, weighed);
        assert.equal(found.length, most);
        assert.equal(new Set(found.map(({ note }) => note.topic)).size, most);
        for (const reason of found) {
          assert.equal(reason.polarity, polarity);
          assert.ok(reason.clause);
          assert.notEqual(reason.holding?.status, "fails");
        }
      }
    });

  it("begin with what the figures bear out", () => {
    const [first] = strongestReasons(debate, ["closed-api"], "Good", 3, weighed);
    assert.deepEqual([first?.note.id, first?.holding?.status], ["api-first-for-validation", "holds"]);
    const large = { ...SMALL, figures: { ...SMALL.figures, requestsPerDay: 900_000 } };
    const found = strongestReasons(debate, ["closed-api"], "Good", 3, { ...weighed, situation: large });
    assert.ok(!ids(found).includes("api-first-for-validation"));
  });

  it("leave what is weakened to those whose figures bear it out", () => {
    const weak = notes.find(({ verdict, holds }) => verdict === "weakened" && holds !== null);
    assert.ok(weak);
    const silent = { ...SMALL, facts: { ...SMALL.facts, dataMayLeave: null, openIsGoodEnough: null } };
    for (const way of WAYS)
      for (const polarity of ["Good", "Bad"] as const) {
        const found = strongestReasons(debate, [way], polarity, 100, { ...weighed, situation: silent });
        for (const { note, holding } of found)
          if (note.verdict === "weakened" || note.verdict === "corrected")
            assert.equal(holding?.status, "holds", note.id);
      }
  });

  it("put what an answered criterion rests on before what nobody asked", () => {
    const before = ids(strongestReasons(debate, ["self-hosted"], "Bad", 100, weighed));
    const last = before.filter((id) => notes.find((note) => note.id === id)?.verdict === "mixed").at(-1);
    assert.ok(last);
    const after = ids(
      strongestReasons(debate, ["self-hosted"], "Bad", 100, { ...weighed, answered: [{ notes: [last] }] }),
    );
    assert.ok(after.indexOf(last) < before.indexOf(last));
  });

  it("put what does not hold here last, and say so", () => {
    const found = strongestReasons(debate, ["self-hosted"], "Good", 100, weighed);
    const at = ids(found).indexOf("self-hosting-wins-at-volume");
    assert.ok(at > 3);
    assert.match(found[at]?.holding?.text ?? "", /^Does not hold here: .*60,000 requests a day.*410,000/);
  });
});
