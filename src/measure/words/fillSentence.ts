/** A sentence with its places `{0}`, `{1}` filled. */
export function fillSentence(sentence: string, values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (place, index: string) => {
    const value = values[Number(index)];
    return value === undefined ? place : typeof value === "number" ? numberText(value) : value;
  });
}

/** A number as people read it, with no more digits than it is known to. */
export function numberText(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: value >= 10_000 ? 15 : 4, maximumFractionDigits: 4 });
}
