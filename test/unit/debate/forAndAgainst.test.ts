import assert from "node:assert/strict";
import fc from "fast-check";
import { Debate } from "../../../src/debate/debate";
import { describeSide } from "../../../src/debate/describeWeighed";
import type { Evidence } from "../../../src/debate/evidence";
import { SHOWN_OF_SIDE, type SideEntries, forAndAgainst } from "../../../src/debate/forAndAgainst";
import type { Note } from "../../../src/debate/note";
import { STANCES, VERDICTS, VERIFICATIONS } from "../../../src/debate/vocabulary";
import { WEIGHING_WORDS } from "../../../src/library/weighingWords";
import { makeNote } from "../notes";

function piece(id: string, given: Partial<Evidence> = {}): Evidence {
  return {
    id,
    title: `Title of ${id}`,
    figure: `Figure of ${id}.`,
    note: "",
    date: "2026-01-01",
    lean: "open",
    status: "verified-primary",
    sources: [{ title: "Source", url: "https://example.org/e", date: null }],
    ...given,
  };
}

/** A claim for open models that rests on a piece of evidence. */
function claim(id: string, on: string | null, given: Partial<Note> = {}): Note {
  return makeNote({
    id,
    stance: "open",
    title: `Claim ${id}`,
    verdict: "mixed",
    evidence: on === null ? [] : [on],
    strongest: on === null ? null : { for: on, against: { soughtOn: "2026-11-25" } },
    ...given,
  });
}

function weighed(notes: readonly Note[], evidence: readonly Evidence[]): ReturnType<typeof forAndAgainst> {
  return forAndAgainst(new Debate(notes, evidence), { notes, evidence });
}

const ids = ({ entries }: SideEntries): string[] => entries.map(({ id }) => id);

