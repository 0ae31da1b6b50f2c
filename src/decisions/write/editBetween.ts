import type { TextEdit } from "../markdown/textEdit";

/** The one edit that makes a text out of another; none where they are the same. What they begin and end with stays. */
export function editBetween(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let same = 0;
  while (same < most - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return [{ offset: from, length: before.length - from - same, text: after.slice(from, after.length - same) }];
}
