import assert from "node:assert/strict";
import type { PageState } from "../../../src/shared/protocol";
import { VisitHistory } from "../../../src/webview/debate/history";
import { PageModel } from "../../../src/webview/debate/model";
import { makeNote } from "../notes";

const notes = [
  makeNote({ id: "a", topic: "cost" }),
  makeNote({ id: "b", topic: "safety" }),
  makeNote({ id: "c", topic: "cost" }),
];
const state = (given: Partial<PageState> = {}): PageState => ({
  type: "state",
  revision: 1,
  language: "en",
  noteId: null,
  notes,
  evidence: [],
  timeline: [],
  ...given,
});

function loaded(given: Partial<PageState> = {}, restored: { topic?: string; noteId?: string | null } = {}): PageModel {
  const model = new PageModel(() => undefined);
  model.load(state(given), restored);
  return model;
}

describe("the history of visits", () => {
  it("goes back and forward, and forgets what lay ahead when another note is chosen", () => {
    const history = new VisitHistory();
    assert.equal(history.back(), undefined);
    for (const id of ["a", "b", "b", "c"]) history.visit(id);
    assert.equal(history.back(), "b");
    assert.equal(history.back(), "a");
    assert.equal(history.canGoBack, false);
    assert.equal(history.forward(), "b");
    history.visit("d");
    assert.equal(history.canGoForward, false);
    assert.equal(history.back(), "b");
  });
});

describe("what the page shows", () => {
  it("opens at the note that the editor names, with its topic, before what was saved", () => {
    const model = loaded({ noteId: "b" }, { topic: "cost", noteId: "a" });
    assert.equal(model.note?.id, "b");
    assert.equal(model.topic, "safety");
  });

  it("opens where it was, and without a note that is gone", () => {
    assert.equal(loaded({}, { topic: "safety", noteId: "b" }).note?.id, "b");
    const model = loaded({}, { topic: "no-topic", noteId: "gone" });
    assert.equal(model.note, undefined);
    assert.equal(model.topic, "cost");
  });

  it("drops a state that comes late, and lets go of a note that a newer one no longer holds", () => {
    const model = loaded({ revision: 5, noteId: "a" });
    model.load(state({ revision: 4, notes: [] }), {});
    assert.equal(model.note?.id, "a");
    model.load(state({ revision: 6, notes: notes.slice(1) }), {});
    assert.equal(model.note, undefined);
  });

  it("shows the notes of the topic, or what the search found in its order", () => {
    const model = loaded();
    assert.deepEqual(
      model.shown.map((note) => note.id),
      ["a", "c"],
    );
    model.search("x", ["c", "gone", "b"]);
    assert.deepEqual(
      model.shown.map((note) => note.id),
      ["c", "b"],
    );
    model.turnTo("safety");
    assert.deepEqual(
      model.shown.map((note) => note.id),
      ["b"],
    );
  });
});
