import type { Hardware } from "../../models/hardware";
import type { MeasuredSpeed } from "../../models/measurement";
import type { ModelCard } from "../../models/modelCard";
import type { EngineSetup, Precision } from "../scenario/scenario";
import { CALIBRATION, type Calibration } from "./calibration";
import { type KnownRow, type MeasuredRow, compareSeries, precisionOf } from "./measuredRows";

/** A measurement with its place on the scales on which neighbours are looked for. */
export interface Neighbour extends KnownRow {
  readonly input: number;
  readonly output: number;
  readonly load: number;
  readonly full: boolean;
}

/** What published measurements say of a model on its machines. */
export interface KnownSpeed {
  /** Those of these very machines and this precision. */
  readonly here: readonly Neighbour[];
  /** The same by engine, tuned and as installed apart. */
  readonly engines: readonly (readonly Neighbour[])[];
  /** What the model shows on other machines, or in other bits: logarithms of measured over estimated, drawn towards 0. */
  readonly elsewhere: { readonly speed: number; readonly firstToken: number; readonly rows: number };
}

/** Where a load lies among the measurements. Tokens and requests as natural logarithms. */
export interface Place {
  readonly input: number;
  readonly output: number;
  readonly load: number;
  readonly full: boolean;
}

export const NOTHING_KNOWN: KnownSpeed = { here: [], engines: [], elsewhere: { speed: 0, firstToken: 0, rows: 0 } };

/** Measurements as far apart as this, squared, count as one; it keeps a sole close one from deciding alone. */
const CLOSE = 0.1;
/** What the other machines count for, against measurements of these. */
const ELSEWHERE = 0.1;
/** How near measurements of an engine must be to believe it by half, and how little to leave it out of the range. */
const DOUBT = 0.3;
const FAR = 0.3;
/** A measurement at full load says less about one under a limit, and the other way round. */
const OTHER_LOAD = 0.3;
/**
 * How far on the way from a tuned engine to one as it is installed a load is told, where measurements, most of them tuned, are
 * near and where none is. Chosen by leaving out each source in turn, never by those that are kept for checking.
 */
const ON_THE_WAY: Readonly<Record<EngineSetup | "unknown", { readonly near: number; readonly far: number }>> = {
  tuned: { near: 0, far: 0 },
  installed: { near: 1 / 3, far: 1 },
  unknown: { near: 1 / 5, far: 1 / 2 },
};
/** How many measurements of another series, and how many such series, it takes to believe them by half. */
const FEW_ROWS = 8;
const FEW_SERIES = 0.5;

const KNOWN = new WeakMap<object, WeakMap<ModelCard, WeakMap<Hardware, Map<string, KnownSpeed>>>>();

/** The same, looked up once for as long as measurements, card and machine stay the same. */
export function knownSpeedOf(
  measured: Pick<MeasuredSpeed, "series">,
  card: ModelCard,
  hardware: Hardware,
  gpus: number,
  precision: Precision,
  machines: readonly Hardware[],
): KnownSpeed {
  const byCard = KNOWN.get(measured.series) ?? new WeakMap<ModelCard, WeakMap<Hardware, Map<string, KnownSpeed>>>();
  KNOWN.set(measured.series, byCard);
  const byMachine = byCard.get(card) ?? new WeakMap<Hardware, Map<string, KnownSpeed>>();
  byCard.set(card, byMachine);
  const found = byMachine.get(hardware) ?? new Map<string, KnownSpeed>();
  byMachine.set(hardware, found);
  const key = `${gpus} ${precision}`;
  const known = found.get(key) ?? knownSpeed(measured, card, hardware, gpus, precision, machines, CALIBRATION);
  found.set(key, known);
  return known;
}

/** Looks up what is measured of a model on machines like these. */
export function knownSpeed(
  { series }: Pick<MeasuredSpeed, "series">,
  card: ModelCard,
  hardware: Hardware,
  gpus: number,
  precision: Precision,
  machines: readonly Hardware[],
  calibration: Calibration,
): KnownSpeed {
  const here: Neighbour[] = [];
  const engines = new Map<string, readonly Neighbour[]>();
  let [weight, speed, firstWeight, firstToken, count] = [0, 0, 0, 0, 0];
  for (const entry of series) {
    if (entry.model !== card.id) continue;
    const machine = machines.find(({ id }) => id === entry.hardware);
    if (!machine) continue;
    const rows = compareSeries(entry, card, machine, calibration);
    if (rows.length === 0) continue;
    const bits = samePrecision(precisionOf(entry), precision);
    if (machine.id === hardware.id && entry.gpus === gpus && bits) {
      const neighbours = rows.map(toNeighbour);
      here.push(...neighbours);
      const setUp = `${entry.engine} ${entry.installed}`;
      engines.set(setUp, [...(engines.get(setUp) ?? []), ...neighbours]);
      continue;
    }
    const apart = (machine.id === hardware.id ? 0 : 1) + Math.abs(Math.log(entry.gpus / gpus)) + (bits ? 0 : 0.5);
    const share = rows.length / (rows.length + FEW_ROWS) / (1 + apart * apart);
    count += rows.length;
    weight += share;
    speed += share * mean(rows.map((row) => row.speed));
    const waits = rows.flatMap((row) => (row.firstToken === null ? [] : [row.firstToken]));
    if (waits.length > 0) {
      firstWeight += share;
      firstToken += share * mean(waits);
    }
  }
  return {
    here,
    engines: [...engines.values()],
    elsewhere: {
      speed: speed / (weight + FEW_SERIES),
      firstToken: firstToken / (firstWeight + FEW_SERIES),
      rows: count,
    },
  };
}

