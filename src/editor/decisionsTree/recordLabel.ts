import { isFolderPage } from "../../decisions/locate/fileKind";
import { nameOfRecord } from "../../decisions/record/fileName";
import type { DecisionRecord } from "../../decisions/record/record";

/** Number and title of a record; without a title the name of its file. */
export function recordLabel({ numberText, title, path }: DecisionRecord): string {
  if (title === null || title === "") return isFolderPage(path) ? nameOfRecord(path) : fileOf(path);
  return numberText === null ? title : `${numberText} ${title}`;
}

function fileOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
