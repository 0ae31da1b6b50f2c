import type { Language } from "../../debate/vocabulary";
import type { PlainTable } from "../../measure/columns/plainTable";

const MOST_NAMED = 30;

/** How to say what the columns of tables mean that nobody knows. */
export function columnHints(
  tables: readonly { readonly file: string; readonly table: PlainTable }[],
  language: Language,
): readonly string[] {
  return tables.map(({ file, table }) => {
    const names = table.columns.slice(0, MOST_NAMED).map(({ name }) => name);
    return language === "en"
      ? `${file}: The columns are ${names.join(", ")}. Say what they mean with --columns, such as --columns input=COLUMN,output=COLUMN, and keep that with --keep.`
      : `${file}：各列为 ${names.join("、")}。请用 --columns 指明含义，如 --columns input=列名,output=列名；加 --keep 可保存。`;
  });
}
