import type { Debate } from "../../debate/debate";
import type { Criterion } from "../../debate/criterion";
import type { Candidates } from "../../debate/forAndAgainst";
import type { Note } from "../../debate/note";
import { mentionsIn } from "../../models/identity/mentions";
import { resolverOf } from "../../models/identity/resolver";
import type { Library } from "../library";
import type { Hit } from "../search/searchIndex";
import type { EntryType } from "../search/searchEntry";
import type { Subject } from "./subject";

/** What bears on a subject, and what on the sides as a whole where that may fill up. */
export interface Scope {
  readonly about: Candidates;
  readonly general: Candidates | null;
}

/** What a question may find that bears on it. */
export const SEARCHED: readonly EntryType[] = ["note", "heuristic", "evidence", "criterion"];
/** So many hits are looked at. */
export const MOST_HITS = 24;
/** An argument that fits this much worse than the best one does not bear on the question. */
const FIT = 0.4;
/** Nor does one that fits so much worse than the best hit of any type. */
const FIT_AT_ALL = 0.1;
/** A criterion asks what the question asks if it is among so many first hits. */
const CRITERION_WITHIN = 3;

const OWN_MACHINES = "self-hosting on own servers";
const HOSTED = "hosted open models, price per token at a provider";

/** What the library is to be asked for a subject; nothing where it has a list of its own. */
export function queriesOf(subject: Subject): readonly string[] {
  if (subject.kind === "question") return [subject.text];
  if (subject.kind !== "way") return [];
  return subject.id === "self-hosted" ? [OWN_MACHINES] : subject.id === "hosted" ? [HOSTED, OWN_MACHINES] : [];
}

/**
 * What bears on a subject.
 * @param hits what the library found for each of `queriesOf` the subject, best first
 */
export function scopeOf(subject: Subject, library: Library, debate: Debate, hits: readonly (readonly Hit[])[]): Scope {
  switch (subject.kind) {
    case "question":
      return { about: found(hits[0] ?? [], library, debate), general: null };
    case "topic":
      return {
        about: withEvidence(
          debate.notes.filter(({ topic }) => topic === subject.id),
          debate,
        ),
        general: null,
      };
    case "criterion": {
      const criterion = library.criteria.find(({ key }) => key === subject.id);
      const named = criterion ? ofCriterion(criterion, debate) : NOTHING;
      return { about: named, general: null };
    }
    case "way": {
      if (subject.id === "open" || subject.id === "closed") return { about: whole(debate), general: null };
      const [own, others] = hits.map((list) => found(list, library, debate));
      return { about: without(own ?? NOTHING, others ?? NOTHING), general: whole(debate) };
    }
    case "model":
      return { about: naming(subject.id, library, debate), general: whole(debate) };
  }
}

const NOTHING: Candidates = { notes: [], evidence: [] };

/** What speaks of machines of one's own says nothing of a provider's. */
function without(one: Candidates, other: Candidates): Candidates {
  return {
    notes: one.notes.filter((note) => !other.notes.includes(note)),
    evidence: one.evidence.filter((piece) => !other.evidence.includes(piece)),
  };
}

function whole({ notes, evidence }: Debate): Candidates {
  return { notes, evidence };
}

/** Arguments, and the figures that weigh most for or against one of them. */
function withEvidence(notes: readonly Note[], debate: Debate): Candidates {
  const ids = notes.flatMap(({ strongest }) => (strongest ? [strongest.for, strongest.against] : []));
  const evidence = ids.flatMap((id) => (typeof id === "string" ? (debate.evidencePiece(id) ?? []) : []));
  return { notes, evidence: [...new Set(evidence)] };
}

/** The notes and figures that a criterion names. */
function ofCriterion({ notes, evidence }: Criterion, debate: Debate): Candidates {
  return {
    notes: notes.flatMap((id) => debate.note(id) ?? []),
    evidence: evidence.flatMap((id) => debate.evidencePiece(id) ?? []),
  };
}

/** The criteria that ask what a question asks. */
export function criteriaAmong(hits: readonly Hit[], { criteria }: Pick<Library, "criteria">): Criterion[] {
  return hits
    .slice(0, CRITERION_WITHIN)
    .flatMap(({ entry }) => (entry.type === "criterion" ? criteria.filter(({ id }) => id === entry.id) : []));
}

function found(hits: readonly Hit[], library: Library, debate: Debate): Candidates {
  const arguing = hits.filter(({ entry }) => entry.type !== "criterion");
  const least = Math.max(FIT * (arguing[0]?.score ?? 0), FIT_AT_ALL * (hits[0]?.score ?? 0));
  const ids = arguing.filter(({ score }) => score >= least).map(({ entry }) => entry.id);
  const asked = criteriaAmong(hits, library).map((criterion) => ofCriterion(criterion, debate));
  return {
    notes: [...new Set([...ids.flatMap((id) => debate.note(id) ?? []), ...asked.flatMap(({ notes }) => notes)])],
    evidence: [
      ...new Set([
        ...ids.flatMap((id) => debate.evidencePiece(id) ?? []),
        ...asked.flatMap(({ evidence }) => evidence),
      ]),
    ],
  };
}

/** Figures that name a model, the notes that rest most on one of them, and those that claim something of it. */
function naming(card: string, { identity: data }: Library, debate: Debate): Candidates {
  const resolver = resolverOf(data);
  const names = (...texts: readonly string[]): boolean =>
    mentionsIn(texts.join("\n"), resolver).some(({ identity }) => identity.card === card);
  const evidence = debate.evidence.filter(({ title, figure, note }) => names(title, figure, note));
  const ids = new Set(evidence.map(({ id }) => id));
  return {
    notes: debate.notes.filter(
      ({ title, body, strongest }) =>
        names(title, body.summary) || (typeof strongest?.for === "string" && ids.has(strongest.for)),
    ),
    evidence,
  };
}
