import type { Tokens } from "./usageEntry";

/** The counts of a row as its names tell them; null where not told. */
export interface ToldTokens {
  readonly input: number | null;
  readonly cacheRead?: number | null;
  readonly cacheWrite?: number | null;
  readonly output: number | null;
  readonly thinking?: number | null;
  readonly total?: number | null;
}

/** Whether cached input is a part of the input and thinking a part of the output, or each stands beside it. */
export interface Sides {
  readonly cache: "within" | "beside";
  readonly thinking: "within" | "beside";
}

/** Input holds what was cached, output the thinking, as OpenAI and most others count. */
export const WITHIN: Sides = { cache: "within", thinking: "within" };

/**
 * How the provider of a model counts, by its name: Anthropic leaves the cache out of the input, Google the thinking out of
 * the output, others neither.
 */
export function sidesOf(model: string | null): Sides {
  const name = model?.toLowerCase() ?? "";
  if (/claude|anthropic/.test(name)) return { cache: "beside", thinking: "within" };
  if (/gemini|vertex|google/.test(name)) return { cache: "within", thinking: "beside" };
  return WITHIN;
}

const EVERY: readonly Sides[] = [
  WITHIN,
  { cache: "beside", thinking: "within" },
  { cache: "within", thinking: "beside" },
  { cache: "beside", thinking: "beside" },
];

/**
 * Tells the tokens apart. The total of the row decides on which side cache and thinking are, since gateways mix both; where
 * there is none that fits, the rule does, unless the counts contradict it.
 * @returns with `isAssumed` where a rule decided what makes a difference.
 */
export function settle(told: ToldTokens, rule: Sides): { tokens: Tokens; isAssumed: boolean } {
  const { input, output } = told;
  const [read, written, thinking] = [told.cacheRead ?? null, told.cacheWrite ?? null, told.thinking ?? null];
  const cached = (read ?? 0) + (written ?? 0);
  const possible = EVERY.filter(
    (sides) =>
      (sides.cache === "beside" || cached <= (input ?? 0)) &&
      (sides.thinking === "beside" || (thinking ?? 0) <= (output ?? 0)),
  );
  const fitting = possible.filter((sides) => told.total === totalOf(told, sides));
  const candidates = fitting.length > 0 ? fitting : possible;
  const sides = candidates.find((one) => isSame(one, rule)) ?? candidates[0] ?? rule;
  const isDecided = candidates.every(
    (one) => (cached === 0 || one.cache === sides.cache) && ((thinking ?? 0) === 0 || one.thinking === sides.thinking),
  );
  return {
    tokens: {
      uncached: input === null ? null : sides.cache === "within" ? input - cached : input,
      cacheRead: read,
      cacheWrite: written,
      output: output === null ? null : sides.thinking === "within" ? output - (thinking ?? 0) : output,
      thinking,
    },
    isAssumed: !isDecided,
  };
}

function totalOf({ input, cacheRead, cacheWrite, output, thinking }: ToldTokens, sides: Sides): number {
  return (
    (input ?? 0) +
    (output ?? 0) +
    (sides.cache === "beside" ? (cacheRead ?? 0) + (cacheWrite ?? 0) : 0) +
    (sides.thinking === "beside" ? (thinking ?? 0) : 0)
  );
}

const isSame = (one: Sides, other: Sides): boolean => one.cache === other.cache && one.thinking === other.thinking;