/** Four bits are four bits: files differ in how they round, hardly in how fast they are. */
function samePrecision(a: Precision, b: Precision): boolean {
  const four = (precision: Precision): boolean => precision === "fp4" || precision === "int4";
  return a === b || (four(a) && four(b));
}

function toNeighbour(known: KnownRow): Neighbour {
  const { row, batch } = known;
  return {
    ...known,
    input: Math.log(row.inputTokens),
    output: Math.log(row.outputTokens),
    load: Math.log(batch),
    full: row.concurrency === null,
  };
}

/** By what to multiply the roofline at some load, as natural logarithms. */
export interface Correction {
  readonly speed: number;
  readonly firstToken: number;
  /** What the slowest engine shows, or one as it is installed, and the fastest. */
  readonly slowest: number;
  readonly fastest: number;
}

/**
 * A mean of what the neighbours show, the nearer the more: first of each engine, then of the engines. So a load at which one
 * engine alone was measured is not told as if all were like it. The farther they are the more the mean is drawn from a tuned
 * engine towards one as it is installed.
 * @param installed natural logarithm of how much slower an engine is as it is installed.
 * @param setup how the engine is run, where that is known.
 */
export function correction(
  { engines, elsewhere }: KnownSpeed,
  place: Place,
  installed: number,
  setup: EngineSetup | undefined,
): Correction {
  let [near, tunedNear] = [0, 0];
  let [weight, speed, firstToken] = [ELSEWHERE, ELSEWHERE * elsewhere.speed, ELSEWHERE * elsewhere.firstToken];
  let [slowest, fastest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const rows of engines) {
    let [sum, speeds] = [ELSEWHERE, ELSEWHERE * elsewhere.speed];
    let [firstSum, firsts] = [ELSEWHERE, ELSEWHERE * elsewhere.firstToken];
    for (const row of rows) {
      const input = row.input - place.input;
      const output = row.output - place.output;
      const load = row.load - place.load;
      const apart = CLOSE + input * input + output * output + load * load + (row.full === place.full ? 0 : OTHER_LOAD);
      const share = 1 / (apart * apart);
      sum += share;
      speeds += share * (row.speed - row.installed);
      if (row.firstToken === null) continue;
      firstSum += share;
      firsts += share * row.firstToken;
    }
    const trust = sum / (sum + DOUBT);
    const close = (sum - ELSEWHERE) / (sum - ELSEWHERE + DOUBT);
    near = Math.max(near, close);
    if (rows[0]?.row.installed === false) tunedNear = Math.max(tunedNear, close);
    weight += trust;
    speed += (trust * speeds) / sum;
    firstToken += (trust * firsts) / firstSum;
    if (trust < FAR) continue;
    slowest = Math.min(slowest, speeds / sum);
    fastest = Math.max(fastest, speeds / sum);
  }
  const tuned = speed / weight;
  const way = ON_THE_WAY[setup ?? "unknown"];
  const told = tuned - (way.far * (1 - near) + way.near * tunedNear) * installed;
  return {
    speed: told,
    firstToken: firstToken / weight,
    slowest: Math.min(setup === "tuned" ? tuned : tuned - installed, slowest),
    fastest: setup === "installed" ? told : Math.max(tuned, fastest),
  };
}

/** Within this factor a length or a number of requests is the same as measured. */
const SAME = Math.log(1.03);
/** Within this factor of each of its sides a load lies among the measurements. */
const BETWEEN = Math.log(2.2);
const NAMED = 4;

/** The measurements of this very load, of engines that were run so; more than one where several engines were measured. */
export function exactRows({ here }: KnownSpeed, place: Place, setup: EngineSetup | undefined): Neighbour[] {
  const found: Neighbour[] = [];
  // Thousands of draws come by, nearly all with lengths that nobody measured.
  for (const near of here) {
    if (Math.abs(near.input - place.input) > SAME || near.full !== place.full) continue;
    if (distance(near, place) > SAME) continue;
    if (setup === undefined || near.row.installed === (setup === "installed")) found.push(near);
  }
  return found;
}

/** The measurements between which a load lies, the nearest first; none where it lies outside. */
export function rowsBetween({ here }: KnownSpeed, place: Place): MeasuredRow[] {
  const near = here
    .map((neighbour) => ({ neighbour, apart: distance(neighbour, place) + (neighbour.full === place.full ? 0 : SAME) }))
    .filter(({ apart }) => apart <= BETWEEN + SAME)
    .sort((a, b) => a.apart - b.apart);
  return near.slice(0, NAMED).map(({ neighbour }) => neighbour.row);
}

/** The largest of the three distances; at full load the number of requests is what fits and counts for nothing. */
function distance(near: Neighbour, place: Place): number {
  const load = near.full && place.full ? 0 : Math.abs(near.load - place.load);
  return Math.max(Math.abs(near.input - place.input), Math.abs(near.output - place.output), load);
}

function mean(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value, 0) / list.length;
}
