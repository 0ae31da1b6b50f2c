import { countBefore } from "../markdown/countBefore";
import type { Span } from "../record/record";

const begin = ({ offset }: Span): number => offset;

/** Tells of stretches whether one of many spans begins in each. */
export function beginIn(spans: readonly Span[]): (stretch: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.offset - b.offset);
  return ({ offset, length }) => countBefore(sorted, offset + length, begin) > countBefore(sorted, offset, begin);
}

/** Tells of stretches, with the place behind the last, whether one of many spans holds all of each. */
export function heldBy(spans: readonly Span[]): (from: number, to: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.offset - b.offset);
  // The furthest end of all that begin so far: one of them holds a stretch if and only if this one does.
  const ends: number[] = [];
  for (const { offset, length } of sorted) ends.push(Math.max(offset + length, ends.at(-1) ?? 0));
  return (from, to) => (ends[countBefore(sorted, from + 1, begin) - 1] ?? -1) >= to;
}
