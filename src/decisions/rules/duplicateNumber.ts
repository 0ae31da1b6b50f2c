import { defineRule } from "./rule";

/** Two records of a folder have one number. Numbers are unique in a folder only (MADR ADR-0010). */
export const duplicateNumber = defineRule({
  code: "duplicate-number",
  severity: "error",
  messages: ["same"],
  fixes: [],
  check({ record, titleSpan }, { index }) {
    if (record.number === null || record.numberText === null) return [];
    const { folder, name } = split(record.path);
    const others = index.inFolder(folder).flatMap((other) => {
      const twin = split(other.record.path);
      // A translation has the number of its original.
      const isOther = twin.folder === folder && other.record.number === record.number && untranslated(twin.name) !== untranslated(name);
      return isOther ? [twin.name] : [];
    });
    return others.length === 0 ? [] : [{ span: titleSpan, message: "same", args: [record.numberText, others.join(", ")] }];
  },
});

function split(path: string): { folder: string; name: string } {
  const at = path.lastIndexOf("/");
  return { folder: path.slice(0, Math.max(at, 0)), name: path.slice(at + 1) };
}

/** The name without what marks a translation: `0001-x.zh-cn.md` and `0001-x_de.md` belong to `0001-x.md`. */
function untranslated(name: string): string {
  return name.toLowerCase().replace(/\.md$/, "").replace(/[._](?:[a-z]{2}|[a-z]{2}[-_](?:[a-z]{2}|hans|hant))$/, "");
}
