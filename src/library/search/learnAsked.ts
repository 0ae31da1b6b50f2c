import { type AskedTerms, MOST_TELLING, type Questions, lengthOf, termHash } from "./asked";
import { askedFeatures } from "./askedFeatures";
import { writeNumbers } from "./digits";
import { withNamed } from "./namedQuestions";
import type { Names } from "./names";
import type { Terms } from "./terms";

/** A feature of one question alone is learnt by heart. */
const LEAST_QUESTIONS = 2;
/** So many weights are kept, the heaviest. */
const MOST_WEIGHTS = 26_000;
/**
 * Passes over the questions before all but the heaviest weights are dropped, and after; how far a question moves them, less with
 * each pass; and how large features are made for it. Found by leaving out each fifth of the questions in turn.
 */
const PASSES = { before: 6, after: 4 };
const RATE = 1.5;
const SLOWING = 0.1;
const SCALE = 6;

/** Features of a question by their place in the list of all, and how much there is of each; the entry that answers it. */
interface Row {
  readonly at: Int32Array;
  readonly much: Float32Array;
  readonly entry: number;
}

/**
 * Learns from questions how much each feature of a question tells that an entry answers it: a softmax regression (multinomial
 * logistic) by stochastic gradient descent, each feature weighed by its rarity.
 */
export function learnAsked(own: Questions, terms: Terms, names: Names): AskedTerms {
  const questions = withNamed(own, names);
  const keys = [...questions.keys()];
  const asked = keys.flatMap((key, entry) =>
    (questions.get(key) ?? []).map((text) => ({ entry, features: askedFeatures(text, terms, names) })),
  );
  const counts = new Map<string, number>();
  for (const { features } of asked)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= LEAST_QUESTIONS).map(([name]) => name);
  const places = new Map(known.map((name, at) => [name, at]));
  const rarity = Float64Array.from(known, (name) => Math.log(1 + asked.length / (counts.get(name) ?? 1)) / SCALE);
  const rows = asked.map(({ entry, features }) => rowOf(entry, features, places, rarity));

  const weights = new Float32Array(known.length * keys.length);
  const order = [...rows.keys()];
  const random = randomNumbers();
  for (let pass = 0; pass < PASSES.before; pass += 1)
    descend(rows, shuffled(order, random), keys.length, weights, pass);
  const kept = heaviest(weights);
  for (let pass = 0; pass < PASSES.after; pass += 1)
    descend(rows, shuffled(order, random), keys.length, weights, PASSES.before + pass, kept);
  const learnt = [...weights.entries()].flatMap(([place, weight]) => {
    const at = Math.floor(place / keys.length);
    const name = known[at];
    return weight <= 0 || name === undefined
      ? []
      : [{ hash: termHash(name), entry: place % keys.length, weight: weight * (rarity[at] ?? 0) }];
  });
  return written(keys, learnt);
}

interface Learnt {
  readonly hash: number;
  readonly entry: number;
  readonly weight: number;
}

/** Weights in the form in which they ship: the entries with most of them have the smallest places. */
function written(keys: readonly string[], learnt: readonly Learnt[]): AskedTerms {
  const often = keys.map(() => 0);
  for (const { entry } of learnt) often[entry] = (often[entry] ?? 0) + 1;
  const order = [...keys.keys()].sort((a, b) => (often[b] ?? 0) - (often[a] ?? 0));
  const places = new Map(order.map((entry, place) => [entry, place]));
  const most = learnt.reduce((max, { weight }) => Math.max(max, weight), 0);
  const byHash = new Map<number, Map<number, number>>();
  for (const { hash, entry, weight } of learnt) {
    const levels = byHash.get(hash) ?? new Map<number, number>();
    const place = places.get(entry) ?? 0;
    levels.set(place, Math.max(levels.get(place) ?? 0, 1, Math.round((weight / most) * MOST_TELLING)));
    byHash.set(hash, levels);
  }
  const terms = [...byHash]
    .sort(([a], [b]) => a - b)
    .map(([hash, levels]) => ({ hash, levels: [...levels].sort(([a], [b]) => a - b) }));
  return {
    keys: order.map((entry) => keys[entry] ?? ""),
    hashes: writeNumbers(steps(terms.map(({ hash }) => hash))),
    counts: writeNumbers(terms.map(({ levels }) => levels.length)),
    places: writeNumbers(terms.flatMap(({ levels }) => steps(levels.map(([place]) => place)))),
    levels: writeNumbers(terms.flatMap(({ levels }) => levels.map(([, level]) => level))),
    most,
  };
}

/** Each number as what it is more than the one before. */
function steps(ascending: readonly number[]): number[] {
  return ascending.map((number, at) => number - (ascending[at - 1] ?? 0));
}

/** The features of a question that are learnt, weighed by rarity. */
function rowOf(
  entry: number,
  features: ReadonlyMap<string, number>,
  places: ReadonlyMap<string, number>,
  rarity: Float64Array,
): Row {
  const length = lengthOf(features);
  const known = [...features].flatMap(([name, much]) => {
    const at = places.get(name);
    return at === undefined ? [] : [[at, (much * (rarity[at] ?? 0)) / length] as const];
  });
  return { entry, at: Int32Array.from(known, ([at]) => at), much: Float32Array.from(known, ([, much]) => much) };
}

/** One pass over all questions: each moves the weights of its features towards its entry, and away from what they say of others. */
function descend(
  rows: readonly Row[],
  order: readonly number[],
  entries: number,
  weights: Float32Array,
  pass: number,
  kept?: Uint8Array,
): void {
  const rate = RATE / (1 + SLOWING * pass);
  const odds = new Float32Array(entries);
  for (const index of order) {
    const { at, much, entry } = rows[index] as Row;
    odds.fill(0);
    for (const [n, place] of at.entries()) {
      const from = place * entries;
      const by = much[n] ?? 0;
      for (let k = 0; k < entries; k += 1) odds[k] = (odds[k] ?? 0) + by * (weights[from + k] ?? 0);
    }
    let all = 0;
    for (let k = 0; k < entries; k += 1) all += odds[k] = Math.exp(odds[k] ?? 0);
    for (let k = 0; k < entries; k += 1) odds[k] = (odds[k] ?? 0) / all;
    odds[entry] = (odds[entry] ?? 0) - 1;
    for (const [n, place] of at.entries()) {
      const from = place * entries;
      const by = rate * (much[n] ?? 0);
      for (let k = 0; k < entries; k += 1)
        if (!kept || kept[from + k] === 1) weights[from + k] = (weights[from + k] ?? 0) - by * (odds[k] ?? 0);
    }
  }
}

/** Sets all weights to 0 but the heaviest. @returns 1 for each that was kept. */
function heaviest(weights: Float32Array): Uint8Array {
  const least = Math.max(
    0,
    weights
      .filter((weight) => weight > 0)
      .sort()
      .at(-1 - MOST_WEIGHTS) ?? 0,
  );
  const kept = new Uint8Array(weights.length);
  for (const [place, weight] of weights.entries()) {
    if (weight > least) kept[place] = 1;
    else weights[place] = 0;
  }
  return kept;
}

function shuffled(order: number[], random: () => number): readonly number[] {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

/** The same numbers from 0 to 1 in every build (linear congruential). */
function randomNumbers(): () => number {
  let state = 1;
  return () => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x80000000;
}
