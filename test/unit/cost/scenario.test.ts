import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { ScenarioConflict, editScenario } from "../../../src/cost/scenario/editScenario";
import { COMMENTED, PLAIN_PRICES, THREE_WAYS, builtCatalogue, read } from "./costFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const problems = (text: string): [string, number, string][] =>
  read(text, CATALOGUE).problems.map(({ code, line, severity }) => [code, line, severity]);

describe("a scenario file", () => {
  it("of the sample workspace is read without a problem", () => {
    const folder = path.join(process.cwd(), "test", "fixtures", "sample-workspace", ".model-choice", "scenarios");
    const files = readdirSync(folder);
    assert.ok(files.length >= 2);
    for (const file of files) assert.deepEqual(read(readFileSync(path.join(folder, file), "utf8")).problems, [], file);
  });

  it("keeps and reports an unknown key, and is compared all the same", () => {
    const text = `${THREE_WAYS}futureKey: 1\n`;
    assert.deepEqual(problems(text), [["field-unknown", text.split("\n").indexOf("futureKey: 1") + 1, "warning"]]);
    assert.ok(read(text, CATALOGUE).scenario);
  });

  it("with wrong types, bounds or ids is refused with line and name", () => {
    const line = (text: string): number =>
      THREE_WAYS.split("\n").findIndex((candidate) => candidate.includes(text)) + 1;
    const changed = (from: string, to: string): [string, number, string][] => problems(THREE_WAYS.replace(from, to));
    assert.deepEqual(changed("requestsPerDay: 100000", "requestsPerDay: many"), [
      ["wrong-type", line("requestsPerDay"), "error"],
    ]);
    assert.deepEqual(changed("requestsPerDay: 100000", "requestsPerDay: -1"), [
      ["number-too-small", line("requestsPerDay"), "error"],
    ]);
    assert.deepEqual(changed("requestsPerDay: 100000", "requestsPerDay: .nan"), [
      ["wrong-type", line("requestsPerDay"), "error"],
    ]);
    assert.deepEqual(changed("peakFactor: 2", "peakFactor: 0"), [["number-too-small", line("peakFactor"), "error"]]);
    assert.deepEqual(changed("peakFactor: 2", "cachedShare: 1.5"), [["number-too-large", line("peakFactor"), "error"]]);
    assert.deepEqual(changed("kind: closed-api", "kind: open"), [
      ["value-not-allowed", line("kind: closed-api"), "error"],
    ]);
    assert.deepEqual(changed("price: acme/closed", "price: acme/gone"), [
      ["price-unknown", line("acme/closed"), "error"],
    ]);
    assert.deepEqual(changed("hardware: h100-80gb", "hardware: h999"), [
      ["hardware-unknown", line("hardware"), "error"],
    ]);
    assert.deepEqual(
      changed("    model: llama-3.1-8b\n    hardware", "    model: gone\n    hardware").map(([code]) => code),
      ["model-unknown"],
    );
    for (const [written, near] of [
      ["gpt-4o", "openai/gpt-4o"],
      ["anthropic/claude-sonnet-4.5", "anthropic/claude-sonnet-4-5"],
      ["openai/gpt-5.4-minu", "openai/gpt-5.4-mini"],
      ["azure/gpt-4.1-mini-2025-04-14", "azure/gpt-4.1-mini"],
      ["databricks/gpt-4.1-mini-2025-04-14", "openai/gpt-4.1-mini"],
    ] as const) {
      const [problem] = read(THREE_WAYS.replace("price: acme/closed", `price: ${written}`), CATALOGUE).problems;
      assert.equal(problem?.code, "price-unknown", written);
      assert.equal(problem.args[1]?.split(", ")[0], near);
    }
    assert.deepEqual(
      changed("id: hosted", "id: closed").map(([code]) => code),
      ["option-id-twice"],
    );
    assert.deepEqual(
      problems(`${THREE_WAYS}chosen: other\n`).map(([code]) => code),
      ["chosen-unknown"],
    );
    assert.deepEqual(
      problems("title: [").map(([code]) => code),
      ["yaml-invalid"],
    );
    assert.deepEqual(
      problems("").map(([code]) => code),
      ["empty"],
    );
    assert.deepEqual(
      problems("- a\n- b\n").map(([code]) => code),
      ["no-fields"],
    );
    assert.deepEqual(
      problems(`title: ${"x".repeat(10_000_000)}\n`).map(([code]) => code),
      ["file-too-large"],
    );
  });
});

