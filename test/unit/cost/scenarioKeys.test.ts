import assert from "node:assert/strict";
import { scenarioJsonSchema } from "../../../src/cost/scenario/jsonSchema";
import { keysAt } from "../../../src/cost/scenario/keysAt";
import { namedOptions, namedTasks } from "../../../src/cost/scenario/namedInText";
import { ALL_WORDS } from "../../../src/cost/words/allWords";
import { PLAIN_PRICES, builtCatalogue } from "./costFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const TEXT = `title: T
chosen: closed
options:
  - id: closed # id: none
    name: "GPT, large"
    evaluation: { n: 3, passed: 3, task: tickets }
  - { id: open, kind: hosted-open, evaluation: [{ task: search, n: 4, passed: 1 }, { task: tickets, n: 3, passed: 2 }] }
  - id: 'own one'
    evaluation:
      - task: mail
        n: 3
`;

const names = (path: readonly (string | number)[], tasks: readonly string[] = []): string[] =>
  keysAt({ path }, CATALOGUE.facts, tasks).map(({ name }) => name);

describe("keys of a scenario file", () => {
  it("are those of the part one is in", () => {
    assert.ok(names([]).includes("quality"));
    assert.ok(names(["workload"]).includes("requestsPerDay"));
    assert.ok(names(["options", 0]).includes("evaluation"));
    assert.deepEqual(names(["quality"]).slice(0, 4), ["decided", "minimum", "notWorseThan", "margin"]);
    assert.deepEqual(names(["quality", "weights"], ["tickets", "search"]), ["tickets", "search"]);
    for (const place of [
      ["options", 1, "evaluation"],
      ["options", 1, "evaluation", 0],
    ]) {
      assert.ok(names(place).includes("passed") && names(place).includes("against"));
      assert.deepEqual(names([...place, "against", 0]).slice(0, 3), ["option", "n", "won"]);
      assert.deepEqual(names([...place, "files", 0]), ["name", "sha256"]);
    }
    assert.deepEqual(names(["options", 1, "measured"]), []);
    assert.deepEqual(names(["elsewhere"]), []);
  });

  it("of evaluations and of what is asked have a meaning in both languages, which the schema gives as well", () => {
    const [en, zh] = [ALL_WORDS.en, ALL_WORDS["zh-cn"]].map((words) => ({
      cost: { ...CATALOGUE.facts, words },
      models: CATALOGUE.models,
    }));
    assert.ok(en && zh);
    const schema = JSON.stringify(scenarioJsonSchema([en, zh]));
    for (const part of ["quality", "evaluation", "against", "files"] as const)
      for (const [key, text] of Object.entries(ALL_WORDS.en.scenarioKeys[part])) {
        const chinese = Object.entries(ALL_WORDS["zh-cn"].scenarioKeys[part]).find(([name]) => name === key)?.[1] ?? "";
        assert.match(chinese, /\p{Script=Han}/u, key);
        assert.ok(schema.includes(JSON.stringify(`${text}\n\n${chinese}`)), key);
      }
    for (const place of [["quality"], ["options", 0, "evaluation"], ["options", 0, "evaluation", "against", 0]])
      for (const { name, meaning } of keysAt({ path: place }, CATALOGUE.facts, [])) assert.notEqual(meaning, "", name);
  });

  it("name the options and tasks of a file that is not finished", () => {
    assert.deepEqual(namedOptions(TEXT), [
      { id: "closed", name: "GPT, large" },
      { id: "open", name: "" },
      { id: "own one", name: "" },
    ]);
    assert.deepEqual(namedTasks(TEXT), ["tickets", "search", "mail"]);
    assert.deepEqual(namedOptions("options:\n  - { id: a, pri"), [{ id: "a", name: "" }]);
  });
});
