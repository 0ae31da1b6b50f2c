import assert from "node:assert/strict";
import { EN } from "../../../src/cost/words/en";
import type { Library } from "../../../src/library/library";
import { mergeTeamNotes } from "../../../src/library/mergeTeamNotes";
import { NOTHING_KNOWN } from "../../../src/models/identity/identityData";
import { BILLED_WORDS } from "../../../src/library/billedWords";
import { WEIGHING_WORDS } from "../../../src/library/weighingWords";
import { makeNote } from "../notes";

const base = makeNote({
  id: "built-in",
  ref: "L99",
  evidence: ["E01"],
  relations: { supports: ["other"], attacks: [], undercuts: [] },
});
const library: Library = {
  language: "zh-cn",
  notes: [base, makeNote({ id: "other" })],
  evidence: [
    {
      id: "E01",
      title: "E",
      figure: "1",
      note: "",
      date: "2024",
      lean: "open",
      status: "verified-primary",
      sources: [],
    },
  ],
  criteria: [],
  licences: [],
  openness: [],
  models: [],
  identity: NOTHING_KNOWN,
  lifecycle: [],
  cost: {
    hardware: [],
    measured: { sources: {}, series: [] },
    tokenizers: {
      passage: { english: 1, chinese: 1, englishTokens: 1, chineseTokens: 1 },
      tokenizers: [],
      families: [],
    },
    assumptions: [],
    presets: [],
    heuristics: [],
    criteria: [],
    formulas: [],
    words: EN,
  },
  timeline: [],
  rules: [],
  templates: [],
  weighing: WEIGHING_WORDS["zh-cn"],
  billed: BILLED_WORDS["zh-cn"],
};
const OWN =
  "---\nid: own\ntitle: Own\nkind: claim\nstance: open\ntopic: cost\nspeaker: Jane Doe\ndate: 2026-01\nattacks: [built-in]\nsources: [https://example.org/report]\n---\n\nText.\n";
const merge = (files: Record<string, string>): ReturnType<typeof mergeTeamNotes> =>
  mergeTeamNotes(library, new Map(Object.entries(files)));

describe("a team's own notes", () => {
  it("are new notes with a speaker by name and a source by address", () => {
    const { library: merged, problems } = merge({ "n/own.md": OWN });
    assert.deepEqual(problems, []);
    const note = merged.notes.find(({ id }) => id === "own");
    assert.deepEqual(note?.speaker, { id: null, name: "Jane Doe", role: "" });
    assert.deepEqual(note.sources, [
      { title: "https://example.org/report", url: "https://example.org/report", date: null },
    ]);
    assert.equal(note.origin, "team");
    assert.equal(merged.notes.length, 3);
  });

  it("are shown in their translation where there is one", () => {
    const { library: merged } = merge({ "n/own.md": OWN, "n/own.zh-cn.md": "---\ntitle: 自有\n---\n\n正文。\n" });
    const note = merged.notes.find(({ id }) => id === "own");
    assert.equal(note?.title, "自有");
    assert.equal(note.body.summary, "正文。");
  });

  it("add to a built-in note: lists are joined, parts are kept or replaced", () => {
    const { library: merged, problems } = merge({
      "n/built-in.md": "---\nid: built-in\nverdict: weakened\nattacks: [other]\n---\n\n## Caveat\n\nNot for us.\n",
    });
    assert.deepEqual(problems, []);
    const note = merged.notes.find(({ id }) => id === "built-in");
    assert.equal(note?.verdict, "weakened");
    assert.equal(note.title, base.title);
    assert.equal(note.ref, "L99");
    assert.deepEqual(note.relations, { supports: ["other"], attacks: ["other"], undercuts: [] });
    assert.equal(note.body.caveat, "Not for us.");
    assert.equal(note.body.summary, base.body.summary);
  });

  it("with an error are left out and reported, and hide nothing else", () => {
    const { library: merged, problems } = merge({
      "n/own.md": OWN,
      "n/broken.md": "no front matter",
      "n/bare.md": "---\nid: bare\ntitle: T\n---\n\nText.\n",
      "n/built-in.md": "---\nid: built-in\nstance: sideways\n---\n",
    });
    assert.deepEqual(merged.notes.map(({ id }) => id).sort(), ["built-in", "other", "own"]);
    assert.equal(merged.notes.find(({ id }) => id === "built-in")?.stance, base.stance);
    const codes = (file: string): string[] =>
      problems.filter((problem) => problem.file === file).map(({ code }) => code);
    assert.deepEqual(codes("n/broken.md"), ["front-matter-missing"]);
    assert.deepEqual(new Set(codes("n/bare.md")), new Set(["field-missing"]));
    assert.deepEqual(codes("n/built-in.md"), ["value-not-allowed"]);
  });

  it("are kept where a relation leads nowhere, and the line is named", () => {
    const { library: merged, problems } = merge({
      "n/own.md": OWN.replace("[built-in]", "[built-in, gone]").replace("---\n\n", "evidence: [E77]\n---\n\n"),
    });
    assert.ok(merged.notes.some(({ id }) => id === "own"));
    assert.deepEqual(
      problems.map(({ code, line, args }) => [code, line, ...args]),
      [
        ["note-unknown", 9, "gone"],
        ["evidence-unknown", 11, "E77"],
      ],
    );
  });
});
