import { RecordIndex } from "../../decisions/index/recordIndex";
import type { RecordFile } from "../../decisions/record/record";
import { type Change, editsOnly } from "../../decisions/write/change";
import type { OtherFile } from "../../decisions/write/followLinks";
import { provenMove } from "../../decisions/write/proveMove";
import { retitle, retitledPath, titleEdits } from "../../decisions/write/retitle";
import { granted } from "../recordCommands/refusal";
import type { OpenRecord } from "../services/recordService";

/** The rename as it proves itself: the title, and the file with every link to it. */
export function provenRename(
  { root, file }: OpenRecord,
  title: string,
  { withFile, others }: { readonly withFile: boolean; readonly others: readonly OtherFile[] },
): Change {
  const { path } = file.record;
  const index = root.index.get(path) ? root.index : indexOf(file);
  const change = withFile ? retitle(index, file, title, others) : editsOnly([[path, titleEdits(file, title)]]);
  return granted(provenMove(index, path, change, { title }, others));
}

/** A record outside of the folders is alone. */
function indexOf(file: RecordFile): RecordIndex {
  const index = new RecordIndex();
  index.set(file);
  return index;
}

/** Where the file goes: number and separator stay, the rest is made from the title. Undefined where it stays. */
export function newPath({ root, file: { record } }: OpenRecord, title: string): string | undefined {
  if (!root.index.get(record.path)) return undefined;
  const path = retitledPath(root.index, record.path, title);
  return path === record.path ? undefined : path;
}
