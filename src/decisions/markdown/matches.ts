/**
 * All matches of a global expression, as `matchAll` gives them; that one copies the expression at every call, which takes
 * longer than looking through a line.
 */
export function matchesOf(form: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  form.lastIndex = 0;
  for (let match = form.exec(text); match; match = form.exec(text)) found.push(match);
  return found;
}
