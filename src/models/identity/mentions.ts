import type { Identity } from "./identity";
import type { Prose } from "./prose";
import type { Resolver } from "./resolver";
import { lower } from "./spelling";

/** A model that a text names, and where. */
export interface Mention {
  readonly identity: Identity;
  readonly offset: number;
  readonly length: number;
}

/** What may be an id: Latin letters, digits and the marks of ids, beginning and ending with a letter or digit. */
const CHUNK = /[A-Za-z0-9](?:[\w.:/@+-]{0,298}[A-Za-z0-9])?/g;
const RUN = /\p{Nd}+|\p{L}+|(?<=\p{L})\+/gu;
/** Between two parts of a name stands at most one of these. */
const JOINT = /^[\s._/:@-]?$/u;
const HAN = /\p{Script=Han}/u;
/** More parts than any name has. */
const MAX_RUNS = 14;

/**
 * The models that a text names by id or by name; of two that overlap, the longer. A name that goes on as another one
 * ("GPT-4 Turbo" where only GPT-4 is known) names nothing. Families of several models are left out.
 */
export function mentionsIn(text: string, resolver: Resolver): Mention[] {
  const found = [...idsIn(text, resolver), ...namesIn(text, resolver.prose)];
  found.sort((a, b) => b.length - a.length || a.offset - b.offset);
  const kept: Mention[] = [];
  // Longer ones come first, so that one which overlaps a kept one begins or ends within it.
  const taken = new Uint8Array(text.length);
  for (const mention of found) {
    const end = mention.offset + mention.length;
    if (taken[mention.offset] === 1 || taken[end - 1] === 1) continue;
    taken.fill(1, mention.offset, end);
    kept.push(mention);
  }
  return kept.sort((a, b) => a.offset - b.offset);
}

function idsIn(text: string, resolver: Resolver): Mention[] {
  return [...text.matchAll(CHUNK)].flatMap(({ index, 0: chunk }): Mention[] => {
    // A word alone is a word, unless it stands as code.
    const isCode = text[index - 1] === "`" && text[index + chunk.length] === "`";
    if (!isCode && !(/\d/.test(chunk) && /[^\w]/.test(chunk))) return [];
    const identity = resolver.resolve(chunk);
    if (identity.model === null || resolver.goesOn(text, index + chunk.length)) return [];
    return [{ identity, offset: index, length: chunk.length }];
  });
}

interface Run {
  /** As ids write it. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

function namesIn(text: string, prose: Prose): Mention[] {
  const runs = runsIn(text, prose);
  const found: Mention[] = [];
  for (let from = 0; from < runs.length; from++) {
    const first = runs[from];
    if (!first || isGlued(text.slice(Math.max(0, first.start - 2), first.start))) continue;
    let key = "";
    for (let at = from; at < Math.min(runs.length, from + MAX_RUNS); at++) {
      const run = runs[at];
      const before = runs[at - 1];
      if (!run || (at > from && before && !JOINT.test(text.slice(before.end, run.start)))) break;
      key = key === "" ? run.id : `${key} ${run.id}`;
      if (!prose.beginsName(key)) break;
      const identity = prose.named(key);
      if (identity && !prose.goesOn(text, run.end))
        found.push({ identity, offset: first.start, length: run.end - first.start });
    }
  }
  return found;
}

/** The runs of letters and digits of a text, with Chinese names of families as ids write them. */
function runsIn(text: string, prose: Prose): Run[] {
  return [...lower(text).matchAll(RUN)].flatMap(({ index, 0: run }): Run[] => {
    if (!HAN.test(run)) return [{ id: run === "+" ? "plus" : run, start: index, end: index + run.length }];
    // Only what stands right before a Latin name or a number can be its family.
    const word = prose.familyAtEnd(run);
    return word ? [{ id: word.id, start: index + run.length - word.length, end: index + run.length }] : [];
  });
}

/** Whether what stands before a name makes it the end of a longer one. */
function isGlued(before: string): boolean {
  return /[A-Za-z0-9/]$|[A-Za-z0-9][-.]$/.test(before);
}
