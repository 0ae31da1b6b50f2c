import { relationOf } from "../record/references";
import type { RecordFile, ReferenceRelation } from "../record/record";
import { speaksOfPart } from "../statements/phrase";

/** A relation of a record to another one, in words. */
export interface NewRelation {
  readonly kind: ReferenceRelation;
  /** Such as "Supersedes", "取代", "Depends on" or "Ersetzt durch %", where the link takes the place of `%`. */
  readonly words: string;
  readonly target: RecordFile;
}

/** A sentence or line for a relation in the language of its words. */
export function relationText({ words }: Pick<NewRelation, "words">, named: string): string {
  if (words.includes("%")) return words.replace("%", () => named);
  return words === "已被" ? `已被 ${named} 取代` : `${words} ${named}`;
}

/** What kind of relation words state. A part that is superseded is a link like any other. */
export function kindOf(words: string): ReferenceRelation {
  return speaksOfPart(words) ? "other" : relationOf(words.trim());
}
