import type { Evidence } from "./evidence";
import type { Note } from "./note";
import { RELATIONS, type Relation } from "./vocabulary";

/** A note at the other end of a relation. */
export interface RelatedNote {
  readonly relation: Relation;
  readonly note: Note;
}

/** The notes of a library with their relations in both directions. Relations to ids that are not there are left out. */
export class Debate {
  readonly #notes: ReadonlyMap<string, Note>;
  readonly #evidence: ReadonlyMap<string, Evidence>;
  readonly #incoming = new Map<string, RelatedNote[]>();

  constructor(
    readonly notes: readonly Note[],
    readonly evidence: readonly Evidence[],
  ) {
    this.#notes = new Map(notes.map((note) => [note.id, note]));
    this.#evidence = new Map(evidence.map((piece) => [piece.id, piece]));
    for (const note of notes) {
      for (const relation of RELATIONS) {
        for (const target of note.relations[relation]) {
          const list = this.#incoming.get(target);
          if (list) list.push({ relation, note });
          else this.#incoming.set(target, [{ relation, note }]);
        }
      }
    }
  }

  /** The note with an id, or undefined. */
  note(id: string): Note | undefined {
    return this.#notes.get(id);
  }

  /** The piece of evidence with an id such as `E13`, or undefined. */
  evidencePiece(id: string): Evidence | undefined {
    return this.#evidence.get(id);
  }

  /** What this note supports, attacks or undercuts. */
  outgoing(note: Note): readonly RelatedNote[] {
    return RELATIONS.flatMap((relation) =>
      note.relations[relation].flatMap((id) => {
        const target = this.#notes.get(id);
        return target ? [{ relation, note: target }] : [];
      }),
    );
  }

  /** What supports, attacks or undercuts this note, in the order of the library. */
  incoming(note: Note): readonly RelatedNote[] {
    return this.#incoming.get(note.id) ?? [];
  }

  /** The evidence that bears on a note. */
  evidenceOf(note: Note): readonly Evidence[] {
    return note.evidence.flatMap((id) => this.#evidence.get(id) ?? []);
  }
}
