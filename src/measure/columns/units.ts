/** How many tokens is one, by what a unit or the name of a column says; longer words first. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/百万|million|mtok|\bm[\s_-]?tokens?\b|[（(]m[)）]/i, 1_000_000],
  [/千|thousand|ktok|\b1?k[\s_-]?tokens?\b|[（(]k[)）]|^k$/i, 1000],
  [/万/, 10_000],
];
const CALLS = /次|requests?|calls?|count/i;
const PLAIN = /^\s*$|tokens?|词元|个/i;

/** What a unit in a cell counts: tokens, so many each, or calls; null for anything else. */
export function unitOf(unit: string): number | "calls" | null {
  const found = scaleIn(unit);
  if (found !== null) return found;
  return CALLS.test(unit) ? "calls" : PLAIN.test(unit) ? 1 : null;
}

/** How many tokens is one, where a text says it; null where it does not. */
export function scaleIn(text: string): number | null {
  return UNITS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

export type TokenKind = "input" | "cacheRead" | "cacheWrite" | "output" | "thinking" | "requests";

/** What is counted, by how bills call it; the first that fits, since what is cached is input as well. */
const KINDS: readonly (readonly [RegExp, TokenKind])[] = [
  [/cache.?miss|未命中/i, "input"],
  [/cache.*(?:writ|creat)|(?:writ|creat)\w*.*cache|缓存.*(?:创建|写)|(?:创建|写入).*缓存/i, "cacheWrite"],
  [/cache|缓存/i, "cacheRead"],
  [/reason|think|思考|思维/i, "thinking"],
  [/output|completion|generat|输出|生成/i, "output"],
  [/input|prompt|context|输入/i, "input"],
  [/request|calls?\b|次数|调用/i, "requests"],
];

/** Null for what is no text of a model, such as pictures. */
export function tokenKind(type: string): TokenKind | null {
  return KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? null;
}
