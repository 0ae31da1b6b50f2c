import { type WeighedText, describeSide } from "../../debate/describeWeighed";
import type { Criterion } from "../../debate/criterion";
import type { Debate } from "../../debate/debate";
import { type Side, type SideEntries, forAndAgainst } from "../../debate/forAndAgainst";
import { leaningSentence, standingSentence } from "../../debate/standing";
import { filled } from "../../debate/weighingWords";
import type { Library } from "../library";
import type { Hit } from "../search/searchIndex";
import { criteriaAmong, scopeOf } from "./scope";
import { type Subject, sideOfSubject, subjectTitle } from "./subject";

/** For and against a subject in words, and the criteria that ask the same. */
export interface Weighed extends WeighedText {
  readonly criteria: readonly Criterion[];
}

/**
 * Weighs what the library has for and against a subject.
 * @param hits what the library found for each of `queriesOf` the subject, best first
 * @param today ISO day, on which it was looked for
 */
export function weigh(
  subject: Subject,
  library: Library,
  debate: Debate,
  hits: readonly (readonly Hit[])[],
  today: string,
): Weighed {
  const { language, weighing: words } = library;
  const { about, general } = scopeOf(subject, library, debate, hits);
  const weighed = forAndAgainst(debate, about, general);
  const name = subjectTitle(subject, library);
  const own = sideOfSubject(subject, library);
  const say = (side: Side | "neither", heading: string): WeighedText["sides"][number] => ({
    heading,
    text: describeSide(weighed[side], words, today),
  });
  const isThere = ({ entries }: SideEntries): boolean => entries.length > 0;
  const criterion = subject.kind === "criterion" ? library.criteria.find(({ key }) => key === subject.id) : undefined;
  return {
    form: words,
    title: filled(words.title, name),
    finding:
      about.notes.length === 0
        ? ""
        : [standingSentence(about.notes, language), leaningSentence(debate, about.notes, language)].join(words.between),
    lead: [filled(words.lookedThrough, today), words.order].join(words.between),
    facts: criterion
      ? [
          { label: words.leans, text: criterion.leans },
          { label: words.basis, text: criterion.basis },
        ]
      : [],
    sides:
      own === null
        ? [
            say("open", words.sides.open),
            say("closed", words.sides.closed),
            ...(isThere(weighed.neither) ? [say("neither", words.sides.neither)] : []),
          ]
        : [
            say(own, filled(words.forOption, name)),
            say(own === "open" ? "closed" : "open", filled(words.againstOption, name)),
          ],
    criteria: subject.kind === "question" ? criteriaAmong(hits[0] ?? [], library) : [],
  };
}
