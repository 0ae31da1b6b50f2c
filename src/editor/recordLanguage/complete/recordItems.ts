import * as vscode from "vscode";
import { recordLink, recordName, relativeHref } from "../../../decisions/complete/recordLink";
import type { Wanted } from "../../../decisions/complete/wanted";
import { folderOf } from "../../../decisions/locate/paths";
import type { RecordFile } from "../../../decisions/record/record";
import { dataName } from "../../../decisions/write/recordName";
import type { OpenRecord } from "../../services/recordService";
import { rangeIn } from "../places";

/** Other records, those of the same folder first and the newest of them at the top. */
export function recordItems(
  { root, file }: OpenRecord,
  wanted: Extract<Wanted, { kind: "record" }>,
): vscode.CompletionItem[] {
  const { record } = file;
  const range = rangeIn(file.text, wanted.span);
  const others = root.index.all().filter((other) => other.record.path !== record.path);
  const near = (path: string): number => (folderOf(path) === folderOf(record.path) ? 0 : 1);
  const sorted = others.sort(
    (a, b) => near(a.record.path) - near(b.record.path) || (b.record.number ?? -1) - (a.record.number ?? -1),
  );
  return sorted.map((target, index) => {
    const other = target.record;
    const name = recordName(target);
    const item = new vscode.CompletionItem(
      { label: name, description: other.status?.text ?? "" },
      vscode.CompletionItemKind.File,
    );
    item.detail = other.path;
    item.insertText = written(file, target, wanted.form);
    const begins = wanted.form === "link" && wanted.span.length > 0 && file.text[wanted.span.offset] === "[" ? "[" : "";
    item.filterText =
      wanted.form === "destination"
        ? `${relativeHref(record.path, other.path)} ${other.title ?? ""}`
        : `${begins}${name} ${other.path}`;
    item.range = range;
    item.sortText = `~${String(index).padStart(5, "0")}`;
    return item;
  });
}

function written(from: RecordFile, to: RecordFile, form: Extract<Wanted, { kind: "record" }>["form"]): string {
  if (form === "link") return recordLink(from, to);
  return form === "destination" ? relativeHref(from.record.path, to.record.path) : dataName(from, to);
}
