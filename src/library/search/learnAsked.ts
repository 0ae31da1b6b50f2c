import { type AskedTerms, COMMON_DIGIT, MOST_TELLING, type Questions, termHash } from "./asked";
import { askedFeatures } from "./askedFeatures";
import type { Terms } from "./terms";

/** How strongly weights are held down (ridge regression), found by leaving out each tenth of the questions in turn. */
const RIDGE = 1.2;
/** What is left of the squared error when the conjugate gradients stop: less changes no digit that is kept. */
const EXACT_ENOUGH = 1e-4;
/** A feature of one question alone is learnt by heart. */
const LEAST_QUESTIONS = 2;
/** So many weights are kept, the heaviest. */
const MOST_WEIGHTS = 12_000;

/** Features of a question by their place in the list of all, and how much there is of each. */
interface Row {
  readonly at: Int32Array;
  readonly much: Float64Array;
}

/**
 * Learns from questions how much each feature of a question tells that an entry answers it: for every entry a ridge regression
 * of "is a question of this entry" on the features of all questions, weighed by rarity and brought to one length.
 */
export function learnAsked(questions: Questions, terms: Terms): AskedTerms {
  const keys = [...questions.keys()];
  const asked = keys.flatMap((key, entry) =>
    (questions.get(key) ?? []).map((text) => ({ entry, features: askedFeatures(text, terms) })),
  );
  const counts = new Map<string, number>();
  for (const { features } of asked)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= LEAST_QUESTIONS).map(([name]) => name);
  const places = new Map(names.map((name, at) => [name, at]));
  const rarity = Float64Array.from(names, (name) => Math.log(1 + asked.length / (counts.get(name) ?? 1)));
  const rows = asked.map(({ features }) => rowOf(features, places, rarity));

  const weights: { readonly at: number; readonly entry: number; readonly weight: number }[] = [];
  for (const entry of keys.keys()) {
    const isOfEntry = Float64Array.from(asked, (question) => (question.entry === entry ? 1 : 0));
    const learnt = ridge(rows, isOfEntry, names.length);
    for (const [at, weight] of learnt.entries())
      if (weight > 0) weights.push({ at, entry, weight: weight * (rarity[at] ?? 0) });
  }
  weights.sort((a, b) => b.weight - a.weight);
  return written(
    keys,
    weights.slice(0, MOST_WEIGHTS).map((known) => ({ ...known, hash: termHash(names[known.at] ?? "") })),
  );
}

/** Weights, heaviest first, in the form in which they ship: the entries with most of them have the shortest places. */
function written(
  keys: readonly string[],
  weights: readonly { hash: number; entry: number; weight: number }[],
): AskedTerms {
  const often = keys.map(() => 0);
  for (const { entry } of weights) often[entry] = (often[entry] ?? 0) + 1;
  const order = [...keys.keys()].sort((a, b) => (often[b] ?? 0) - (often[a] ?? 0));
  const places = new Map(order.map((entry, place) => [entry, place.toString(36)]));
  const most = weights[0]?.weight ?? 1;
  const lines = new Map<number, string[]>();
  for (const { hash, entry, weight } of weights) {
    const digit = Math.max(1, Math.round(Math.sqrt(weight / most) * MOST_TELLING));
    const place = `${places.get(entry)}${digit === COMMON_DIGIT ? "" : `:${digit}`}`;
    lines.set(hash, [...(lines.get(hash) ?? []), place]);
  }
  const hashes = [...lines.keys()].sort((a, b) => a - b);
  return {
    keys: order.map((entry) => keys[entry] ?? ""),
    hashes: hashes.map((hash, at) => (hash - (hashes[at - 1] ?? 0)).toString(36)).join(" "),
    places: hashes.map((hash) => lines.get(hash)?.join(" ")).join("\n"),
  };
}

/** The features of a question that are learnt, weighed by rarity, its length brought to 1. */
function rowOf(features: ReadonlyMap<string, number>, places: ReadonlyMap<string, number>, rarity: Float64Array): Row {
  const known = [...features].flatMap(([name, much]) => {
    const at = places.get(name);
    return at === undefined ? [] : [[at, much * (rarity[at] ?? 0)] as const];
  });
  const length = Math.hypot(...known.map(([, much]) => much)) || 1;
  return { at: Int32Array.from(known, ([at]) => at), much: Float64Array.from(known, ([, much]) => much / length) };
}

/** Weights w that make the least of |Xw - y|² + RIDGE |w|², by conjugate gradients on the normal equations. */
function ridge(rows: readonly Row[], target: Float64Array, size: number): Float64Array {
  const weights = new Float64Array(size);
  const rest = spread(rows, target, size);
  let direction = rest.slice();
  let squared = dot(rest, rest);
  const least = squared * EXACT_ENOUGH;
  while (squared > least) {
    const image = spread(
      rows,
      Float64Array.from(rows, (row) => along(row, direction)),
      size,
    );
    addTo(image, direction, RIDGE);
    const stride = squared / dot(direction, image);
    addTo(weights, direction, stride);
    addTo(rest, image, -stride);
    const next = dot(rest, rest);
    const before = direction;
    direction = rest.slice();
    addTo(direction, before, next / squared);
    squared = next;
  }
  return weights;
}

/** Xᵀ of a value for each row. */
function spread(rows: readonly Row[], values: Float64Array, size: number): Float64Array {
  const sum = new Float64Array(size);
  for (const [index, { at, much }] of rows.entries()) {
    const value = values[index] ?? 0;
    if (value !== 0)
      for (let n = 0; n < at.length; n += 1) {
        const place = at[n] ?? 0;
        sum[place] = (sum[place] ?? 0) + value * (much[n] ?? 0);
      }
  }
  return sum;
}

function along({ at, much }: Row, values: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < at.length; n += 1) sum += (much[n] ?? 0) * (values[at[n] ?? 0] ?? 0);
  return sum;
}

/** Adds so many times one vector to another. */
function addTo(sum: Float64Array, values: Float64Array, times: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + times * (values[at] ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
