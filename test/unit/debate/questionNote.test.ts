import assert from "node:assert/strict";
import { questionId, questionNote } from "../../../src/debate/questionNote";
import { mergeTeamNotes } from "../../../src/library/mergeTeamNotes";
import { builtLibrary } from "../library/libraries";

const DAY = "2026-11-26";

describe("the note of a question that nothing answers", () => {
  it("has an id that a note may have", () => {
    assert.equal(questionId('Who pays: "us" or them?', DAY), "who-pays-us-or-them");
    assert.equal(questionId("谁来付 GPU 的钱", DAY), "question-2026-11-26");
    assert.equal(questionId("a b c d e f g h i", DAY), "a-b-c-d-e-f-g");
  });

  for (const language of ["en", "zh-cn"] as const) {
    it(`reads back as a team note: ${language}`, () => {
      const question = 'Is "#1: cheap" true?\n - said who';
      const text = questionNote("is-it-cheap", question, DAY, "cost", language);
      const { library, problems } = mergeTeamNotes(builtLibrary(language), new Map([["n/is-it-cheap.md", text]]));
      assert.deepEqual(problems, []);
      const note = library.notes.find(({ id }) => id === "is-it-cheap");
      assert.equal(note?.title, 'Is "#1: cheap" true? - said who');
      assert.deepEqual([note.topic, note.stance, note.date, note.origin], ["cost", "neutral", DAY, "team"]);
    });
  }
});
