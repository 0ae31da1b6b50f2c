import { lineAt } from "../markdown/lines";
import { headerEnd } from "../record/headerFields";
import type { RecordFile, StatusWord } from "../record/record";
import { scan } from "../record/scan";
import { saysNothing } from "../statements/statement";
import type { Refusal } from "./refusal";

/** A field of its own that says whether the record was superseded, in words: `**Superseded:** by the new way`. */
const REMARK = /^[\s>*_`+-]{0,12}super?[sc]ee?ded[*_`]{0,3}\s{0,4}[:：][*_`]{0,3}\s{0,8}(?!\s)(.+)$/i;

/** A remark above the first section that would contradict a new status; one that names a record is read as its successor. */
export function contradictingRemark(
  { record, text }: RecordFile,
  status: StatusWord,
): Pick<Refusal, "code" | "line" | "detail"> | null {
  if (status === "rejected" || status === "deprecated") return null;
  const scanned = scan(text);
  const { lines, kinds } = scanned;
  const last = headerEnd(scanned, record.titleSpan ? lineAt(lines, record.titleSpan.offset) : -1);
  for (let line = 0; line < last; line++) {
    const value =
      kinds[line] === "code" ? undefined : REMARK.exec((lines[line]?.text ?? "").slice(0, 500))?.[1]?.trim();
    if (value === undefined || record.references.some((each) => each.line === line && each.relation !== "other"))
      continue;
    const isDenied = saysNothing(value) || /^["']?(?:no|false|not\b.*)["']?$/i.test(value);
    if (isDenied === (status === "superseded"))
      return { code: isDenied ? "says-more" : "names-successor", line, detail: value.slice(0, 200) };
  }
  return null;
}
