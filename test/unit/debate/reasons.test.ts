import assert from "node:assert/strict";
import { Debate } from "../../../src/debate/debate";
import type { Note } from "../../../src/debate/note";
import { reasonsOn, reasonsOnAny } from "../../../src/debate/reasons";
import { LANGUAGES, type Language, WAYS } from "../../../src/debate/vocabulary";
import { argumentReason } from "../../../src/decisions/argument/argumentText";
import { candidatesOn, isWeak } from "../../../src/decisions/argument/candidates";
import { definitionOf } from "../../../src/decisions/argument/citation";
import { optionWays } from "../../../src/decisions/argument/optionWays";
import { canFollowBecause } from "../../../src/library/checkReasons";
import { builtLibrary } from "../library/libraries";
import { makeNote } from "../notes";

/** The notes as the build compiled them. */
const built = (language: Language): readonly Note[] => builtLibrary(language).notes;

describe("reasons on an option", () => {
  it("takes the clause of the kind before that of its group, and none of another kind", () => {
    const note = makeNote({
      id: "a",
      because: { for: { open: "of both", "self-hosted": "of own" }, against: { "closed-api": "of closed" } },
    });
    assert.deepEqual(reasonsOn(note, "hosted-open"), [{ side: "for", clause: "of both" }]);
    assert.deepEqual(reasonsOn(note, "self-hosted"), [{ side: "for", clause: "of own" }]);
    assert.deepEqual(reasonsOn(note, "closed-api"), [{ side: "against", clause: "of closed" }]);
    assert.deepEqual(
      reasonsOnAny(note, WAYS).map(({ clause, ways }) => [clause, ways]),
      [
        ["of closed", ["closed-api"]],
        ["of both", ["hosted-open"]],
        ["of own", ["self-hosted"]],
      ],
    );
  });

  for (const language of LANGUAGES) {
    it(`are clauses in ${language}, give each kind both sides, and begin with what stands today`, () => {
      const debate = new Debate(built(language), []);
      for (const way of WAYS) {
        const found = candidatesOn(debate, [way]);
        for (const polarity of ["Good", "Bad"] as const) {
          const of = found.filter((candidate) => candidate.polarity === polarity);
          assert.ok(of.length >= 10, `${way} ${polarity}: ${of.length}`);
          assert.deepEqual(
            of.slice(0, 5).filter(({ note }) => isWeak(note)),
            [],
          );
        }
        for (const { note, polarity, clause } of found) {
          assert.ok(canFollowBecause(clause ?? "", language), clause ?? note.id);
          const bullet = argumentReason(note, language, { polarity, clause }, language);
          assert.match(bullet, /^(?:Good|Bad), because [a-z]|^[好坏]，因为\p{L}/u);
          assert.ok(bullet.endsWith(`[arg:${note.id}]`));
        }
      }
    });

    it(`are cited in ${language} at an address that anybody can open`, () => {
      for (const note of built(language)) assert.match(definitionOf(note), /^\[arg:[a-z0-9-]+\]: <?https:\/\//);
    });
  }

  it("refuses what cannot follow because", () => {
    for (const clause of [
      "Licences cost millions a year",
      "licences and fees of millions",
      "only calling? the bill is lower",
      "because it is cheaper",
      "it is cheaper.",
      "bought, then left on the shelf, if it is never used",
    ])
      assert.equal(canFollowBecause(clause, "en"), false, clause);
    assert.equal(canFollowBecause("it is cheaper, if it passes", "en"), true);
    for (const clause of ["因为更便宜", "更便宜。", "只是调用？闭源更便宜"])
      assert.equal(canFollowBecause(clause, "zh-cn"), false, clause);
    assert.equal(canFollowBecause("如果通过评测，它更便宜", "zh-cn"), true);
  });

  it("tells the kind of an option by the figures of its record, else by its words", () => {
    const known = { models: [] };
    assert.deepEqual(optionWays("Self-hosted open weights", "", known), ["self-hosted"]);
    assert.deepEqual(optionWays("Llama 3.3 70B，自有 H100", "", known), ["self-hosted"]);
    assert.deepEqual(optionWays("Closed API", "", known), ["closed-api"]);
    assert.deepEqual(optionWays("Hosted open weights", "", known), ["hosted-open"]);
    assert.deepEqual(optionWays("Do nothing", "", known), WAYS);
    const record =
      "```model-choice\nscenario:\n  title: T\n  workload: { requestsPerDay: 10, inputTokens: 10, outputTokens: 10 }\n" +
      "  options: [{ id: ours, name: The usual one, kind: self-hosted, model: llama-3-3-70b, hardware: h100 }]\n```\n";
    assert.deepEqual(optionWays("The usual one", record, known), ["self-hosted"]);
  });
});
