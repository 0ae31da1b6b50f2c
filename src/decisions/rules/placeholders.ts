/**
 * What templates leave to be filled in: `{short title}` of MADR 3 and 4, `[short title]` of MADR 1 and 2, `YYYY-MM-DD`, and
 * `${1:title}` of a snippet. Braces within a word, such as `/users/{id}`, are none.
 */
const PLACEHOLDER = /\$\{\d+(?::[^}]*)?\}|(?<![\w/{$`])\{[^{}`]*\p{L}[^{}`]*\}(?![\w/}`])|\bYYYY-MM-DD\b/u;

/** A whole text in brackets, where it is no link and no list. */
const BRACKETS = /^\[(?=[^\]]*[\s|])[^[\]]*\p{L}[^[\]]*\](?![(:[])\W*$/u;

/** The placeholder in a text, or null. */
export function placeholderIn(text: string, options: { brackets?: boolean } = {}): string | null {
  const plain = text
    .replace(/<!--.*?-->/g, "")
    .replace(/(`+)(?!`).*?[^`]\1(?!`)/g, "")
    .trim();
  return PLACEHOLDER.exec(plain)?.[0] ?? (options.brackets === false ? null : (BRACKETS.exec(plain)?.[0] ?? null));
}

export function holdsPlaceholder(text: string): boolean {
  return placeholderIn(text) !== null;
}
