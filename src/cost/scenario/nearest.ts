/** Longer words are names or sentences, for which nobody looks up a spelling; it bounds the work, which grows with the square. */
const LONGEST = 80;

/** Number of insertions, deletions, replacements and swaps of neighbours that make one word of another (Damerau–Levenshtein, optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

/** Up to `count` candidates that a word may have been meant for, nearest first: those that differ in less than two fifths of it. */
export function nearest<T extends string>(word: string, candidates: Iterable<T>, count: number): T[] {
  if (word.length > LONGEST) return [];
  const most = Math.max(1, Math.floor(word.length * 0.4));
  const scored = [...candidates].flatMap((candidate) => {
    if (Math.abs(candidate.length - word.length) > most) return [];
    const score = editDistance(word, candidate);
    return score <= most ? [{ candidate, score }] : [];
  });
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}
