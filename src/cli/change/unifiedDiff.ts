import { createTwoFilesPatch } from "diff";
import { applyEdits } from "../../decisions/write/applyEdits";
import type { Change } from "../../decisions/write/change";

/** A change as a unified diff that `git apply` and `patch -p1` understand. */
export function unifiedDiff({ edits, creates, renames }: Change, texts: ReadonlyMap<string, string>): string {
  const parts: string[] = [];
  for (const { path, text } of creates) parts.push(`--- /dev/null\n+++ b/${path}\n${hunks("", text)}`);
  for (const { from, to } of renames) {
    const before = texts.get(from) ?? "";
    const after = applyEdits(before, edits.get(from) ?? []);
    const header = `diff --git a/${from} b/${to}\nrename from ${from}\nrename to ${to}\n`;
    parts.push(after === before ? header : `${header}--- a/${from}\n+++ b/${to}\n${hunks(before, after)}`);
  }
  for (const [path, list] of edits) {
    if (list.length === 0 || renames.some(({ from }) => from === path)) continue;
    const before = texts.get(path) ?? "";
    parts.push(`--- a/${path}\n+++ b/${path}\n${hunks(before, applyEdits(before, list))}`);
  }
  return parts.join("");
}

/** The hunks alone: the library's own header names no path as git does. */
function hunks(before: string, after: string): string {
  const patch = createTwoFilesPatch("a", "b", before, after, undefined, undefined, { context: 3 });
  return patch.slice(Math.max(patch.indexOf("\n@@"), 0) + 1);
}
