import { beginsField, goesOn } from "../record/continuation";
import type { Scan } from "../record/scan";
import { startsRelation } from "./relationWords";
import { statusPhrase } from "./phrase";

/** A paragraph, list item or table row, or one line of it where lines state things of their own. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  /** Where its text begins and ends in the file, without list mark, quote mark and check box. */
  readonly start: number;
  readonly end: number;
  readonly kind: "paragraph" | "item" | "quote" | "row" | "heading";
  /** Of a check box: whether it is ticked; null where there is none. */
  readonly isTicked: boolean | null;
}

const LEAD = /^([ \t]*)((?:>[ \t]?)*)[ \t]*((?:[*+-]|\d{1,9}[.)])[ \t]+)?(\[[ xX]\][ \t]+)?/;
/** Begins with a letter, as most lines of prose do: it has no such lead. */
const LEADLESS = /^[a-z\u4e00-\u9fff]/i;
const HARD_BREAK = / {2}$|\\$|<br\s{0,4}\/?>\s{0,4}$/i;
const DATE = /^[*_`[\s]*(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}年)/;
/** Beginnings without which a line states nothing of its own; most lines of prose have none. */
const MAY_BEGIN =
  /^(?:[^a-z]|accept|approv|decid|decli|propos|pending|draft|reject|deprecat|super|replac|obsolet|amend|clarif|refin|extend|relat|depend|updat|complement|implement|enabl|requir|conflict|constrain|see |part|this |the |status)/;
const MOST_LINES = 40;

/** Cuts lines into stretches. Code, comments and what is indented like code hold none. */
export function stretchesOf({ lines, kinds }: Scan, from: number, to: number): Stretch[] {
  const found: Stretch[] = [];
  for (let index = from; index <= to; index++) {
    const line = lines[index];
    const kind = kinds[index];
    if (!line || (kind !== "text" && kind !== "heading")) continue;
    if (kind === "heading") {
      found.push({
        first: index,
        last: index,
        start: line.offset,
        end: line.offset + line.text.length,
        kind,
        isTicked: null,
      });
      continue;
    }
    const lead = LEAD.exec(line.text);
    const [whole = "", indent = "", quote = "", mark = "", box = ""] = lead ?? [];
    if (/ {4}|\t/.test(indent) && kinds[index - 1] === "blank") continue;
    const isRow = line.text.startsWith("|", whole.length - box.length);
    let last = index;
    if (!isRow) while (last < to && last - index < MOST_LINES && joins(lines, kinds, last + 1, quote !== "")) last++;
    const end = lines[last] ?? line;
    found.push({
      first: index,
      last,
      start: line.offset + whole.length,
      end: end.offset + end.text.trimEnd().length,
      kind: isRow ? "row" : quote !== "" ? "quote" : mark !== "" ? "item" : "paragraph",
      isTicked: box === "" ? null : /x/i.test(box),
    });
    index = last;
  }
  return found;
}

/** Tells whether a line goes on with what the line above it says. */
function joins(lines: Scan["lines"], kinds: Scan["kinds"], index: number, isQuoted: boolean): boolean {
  const text = lines[index]?.text ?? "";
  const above = lines[index - 1]?.text ?? "";
  if (kinds[index] !== "text" || HARD_BREAK.test(above)) return false;
  const [whole = "", , quote = "", mark = ""] = LEADLESS.test(text) ? [] : (LEAD.exec(text) ?? []);
  if (mark !== "" || (quote !== "") !== isQuoted || text.startsWith("|", whole.length)) return false;
  const bare = text.slice(whole.length);
  if (bare === "" || /^[-=*_]{2,}\s*$/.test(bare)) return false;
  const head = bare.slice(0, 48).toLowerCase();
  const mayBegin = head.includes(":") || MAY_BEGIN.test(head) || /^[A-Z]/.test(bare);
  if (!mayBegin || goesOn(above)) return true;
  return !beginsField(bare) && !DATE.test(bare) && statusPhrase(bare) === null && !startsRelation(bare);
}
