import type { ContentProblem } from "../contentProblem";
import type { Library } from "../library";
import { type AskedTerms, NOTHING_ASKED } from "./asked";
import { checkAsked } from "./checkAsked";
import { identifier } from "./identify";
import { learnAsked } from "./learnAsked";
import { Lexicon, type LexiconWords } from "./lexicon";
import { Names } from "./names";
import { readQuestions } from "./readQuestions";
import type { SearchData } from "./searchData";
import { searchEntries } from "./searchEntry";
import { SearchIndex } from "./searchIndex";
import { Terms } from "./terms";

export interface CompiledAsked {
  readonly asked: AskedTerms;
  readonly problems: readonly ContentProblem[];
  /** Questions that do not find their own entry among the first three, each with its entry; and how many there are in all. */
  readonly elsewhere: readonly string[];
  readonly count: number;
}

/** The questions of all entries as the search needs them, tried against the search that they make. */
export function compileAsked(
  files: ReadonlyMap<string, string>,
  [shown, ...others]: readonly Library[],
  { words, tools }: { readonly words: LexiconWords; readonly tools: SearchData["tools"] },
): CompiledAsked {
  if (!shown) return { asked: NOTHING_ASKED, problems: [], elsewhere: [], count: 0 };
  const entries = searchEntries(shown, others, tools);
  const { questions, problems } = readQuestions(files, entries);
  const models = identifier(shown);
  const asked = learnAsked(questions, new Terms(new Lexicon(words)), new Names(models.names, words.aliases));
  const count = [...questions.values()].flat().length;
  if (problems.length > 0) return { asked, problems, elsewhere: [], count };
  return { asked, count, ...checkAsked(questions, new SearchIndex(entries, words, models, asked)) };
}
