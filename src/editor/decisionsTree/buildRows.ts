import type { RecordFile } from "../../decisions/record/record";
import type { RecordRoot } from "../services/records/recordRoot";
import { filterRecords } from "./filterRecords";
import {
  type CitationItem,
  type DecisionItem,
  type FolderItem,
  GROUPS,
  type GroupItem,
  type GroupKey,
  type RecordItem,
  groupOf,
} from "./items";
import { isReviewDue } from "./review";

/**
 * The first level: groups, or folders where several folders have records that pass the filter.
 * @param found addresses of the records that the look-up finds for the filter.
 */
export function topRows(
  roots: readonly RecordRoot[],
  filter: string,
  today: string,
  found: ReadonlySet<string> = new Set(),
): (FolderItem | GroupItem)[] {
  const shown = roots
    .map((root) => ({
      root,
      files: filterRecords(
        root.index.all(),
        filter,
        ({ path }) => found.size > 0 && found.has(root.uriOf(path).toString()),
      ),
    }))
    .filter(({ files }) => files.length > 0);
  const folders = shown.flatMap(({ root, files }) => folderRows(root, files, shown.length > 1));
  const [only] = folders;
  return only && folders.length === 1 ? groupRows(only.root, only.files, null, today) : folders;
}

function folderRows(root: RecordRoot, shown: readonly RecordFile[], hasOthers: boolean): FolderItem[] {
  const byFolder = groupBy(shown, ({ record }) => root.folderOf(record.path));
  const named = (path: string): string => {
    const parts = [...(hasOthers ? [root.name] : []), ...(byFolder.size > 1 && path !== "" ? [path] : [])];
    return parts.join("/") || root.name;
  };
  return [...byFolder]
    .map(([path, files]): FolderItem => {
      const id = `${root.uri.toString()}#in:${path}`;
      return { type: "folder", id, parent: null, root, label: named(path), files };
    })
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** The rows below a row. */
export function childRows(item: DecisionItem, today: string): DecisionItem[] {
  switch (item.type) {
    case "folder":
      return groupRows(item.root, item.files, item, today);
    case "group":
      return item.files.map((file) => recordRow(item, item.root, file, null));
    case "record":
      return [...chainRows(item), ...citationRows(item)];
    case "citation":
      return [];
  }
}

/** Whether a record has rows below it, without making them. */
export function hasChildren(item: DecisionItem): boolean {
  return (
    item.type === "folder" ||
    item.type === "group" ||
    (item.type === "record" && (chainRows(item).length > 0 || item.file.record.citations.length > 0))
  );
}

/** The row of a record below its status, for revealing it; undefined where the filter hides it. */
export function rowOfRecord(
  top: readonly (FolderItem | GroupItem)[],
  root: RecordRoot,
  path: string,
  today: string,
): RecordItem | undefined {
  const groups = top.flatMap((row) => (row.type === "group" ? row : groupRows(row.root, row.files, row, today)));
  const group = groups.find(
    (row) => row.root === root && row.key !== "review-due" && row.files.some(({ record }) => record.path === path),
  );
  const file = group?.files.find(({ record }) => record.path === path);
  return group && file && recordRow(group, root, file, null);
}

function groupRows(
  root: RecordRoot,
  files: readonly RecordFile[],
  parent: FolderItem | null,
  today: string,
): GroupItem[] {
  const byKey = groupBy(files, ({ record }): GroupKey => groupOf(record));
  const due = files.filter(({ record }) => isReviewDue(record, today));
  // What has waited longest comes first.
  byKey.set(
    "review-due",
    due.sort((a, b) => (a.record.reviewBy ?? "").localeCompare(b.record.reviewBy ?? "")),
  );
  return GROUPS.flatMap((key): GroupItem[] => {
    const found = byKey.get(key) ?? [];
    return found.length > 0
      ? [{ type: "group", id: `${parent?.id ?? root.uri.toString()}#${key}`, parent, root, key, files: found }]
      : [];
  });
}

function recordRow(
  parent: GroupItem | RecordItem,
  root: RecordRoot,
  file: RecordFile,
  relation: RecordItem["relation"],
): RecordItem {
  return { type: "record", id: `${parent.id}/${relation ?? ""}:${file.record.path}`, parent, root, file, relation };
}

function chainRows(item: RecordItem): RecordItem[] {
  const { root, file, parent } = item;
  const isNew = (other: RecordFile): boolean =>
    parent.type !== "record" || parent.file.record.path !== other.record.path;
  return [
    ...root.index
      .supersededBy(file.record)
      .filter(isNew)
      .map((other) => recordRow(item, root, other, "superseded-by")),
    ...root.index
      .supersedes(file.record)
      .filter(isNew)
      .map((other) => recordRow(item, root, other, "supersedes")),
  ];
}

function citationRows(item: RecordItem): CitationItem[] {
  const byNote = groupBy(item.file.record.citations, ({ noteId }) => noteId);
  return [...byNote].map(([noteId, cited]) => ({
    type: "citation",
    id: `${item.id}/arg:${noteId}`,
    parent: item,
    noteId,
    times: cited.length,
  }));
}

function groupBy<T, K>(list: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
