import assert from "node:assert/strict";
import { isDateOrInterval, isPartialDate } from "../../../src/debate/dates";
import type { Evidence } from "../../../src/debate/evidence";
import { Debate } from "../../../src/debate/debate";
import { filterNotes } from "../../../src/debate/filterNotes";
import { groupNotes } from "../../../src/debate/groupNotes";
import { leaningSentence, standingSentence } from "../../../src/debate/standing";
import { hostOf, isWebUrl } from "../../../src/debate/url";
import { knownUntil, staleSince, verdictText } from "../../../src/debate/verdictAge";
import { writeMarkdown } from "../../../src/debate/writeMarkdown";
import { makeNote } from "../notes";

describe("dates and addresses", () => {
  it("are dates of a year, a month or a day that exist", () => {
    for (const date of ["2024", "2024-07", "2024-02-29"]) assert.ok(isPartialDate(date), date);
    for (const date of ["", "24", "2024-13", "2023-02-29", "2024-7-4", "2024-07-04T00:00", " 2024"])
      assert.ok(!isPartialDate(date), date);
  });

  it("are intervals in order", () => {
    assert.ok(isDateOrInterval("2025-02/2025-06"));
    assert.ok(!isDateOrInterval("2025-06/2025-02"));
    assert.ok(!isDateOrInterval("2024/2025/2026"));
  });

  it("are web addresses and nothing that runs or leaves the link", () => {
    for (const url of ["https://example.org/a?b=c", "http://example.org"]) assert.ok(isWebUrl(url), url);
    for (const url of [
      "javascript:alert(1)",
      "file:///etc/passwd",
      "example.org",
      "https://",
      "https://nodot",
      "https://a.b/x y",
      "https://a.b/<x>",
    ])
      assert.ok(!isWebUrl(url), url);
    assert.equal(hostOf("https://www.Example.org/x"), "example.org");
  });
});

describe("the age of a verdict", () => {
  it("is that of its newest evidence, by the end of an interval or of a month", () => {
    assert.equal(knownUntil(["2024-05", "2025-02-08/2026-08-17", "2025"]), "2026-08-17");
    assert.equal(knownUntil(["2025-11-29", "2025-11"]), "2025-11-29");
    assert.equal(knownUntil(["2026-03-25", "2026"]), "2026-03-25", "a year may be its January");
    assert.equal(knownUntil([]), null);
  });

  it("is said after ninety days, in both languages", () => {
    assert.equal(staleSince("2026-08-28", "2026-11-26"), null);
    assert.equal(staleSince("2026-08-27", "2026-11-26"), "2026-08-27");
    assert.equal(staleSince("2026", "2026-11-26"), "2026");
    assert.equal(staleSince("2026-11", "2026-11-26"), null);
    assert.equal(staleSince(null, "2026-11-26"), null);
    const note = makeNote({ id: "x", verdict: "not-testable", asOf: "2025-11" });
    assert.equal(verdictText(note, "en", "2026-11-26"), "not testable (as of 2025-11)");
    assert.equal(verdictText(note, "zh-cn", "2026-11-26"), "无法检验（截至 2025-11）");
    assert.equal(verdictText(note, "en", "2025-12-26"), "not testable");
  });
});

describe("the leaning of the evidence", () => {
  it("counts each piece once, and says nothing where there is none", () => {
    const piece = (id: string, lean: "open" | "closed"): Evidence => ({
      id,
      title: id,
      figure: "",
      note: "",
      date: "2026",
      lean,
      status: "verified-primary",
      sources: [],
    });
    const notes = [makeNote({ id: "p", evidence: ["E1", "E2"] }), makeNote({ id: "q", evidence: ["E1"] })];
    const debate = new Debate(notes, [piece("E1", "open"), piece("E2", "closed")]);
    assert.equal(
      leaningSentence(debate, notes, "en"),
      "Of the 2 pieces of evidence behind them 1 lean open, 1 closed, 0 both ways and 0 neither.",
    );
    assert.equal(leaningSentence(debate, [], "en"), "");
  });
});

describe("the debate", () => {
  const relations = { supports: [], attacks: ["b", "gone"], undercuts: [] };
  const a = makeNote({ id: "a", relations });
  const b = makeNote({
    id: "b",
    stance: "open",
    topic: "safety",
    verdict: null,
    title: "Größe zählt",
    speaker: { id: null, name: "傅盛", role: "" },
  });
  const debate = new Debate([a, b], []);

  it("knows relations from both ends and leaves out those to nowhere", () => {
    assert.deepEqual(
      debate.outgoing(a).map(({ note }) => note.id),
      ["b"],
    );
    assert.deepEqual(
      debate.incoming(b).map(({ relation, note }) => [relation, note.id]),
      [["attacks", "a"]],
    );
    assert.deepEqual(debate.incoming(a), []);
  });

  it("is filtered by all words, whatever accents, case and width, and by stances", () => {
    const found = (text: string, stances: ("open" | "closed")[] = []): string[] =>
      filterNotes(debate.notes, { text, stances }).map((note) => note.id);
    assert.deepEqual(found("GROSSE  zahlt"), []);
    assert.deepEqual(found("größe ZAHLT"), ["b"]);
    assert.deepEqual(found("傅盛"), ["b"]);
    assert.deepEqual(found("ｒｏｂｉｎ"), ["a"]);
    assert.deepEqual(found("", ["open"]), ["b"]);
    assert.deepEqual(found("robin", ["open"]), []);
    assert.deepEqual(
      filterNotes(debate.notes, { text: "a word that neither has", stances: [] }, new Set(["a"])).map(({ id }) => id),
      ["a"],
    );
  });

  it("is grouped in the order of the vocabularies, speakers by how much they say", () => {
    assert.deepEqual(
      groupNotes([b, a], "topic").map(({ key }) => key),
      ["cost", "safety"],
    );
    assert.deepEqual(
      groupNotes([b, a], "verdict").map(({ key }) => key),
      ["mixed", "none"],
    );
    assert.deepEqual(
      groupNotes([b, a, a], "speaker").map(({ key }) => key),
      ["Robin Li", "傅盛"],
    );
  });

  it("stands as one sentence says", () => {
    const notes = [a, a, { ...a, verdict: "weakened" as const }, b];
    assert.equal(standingSentence(notes, "en"), "4 notes: 2 mixed and 1 weakened by later evidence.");
    assert.equal(standingSentence(notes, "zh-cn"), "4 条笔记。对照后来的证据：2 条证据不一、1 条被削弱。");
    assert.equal(standingSentence([b], "en"), "1 note, none judged by later evidence.");
  });

  it("is written as Markdown with what it says escaped and unverified evidence marked", () => {
    const piece = {
      id: "E01",
      title: "A *bold* claim",
      figure: "1",
      note: "",
      date: "2024",
      lean: "open",
      status: "unverified",
      sources: [{ title: "S", url: "https://example.org", date: null }],
    } as const;
    const text = writeMarkdown({ ...a, evidence: ["E01"] }, new Debate([a], [piece]), "en");
    assert.ok(text.includes("- A \\*bold\\* claim (2024) (not verified): 1 [S](https://example.org)"), text);
    assert.ok(text.endsWith("\n") && !text.endsWith("\n\n"));
  });
});
