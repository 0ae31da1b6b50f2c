import assert from "node:assert/strict";
import fc from "fast-check";
import type { Wanted } from "../../../../src/decisions/complete/wanted";
import { wantedAt } from "../../../../src/decisions/complete/wantedAt";
import { readRecord } from "../../../../src/decisions/record/readRecord";

/** What is wanted at the mark `|`, with the text that gives way instead of its span. */
function at(marked: string): (Wanted & { gives: string })[] {
  const offset = marked.indexOf("|");
  assert.notEqual(offset, -1, "the text marks the cursor");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const wanted = wantedAt({ record: readRecord(text, "docs/decisions/0003-model.md"), text }, offset);
  return wanted.map((one) => ({ ...one, gives: text.slice(one.span.offset, one.span.offset + one.span.length) }));
}

function kinds(marked: string): string[] {
  return at(marked).map(({ kind }) => kind);
}

const MADR = `---
status: proposed
date: 2026-10-06
---

# Model for the assistant

## Considered Options

* Closed API
* Hosted open weights

## Decision Outcome

OUTCOME

### Consequences

* CONSEQUENCE

## Pros and Cons of the Options

### Closed API

* PRO
`;

describe("what is wanted at a place of a record", () => {
  it("is a citation behind [arg:, with all of its brackets", () => {
    const [wanted] = at(MADR.replace("PRO", "Bad, because versions end [arg:iq-|tax] soon"));
    assert.deepEqual([wanted?.kind, wanted?.typed, wanted?.gives], ["citation", "iq-", "[arg:iq-tax]"]);
    assert.equal(wanted?.kind === "citation" && wanted.about, "versions end");
    assert.deepEqual(kinds("# T\n\nWir [ar|\n"), ["citation", "record"]);
    assert.deepEqual(kinds("# T\n\n[arg:智商|\n"), ["citation"]);
  });

  it("is a record behind ]( and behind ADR-, as a destination or as a whole link", () => {
    const [destination] = at("# T\n\nSee [x](00|02-y.md) here\n");
    assert.deepEqual(
      [destination?.kind, destination?.kind === "record" && destination.form, destination?.gives],
      ["record", "destination", "0002-y.md"],
    );
    assert.deepEqual(at("# T\n\nSee [x](https://exam|ple.org)\n"), []);
    const [link] = at("# T\n\nSee ADR-00|02 here\n");
    assert.deepEqual([link?.kind, link?.kind === "record" && link.form, link?.gives], ["record", "link", "ADR-0002"]);
    const [bracketed] = at("# T\n\nSee [ADR-|] here\n");
    assert.equal(bracketed?.gives, "[ADR-]");
    assert.deepEqual(kinds("# T\n\nQUADR-|\n"), ["model"]);
  });

  it("is a key of the front matter that is not there yet", () => {
    const [wanted] = at("---\nstatus: proposed\ndec|\n---\n\n# T\n");
    assert.ok(wanted?.kind === "key");
    assert.deepEqual(wanted.keys, ["date", "decision-makers", "consulted", "informed", "review-by", "tags"]);
    assert.equal(wanted.gives, "dec");
    const [deciders] = at("---\ndeciders: Mei\n|\n---\n");
    assert.ok(deciders?.kind === "key" && !deciders.keys.includes("decision-makers"));
    assert.deepEqual(at("---|\nstatus: x\n---\n"), []);
    assert.deepEqual(at("---\ntitle: so|\n---\n"), []);
  });

  it("is a status in every carrier", () => {
    for (const [marked, gives, capital] of [
      ["---\nstatus: pro|posed\n---\n\n# T\n", "proposed", false],
      ["---\nstatus: |\n---\n\n# T\n", "", false],
      ["---\nadr:\n  status: acc|\n---\n\n# T\n", "acc", false],
      ['+++\nstatus = "acc|epted"\n+++\n\n# T\n', "accepted", false],
      ["# T\n\n> **Current status**: acc|\n", "acc", false],
      ['---\nstatus: "|"\n---\n\n# T\n', "", false],
      ["# T\n\n* Status: |\n* Date: 2026-01-01\n", "", false],
      ["# T\n\n- Status: Acc|epted\n", "Accepted", true],
      ["# T\n\nStatus: |\n\n## Context\n", "", false],
      ["# 1. T\n\n## Status\n\n|\n\n## Context\n", "", true],
      ["# 1. T\n\n## Status\n\nAccep|ted\n\n## Context\n", "Accepted", true],
      ["# T\n\n* 状态：|\n", "", false],
    ] as const) {
      const [wanted] = at(marked);
      assert.ok(wanted?.kind === "status", marked);
      assert.deepEqual([wanted.gives, wanted.capital], [gives, capital], marked);
    }
    assert.deepEqual(kinds("# 1. T\n\n## Status\n\nAccepted\n\n|\n\n## Context\n"), []);
    assert.deepEqual(
      at('---\nstatus: "superseded by |"\n---\n').map((one) => one.kind === "record" && one.form),
      ["identifier"],
    );
    const [identifier] = at("---\nstatus: superseded by ADR-0|\n---\n");
    assert.deepEqual([identifier?.kind === "record" && identifier.form, identifier?.gives], ["identifier", "ADR-0"]);
  });

  it("is a key of the metadata list of MADR 2", () => {
    const [wanted] = at("# T\n\n* Status: proposed\n* |\n\n## Context and Problem Statement\n");
    assert.ok(wanted?.kind === "key" && wanted.carrier === "list");
    assert.ok(!wanted.keys.includes("status"));
  });

  it("is an argument under an option and among the consequences", () => {
    const [bullet] = at(MADR.replace("PRO", "G|"));
    assert.deepEqual(
      [bullet?.kind, bullet?.gives, bullet?.kind === "argument" && bullet.marker],
      ["argument", "G", ""],
    );
    const [line] = at(MADR.replace("* PRO", "|"));
    assert.deepEqual([line?.kind, line?.kind === "argument" && line.marker], ["argument", "* "]);
    assert.equal(kinds(MADR.replace("CONSEQUENCE", "|"))[0], "argument");
    assert.deepEqual(kinds(MADR.replace("PRO", "Good, because it is |")), []);
    assert.deepEqual(
      kinds("# 1. T\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n\n## Consequences\n\n|\n"),
      [],
    );
  });

  it("is the sentence of the chosen option, or the title in it", () => {
    const [sentence] = at(MADR.replace("OUTCOME", "Ch|"));
    assert.ok(sentence?.kind === "chosen" && sentence.part === "sentence");
    assert.deepEqual(sentence.titles, ["Closed API", "Hosted open weights"]);
    assert.equal(sentence.gives, "Ch");
    const [title] = at(MADR.replace("OUTCOME", 'Chosen option: "Clo|sed", because of x'));
    assert.ok(title?.kind === "chosen" && title.part === "title");
    assert.deepEqual([title.gives, title.rest], ['Closed"', ""]);
    const [open] = at(MADR.replace("OUTCOME", 'Chosen option: "|"'));
    assert.deepEqual([open?.gives, open?.kind === "chosen" && open.rest], ['"', ", because "]);
    assert.equal(kinds(MADR.replace("OUTCOME", 'Chosen option: "Closed API"\n\nCh|')).includes("chosen"), false);
  });

  it("is a heading for an option that has none yet", () => {
    const [wanted] = at(MADR.replace("* PRO", "### |"));
    assert.ok(wanted?.kind === "heading");
    assert.deepEqual(wanted.titles, ["Hosted open weights"]);
  });

  it("is a model among the options, and where a name was begun", () => {
    const [option] = at(MADR.replace("* Hosted", "* Lla|\n* Hosted"));
    assert.deepEqual([option?.kind, option?.gives], ["model", "Lla"]);
    assert.deepEqual(
      at("# T\n\nWe take Qwen3-|2 now\n").map(({ kind, gives }) => [kind, gives]),
      [["model", "Qwen3-2"]],
    );
    assert.deepEqual(kinds("# T\n\nWe take |\n"), []);
  });

  it("is nothing in code and comments", () => {
    for (const marked of ["```\n[arg:|\n```\n", "a\n\n<!-- [arg:| -->\n", "# T\n\n`[arg:|`\n"])
      assert.deepEqual(at(marked), [], marked);
  });

  it("never gives way to more than its own line, whatever the text", () => {
    const line = fc.constantFrom(
      "# H",
      "## Status",
      "## Considered Options",
      "## Decision Outcome",
      "## Pros and Cons of the Options",
      "### A",
      "* Good, because x",
      "- [arg:",
      "[ADR-1](0001-a.md",
      "ADR-",
      'Chosen option: "',
      "* Status: a",
      "status: b",
      "---",
      "",
      "```",
      "text [",
      "<!-- c",
      "-->",
    );
    const file = fc
      .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n", "\r"))
      .map(([lines, eol]) => lines.join(eol));
    fc.assert(
      fc.property(file, fc.nat(), (text, seed) => {
        const offset = seed % (text.length + 1);
        for (const { span } of wantedAt({ record: readRecord(text, "a/1-x.md"), text }, offset)) {
          const gives = text.slice(span.offset, span.offset + span.length);
          assert.doesNotMatch(gives, /[\r\n]/);
          assert.ok(span.offset <= offset || /\r/.test(text[offset - 1] ?? ""), "it begins before the cursor");
        }
      }),
      { numRuns: 500 },
    );
  });
});
