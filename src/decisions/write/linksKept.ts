import { RecordIndex } from "../index/recordIndex";
import { readLinks } from "../links/readLinks";
import { resolveLink } from "../links/resolveLink";
import { classifyLines } from "../markdown/blocks";
import { splitLines } from "../markdown/lines";
import { ownSeries } from "../record/ownSeries";
import { readRecord } from "../record/readRecord";
import type { DecisionRecord } from "../record/record";
import { applyEdits } from "./applyEdits";
import { type Change, movedPath } from "./change";
import type { OtherFile } from "./followLinks";

/**
 * Reads a change of names back in memory: tells which files would have a link that leads to another file than before, or
 * to none, and which records would say something else than before. A change that is right gives an empty list.
 * @param others files that are no records, such as the index, with their texts
 */
export function linksLost(index: RecordIndex, change: Change, others: readonly OtherFile[] = []): string[] {
  const after = indexAfter(index, change);
  const isTouched = (path: string): boolean => change.edits.has(path) || movedPath(change, path) !== path;
  const referring = change.renames.flatMap(({ from }) => index.referringTo(from).map(({ record }) => record.path));
  const paths = index.all().flatMap(({ record }) => (isTouched(record.path) ? [record.path] : []));
  const lost = [...new Set([...paths, ...referring])].filter((path) => {
    const before = index.get(path);
    const now = after.get(movedPath(change, path));
    return (
      !before ||
      !now ||
      !sameTargets(index, after, change, { path, text: before.text }) ||
      saysOther(before.record, now.record)
    );
  });
  const lostElsewhere = others.filter(
    (file) => (change.edits.has(file.path) || change.renames.length > 0) && !sameTargets(index, after, change, file),
  );
  return [...lost, ...lostElsewhere.map(({ path }) => path)];
}

function indexAfter(index: RecordIndex, change: Change): RecordIndex {
  const after = new RecordIndex();
  for (const file of index.all()) {
    const path = movedPath(change, file.record.path);
    const text = applyEdits(file.text, change.edits.get(file.record.path) ?? []);
    const isSame = path === file.record.path && text === file.text;
    after.set(isSame ? file : { record: readRecord(text, path, ownSeries(file.record)), text });
  }
  return after;
}

function sameTargets(index: RecordIndex, after: RecordIndex, change: Change, { path, text }: OtherFile): boolean {
  const before = targets(index, path, text).map((target) => target && movedPath(change, target));
  const now = targets(after, movedPath(change, path), applyEdits(text, change.edits.get(path) ?? []));
  return before.join("\n") === now.join("\n");
}

/** The files that the links of a text lead to, in its order: records, and what lies below the root by its path. */
function targets(index: RecordIndex, path: string, text: string): (string | undefined)[] {
  const lines = splitLines(text);
  return readLinks({ text, lines, kinds: classifyLines(lines) }).map((link) => {
    const record = index.linked(path, link)?.path;
    if (record !== undefined || link.syntax === "autolink" || /^[~$]|[{}<>*|]/.test(link.href)) return record;
    const target = resolveLink(path, link);
    return target.kind === "inside" && target.path !== "" ? target.path : undefined;
  });
}

/** Whether a record says something else of itself; its own name, and those of others in it, may be other ones. */
function saysOther(before: DecisionRecord, after: DecisionRecord): boolean {
  const facts = ({ status, date, metadata, sections, options, references }: DecisionRecord): string =>
    JSON.stringify([
      [status?.word, date, sections.length, options.length],
      metadata.map(({ key }) => key),
      references.filter(({ relation }) => relation !== "other").map(({ relation, isPartial }) => [relation, isPartial]),
    ]);
  return facts(before) !== facts(after);
}
