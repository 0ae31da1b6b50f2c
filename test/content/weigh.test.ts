import assert from "node:assert/strict";
import { Debate } from "../../src/debate/debate";
import { SHOWN_OF_SIDE } from "../../src/debate/forAndAgainst";
import { insertBlock } from "../../src/decisions/argument/insertBlock";
import { weighedMarkdown } from "../../src/decisions/argument/weighedMarkdown";
import { readRecord } from "../../src/decisions/record/readRecord";
import { applyEdits } from "../../src/decisions/write/applyEdits";
import { MOST_HITS, SEARCHED, queriesOf } from "../../src/library/forAndAgainst/scope";
import { DEBATED, type Subject, WAYS, subjectKey, subjectOf } from "../../src/library/forAndAgainst/subject";
import { type Weighed, weigh } from "../../src/library/forAndAgainst/weigh";
import { findingsIn } from "../unit/decisions/rules/checking";
import { builtIndex, builtLibrary } from "../unit/library/libraries";

/** The day of the newest revision: a record of that day cites nothing that changed after it. */
const TODAY = builtLibrary("en").notes.reduce((newest, { revised: { date } }) => (date > newest ? date : newest), "");

for (const language of ["en", "zh-cn"] as const) {
  describe(`for and against in the library, ${language}`, () => {
    const library = builtLibrary(language);
    const index = builtIndex(language);
    const debate = new Debate(library.notes, library.evidence);
    const of = (subject: Subject): Weighed =>
      weigh(
        subject,
        library,
        debate,
        queriesOf(subject).map((query) => index.search(query, { limit: MOST_HITS, types: SEARCHED })),
        TODAY,
      );
    const question = language === "en" ? "How long until a model is retired?" : "厂商会停用模型吗";
    const subjects: Subject[] = [
      ...DEBATED.map((id) => ({ kind: "topic" as const, id })),
      ...WAYS.map((id) => ({ kind: "way" as const, id })),
      ...library.criteria.map(({ key }) => ({ kind: "criterion" as const, id: key })),
      { kind: "model", id: "glm-5" },
      { kind: "model", id: "claude-opus-5" },
      { kind: "question", text: question },
    ];

    it("answers every topic, option and criterion with both sides, or says where and when none was found", () => {
      for (const subject of subjects) {
        const { sides, title } = of(subject);
        assert.ok(sides.length >= 2, title);
        for (const { heading, text } of sides) {
          assert.ok(text.entries.length <= SHOWN_OF_SIDE, title);
          if (text.entries.length === 0) assert.ok(text.none.includes(TODAY), `${title} ${heading}`);
          for (const entry of text.entries) {
            assert.equal(entry.groups.length, entry.note ? 3 : 2, entry.title);
            for (const { label, statements } of entry.groups)
              assert.ok(statements.length > 0, `${entry.title} ${label}`);
          }
        }
      }
    });

    it("speaks of machines of one's own only where they were asked about", () => {
      const titles = (subject: Subject): string[] =>
        of(subject).sides.flatMap(({ text }) => text.entries.flatMap(({ note }) => note?.id ?? []));
      assert.ok(titles({ kind: "way", id: "self-hosted" }).includes("self-hosting-wins-at-volume"));
      assert.ok(!titles({ kind: "way", id: "hosted" }).includes("self-hosting-wins-at-volume"));
    });

    it("puts what names the model first, and marks the rest as general", () => {
      const [own] = of({ kind: "model", id: "glm-5" }).sides;
      const general = language === "en" ? "in general" : "一般性论据";
      const isGeneral = own?.text.entries.map(({ byline }) => byline.includes(general)) ?? [];
      assert.equal(own?.text.side, "open");
      assert.deepEqual(isGeneral, [...isGeneral].sort());
      assert.ok(isGeneral.includes(false));
    });

    it("finds for a question what bears on it, and the criteria that ask the same", () => {
      const { sides, criteria } = of({ kind: "question", text: question });
      assert.ok(sides.some(({ text }) => text.entries.some(({ groups }) => JSON.stringify(groups).includes("gpt-4"))));
      assert.ok(criteria.length > 0);
    });

    it("is a block that any record takes: what it states stays, every citation resolves, and no rule objects", () => {
      const record = `---\nstatus: proposed\ndate: ${TODAY}\n---\n\n# T\n\n## Considered Options\n\n* One\n* Two\n\n## More Information\n\nText\n`;
      const check = (text: string): string[] =>
        findingsIn(text, { notes: library.notes, today: TODAY }).map(({ code, args }) => [code, ...args].join(" "));
      const before = check(record);
      for (const subject of subjects) {
        const { text: block, notes } = weighedMarkdown(of(subject));
        const edits = insertBlock({ text: record, offset: record.length - 2, block, notes, eol: "\n" });
        assert.ok(edits, subjectKey(subject));
        const text = applyEdits(record, edits);
        const read = readRecord(text, "0001-t.md");
        assert.equal(read.options.length, 2);
        assert.deepEqual(
          [...new Set(read.citations.map(({ noteId }) => noteId))].sort(),
          notes.map(({ id }) => id).sort(),
        );
        assert.deepEqual(check(text), before, `${subjectKey(subject)}\n${text}`);
      }
    });

    it("reads a subject back from its word, and takes anything else as a question", () => {
      for (const subject of subjects) assert.deepEqual(subjectOf(subjectKey(subject), library), subject);
      for (const text of [
        "topic:nothing",
        "criterion:cost",
        "model:gpt",
        "Is it safe: yes or no?",
        "topic:terminology",
      ])
        assert.deepEqual(subjectOf(text, library), { kind: "question", text });
    });
  });
}
