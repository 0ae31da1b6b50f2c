import type { RecordIndex } from "../index/recordIndex";
import { dateInFileName, nameOfRecord, recordsFolderOf } from "../record/fileName";
import type { DecisionRecord } from "../record/record";
import { type RuleContext, defineRule } from "./rule";

/** So many others are named. */
const MOST = 5;

/** Two records of a folder have one number. Numbers are unique in a folder only (MADR ADR-0010). */
export const duplicateNumber = defineRule({
  code: "duplicate-number",
  severity: "error",
  messages: ["same"],
  fixes: [],
  check({ record, titleSpan }, context) {
    if (record.number === null || record.numberText === null || !takesNumber(record)) return [];
    const folder = recordsFolderOf(record.path);
    const own = seriesOf(record.path);
    const bySeries = numberedOf(context, folder, record.number);
    const candidates = own === "" ? [...bySeries.values()] : [bySeries.get(own), bySeries.get("")];
    const others: string[] = [];
    for (const paths of candidates) {
      for (const path of paths ?? []) {
        if (others.length > MOST) break;
        // A translation or an annex has the number of its original.
        if (path !== record.path && stem(path) !== stem(record.path) && dayOf(path) === dayOf(record.path))
          others.push(path);
      }
    }
    const names = others.sort().map((path) => path.slice(folder === "" ? 0 : folder.length + 1));
    const named = names.length > MOST ? [...names.slice(0, MOST), "…"] : names;
    return named.length === 0
      ? []
      : [{ span: titleSpan, message: "same", args: [record.numberText, named.join(", ")] }];
  },
});

/**
 * A page of a sentence that says where a record has moved to takes no number. `012a-x` takes none from `012-x`, nor a version
 * `0100-v2-x` from another.
 */
function takesNumber({ path, sections, status, metadata }: DecisionRecord): boolean {
  const isStub = sections.length === 0 && status === null && metadata.length === 0;
  return !isStub && !/^\D{0,40}\d{1,9}(?:[a-z][-_ ]|[-_][vw]\d{1,3}(?:[-_.]|$))/i.test(nameOfRecord(path));
}

type BySeries = ReadonlyMap<string, readonly string[]>;

/** Grouped once for all records that are checked together, so that many with one number take no longer than others. */
const groups = new WeakMap<RuleContext, Map<string, BySeries>>();

function numberedOf(context: RuleContext, folder: string, number: number): BySeries {
  const known = groups.get(context) ?? new Map<string, BySeries>();
  groups.set(context, known);
  const key = `${number} ${folder}`;
  const group = known.get(key) ?? groupBySeries(context.index, folder, number);
  known.set(key, group);
  return group;
}

function groupBySeries(index: RecordIndex, folder: string, number: number): BySeries {
  const bySeries = new Map<string, string[]>();
  for (const { record } of index.numbered(folder, number)) {
    if (!takesNumber(record)) continue;
    const series = seriesOf(record.path);
    const paths = bySeries.get(series);
    if (paths) paths.push(record.path);
    else bySeries.set(series, [record.path]);
  }
  return bySeries;
}

/** The day before a number that counts the records of that day, as in `20260404-02-x`; numbers of other days may be alike. */
function dayOf(path: string): string {
  return dateInFileName(path) ?? "";
}

/** The letters before the number: names such as `ADR-0001` and `RFC-0001` count each for itself; a bare number is of any series. */
function seriesOf(path: string): string {
  return /^\D{0,40}/.exec(nameOfRecord(path).toLowerCase())?.[0].replace(/[^\p{L}]/gu, "") ?? "";
}

/** The name without what marks a translation or an annex: `0001-x.zh-cn.md`, `0001-x_de.md` and `0001-x-annex1.md` belong to `0001-x.md`. */
function stem(path: string): string {
  return nameOfRecord(path)
    .toLowerCase()
    .replace(/[._](?:[a-z]{2}|[a-z]{2}[-_](?:[a-z]{2}|hans|hant))$/, "")
    .replace(/[-_.](?:annex|appendix|addendum)[-_]?\w{0,20}$/, "");
}
