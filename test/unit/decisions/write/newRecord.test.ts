import assert from "node:assert/strict";
import fc from "fast-check";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import { STATUS_WORDS } from "../../../../src/decisions/record/record";
import { newRecord } from "../../../../src/decisions/write/newRecord";
import type { NewRecordRequest } from "../../../../src/decisions/write/newRecordRequest";
import { TEMPLATE_IDS, templateOrder } from "../../../../src/decisions/write/templates";
import { builtLibrary } from "../../library/libraries";
import { makeNote } from "../../notes";
import { record } from "./writeFixture";

const CLAUSE = "a small closed model can cost less, if it is good enough";
const note = makeNote({ id: "closed-costs-less-to-run" });

const body = (id: string, language: "en" | "zh-cn" = "en"): string =>
  builtLibrary(language).templates.find((template) => template.id === id)?.body ?? "";

function request(changes: Partial<NewRecordRequest> = {}): NewRecordRequest {
  return {
    folder: "docs/decisions",
    fileName: "0007-choose.md",
    number: "0007",
    title: "Choose a model",
    date: "2026-02-03",
    status: "proposed",
    template: { kind: "library", body: body("madr") },
    language: "en",
    options: [],
    ...changes,
  };
}

const OPTIONS = [
  { title: "Closed API", arguments: [{ note, polarity: "Good" as const, clause: CLAUSE }] },
  { title: "Self-hosted open weights", arguments: [{ note, polarity: "Bad" as const, clause: CLAUSE }] },
  { title: "Do nothing", arguments: [] },
];

