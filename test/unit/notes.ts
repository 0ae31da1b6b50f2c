import type { Note } from "../../src/debate/note";

/** A note for a test: what the test is about is given, the rest is plain. */
export function makeNote(given: Partial<Note> & { id: string }): Note {
  return {
    ref: null,
    kind: "claim",
    stance: "closed",
    topic: "cost",
    title: "Closed models cost less to run",
    speaker: { id: "robin-li", name: "Robin Li", role: "CEO of Baidu" },
    attribution: "several-sources",
    date: "2024-07-04",
    sources: [{ title: "Transcript", url: "https://example.org/transcript", date: "2024-07-04" }],
    citedAt: { url: "https://example.org/transcript", title: null },
    relations: { supports: [], attacks: [], undercuts: [] },
    verdict: "mixed",
    evidence: [],
    strongest: null,
    because: null,
    holds: null,
    asOf: null,
    revised: { date: "2026-11-24", change: null },
    body: {
      summary: "In his view a closed model is cheaper to run.",
      condition: "",
      assessment: "",
      caveat: "",
      more: "",
    },
    origin: "library",
    ...given,
  };
}
