import { RecordIndex } from "../index/recordIndex";
import { readLinks } from "../links/readLinks";
import { classifyLines } from "../markdown/blocks";
import { splitLines } from "../markdown/lines";
import { readRecord } from "../record/readRecord";
import { applyEdits } from "./applyEdits";
import type { Change } from "./change";

/**
 * Reads a change of names back in memory: tells which records would have a link that leads to another record than
 * before, or to none. A change that is right gives an empty list.
 */
export function linksLost(index: RecordIndex, change: Change): string[] {
  const moved = (path: string): string => {
    const rename = change.renames.find(({ from }) => path === from || path.startsWith(`${from}/`));
    return rename ? rename.to + path.slice(rename.from.length) : path;
  };
  const touched = index
    .all()
    .filter(({ record }) => change.edits.has(record.path) || moved(record.path) !== record.path);
  const after = new RecordIndex();
  for (const file of index.all()) {
    const path = moved(file.record.path);
    const text = applyEdits(file.text, change.edits.get(file.record.path) ?? []);
    const isSame = path === file.record.path && text === file.text;
    after.set(isSame ? file : { record: readRecord(text, path), text });
  }
  const renamed = new Set(change.renames.map(({ from }) => from));
  const referring = [...renamed].flatMap((from) => index.referringTo(from).map(({ record }) => record.path));
  const looked = new Set([...touched.map(({ record }) => record.path), ...referring]);
  return [...looked].filter((path) => {
    const before = targets(index, path).map((target) => target && moved(target));
    const now = targets(after, moved(path));
    return before.join("\n") !== now.join("\n");
  });
}

/** The records that the links of a record lead to, in the order of the file. */
function targets(index: RecordIndex, path: string): (string | undefined)[] {
  const text = index.get(path)?.text ?? "";
  const lines = splitLines(text);
  return readLinks({ text, lines, kinds: classifyLines(lines) }).map((link) => index.linked(path, link)?.path);
}
