/** Dates for the variables of a snippet. */
export interface SnippetDate {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** Stands for a mirror until all defaults are known; a private-use character that no snippet holds. */
const MIRROR = "\uE000";
const ESCAPED = /\\([$}\\,|])/g;

/**
 * The text of a snippet as it stands right after insertion: placeholders with their default, choices with the first
 * one, mirrors with what they mirror (VS Code's snippet syntax, https://code.visualstudio.com/docs/editor/userdefinedsnippets).
 */
export function previewSnippet(body: string, date: SnippetDate): string {
  const defaults = new Map<string, string>();
  const variables: Readonly<Record<string, string>> = {
    CURRENT_YEAR: date.year,
    CURRENT_MONTH: date.month,
    CURRENT_DATE: date.day,
  };
  const innermost =
    /(?<!\\)\$\{(\d+)(?::((?:[^$}\\]|\\.)*)|\|((?:[^|\\]|\\.)*)\|)?\}|(?<!\\)\$(\d+)|(?<!\\)\$\{?([A-Z_]+)\}?/g;
  let text = body;
  // Placeholders may be nested, so the innermost are resolved first, round by round.
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replace(
      innermost,
      (whole, stop?: string, fallback?: string, choices?: string, bare?: string, variable?: string) => {
        if (variable !== undefined) return variables[variable] ?? whole;
        const number = stop ?? bare ?? "";
        const value = fallback ?? choices?.split(/(?<!\\),/)[0];
        if (value !== undefined) {
          defaults.set(number, value);
          return value;
        }
        return `${MIRROR}${number}${MIRROR}`;
      },
    );
  }
  // A mirror may stand before the placeholder it repeats.
  return text.replace(/\uE000(\d+)\uE000/g, (_, number: string) => defaults.get(number) ?? "").replace(ESCAPED, "$1");
}
