import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { readFileSync } from "node:fs";
import { compileContent } from "../../../src/library/compileContent";
import { knownUntil } from "../../../src/debate/verdictAge";
import { RULES } from "../../../src/cost/heuristics/evaluateHeuristics";
import type { BuiltPrices } from "../../../src/models/prices/priceBook";

/** The catalogue that the build cut, for the price rows that model cards name. */
const CATALOGUE = (JSON.parse(readFileSync(path.join(process.cwd(), "dist", "prices.json"), "utf8")) as BuiltPrices)
  .catalogue;
const CONTENT = path.join(process.cwd(), "src", "content");

async function contentFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const file of await readdir(CONTENT, { recursive: true })) {
    if (/\.(md|yaml)$/.test(file))
      files.set(file.split(path.sep).join("/"), await readFile(path.join(CONTENT, file), "utf8"));
  }
  return files;
}

/** Compiles the real content with one file changed and returns what is wrong. */
async function problemsAfter(file: string, change: (text: string) => string): Promise<string[]> {
  const files = await contentFiles();
  const text = files.get(file);
  assert.ok(text, `${file} is part of the content`);
  const changed = change(text);
  assert.notEqual(changed, text, "the change changes something");
  files.set(file, changed);
  const compiled = compileContent(files, CATALOGUE);
  return "problems" in compiled
    ? compiled.problems.map((problem) => `${problem.file}:${problem.line} ${problem.code} ${problem.args.join("|")}`)
    : [];
}

const NOTE = "notes/open-is-an-iq-tax.md";