describe("an edit of a scenario file", () => {
  const lines = (text: string): string[] => text.split("\n");
  const differing = (before: string, after: string): string[] =>
    lines(after).filter((line) => !lines(before).includes(line));

  it("changes the scalar and nothing else", () => {
    const after = editScenario(COMMENTED, [{ path: ["workload", "requestsPerDay"], before: 100, value: 250 }]);
    assert.equal(after, COMMENTED.replace("100   #", "250   #"));
    assert.equal(
      editScenario(COMMENTED, [{ path: ["options", "@b", "price"], before: "x/z", value: "x/new" }]),
      COMMENTED.replace("x/z", "x/new"),
    );
    assert.equal(
      editScenario(COMMENTED, [{ path: ["title"], before: "A", value: "B: c" }]),
      COMMENTED.replace("title: A", 'title: "B: c"'),
    );
  });

  it("adds a key in the style of its neighbours", () => {
    assert.deepEqual(
      differing(
        COMMENTED,
        editScenario(COMMENTED, [{ path: ["workload", "peakFactor"], before: undefined, value: 3 }]),
      ),
      ["    peakFactor: 3"],
    );
    assert.match(
      editScenario(COMMENTED, [{ path: ["options", "@b", "model"], before: undefined, value: "m" }]),
      /- \{ id: b, kind: hosted-open, price: x\/z, model: m \} # flow/,
    );
    assert.deepEqual(
      differing(
        COMMENTED,
        editScenario(COMMENTED, [{ path: ["constraints", "dataMayLeave"], before: undefined, value: false }]),
      ),
      ["constraints:", "  dataMayLeave: false"],
    );
    assert.deepEqual(
      differing(
        COMMENTED,
        editScenario(COMMENTED, [
          { path: ["options", "@c"], before: undefined, value: { id: "c", kind: "closed-api", price: "p/q" } },
        ]),
      ),
      ["  - id: c", "    price: p/q"],
    );
  });

  it("takes a key or an option away with its lines only", () => {
    assert.equal(
      editScenario(COMMENTED, [{ path: ["workload", "inputTokens"], before: 5, value: undefined }]),
      COMMENTED.replace("    inputTokens: 5\n", ""),
    );
    const without = editScenario(COMMENTED, [
      { path: ["options", "@b"], before: { id: "b", kind: "hosted-open", price: "x/z" }, value: undefined },
    ]);
    assert.equal(without, COMMENTED.replace("  - { id: b, kind: hosted-open, price: x/z } # flow\n", ""));
  });

  it("merges with a change elsewhere and refuses one of the same value", () => {
    const meanwhile = COMMENTED.replace("inputTokens: 5", "inputTokens: 7").replace(
      "- id: a",
      "- id: z\n    kind: closed-api\n    price: q/q\n  - id: a",
    );
    const after = editScenario(meanwhile, [{ path: ["options", "@a", "price"], before: "x/y", value: "x/k" }]);
    assert.equal(after, meanwhile.replace("x/y", "x/k"));
    assert.throws(
      () => editScenario(meanwhile, [{ path: ["workload", "inputTokens"], before: 5, value: 9 }]),
      (error: unknown) =>
        error instanceof ScenarioConflict && error.path.join(".") === "workload.inputTokens" && error.found === 7,
    );
    assert.throws(
      () =>
        editScenario(COMMENTED.replace("- id: a", "- id: renamed"), [
          { path: ["options", "@a", "price"], before: "x/y", value: "k" },
        ]),
      ScenarioConflict,
    );
  });

  it("builds a file from nothing", () => {
    const text = editScenario("", [
      { path: ["title"], before: undefined, value: "New" },
      { path: ["options", "@a"], before: undefined, value: { id: "a", kind: "closed-api", price: "p/q" } },
      { path: ["workload", "requestsPerDay"], before: undefined, value: 5 },
    ]);
    assert.equal(
      text,
      "title: New\noptions:\n  - id: a\n    kind: closed-api\n    price: p/q\nworkload:\n  requestsPerDay: 5\n",
    );
  });
});
