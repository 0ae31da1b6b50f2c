/** Number of insertions, deletions and replacements that make one word of another (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Up to `count` candidates that a word may have been meant for, nearest first: those that differ in less than two fifths of it. */
export function nearest<T extends string>(word: string, candidates: Iterable<T>, count: number): T[] {
  const most = Math.max(1, Math.floor(word.length * 0.4));
  const scored = [...candidates].flatMap((candidate) => {
    if (Math.abs(candidate.length - word.length) > most) return [];
    const score = distance(word, candidate);
    return score <= most ? [{ candidate, score }] : [];
  });
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}
