/**
 * A name as Markdown shows it letter by letter (CommonMark 6.1): between more backticks than stand together in it, on one
 * line, since a name may hold a line end.
 */
export function codeSpan(name: string): string {
  const text = name.replaceAll(/[\r\n]+/g, " ");
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(text) ? " " : "";
  return `${fence}${space}${text}${space}${fence}`;
}
