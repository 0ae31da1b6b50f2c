import type { Evidence } from "../../debate/evidence";
import type { Note } from "../../debate/note";
import type { NoteGroup } from "../../debate/groupNotes";
import type { Relation } from "../../debate/vocabulary";

/**
 * Rows of the debate tree. Each knows its parent, so a note that is reached through a cycle of relations is another
 * row each time, with an id of its own path; rows are made only when their parent is opened.
 */
export type DebateItem = GroupItem | NoteItem | EvidenceItem;

export interface GroupItem {
  readonly type: "group";
  readonly id: string;
  readonly parent: null;
  readonly group: NoteGroup;
}

export interface NoteItem {
  readonly type: "note";
  readonly id: string;
  readonly parent: GroupItem | NoteItem;
  readonly noteId: string;
  readonly note: Note;
  /** How it bears on the parent note, or null below a group. */
  readonly relation: Relation | null;
}

export interface EvidenceItem {
  readonly type: "evidence";
  readonly id: string;
  readonly parent: NoteItem;
  readonly piece: Evidence;
}
