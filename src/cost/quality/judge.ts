import { Z80, Z95 } from "../../measure/statistics/interval";
import { deviateOfMany } from "../../measure/statistics/manyOptions";
import { itemsForMargin, itemsForMinimum, notWorseThan, reaches } from "../../measure/statistics/nonInferiority";
import { ONLY_TASK, evaluationsOf } from "../scenario/evaluation";
import type { Scenario, ScenarioOption } from "../scenario/scenario";
import { type Difference, differenceOf } from "./difference";
import { type Estimate, type OptionRate, type Task, evaluationOn, optionRate, tasksOf } from "./rates";

/**
 * Whether an option is good enough: `reference` is the one by which others are judged, `unmeasured` was not evaluated on
 * every task, `unruled` has no rule that says what is good enough.
 */
export type Verdict = "reference" | "good" | "not" | "undecided" | "unmeasured" | "unruled";

/** What the evaluations say of one option. */
export interface Judged {
  readonly id: string;
  readonly verdict: Verdict;
  readonly rate: OptionRate | null;
  /** This option less the reference; null where there is none, or nothing to compare. */
  readonly difference: Difference | null;
  /** Items that would decide, where the option is undecided and goes on as it did; null where no number would. */
  readonly itemsNeeded: number | null;
  /** Items on which the verdict rests. */
  readonly n: number;
  /** Proven good enough by itself, but not as one of all that are judged at once. */
  readonly onlyAlone: boolean;
  /** Tasks on which others were evaluated and this option was not. */
  readonly missing: readonly string[];
}

/** Judges every option of a scenario; null where it holds no evaluation and no rule. */
export function judge(scenario: Scenario): Judged[] | null {
  const { options, quality } = scenario;
  if (!quality && options.every((option) => evaluationsOf(option).length === 0)) return null;
  const tasks = tasksOf(scenario);
  const first = options.map((option) => judged(option, scenario, tasks, Z95));
  const many = first.filter(({ verdict, rate }) => rate !== null && verdict !== "reference").length;
  if (many < 2) return first;
  const z = deviateOfMany(many);
  return first.map((found, index) => {
    const option = options[index];
    const held = found.verdict !== "good" || !option || judged(option, scenario, tasks, z).verdict === "good";
    return held ? found : { ...found, onlyAlone: true };
  });
}

function judged(option: ScenarioOption, scenario: Scenario, tasks: readonly Task[], z: number): Judged {
  const { quality = {}, options } = scenario;
  const rate = optionRate(option, tasks, z);
  const reference = options.find(({ id }) => id === quality.notWorseThan);
  const missing = tasks.flatMap(({ name }) => (name === ONLY_TASK || evaluationOn(option, name) ? [] : [name]));
  const found: Omit<Judged, "verdict"> = {
    id: option.id,
    rate,
    difference: null,
    itemsNeeded: null,
    n: rate?.n ?? 0,
    onlyAlone: false,
    missing,
  };
  if (option === reference) return { ...found, verdict: "reference" };
  if (!rate) return { ...found, verdict: "unmeasured" };
  if (reference) {
    const difference = differenceOf(option, reference, tasks, z);
    if (!difference) return { ...found, verdict: "unmeasured" };
    const { margin = 0 } = quality;
    const verdict = VERDICTS[notWorseThan(difference, margin)];
    const itemsNeeded = verdict === "undecided" ? forMargin(difference, margin) : null;
    return { ...found, difference, verdict, itemsNeeded, n: difference.n };
  }
  const { minimum } = quality;
  if (minimum === undefined) return { ...found, verdict: "unruled" };
  const verdict = VERDICTS[reaches(rate, minimum)];
  const simple = tasks.length === 1 && evaluationOn(option, tasks[0]?.name ?? ONLY_TASK)?.passed !== undefined;
  const needed = simple ? itemsForMinimum(rate.value, minimum) : byWidth(rate, minimum, rate.n);
  return { ...found, verdict, itemsNeeded: verdict === "undecided" ? moreThan(rate.n, needed) : null };
}

const VERDICTS = { yes: "good", no: "not", unknown: "undecided" } as const;

/** By the rule of thumb for options that are alike; where those items are there already, by the difference that was seen. */
function forMargin(difference: Difference, margin: number): number | null {
  const usual = margin > 0 ? itemsForMargin(difference.disagreeing, margin) : 0;
  return usual > difference.n ? usual : moreThan(difference.n, byWidth(difference, -margin, difference.n));
}

/** Items by which a figure is told from a limit in four of five trials, since the width of its interval falls with their root. */
function byWidth({ value, low, high }: Estimate, limit: number, n: number): number | null {
  const half = value > limit ? value - low : high - value;
  const distance = Math.abs(value - limit);
  return distance === 0 ? null : Math.ceil(n * (((1 + Z80 / Z95) * half) / distance) ** 2);
}

/** What did not decide is never said to be enough. */
function moreThan(n: number, needed: number | null): number | null {
  return needed === null ? null : Math.max(needed, n + 1);
}
