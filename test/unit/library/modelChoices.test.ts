import assert from "node:assert/strict";
import { modelChoices } from "../../../src/library/modelChoices";
import { builtLibrary } from "./libraries";

const library = builtLibrary("en");
const offered = (typed: string, isCode = false): string[] =>
  modelChoices(typed, isCode, library).map(({ insert }) => insert);

describe("models that complete a text", () => {
  it("completes an id that is being written, whatever has a card", () => {
    assert.ok(offered("gpt-4.1-m").includes("gpt-4.1-mini"));
    assert.ok(!offered("gpt-4.1-m").includes("gpt-4.1-nano"));
    assert.ok(offered("claude-op").some((id) => /^claude-opus-/.test(id)));
    assert.ok(offered("claude-op").every((id) => !/sonnet|haiku/.test(id)));
  });

  it("completes an alias and a snapshot in the spelling that was begun", () => {
    assert.ok(offered("claude-sonnet-4-2025").includes("claude-sonnet-4-20250514"));
    assert.ok(offered("gpt-4o-2024-08").includes("gpt-4o-2024-08-06"));
  });

  it("completes a name in prose by the name, and in code by the id", () => {
    assert.ok(offered("Llama 3.3").includes("Llama 3.3 70B"));
    assert.ok(offered("Llama", true).every((text) => !/ /.test(text)));
  });

  it("offers nothing for what is no model, and the cards where nothing is typed", () => {
    assert.deepEqual(offered("gpt-999x"), []);
    assert.ok(modelChoices("", false, library).every(({ card }) => card !== null));
    assert.ok(offered("").length > 100);
  });
});
