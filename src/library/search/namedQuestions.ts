import { NAMED, type Questions } from "./asked";
import type { Names } from "./names";

/**
 * The questions with those of licences that name a model under one key for all: which licence is asked for is told by the name,
 * and only that some licence is asked for by the rest. Those of evidence count twice: for what they say of anybody, and for telling
 * what somebody did.
 */
export function withNamed(questions: Questions, names: Names): Questions {
  const all = new Map<string, readonly string[]>();
  const named: string[] = [];
  const done: string[] = [];
  for (const [key, asked] of questions) {
    if (key === NAMED.licence) named.push(...asked);
    else if (!key.startsWith("licence:")) {
      all.set(key, asked);
      if (key.startsWith("evidence:")) done.push(...asked.filter((question) => names.isIn(question)));
    } else {
      const isNamed = (question: string): boolean => names.isIn(question);
      named.push(...asked.filter(isNamed));
      all.set(
        key,
        asked.filter((question) => !isNamed(question)),
      );
    }
  }
  if (named.length > 0) all.set(NAMED.licence, named);
  return done.length > 0 ? all.set(NAMED.evidence, done) : all;
}
