import type { ContentProblem } from "../contentProblem";
import { NAMED, type Questions } from "./asked";
import { questionsFileOf } from "./readQuestions";
import type { SearchIndex } from "./searchIndex";

/** Of an entry's own questions so many find it among the first three at the least; what others answer as well may find those. */
const LEAST_FOUND = 0.34;

/** Checks that the questions of an entry find it. @returns also the questions that do not, each after the key of its entry. */
export function checkAsked(
  questions: Questions,
  index: Pick<SearchIndex, "search">,
): { readonly problems: readonly ContentProblem[]; readonly elsewhere: readonly string[] } {
  const problems: ContentProblem[] = [];
  const elsewhere: string[] = [];
  const named: readonly string[] = Object.values(NAMED);
  for (const [key, asked] of questions) {
    // Their questions stand for those about any model: each finds another entry.
    if (named.includes(key)) continue;
    const missed = asked.filter(
      (question) => !index.search(question, { limit: 3 }).some(({ entry }) => entry.key === key),
    );
    elsewhere.push(...missed.map((question) => `${key}\t${question}`));
    const found = asked.length - missed.length;
    if (found < asked.length * LEAST_FOUND)
      problems.push({
        code: "asked-in-vain",
        file: questionsFileOf(key),
        line: 1,
        args: [key, String(found), String(asked.length)],
      });
  }
  return { problems, elsewhere };
}