describe("a new record", () => {
  it("leaves the decision open, with hints where something is to be written", () => {
    const { path, text } = newRecord(request({ template: { kind: "library", body: body("madr-minimal") } }));
    assert.equal(path, "docs/decisions/0007-choose.md");
    assert.equal(
      text,
      `---
status: proposed
date: 2026-02-03
---

# Choose a model

## Context and Problem Statement

{In two sentences: what is to be decided.}

## Considered Options

{One bullet for each option.}

## Decision Outcome

{Still open. Once it is decided: the option that is chosen, and the one reason that decides.}

### Consequences

{What becomes easier and what becomes harder.}
`,
    );
  });

  it("has everything that is asked for, with each definition once", () => {
    const { text } = newRecord(
      request({
        options: OPTIONS,
        chosen: { title: "Closed API", reason: "it is cheapest today." },
        comparison: "| a |\n| --- |",
        figures: "```model-choice\nx: 1\n```",
        reviewBy: "2026-08-03",
        deciders: ["@li", "Wu"],
      }),
    );
    assert.equal(
      text.slice(0, text.indexOf("## Context")),
      '---\nstatus: proposed\ndate: 2026-02-03\ndecision-makers: "@li, Wu"\nreview-by: 2026-08-03\n---\n\n# Choose a model\n\n',
    );
    assert.ok(
      text.includes('## Decision Outcome\n\nChosen option: "Closed API", because it is cheapest today.\n\n'),
      text,
    );
    assert.ok(
      text.includes(
        "### Closed API\n\n* Good, because a small closed model can cost less, if it is good enough (argument of Robin Li, 2024; later evidence is mixed) [arg:closed-costs-less-to-run]\n\n### Self-hosted open weights\n\n* Bad, because",
      ),
      text,
    );
    assert.ok(
      text.endsWith(
        '### Do nothing\n\n## More Information\n\n| a |\n| --- |\n\n```model-choice\nx: 1\n```\n\n[arg:closed-costs-less-to-run]: https://example.org/transcript "Closed models cost less to run (Robin Li, 2024)"\n',
      ),
      text,
    );
  });

  it("has Chinese headings, status, choice and bullets in Chinese, and the reader knows them", () => {
    const of = (id: string, changes: Partial<NewRecordRequest> = {}): string =>
      newRecord(
        request({
          language: "zh-cn",
          template: { kind: "library", body: body(id, "zh-cn") },
          options: OPTIONS,
          chosen: { title: "Closed API", reason: "目前最便宜。" },
          reviewBy: "2026-08-03",
          deciders: ["李"],
          ...changes,
        }),
      ).text;
    const madr = of("madr");
    assert.ok(
      madr.startsWith("---\nstatus: proposed\ndate: 2026-02-03\ndecision-makers: 李\nreview-by: 2026-08-03\n---\n"),
    );
    assert.ok(madr.includes("## 决策结果\n\n选定方案：“Closed API”，因为目前最便宜。\n\n### 后果"), madr);
    assert.ok(madr.includes("## 各方案的优缺点\n\n### Closed API\n\n* 好，因为"), madr);
    const read = readRecord(madr, "docs/decisions/0007-choose.md");
    assert.equal(read.chosen?.reason, "目前最便宜");
    assert.deepEqual(
      read.arguments.map(({ option, polarity }) => [option, polarity]),
      [
        ["Closed API", "Good"],
        ["Self-hosted open weights", "Bad"],
      ],
    );
    const nygard = of("nygard");
    assert.ok(
      nygard.startsWith(
        "# 7. Choose a model\n\n日期：2026-02-03\n\n决策者：李\n\n复审日期：2026-08-03\n\n## 状态\n\n提议中\n\n## 背景\n",
      ),
      nygard,
    );
    // Beside records with English headings it takes over theirs.
    const english = [1, 2].map((number) =>
      record(
        `docs/decisions/000${number}-a.md`,
        `# ${number}. A\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n\n## Decision\n\nText.\n`,
      ),
    );
    const beside = of("nygard", { neighbours: english });
    assert.match(beside, /\n## Status\n[^]*\n## Context\n[^]*\n## Decision\n/);
    assert.equal(readRecord(beside, "docs/decisions/0007-choose.md").status?.word, "proposed");
  });

  it("is numbered in its heading where adr-tools reads it", () => {
    const { text } = newRecord(request({ template: { kind: "library", body: body("nygard") } }));
    assert.ok(
      text.startsWith("# 7. Choose a model\n\nDate: 2026-02-03\n\n## Status\n\nProposed\n\n## Context\n\n{"),
      text,
    );
  });

  for (const id of TEMPLATE_IDS) {
    for (const language of ["en", "zh-cn"] as const) {
      it(`reads back as what was asked: ${id}, ${language}`, () => {
        const word = fc
          .string({ unit: fc.constantFrom(..."aBc éß模型开源|'“(/&;,?!😀3 ".split("")), minLength: 1, maxLength: 20 })
          .map((text) => `x${text.trim()}y`.replace(/\s+/g, " "));
        const asked = fc.record({
          title: word,
          status: fc.constantFrom(...STATUS_WORDS),
          options: fc.uniqueArray(word, { maxLength: 3 }),
          polarity: fc.constantFrom("Good" as const, "Neutral" as const, "Bad" as const),
          isChosen: fc.boolean(),
          reviewBy: fc.constantFrom(undefined, "2026-08-03"),
          deciders: fc.constantFrom([], ["Li"], ["@li: a", "Wu"]),
        });
        fc.assert(
          fc.property(asked, ({ title, status, options, polarity, isChosen, reviewBy, deciders }) => {
            const [first] = options;
            const chosen = isChosen && first !== undefined ? { title: first, reason: "it fits" } : undefined;
            const { text, path } = newRecord(
              request({
                title,
                status,
                reviewBy,
                deciders,
                chosen,
                language,
                template: { kind: "library", body: body(id, language) },
                options: options.map((name) => ({ title: name, arguments: [{ note, polarity, clause: CLAUSE }] })),
              }),
            );
            const read = readRecord(text, path);
            assert.deepEqual(
              [read.title, read.number, read.date, read.status?.word, read.reviewBy, read.problems],
              [title, 7, "2026-02-03", status, reviewBy ?? null, []],
              text,
            );
            assert.deepEqual(
              read.arguments.map((argument) => [argument.option, argument.polarity]),
              options.map((name) => [name, polarity]),
              text,
            );
            assert.deepEqual(
              read.metadata
                .filter(({ key }) => key === "decision-makers" || key === "deciders")
                .map(({ value }) => value),
              deciders.length > 0 ? [deciders.join(", ")] : [],
              text,
            );
            assert.deepEqual(
              [...new Set(read.citations.map(({ noteId }) => noteId))],
              options.length > 0 ? [note.id] : [],
            );
            if (id !== "nygard")
              assert.deepEqual(
                read.options.map((option) => option.title),
                options,
                text,
              );
            if (id !== "y-statement") assert.equal(read.chosen?.title, chosen?.title, text);
            assert.equal(
              read.form,
              id === "nygard" ? "nygard" : id === "y-statement" && options.length === 0 ? "other" : "madr",
              text,
            );
            assert.ok(!text.includes("{{"), text);
          }),
          { numRuns: 60 },
        );
      });
    }
  }

  it("fills a folder's own template of adr-tools and leaves the rest of it alone", () => {
    const template =
      "# NUMBER. TITLE\r\n\r\nDate: DATE\r\n\r\n## Status\r\n\r\nSTATUS\r\n\r\n## Context\r\n\r\n<!-- why? -->\r\n\r\n## Decision\r\n\r\n## Cost\r\n\r\nPer month:";
    const { text } = newRecord(request({ title: "Use $& | tools", template: { kind: "own", body: template } }));
    assert.equal(
      text,
      template
        .replace("NUMBER", "7")
        .replace("TITLE", () => "Use $& | tools")
        .replace("DATE", "2026-02-03")
        .replace("STATUS", "Proposed"),
    );
  });

  it("gives a template without a heading one below its front matter, and keeps an underlined one underlined", () => {
    const own = (body: string): string => newRecord(request({ template: { kind: "own", body } })).text;
    assert.equal(
      own("---\r\nstatus: x\r\n---\r\n\r\n## Context\r\n"),
      "---\r\nstatus: proposed\r\n---\r\n\r\n# Choose a model\r\n\r\n## Context\r\n",
    );
    assert.equal(own("---\nstatus: x\n---"), "---\nstatus: proposed\n---\n\n# Choose a model");
    assert.equal(own("---\n---\n\n## Context\n"), "---\n---\n\n# Choose a model\n\n## Context\n");
    assert.equal(own("## Context\n"), "# Choose a model\n\n## Context\n");
    assert.equal(
      own("# ADR-NNNN: Short title of the decision\n\n## Context\n"),
      "# ADR-0007: Choose a model\n\n## Context\n",
    );
    assert.equal(own("Short title\n===========\n\n## Context\n"), "Choose a model\n===========\n\n## Context\n");
  });

  it("fills a folder's own template of MADR 4 and of MADR 2", () => {
    const madr4 =
      '---\n# optional\nstatus: "{proposed | rejected | accepted}"\ndate: {YYYY-MM-DD when the decision was last updated}\ndecision-makers: {list everyone}\n---\n\n# {short title, representative of solved problem}\n\n## Considered Options\n\n* {title of option 1}\n* {title of option 2}\n\n## Decision Outcome\n\nChosen option: "{title of option 1}", because {justification}.\n\n## Pros and Cons of the Options\n\n### {title of option 1}\n\n* Good, because {argument a}\n\n## More Information\n\n{links}\n';
    const { text } = newRecord(
      request({
        template: { kind: "own", body: madr4 },
        options: OPTIONS,
        chosen: { title: "Closed API", reason: "of cost" },
        reviewBy: "2026-08-03",
        deciders: ["Li"],
        comparison: "Table.",
      }),
    );
    assert.ok(
      text.startsWith(
        '---\n# optional\nstatus: "proposed"\ndate: 2026-02-03\nreview-by: 2026-08-03\ndecision-makers: Li\n---\n\n# Choose a model\n\n## Considered Options\n\n* Closed API\n* Self-hosted open weights\n* Do nothing\n\n## Decision Outcome\n\nChosen option: "Closed API", because of cost.\n\n## Pros and Cons of the Options\n\n### Closed API\n\n* Good, because a small closed',
      ),
      text,
    );
    assert.ok(text.includes("### Do nothing\n\n## More Information\n\n{links}\n\nTable.\n\n[arg:"), text);
    const madr2 =
      "# [short title of solved problem and solution]\n\n* Status: [proposed | rejected | accepted] <!-- optional -->\n* Date: [YYYY-MM-DD when the decision was last updated] <!-- optional -->\n\n## Context and Problem Statement\n";
    assert.equal(
      newRecord(request({ template: { kind: "own", body: madr2 } })).text,
      "# Choose a model\n\n* Status: proposed <!-- optional -->\n* Date: 2026-02-03 <!-- optional -->\n\n## Context and Problem Statement\n",
    );
  });

  it("is offered first in the form that the folder already has", () => {
    assert.deepEqual(templateOrder([]), [...TEMPLATE_IDS]);
    const of = (id: string): ReturnType<typeof record> =>
      record("docs/decisions/0001-a.md", newRecord(request({ template: { kind: "library", body: body(id) } })).text);
    for (const id of TEMPLATE_IDS) assert.equal(templateOrder([of(id), of(id), of("madr")])[0], id);
  });
});
