/** A cell of a Markdown table: a bar would end it. */
function cell(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("|", "\\|").replace(/\s+/g, " ");
}

/** How a column is aligned. */
export type Align = "---" | "---:";

/** A table of GitHub Flavored Markdown. */
export function markdownTable(
  header: readonly (readonly [string, Align])[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [
    line(header.map(([title]) => title)),
    `| ${header.map(([, align]) => align).join(" | ")} |`,
    ...rows.map(line),
  ].join("\n");
}
