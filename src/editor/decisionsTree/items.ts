import type { DecisionRecord, RecordFile } from "../../decisions/record/record";
import type { RecordRoot } from "../services/records/recordRoot";

/** Groups of the tree, in their order. A draft counts as proposed; `none` is a record that says no status. */
export const GROUPS = [
  "review-due",
  "proposed",
  "accepted",
  "superseded",
  "deprecated",
  "rejected",
  "other",
  "none",
] as const;
export type GroupKey = (typeof GROUPS)[number];

/** The group of a record by its status. */
export function groupOf({ status }: DecisionRecord): GroupKey {
  if (!status) return "none";
  if (status.word === null) return "other";
  return status.word === "draft" ? "proposed" : status.word;
}

/** Rows of the decisions tree. Each knows its parent; rows are made only when their parent is opened. */
export type DecisionItem = FolderItem | GroupItem | RecordItem | CitationItem;

/** A folder of records, where there are several in the workspace. */
export interface FolderItem {
  readonly type: "folder";
  readonly id: string;
  readonly parent: null;
  readonly root: RecordRoot;
  /** What tells it from the others: its path, the name of its folder of the workspace, or both. */
  readonly label: string;
  readonly files: readonly RecordFile[];
}

export interface GroupItem {
  readonly type: "group";
  readonly id: string;
  readonly parent: FolderItem | null;
  readonly root: RecordRoot;
  readonly key: GroupKey;
  readonly files: readonly RecordFile[];
}

export interface RecordItem {
  readonly type: "record";
  readonly id: string;
  readonly parent: GroupItem | RecordItem;
  readonly root: RecordRoot;
  readonly file: RecordFile;
  /** How the parent record stands to it, or null below a group. */
  readonly relation: "supersedes" | "superseded-by" | null;
}

/** A note of the debate that a record cites. */
export interface CitationItem {
  readonly type: "citation";
  readonly id: string;
  readonly parent: RecordItem;
  readonly noteId: string;
  readonly times: number;
}
