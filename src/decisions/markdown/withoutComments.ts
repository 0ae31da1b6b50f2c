/** A text without its comments `<!-- ... -->`; one that does not end stays. */
export function withoutComments(text: string): string {
  let [kept, from] = ["", 0];
  for (let open = text.indexOf("<!--"); open >= 0; open = text.indexOf("<!--", from)) {
    const close = text.indexOf("-->", open + 4);
    if (close < 0) break;
    kept += text.slice(from, open);
    from = close + 3;
  }
  return kept + text.slice(from);
}
