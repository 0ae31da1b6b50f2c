const LABEL = "\\d{1,2}[a-z]?|[a-z]\\d{0,2}|[一二三四五六]";
const WORD = "(?:(?:options?|alternatives?|proposals?)(?:[\\s#]{1,4}|(?=\\d))|(?:选项|方案)[\\s#]{0,4})";
/** What an option begins with: `Option 2 - `, `Option #1`, `A) `, `3. `, `选项一`. */
const LABELLED = new RegExp(
  `^[^\\p{L}\\p{N}]{0,5}(?:${WORD}(${LABEL})(?![\\p{L}\\p{N}])|(${LABEL})\\s{0,3}[-–—.:)、：])`,
  "iu",
);
/** A choice that speaks of labels: it names "option 2" somewhere, or is nothing but labels. */
const SPEAKS_OF_LABELS = new RegExp(
  `${WORD}(?:${LABEL})(?![\\p{L}\\p{N}])|^(?:(?:${LABEL})(?![\\p{L}\\p{N}])[\\s,.、&+和]*)+$`,
  "iu",
);
const LABELS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${LABEL})(?![\\p{L}\\p{N}])|(?<=选项|方案)\\s?(?:\\d{1,2}|[一二三四五六])`,
  "giu",
);
const HAN_DIGITS = "一二三四五六";

/** The label with which an option begins, in lower case, or null. */
function labelOf(option: string): string | null {
  const match = LABELLED.exec(option);
  return (match?.[1] ?? match?.[2])?.toLowerCase() ?? null;
}

/** The place in a list that a label stands for, from 1: of `2`, `b` and `二` it is 2. */
function placeOf(label: string): number {
  const han = HAN_DIGITS.indexOf(label[0] ?? "");
  if (han >= 0) return han + 1;
  return /^\d/.test(label) ? Number.parseInt(label, 10) : (label.codePointAt(0) ?? 0) - 96;
}

/**
 * Which options, by their index, a choice such as "Options 1 and 3", "B" or "Option 2 - Build it" names by their labels or,
 * where they have none, by their places in the list. Null where it does not speak of labels.
 */
export function labelledOptions(choice: string, options: readonly string[]): number[] | null {
  const text = choice
    .slice(0, 300)
    .replace(/(?<![\p{L}\p{N}])(?:and|und)(?![\p{L}\p{N}])/giu, ",")
    .trim();
  const own = labelOf(text);
  if (own === null && !SPEAKS_OF_LABELS.test(text)) return null;
  const named = own === null ? [...text.matchAll(LABELS)].map(([label]) => label.trim().toLowerCase()) : [own];
  const labels = options.map(labelOf);
  const indexes = named.flatMap((label) => {
    // "1B" is a part of option 1, or options 1 and B together.
    const labelled = [label, label[0]].map((part) => labels.findIndex((option) => option === part));
    const place = placeOf(label);
    return labelled.find((index) => index >= 0) ?? (place > 0 && place <= options.length ? place - 1 : []);
  });
  return [...new Set(indexes)];
}
