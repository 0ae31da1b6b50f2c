import assert from "node:assert/strict";
import { knownUntil } from "../../src/debate/verdictAge";
import { RULES } from "../../src/cost/heuristics/evaluateHeuristics";
import { NOTE, compile, contentFiles, problemsAfter } from "./contentCases";

describe("compiling the content", () => {
  it("holds the whole inventory in both languages", () => {
    const compiled = compile(contentFiles());
    assert.deepEqual("problems" in compiled ? compiled.problems : [], []);
    assert.ok("libraries" in compiled);
    for (const library of compiled.libraries) {
      const refs = library.notes.map((note) => note.ref ?? "");
      const count = (prefix: string): number => refs.filter((ref) => ref.startsWith(prefix)).length;
      assert.deepEqual(
        { S: count("S"), L: count("L"), F: count("F"), D: count("D"), A: count("A"), X: count("X"), N: count("N") },
        { S: 5, L: 19, F: 15, D: 4, A: 30, X: 6, N: 7 },
      );
      assert.ok(library.evidence.length >= 85);
      assert.ok(library.notes.every(({ evidence, asOf }) => (evidence.length === 0) === (asOf === null)));
      assert.equal(library.criteria.length, 22);
      assert.equal(library.openness.length, 6);
      assert.ok(library.licences.length >= 24);
      assert.ok(library.models.length >= 60);
      for (const name of [
        "chatgpt-gpt-3.5",
        "gpt-4",
        "claude-3-opus",
        "ernie-4.0-8k",
        "glm-4",
        "glm-130b",
        "llama-1-7b",
        "llama-2-70b",
        "llama-3-70b",
        "minicpm-2b",
      ])
        assert.ok(
          library.models.some(({ id, inArticle }) => id === name && inArticle),
          name,
        );
      assert.deepEqual(
        library.cost.heuristics.map(({ id }) => id).sort(),
        Object.keys(RULES).sort(),
        "every rule is computed, and no other",
      );
      assert.ok(library.notes.filter((note) => note.kind === "definition" && note.ref?.startsWith("T")).length >= 9);
    }
    const [english, chinese] = compiled.libraries;
    assert.deepEqual(
      english?.notes.map((note) => note.id),
      chinese?.notes.map((note) => note.id),
    );
  });

  it("leaves no Chinese text untranslated and no English text with Chinese sentences", () => {
    const compiled = compile(contentFiles());
    assert.ok("libraries" in compiled);
    const [english, chinese] = compiled.libraries;
    const han = /\p{Script=Han}/u;
    for (const note of chinese?.notes ?? []) assert.match(note.body.summary, han, note.id);
    for (const piece of chinese?.evidence ?? []) assert.match(piece.figure, han, piece.id);
    for (const note of english?.notes ?? []) {
      const words = note.body.summary.match(/\p{Script=Han}+/gu)?.join("") ?? "";
      assert.ok(words.length <= 12, `${note.id}: more Chinese than a name or a term: ${words}`);
    }
  });

  it("dates a verdict by the newest evidence behind it", () => {
    const asOf = (change: (text: string) => string): string | null | undefined => {
      const files = contentFiles();
      files.set("evidence.yaml", change(files.get("evidence.yaml") ?? ""));
      const compiled = compile(files);
      assert.ok("libraries" in compiled, JSON.stringify(compiled));
      for (const { notes, evidence } of compiled.libraries)
        for (const note of notes)
          assert.equal(
            note.asOf,
            knownUntil(evidence.flatMap(({ id, date }) => (note.evidence.includes(id) ? date : []))),
          );
      return compiled.libraries[0]?.notes.find(({ id }) => id === "open-is-an-iq-tax")?.asOf;
    };
    const now = asOf((text) => text);
    assert.ok(now);
    const newer = asOf((text) => text.replace(/(id: E13\n[^]*?\n {2}date: ).*/, '$1"2026-11-25"'));
    assert.notEqual(now, newer);
    assert.equal(newer, "2026-11-25");
  });

  it("refuses a condition that no scenario can be held against", () => {
    const [problem] = problemsAfter(NOTE, (text) => text.replace(/^holds: .*$/m, 'holds: "dataMayLeave and weather"'));
    assert.match(problem ?? "", /:\d+ condition-invalid weather$/);
  });

  it("refuses a note without its translation, and one with a part missing", () => {
    const files = contentFiles();
    files.delete("notes/open-is-an-iq-tax.zh-cn.md");
    const compiled = compile(files);
    assert.deepEqual("problems" in compiled && compiled.problems.map(({ code, file }) => [code, file]), [
      ["translation-missing", NOTE],
    ]);
    const without = problemsAfter("notes/open-is-an-iq-tax.zh-cn.md", (text) => text.replace("## 成立条件", "## 别的"));
    assert.equal(without.length, 1);
    assert.match(without[0] ?? "", /translation-missing/);
  });
});
