import { folderOf } from "../locate/paths";
import { defineRule } from "./rule";

/** So many others are named. */
const MOST = 5;

/** Two records of a folder have one number. Numbers are unique in a folder only (MADR ADR-0010). */
export const duplicateNumber = defineRule({
  code: "duplicate-number",
  severity: "error",
  messages: ["same"],
  fixes: [],
  check({ record, titleSpan }, { index }) {
    if (record.number === null || record.numberText === null) return [];
    const folder = folderOf(record.path);
    const others: string[] = [];
    for (const {
      record: { path },
    } of index.numbered(folder, record.number)) {
      // A translation or an annex has the number of its original.
      if (path !== record.path && sameSeries(path, record.path) && stem(path) !== stem(record.path))
        others.push(path.slice(folder === "" ? 0 : folder.length + 1));
      if (others.length > MOST) break;
    }
    const named = others.length > MOST ? [...others.slice(0, MOST), "…"] : others;
    return named.length === 0
      ? []
      : [{ span: titleSpan, message: "same", args: [record.numberText, named.join(", ")] }];
  },
});

/** Names such as `ADR-0001` and `RFC-0001` count each for itself; a bare number is of any series. */
function sameSeries(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) =>
    /^\D*/.exec(path.slice(path.lastIndexOf("/") + 1).toLowerCase())?.[0].replace(/[^\p{L}]/gu, ""),
  );
  return one === other || one === "" || other === "";
}

/** The name without what marks a translation or an annex: `0001-x.zh-cn.md`, `0001-x_de.md` and `0001-x-annex1.md` belong to `0001-x.md`. */
function stem(path: string): string {
  return path
    .toLowerCase()
    .replace(/\.md$/, "")
    .replace(/[._](?:[a-z]{2}|[a-z]{2}[-_](?:[a-z]{2}|hans|hant))$/, "")
    .replace(/[-_.](?:annex|appendix|addendum)[-_]?\w*$/, "");
}