describe("for and against", () => {
  it("tells a piece that is the strongest on both sides once", () => {
    const both = claim("a", "E1", { strongest: { for: "E1", against: "E1" } });
    const [entry] = describeSide(weighed([both], [piece("E1")]).open, WEIGHING_WORDS.en, "2026-11-26").entries;
    assert.deepEqual(
      entry?.groups.slice(0, 2).map(({ statements }) => statements.map(({ text }) => text)),
      [
        ["Title of E1 (2026-01-01; checked in the maker's own text): Figure of E1."],
        ["The same evidence speaks against it in part."],
      ],
    );
  });

  it("orders by verdict, then by how the evidence was checked, then by its date", () => {
    const evidence = [
      piece("E1", { status: "unverified", date: "2026-10" }),
      piece("E2", { date: "2025" }),
      piece("E3", { date: "2025-01/2026-02" }),
      piece("E4", { status: "verified-secondary", date: "2026-11-01" }),
    ];
    const all = ["E1", "E2", "E3", "E4"].map((on, at) => claim(`c${at + 1}`, on));
    assert.deepEqual(ids(weighed(all, evidence).open), ["c3", "c2", "c4"]);
    const [first, ...others] = all;
    assert.ok(first);
    assert.deepEqual(ids(weighed([...others, { ...first, verdict: "strengthened" }], evidence).open), [
      "c1",
      "c3",
      "c2",
    ]);
  });

  it("keeps the order of the library where all is equal", () => {
    const evidence = ["E1", "E2", "E3", "E4"].map((id) => piece(id));
    const notes = evidence.map(({ id }) => claim(`on-${id}`, id));
    assert.deepEqual(ids(weighed(notes, evidence).open), ["on-E1", "on-E2", "on-E3"]);
    assert.deepEqual(ids(weighed([...notes].reverse(), evidence).open), ["on-E4", "on-E3", "on-E2"]);
  });

  it("shows another figure before the same once more, and weakened claims last", () => {
    const evidence = [piece("E1"), piece("E2", { date: "2024" })];
    const notes = [
      claim("weak", "E2", { verdict: "weakened" }),
      claim("a", "E1", { verdict: "strengthened" }),
      claim("b", "E1", { verdict: "strengthened" }),
    ];
    const { entries } = weighed(notes, evidence).open;
    assert.deepEqual(
      entries.map(({ id, support }) => [id, support?.id]),
      [
        ["a", "E1"],
        ["b", "E1"],
        ["weak", "E2"],
      ],
    );
    assert.deepEqual(ids(weighed([...notes, claim("bare", null)], evidence).open), ["a", "b", "bare"]);
  });

  it("tells what a figure alone weighs on, and what stands against it", () => {
    const evidence = [piece("E1"), piece("E2", { lean: "closed" })];
    const notes = [claim("a", "E1", { evidence: ["E1", "E2"], strongest: { for: "E1", against: "E2" } })];
    const { closed, open } = weighed(notes, evidence);
    assert.deepEqual(
      closed.entries.map(({ id, note, support, weakenedBy, weighs }) => [
        id,
        note,
        support?.id,
        weakenedBy && "id" in weakenedBy && weakenedBy.id,
        weighs?.as,
        weighs?.note.id,
      ]),
      [["E2", null, "E2", "E1", "against", "a"]],
    );
    assert.equal(
      describeSide(closed, WEIGHING_WORDS.en, "2026-11-26").entries[0]?.byline,
      "evidence against “Claim a”",
    );
    assert.deepEqual(ids(open), ["a"], "the figure behind a claim is not shown once more");
  });

  it("takes the best figure that leans its way where nobody has weighed", () => {
    const evidence = [piece("E1", { date: "2024" }), piece("E2"), piece("E3", { lean: "closed" })];
    const [entry] = weighed([claim("a", "E1", { strongest: null, evidence: ["E1", "E2", "E3"] })], evidence).open
      .entries;
    assert.equal(entry?.support?.id, "E2");
    assert.ok(entry.weakenedBy && "id" in entry.weakenedBy && entry.weakenedBy.id === "E3");
  });

  it("keeps both sides by the same measure: mirrored, the library gives the mirrored answer", () => {
    const mirror = { open: "closed", closed: "open", both: "both", neutral: "neutral" } as const;
    const pieces = fc.array(
      fc.record({
        lean: fc.constantFrom(...STANCES),
        status: fc.constantFrom(...VERIFICATIONS),
        date: fc.constantFrom("2024", "2025-06", "2026-01-01/2026-03-01", "2026-11-01"),
      }),
      { maxLength: 8 },
    );
    const claims = fc.array(
      fc.record({
        stance: fc.constantFrom(...STANCES),
        verdict: fc.constantFrom(null, ...VERDICTS),
        on: fc.array(fc.nat(7), { maxLength: 3 }),
        isWeighed: fc.boolean(),
      }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(pieces, claims, (figures, said) => {
        const library = (turned: boolean): ReturnType<typeof forAndAgainst> => {
          const evidence = figures.map(({ lean, ...rest }, at) =>
            piece(`E${at}`, { ...rest, lean: turned ? mirror[lean] : lean }),
          );
          const notes = said.map(({ stance, verdict, on, isWeighed }, at) => {
            const listed = on.flatMap((index) => evidence[index]?.id ?? []);
            const [best] = listed;
            return claim(`c${at}`, null, {
              stance: turned ? mirror[stance] : stance,
              verdict,
              evidence: listed,
              strongest: isWeighed && best !== undefined ? { for: best, against: { soughtOn: "2026-11-25" } } : null,
            });
          });
          return weighed(notes, evidence);
        };
        const [plain, turned] = [library(false), library(true)];
        assert.deepEqual(ids(turned.open), ids(plain.closed));
        assert.deepEqual(ids(turned.closed), ids(plain.open));
        assert.deepEqual(ids(turned.neither), ids(plain.neither));
        for (const { entries } of Object.values(plain)) {
          assert.ok(entries.length <= SHOWN_OF_SIDE);
          assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
        }
      }),
    );
  });

  it("fills up with what is general, marked so, and not with what was weakened", () => {
    const evidence = [piece("E1"), piece("E2"), piece("E3")];
    const about = [claim("own", "E1"), claim("lost", "E2", { verdict: "corrected" })];
    const general = [...about, claim("wide", "E3")];
    const { open, closed } = forAndAgainst(
      new Debate(general, evidence),
      { notes: about, evidence: [] },
      { notes: general, evidence: [] },
    );
    assert.deepEqual(
      open.entries.map(({ id, isGeneral }) => [id, isGeneral]),
      [
        ["own", false],
        ["wide", true],
        ["lost", true],
      ],
    );
    assert.equal(
      describeSide(closed, WEIGHING_WORDS.en, "2026-11-26").none,
      "None found in the library, looked for on 2026-11-26.",
    );
  });
});

describe("for and against in words", () => {
  it("says in both languages that none was found, and on which day", () => {
    const { closed } = weighed([claim("a", "E1")], [piece("E1")]);
    assert.equal(
      describeSide(closed, WEIGHING_WORDS.en, "2026-11-26").none,
      "None found in the library, looked for on 2026-11-26.",
    );
    assert.equal(
      describeSide(closed, WEIGHING_WORDS["zh-cn"], "2026-11-26").none,
      "论据库中未找到，检索日期 2026-11-26。",
    );
    assert.equal(describeSide(closed, WEIGHING_WORDS.en, "2026-11-26").count, "");
  });

  it("gives an entry its evidence with date and check, what weakens it, and the objections without an answer", () => {
    const evidence = [piece("E1", { note: "Counts releases.", status: "verified-secondary" })];
    const attacks = (id: string, target: string): Note =>
      makeNote({
        id,
        title: `Claim ${id}`,
        verdict: null,
        relations: { supports: [], attacks: [target], undercuts: [] },
      });
    const notes = [claim("a", "E1"), attacks("answered", "a"), attacks("reply", "answered"), attacks("open", "a")];
    const [entry] = describeSide(weighed(notes, evidence).open, WEIGHING_WORDS.en, "2026-11-26").entries;
    assert.deepEqual(
      entry?.groups.map(({ label, statements }) => [label, ...statements.map(({ text }) => text)]),
      [
        ["Strongest evidence", "Title of E1 (2026-01-01; checked in a third party's account): Figure of E1."],
        [
          "What weakens or limits it",
          "Of that evidence: Counts releases.",
          "No evidence against it found, looked for on 2026-11-25.",
        ],
        ["Not answered", "“Claim open” (Robin Li)."],
      ],
    );
    const [all] = describeSide(
      weighed(notes.slice(0, 3), evidence).open,
      WEIGHING_WORDS["zh-cn"],
      "2026-11-26",
    ).entries;
    assert.deepEqual(all?.groups.at(-1), {
      label: "反驳与回应",
      statements: [
        { text: "“Claim answered”（Robin Li）。已有回应：“Claim reply”。", sources: [], notes: [notes[1], notes[2]] },
      ],
    });
  });
});
