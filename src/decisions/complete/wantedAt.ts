import type { RecordFile } from "../record/record";
import { wantedInFrontMatter } from "./inFrontMatter";
import { wantedInText } from "./inText";
import { placeAt } from "./place";
import type { Wanted } from "./wanted";

/** What may be completed at an offset of a record, the most particular first; nothing in code and comments. */
export function wantedAt(file: RecordFile, offset: number): Wanted[] {
  const place = placeAt(file, offset);
  const kind = place.kinds[place.line];
  if (kind === "front-matter") return wantedInFrontMatter(place);
  // A code span is no place for a citation either.
  const ticks = place.before.match(/(?<!\\)`/g)?.length ?? 0;
  return kind === "code" || kind === "comment" || ticks % 2 === 1 ? [] : wantedInText(place);
}
