import type { Comparison } from "../compare/compare";
import type { OptionKind } from "../scenario/scenario";
import type { OptionQuality } from "./answer";
import type { Verdict } from "./judge";
import { mayBeChosenByTheRest } from "./qualityRemarks";
import { solvedUnit } from "./solvedUnit";

/** An option in the picture of cost against quality. */
export interface QualityPoint {
  readonly id: string;
  readonly name: string;
  readonly kind: OptionKind;
  readonly verdict: Verdict;
  /** Of as many solved tasks as the picture's unit says, on average over the horizon, in the currency of the scenario. */
  readonly cost: number;
  /** Share of the tasks that are solved, with the 95 % interval. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  /** The interval of the difference to the option by which it is judged, laid at the rate of that one; null without one. */
  readonly against: { readonly low: number; readonly high: number } | null;
  readonly onFrontier: boolean;
  /** Something else than its quality stands against it. */
  readonly isRuledOut: boolean;
  readonly isChosen: boolean;
  /** The cheapest that is proven good enough. */
  readonly isCheapest: boolean;
}

/** Why an option is not in the picture. */
export type Absence = "unmeasured" | "unpriced" | "unsolved";

/** What a chart of cost against quality shows. */
export interface QualityPicture {
  readonly points: readonly QualityPoint[];
  readonly absent: readonly { readonly name: string; readonly why: Absence }[];
  /** The rate that is asked for: a minimum, or that of the present model less the margin; null where nothing is asked. */
  readonly limit:
    | { readonly rate: number; readonly minimum: number }
    | { readonly rate: number; readonly reference: string; readonly margin: number }
    | null;
  readonly unit: 1 | 1000;
  /** Whether costs lie so far apart that only their ratios can be seen. */
  readonly isLog: boolean;
  /** Ends of the axes, with room around all that is drawn. */
  readonly costs: readonly [number, number];
  readonly rates: readonly [number, number];
}

/** From this ratio on, the dearest option would press all others against the edge of a linear axis. */
const WIDE = 8;
/** Room left around points, as a share of what they span. */
const ROOM = 0.08;

/** The picture of a comparison; null where no option was evaluated and has a bill. */
export function qualityPicture({ quality, options, scenario }: Comparison): QualityPicture | null {
  if (!quality) return null;
  const unit = solvedUnit(quality);
  const { minimum, notWorseThan, margin = 0 } = scenario.quality ?? {};
  const reference = quality.options.find(({ id }) => id === notWorseThan);
  const base = reference?.rate?.value ?? null;
  const points: QualityPoint[] = [];
  const absent: { name: string; why: Absence }[] = [];
  for (const option of quality.options) {
    const result = options.find(({ id }) => id === option.id);
    if (!result) continue;
    const { rate, perSolvedTaskHorizon, difference } = option;
    const why = absence(option);
    if (why !== null || !rate || !perSolvedTaskHorizon) absent.push({ name: result.name, why: why ?? "unpriced" });
    else
      points.push({
        id: option.id,
        name: result.name,
        kind: result.kind,
        verdict: option.verdict,
        cost: perSolvedTaskHorizon.cost * unit,
        rate: rate.value,
        low: rate.low,
        high: rate.high,
        against: difference && base !== null ? { low: base + difference.low, high: base + difference.high } : null,
        onFrontier: option.onFrontier,
        isRuledOut: !mayBeChosenByTheRest(result),
        isChosen: option.id === scenario.chosen,
        isCheapest: option.id === quality.cheapest,
      });
  }
  if (points.length === 0) return null;
  const limit =
    minimum !== undefined
      ? { rate: minimum, minimum }
      : base === null || !reference
        ? null
        : { rate: base - margin, reference: options.find(({ id }) => id === reference.id)?.name ?? "", margin };
  const costs = points.map(({ cost }) => cost);
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  const isLog = least > 0 && most / least >= WIDE;
  const shown = points.flatMap(({ low, high, against }) => [
    low,
    high,
    ...(against ? [against.low, against.high] : []),
  ]);
  return {
    points,
    absent,
    limit,
    unit,
    isLog,
    costs: isLog ? roomOfRatio(least, most) : roomFromZero(most),
    rates: roomOfRates(limit ? [...shown, limit.rate] : shown),
  };
}

function absence({ rate, perSolvedTaskHorizon }: OptionQuality): Absence | null {
  if (!rate) return "unmeasured";
  if (!perSolvedTaskHorizon) return "unpriced";
  return Number.isFinite(perSolvedTaskHorizon.cost) ? null : "unsolved";
}

function roomOfRatio(least: number, most: number): [number, number] {
  const room = (most / least) ** ROOM;
  return [least / room, most * room];
}

/** Nothing is where the axis begins: what costs twice as much lies twice as far. */
function roomFromZero(most: number): [number, number] {
  return [0, most > 0 ? most * (1 + ROOM) : 1];
}

/** Rates stay within none and all, but for a limit or a difference that lies outside. */
function roomOfRates(rates: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...rates), Math.max(...rates)];
  const room = Math.max(0.01, (most - least) * ROOM);
  return [Math.min(least, Math.max(0, least - room)), Math.max(most, Math.min(1, most + room))];
}
