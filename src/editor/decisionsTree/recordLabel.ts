import type { DecisionRecord } from "../../decisions/record/record";

/** Number and title of a record; without a title the name of its file. */
export function recordLabel({ numberText, title, path }: DecisionRecord): string {
  if (title === null || title === "") return path.slice(path.lastIndexOf("/") + 1);
  return numberText === null ? title : `${numberText} ${title}`;
}
