import { Z95 } from "../../measure/statistics/interval";
import { pairedDifference } from "../../measure/statistics/pairedDifference";
import { type Evaluation, type PairedResult, scoreOf } from "../scenario/evaluation";
import type { ScenarioOption } from "../scenario/scenario";
import { type Estimate, type Task, combined, estimateOf, evaluationOn } from "./rates";

/** How much better an option is than another, as a share of the tasks. */
export interface Difference extends Estimate {
  /** Whether every task was compared item by item; else the two evaluations were compared as wholes. */
  readonly paired: boolean;
  /** Share of the items that only one of the two solves. */
  readonly disagreeing: number;
  /** Items that the comparison rests on: those of one option. */
  readonly n: number;
}

/** An option less another over all tasks; null where one of them was not evaluated on a task. */
export function differenceOf(
  option: ScenarioOption,
  reference: ScenarioOption,
  tasks: readonly Task[],
  z = Z95,
): Difference | null {
  const parts = tasks.flatMap(({ name, share }) => {
    const found = onTask(option, reference, name, z);
    return found ? [{ share, found }] : [];
  });
  if (parts.length === 0 || parts.length < tasks.length) return null;
  return {
    ...combined(parts.map(({ share, found }) => [share, found] as const)),
    paired: parts.every(({ found }) => found.paired),
    disagreeing: parts.reduce((sum, { share, found }) => sum + share * found.disagreeing, 0),
    n: parts.reduce((sum, { found }) => sum + found.n, 0),
  };
}

function onTask(option: ScenarioOption, reference: ScenarioOption, task: string, z: number): Difference | null {
  const [own, other] = [evaluationOn(option, task), evaluationOn(reference, task)];
  if (!own || !other) return null;
  const pair =
    own.against?.find(({ option: id }) => id === reference.id) ??
    turned(other.against?.find(({ option: id }) => id === option.id));
  const [mine, theirs] = [estimateOf(own, z), estimateOf(other, z)];
  const alone = mine.value * (1 - mine.value) + theirs.value * (1 - theirs.value);
  if (pair) return ofPair(pair, mine.value, alone, z);
  const value = mine.value - theirs.value;
  return {
    value,
    // For passes this is Newcombe's interval of two rates on different items.
    low: value - Math.hypot(mine.value - mine.low, theirs.high - theirs.value),
    high: value + Math.hypot(mine.high - mine.value, theirs.value - theirs.low),
    paired: false,
    disagreeing: alone,
    n: Math.min(own.n, other.n),
  };
}

/** What a pair says by itself: an option less the other on the items that both answered. */
export function differenceOfPair(own: Evaluation, pair: PairedResult, z = Z95): Difference {
  return ofPair(pair, scoreOf(own), 0, z);
}

/** @param score of this option, by which the items that both solved are counted where nobody says; @param alone share that would disagree by chance */
function ofPair(pair: PairedResult, score: number, alone: number, z: number): Difference {
  const { n, won, lost, difference = 0, low = -1, high = 1 } = pair;
  if (won === undefined || lost === undefined) {
    const wider = z / Z95;
    return {
      value: difference,
      low: difference - (difference - low) * wider,
      high: difference + (high - difference) * wider,
      paired: true,
      disagreeing: alone,
      n,
    };
  }
  const both = pair.both ?? Math.min(n - won - lost, Math.max(0, Math.round(score * n) - won));
  const found = pairedDifference({ both, onlyA: won, onlyB: lost, neither: n - won - lost - both }, z);
  return { value: found.difference, low: found.low, high: found.high, paired: true, disagreeing: (won + lost) / n, n };
}

/** The same pairs seen from the other option. */
function turned(pair: PairedResult | undefined): PairedResult | undefined {
  if (!pair) return undefined;
  const { won, lost, difference, low, high } = pair;
  const minus = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value);
  return { ...pair, won: lost, lost: won, difference: minus(difference), low: minus(high), high: minus(low) };
}
