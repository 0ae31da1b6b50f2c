import type { SpreadPart } from "../../cost/scenario/workload";
import type { LengthBin } from "../usage/lengths";
import { shown } from "./sums";

/** Up to which share of the requests, from the shortest input on, each length stands for: finer where tariffs and contexts end. */
const QUANTILES = [0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1];
/** A spread whose lengths are no further from the mean than this says no more than the mean. */
const EVEN = 1.5;
/** Shares are told in steps of this. */
const STEP = 10_000;

/** Mean lengths in tokens of the reference. */
export interface MeanLengths {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/**
 * Lengths of requests with their shares, which sum to 1: the mean lengths of the requests between two quantiles of the input,
 * and between two limits of a tariff, so that each is billed in its own step. Their means are those that are given, to four
 * digits.
 * @param bins in tokens of the reference
 * @param limits input tokens above which some tariff asks another price
 * @returns null where the lengths are all about the same
 */
export function lengthSpread(
  bins: readonly LengthBin[],
  means: MeanLengths,
  limits: readonly number[] = [],
): readonly SpreadPart[] | null {
  const groups = grouped(bins, limits);
  const parts = withShares(groups).map(({ share, requests, input, output }) => ({
    share,
    inputTokens: input / requests,
    outputTokens: output / requests,
  }));
  const isEven = parts.every(
    ({ inputTokens, outputTokens }) =>
      inputTokens <= means.inputTokens * EVEN && outputTokens <= means.outputTokens * EVEN,
  );
  return isEven || parts.length < 2 ? null : withMeans(parts, means);
}

interface Group {
  requests: number;
  input: number;
  output: number;
}

function grouped(bins: readonly LengthBin[], limits: readonly number[]): Group[] {
  const sorted = [...bins].sort((a, b) => a.inputTokens - b.inputTokens);
  const total = sorted.reduce((all, { requests }) => all + requests, 0);
  const groups = new Map<string, Group>();
  let [before, last, quantile] = [0, Number.NaN, 0];
  for (const { requests, inputTokens, outputTokens } of sorted) {
    const middle = (before + requests / 2) / total;
    // Requests of one length, of which several models may have some, are one part.
    if (inputTokens !== last) quantile = QUANTILES.findIndex((end) => middle <= end);
    last = inputTokens;
    const key = `${String(quantile)} ${String(limits.filter((limit) => inputTokens > limit).length)}`;
    const group = groups.get(key) ?? { requests: 0, input: 0, output: 0 };
    groups.set(key, group);
    group.requests += requests;
    group.input += requests * inputTokens;
    group.output += requests * outputTokens;
    before += requests;
  }
  return [...groups.values()];
}

/** Groups with shares in whole steps that sum to 1; the largest takes what rounding leaves, and what is below half a step goes. */
function withShares(groups: readonly Group[]): (Group & { readonly share: number })[] {
  const total = groups.reduce((all, { requests }) => all + requests, 0);
  const steps = groups.map(({ requests }) => Math.round((requests / total) * STEP));
  const largest = steps.indexOf(Math.max(...steps));
  const rest = STEP - steps.reduce((all, step) => all + step, 0);
  return groups.flatMap((group, index) => {
    const step = (steps[index] ?? 0) + (index === largest ? rest : 0);
    return step === 0 ? [] : [{ ...group, share: step / STEP }];
  });
}

/** Tokens are counted, so that a length of more than a few has no part of one. */
function whole(tokens: number): number {
  return tokens < 100 ? tokens : Math.round(tokens);
}

/** The lengths as a file shows them; the last takes up what rounding has moved the means by. */
function withMeans(parts: readonly SpreadPart[], means: MeanLengths): SpreadPart[] {
  const scaled = (of: keyof MeanLengths): number[] => {
    const mean = parts.reduce((all, part) => all + part.share * part[of], 0);
    const factor = mean === 0 ? 0 : means[of] / mean;
    const rounded = parts.map((part) => whole(shown(part[of] * factor)));
    const last = parts.at(-1)?.share ?? 1;
    const others = parts.slice(0, -1).reduce((all, { share }, index) => all + share * (rounded[index] ?? 0), 0);
    rounded[parts.length - 1] = Math.max(0, Math.round((means[of] - others) / last));
    return rounded;
  };
  const [input, output] = [scaled("inputTokens"), scaled("outputTokens")];
  return parts.map(({ share }, index) => ({
    share,
    inputTokens: input[index] ?? 0,
    outputTokens: output[index] ?? 0,
  }));
}
