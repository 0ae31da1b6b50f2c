import { recordsFolderOf } from "../record/fileName";
import type { RecordFile } from "../record/record";
import { encodeHref, relativePath } from "../links/writeLink";
import { isReadByLabel } from "./recordLabel";
import { identifierOf, slugOf } from "./recordLink";

/** How a value of front matter names another record: `ADR-0007` within a folder, else the path from the record. */
export function dataName(file: RecordFile, target: RecordFile): string {
  const isNear =
    target.record.number !== null &&
    recordsFolderOf(file.record.path) === recordsFolderOf(target.record.path) &&
    isReadByLabel(file, target);
  return isNear ? identifierOf(target, { slugText: false }) : hrefOf(file, target);
}

function hrefOf(file: RecordFile, target: RecordFile): string {
  return encodeHref(relativePath(file.record.path, target.record.path));
}

/** The name of a record in the manner of another name: `3` and `0003`, `ADR-3`, a path, or a file name without its ending. */
export function itemLike(file: RecordFile, target: RecordFile, model: string): string {
  const { number } = target.record;
  const plain = dataName(file, target);
  if (/\.(?:md|markdown|mdx)$/i.test(model)) return hrefOf(file, target);
  if (number === null || recordsFolderOf(file.record.path) !== recordsFolderOf(target.record.path)) return plain;
  const [, before = "", digits] = /^((?:[A-Za-z]{1,10}[-_ #]?)?)(\d{1,6})$/.exec(model) ?? [];
  if (digits !== undefined) return before + String(number).padStart(digits.startsWith("0") ? digits.length : 1, "0");
  return /^\d{1,6}[-_][^\s/]+$/.test(model) ? slugOf(target.record.path) : plain;
}
