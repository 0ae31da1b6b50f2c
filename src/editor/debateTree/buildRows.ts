import type { Debate } from "../../debate/debate";
import { type NoteFilter, filterNotes } from "../../debate/filterNotes";
import { type Grouping, groupNotes } from "../../debate/groupNotes";
import type { RelatedNote } from "../../debate/debate";
import type { DebateItem, EvidenceItem, GroupItem, NoteItem } from "./items";

/** The groups of the tree's first level. @param found ids of the notes that the look-up finds for the text of the filter. */
export function groupRows(
  debate: Debate,
  grouping: Grouping,
  filter: NoteFilter,
  found?: ReadonlySet<string>,
): GroupItem[] {
  return groupNotes(filterNotes(debate.notes, filter, found), grouping).map((group) => ({
    type: "group",
    id: `${grouping}:${group.key}`,
    parent: null,
    group,
  }));
}

/** The rows below a row: the notes of a group, or what supports and attacks a note and its evidence. */
export function childRows(item: DebateItem, debate: Debate): DebateItem[] {
  switch (item.type) {
    case "group":
      return item.group.notes.map((note) => ({
        type: "note",
        id: `${item.id}/${note.id}`,
        parent: item,
        noteId: note.id,
        note,
        relation: null,
      }));
    case "note":
      return [...relatedRows(item, debate), ...evidenceRows(item, debate)];
    case "evidence":
      return [];
  }
}

const ORDER = { supports: 0, attacks: 1, undercuts: 2 } as const;

function relatedRows(item: NoteItem, debate: Debate): NoteItem[] {
  const related: RelatedNote[] = [...debate.incoming(item.note)].sort((a, b) => ORDER[a.relation] - ORDER[b.relation]);
  return related.map(({ relation, note }) => ({
    type: "note",
    id: `${item.id}/${relation}:${note.id}`,
    parent: item,
    noteId: note.id,
    note,
    relation,
  }));
}

function evidenceRows(item: NoteItem, debate: Debate): EvidenceItem[] {
  return debate
    .evidenceOf(item.note)
    .map((piece) => ({ type: "evidence", id: `${item.id}/${piece.id}`, parent: item, piece }));
}

/** The row of a note below its group, for revealing it; undefined where the filter hides it. */
export function rowOfNote(noteId: string, groups: readonly GroupItem[], debate: Debate): NoteItem | undefined {
  const group = groups.find((row) => row.group.notes.some((note) => note.id === noteId));
  return group && childRows(group, debate).find((row): row is NoteItem => row.type === "note" && row.noteId === noteId);
}

/** Whether a row has rows below it, without making them. */
export function hasChildren(item: DebateItem, debate: Debate): boolean {
  return (
    item.type === "group" ||
    (item.type === "note" && (debate.incoming(item.note).length > 0 || item.note.evidence.length > 0))
  );
}
