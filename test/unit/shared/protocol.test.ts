import assert from "node:assert/strict";
import { editorMessage, pageMessage, savedState } from "../../../src/shared/protocol";

describe("the protocol of the debate page", () => {
  it("takes what the page really sends", () => {
    for (const message of [
      { type: "ready" },
      { type: "selected", noteId: "open-is-an-iq-tax" },
      { type: "request", id: 1, action: { name: "search", query: "幻觉" } },
      { type: "request", id: 2, action: { name: "openSource", noteId: "x", index: 0 } },
    ]) {
      assert.ok(pageMessage.safeParse(message).success, JSON.stringify(message));
    }
  });

  for (const junk of [
    undefined,
    null,
    "ready",
    [],
    {},
    { type: "unknown" },
    { type: "selected" },
    { type: "selected", noteId: 7 },
    { type: "selected", noteId: "x".repeat(201) },
    { type: "ready", command: "workbench.action.quit" },
    { type: "request", id: "1", action: { name: "search", query: "" } },
    { type: "request", id: 1, action: { name: "run", command: "x" } },
    { type: "request", id: 1, action: { name: "openSource", noteId: "x", index: -1 } },
    { type: "request", id: 1, action: { name: "openSource", noteId: "x", index: 0.5 } },
    { type: "request", id: 1, action: { name: "openSource", noteId: "x", index: 0, url: "file:///etc/passwd" } },
  ]) {
    it(`drops ${JSON.stringify({ junk }).slice(0, 90)}`, () => {
      assert.equal(pageMessage.safeParse(junk).success, false);
    });
  }

  it("drops states without notes and answers without an id", () => {
    assert.equal(
      editorMessage.safeParse({
        type: "state",
        revision: 1,
        language: "en",
        noteId: null,
        notes: [1],
        evidence: [],
        timeline: [],
      }).success,
      false,
    );
    assert.equal(
      editorMessage.safeParse({
        type: "state",
        revision: 1,
        language: "fr",
        noteId: null,
        notes: [],
        evidence: [],
        timeline: [],
      }).success,
      false,
    );
    assert.equal(editorMessage.safeParse({ type: "answer", noteIds: [] }).success, false);
  });

  it("keeps of a saved state only what it knows", () => {
    assert.deepEqual(savedState.parse({ topic: "cost", noteId: null, scroll: 10, old: true }), {
      topic: "cost",
      noteId: null,
      scroll: 10,
    });
    assert.equal(savedState.safeParse({ scroll: "far" }).success, false);
  });
});
