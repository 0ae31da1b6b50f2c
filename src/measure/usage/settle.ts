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
  if (model === null) return WITHIN;
  let sides = SIDES.get(model);
  if (sides === undefined) {
    sides = CACHE_BESIDE.test(model) ? BESIDE_CACHE : THINKING_BESIDE.test(model) ? BESIDE_THINKING : WITHIN;
    if (SIDES.size > MOST_REMEMBERED) SIDES.clear();
    SIDES.set(model, sides);
  }
  return sides;
}

const CACHE_BESIDE = /claude|anthropic/i;
const THINKING_BESIDE = /gemini|vertex|google/i;
const BESIDE_CACHE: Sides = { cache: "beside", thinking: "within" };
const BESIDE_THINKING: Sides = { cache: "within", thinking: "beside" };
/** What names say, as the same few stand in every row. */
const SIDES = new Map<string, Sides>();
const MOST_REMEMBERED = 1000;

/** What was found of a row. */
interface Settled {
  readonly tokens: Tokens;
  readonly isAssumed: boolean;
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
 * @returns with `isAssumed` where a rule decided what makes a difference; until the next row, but for its tokens.
 */
export function settle(told: ToldTokens, rule: Sides): Settled {
  const { input, output } = told;
  const [read, written, thinking] = [told.cacheRead ?? null, told.cacheWrite ?? null, told.thinking ?? null];
  const cached = (read ?? 0) + (written ?? 0);
  const thought = thinking ?? 0;
  // On no side there is anything to tell apart.
  if (cached === 0 && thought === 0)
    return settled({ uncached: input, cacheRead: read, cacheWrite: written, output, thinking }, false);
  if (thought === 0 && told.total === null && input !== null) {
    const isWithin = rule.cache === "within" && cached <= input;
    const uncached = isWithin ? input - cached : input;
    return settled({ uncached, cacheRead: read, cacheWrite: written, output, thinking }, cached <= input);
  }
  let [hasFitting, isCacheOpen, isThinkingOpen] = [false, false, false];
  let chosen: Sides | null = null;
  for (const sides of EVERY) {
    if (sides.cache === "within" && cached > (input ?? 0)) continue;
    if (sides.thinking === "within" && thought > (output ?? 0)) continue;
    const total =
      (input ?? 0) +
      (output ?? 0) +
      (sides.cache === "beside" ? cached : 0) +
      (sides.thinking === "beside" ? thought : 0);
    const isFitting = told.total === total;
    // One that fits the total beats all that do not.
    if (hasFitting && !isFitting) continue;
    if (isFitting && !hasFitting) {
      hasFitting = true;
      chosen = null;
      [isCacheOpen, isThinkingOpen] = [false, false];
    }
    if (chosen) {
      isCacheOpen ||= chosen.cache !== sides.cache;
      isThinkingOpen ||= chosen.thinking !== sides.thinking;
    }
    if (chosen === null || isSame(sides, rule)) chosen = sides;
  }
  const sides = chosen ?? rule;
  return settled(
    {
      uncached: input === null ? null : sides.cache === "within" ? input - cached : input,
      cacheRead: read,
      cacheWrite: written,
      output: output === null ? null : sides.thinking === "within" ? output - thought : output,
      thinking,
    },
    (cached > 0 && isCacheOpen) || (thought > 0 && isThinkingOpen),
  );
}

function settled(tokens: Tokens, isAssumed: boolean): Settled {
  SETTLED.tokens = tokens;
  SETTLED.isAssumed = isAssumed;
  return SETTLED;
}
const SETTLED = { tokens: null as unknown as Tokens, isAssumed: false };

const isSame = (one: Sides, other: Sides): boolean => one.cache === other.cache && one.thinking === other.thinking;