describe("compiling the content", () => {
  it("holds the whole inventory in both languages", async () => {
    const compiled = compileContent(await contentFiles(), CATALOGUE);
    assert.deepEqual("problems" in compiled ? compiled.problems : [], []);
    assert.ok("libraries" in compiled);
    for (const library of compiled.libraries) {
      const refs = library.notes.map((note) => note.ref ?? "");
      const count = (prefix: string): number => refs.filter((ref) => ref.startsWith(prefix)).length;
      assert.deepEqual(
        { S: count("S"), L: count("L"), F: count("F"), D: count("D"), A: count("A"), X: count("X"), N: count("N") },
        { S: 5, L: 19, F: 15, D: 4, A: 30, X: 6, N: 7 },
      );
      assert.equal(library.evidence.length, 78);
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

  it("leaves no Chinese text untranslated and no English text with Chinese sentences", async () => {
    const compiled = compileContent(await contentFiles(), CATALOGUE);
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

  for (const [what, file, change, expected] of [
    [
      "a dangling relation",
      NOTE,
      (text: string) => text.replace("verdict:", "supports: [no-such-note]\nverdict:"),
      "note-unknown no-such-note",
    ],
    [
      "unknown evidence",
      NOTE,
      (text: string) => text.replace("evidence: [", "evidence: [E99, "),
      "evidence-unknown E99",
    ],
    [
      "a duplicate ref",
      NOTE,
      (text: string) => text.replace("ref: L01", "ref: L02"),
      "ref-duplicate L02|notes/open-is-an-iq-tax.md",
    ],
    ["a bad date", NOTE, (text: string) => text.replace(/date: .*/, 'date: "2024-13"'), "date-invalid date|2024-13"],
    [
      "an unknown speaker",
      NOTE,
      (text: string) => text.replace("speaker: robin-li", "speaker: nobody"),
      "speaker-unknown nobody",
    ],
    [
      "a bad address",
      "sources.yaml",
      (text: string) => text.replace("https://kejihui.org/11270", "htp://kejihui"),
      "url-invalid kejihui-round-table.url|htp://kejihui",
    ],
    [
      "a source on the list of those not to be quoted",
      "sources.yaml",
      (text: string) => text.replace("https://kejihui.org/11270", "https://www.redrobot.online/x"),
      "source-not-quotable redrobot.online",
    ],
    ["a duplicate id", "evidence.yaml", (text: string) => text.replace("id: E02", "id: E01"), "id-duplicate E01"],
    [
      "a missing translation of a text",
      "evidence.yaml",
      (text: string) => text.replace(/zh-cn:/, "zh:"),
      "field-missing 0.title.zh-cn",
    ],
    [
      "a model with an unknown licence",
      "models.yaml",
      (text: string) => text.replace("licence: glm-130b", "licence: glm-131b"),
      "licence-unknown glm-131b",
    ],
    [
      "a model with an unknown price row",
      "models.yaml",
      (text: string) => text.replace("prices: [openai/gpt-3.5-turbo]", "prices: [openai/gpt-3.5]"),
      "price-row-unknown openai/gpt-3.5",
    ],
    [
      "a missing assumption",
      "assumptions.yaml",
      (text: string) => text.replace("id: pue", "id: headroom"),
      "assumption-missing pue",
    ],
    [
      "words of a formula that is not there",
      "formulas.yaml",
      (text: string) => text.replace("apiBill:", "apiBil:"),
      "formula-unknown apiBil",
    ],
    [
      "a formula without words",
      "formulas.yaml",
      (text: string) => text.replace("apiBill:", "apiBil:"),
      "formula-without-words apiBill",
    ],
    [
      "a rule with an unknown formula",
      "heuristics.yaml",
      (text: string) => text.replace("formulas: [apiBill]", "formulas: [apiBil]"),
      "formula-unknown apiBil",
    ],
    [
      "a licence that two files state differently",
      "weights.yaml",
      (text: string) => text.replace("qwen3-0.6b,", "qwen3-0.6b, glm-5,"),
      "licence-differs glm-5|apache-2.0|mit",
    ],
    [
      "a model of which nothing says how open it is",
      "weights.yaml",
      (text: string) => text.replace("models: [seed-oss-36b]", "models: [olmo-2-7b]"),
      "class-missing seed-oss-36b",
    ],
    [
      "a card whose class is not that of its licence",
      "models.yaml",
      (text: string) => text.replace("openness: O2\n  licence: llama-3.3", "openness: O3\n  licence: llama-3.3"),
      "class-differs llama-3.3-70b|O3|llama-3.3|O2",
    ],
    [
      "a closed model whose weights are published",
      "models.yaml",
      (text: string) => text.replace("openness: O2\n  licence: llama-3.3", "openness: O0\n  licence: terms-meta"),
      "weights-published llama-3.3-70b",
    ],
    [
      "a card that speaks of several models",
      "identity/vendors/anthropic.yaml",
      (text: string) => text.replace("{ id: claude-opus-5 }", "{ id: claude-opus-5, card: claude-sonnet-5 }"),
      "card-of-several claude-sonnet-5|claude-sonnet-5, claude-opus-5",
    ],
    [
      "evidence that the text does not use",
      NOTE,
      (text: string) => text.replace("evidence: [", "evidence: [E24, "),
      "evidence-not-used E24|notes/open-is-an-iq-tax.md",
    ],
    [
      "evidence that the translation does not use",
      "notes/open-is-an-iq-tax.zh-cn.md",
      (text: string) => text.replace(/Nagle/g, "某研究"),
      "evidence-not-used E13|notes/open-is-an-iq-tax.zh-cn.md",
    ],
    [
      "evidence that is used and not listed",
      NOTE,
      (text: string) => text.replace("against: E13", "against: E25").replace("E13, ", ""),
      "evidence-not-listed E13|notes/open-is-an-iq-tax.md",
    ],
    [
      "evidence behind a criterion that its basis does not use",
      "criteria.yaml",
      (text: string) => text.replace("evidence: [E68]", "evidence: [E68, E69]"),
      "evidence-not-used E69|basis.en",
    ],
    [
      "a piece of evidence that nothing lists",
      "notes/paid-closed-is-the-iq-tax.md",
      (text: string) => text.replace(", E46]", "]"),
      "evidence-orphaned E46",
    ],
    [
      "a figure without an address or a reason",
      "evidence.yaml",
      (text: string) => text.replace(/ {2}unaddressed: \{ en: "The report itself[^}]*\}\n/, ""),
      "evidence-without-address E04",
    ],
    [
      "a claim that is judged without both sides",
      NOTE,
      (text: string) => text.replace(/strongest: .*\n/, ""),
      "side-missing mixed",
    ],
    [
      "a strongest piece that is not listed",
      NOTE,
      (text: string) => text.replace("for: E62", "for: E24"),
      "side-not-listed E24",
    ],
    [
      "a verdict without evidence",
      NOTE,
      (text: string) => text.replace(/evidence: .*\n/, "").replace(/strongest: .*\n/, ""),
      "verdict-without-evidence mixed",
    ],
    [
      "a revision without a reason",
      NOTE,
      (text: string) => text.replace(/change: .*\n/, ""),
      "revision-without-reason 2026-11-26",
    ],
    [
      "a revision whose reason has no translation",
      "notes/open-is-an-iq-tax.zh-cn.md",
      (text: string) => text.replace(/change: .*\n/, ""),
      "revision-without-reason 2026-11-26",
    ],
    [
      "a host that is not to be quoted, named without an address",
      "evidence.yaml",
      (text: string) => text.replace("title: Epoch AI\n", "title: Epoch AI via techjacksolutions.com\n"),
      "source-not-quotable techjacksolutions.com",
    ],
    [
      "a price in prose that the catalogue contradicts",
      "notes/plain-calling-favours-closed-api.md",
      (text: string) => text.replace("0.14 and 0.28", "0.13 and 0.28"),
      "price-differs 0.13/0.28|DeepSeek V4 Flash|2026-08-16|0.14/0.28, 0.44/1.32, 0.44/1.32",
    ],
    [
      "a past day that a note tells as future",
      NOTE,
      (text: string) =>
        text.replace("For it: since", "The offer is scheduled to end on 1 September 2026. For it: since"),
      "past-as-future 2026-09-01|The offer is scheduled to end on 1 September 2026.",
    ],
    [
      "a past day that a translation tells as future",
      "notes/open-is-an-iq-tax.zh-cn.md",
      (text: string) => text.replace("支持：", "该接口定于 2026 年 9 月 1 日停用。支持："),
      "past-as-future 2026-09-01|该接口定于 2026 年 9 月 1 日停用。",
    ],
    [
      "a past day that an event tells as future",
      "timeline.yaml",
      (text: string) => text.replace("en: Yi moves", "en: On 30 May 2024 Yi will move"),
      "past-as-future 2024-05-30|On 30 May 2024 Yi will move its weights to Apache-2.0.",
    ],
    [
      "a price in the basis of a criterion that the catalogue contradicts",
      "criteria.yaml",
      (text: string) =>
        text.replace("is listed below DeepSeek's own API", "is listed at 0.2 and 0.5 US dollars per million tokens"),
      "price-differs 0.2/0.5|GPT-6 Luna|2026-09-30|0.1/0.5",
    ],
    [
      "a promotion whose end a price row only tells of",
      "prices.yaml",
      (text: string) => `${text.trimEnd()}
  - id: nobody/any-model
    provider: Nobody
    name: Any Model 1
    currency: USD
    input: 1
    output: 2
    checked: null
    source: { title: list }
    note: A promotion until 1 September 2026.
`,
      "promotion-not-data nobody/any-model|2026-09-01",
    ],
    [
      "evidence that the basis of a criterion uses and does not list",
      "criteria.yaml",
      (text: string) => text.replace("evidence: [E14, E36]", "evidence: [E14]"),
      "evidence-not-listed E36|basis.en",
    ],
    [
      "an uneven count that nothing explains",
      "symmetry.yaml",
      (text: string) => text.replace("balance: speakers", "balance: strengthened"),
      "asymmetry-unexplained speakers|7 : 1",
    ],
    [
      "an explanation of a count that is even",
      "symmetry.yaml",
      (text: string) => text.replace("balance: speakers", "balance: evidence"),
      "asymmetry-gone evidence|25 : 17",
    ],
    ["an unknown level", "licences.yaml", (text: string) => text.replace("level: O3", "level: O9"), "level-unknown O9"],
  ] as const) {
    it(`refuses ${what} and names file and line`, async () => {
      const problems = await problemsAfter(file, change);
      const found = problems.find((problem) => problem.endsWith(expected));
      assert.ok(found, `${expected} in:\n${problems.join("\n")}`);
      assert.match(found, new RegExp(`^(notes/|identity/)?[\\w.-]+:\\d+ `));
    });
  }

  it("dates a verdict by the newest evidence behind it", async () => {
    const asOf = async (change: (text: string) => string): Promise<string | null | undefined> => {
      const files = await contentFiles();
      files.set("evidence.yaml", change(files.get("evidence.yaml") ?? ""));
      const compiled = compileContent(files, CATALOGUE);
      assert.ok("libraries" in compiled, JSON.stringify(compiled));
      for (const { notes, evidence } of compiled.libraries)
        for (const note of notes)
          assert.equal(
            note.asOf,
            knownUntil(evidence.flatMap(({ id, date }) => (note.evidence.includes(id) ? date : []))),
          );
      return compiled.libraries[0]?.notes.find(({ id }) => id === "open-is-an-iq-tax")?.asOf;
    };
    const now = await asOf((text) => text);
    assert.ok(now);
    const newer = await asOf((text) => text.replace(/(id: E13\n[^]*?\n {2}date: ).*/, '$1"2026-11-25"'));
    assert.notEqual(now, newer);
    assert.equal(newer, "2026-11-25");
  });

  it("refuses a note without its translation, and one with a part missing", async () => {
    const files = await contentFiles();
    files.delete("notes/open-is-an-iq-tax.zh-cn.md");
    const compiled = compileContent(files, CATALOGUE);
    assert.deepEqual("problems" in compiled && compiled.problems.map(({ code, file }) => [code, file]), [
      ["translation-missing", NOTE],
    ]);
    const without = await problemsAfter("notes/open-is-an-iq-tax.zh-cn.md", (text) =>
      text.replace("## 成立条件", "## 别的"),
    );
    assert.equal(without.length, 1);
    assert.match(without[0] ?? "", /translation-missing/);
  });
});
