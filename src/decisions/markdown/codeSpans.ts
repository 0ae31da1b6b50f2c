import { matchesOf } from "./matches";

const RUN = /`+/g;

/** A text in which blanks stand for its code spans (CommonMark 6.1), so that positions stay. */
export function blankCodeSpans(text: string): string {
  if (!text.includes("`")) return text;
  const runs = matchesOf(RUN, text).map(({ index, 0: { length } }) => ({ index, length }));
  // Looked up from behind, so that many runs without a partner take no longer than others.
  const closings: (number | undefined)[] = [];
  const nearest = new Map<number, number>();
  for (let run = runs.length - 1; run >= 0; run--) {
    const length = runs[run]?.length ?? 0;
    closings[run] = nearest.get(length);
    nearest.set(length, run);
  }
  let result = "";
  let from = 0;
  for (let run = 0; run < runs.length; run++) {
    const closing = closings[run];
    const [start, end] = [runs[run], runs[closing ?? -1]];
    if (closing === undefined || !start || !end) continue;
    const to = end.index + end.length;
    result += text.slice(from, start.index) + " ".repeat(to - start.index);
    from = to;
    run = closing;
  }
  return result + text.slice(from);
}
