import { bandOf } from "../speed/band";
import { exactRows, rowsBetween } from "../speed/knownSpeed";
import type { MeasuredRow } from "../speed/measuredRows";
import type { ThroughputKind } from "./codes";
import type { OptionFactorId, Quantities } from "./quantities";
import { type ReplicaLoad, type ReplicaSpeed, type SpeedFacts, perUser, replicaSpeed } from "./replicaSpeed";

/** Output tokens a second of one replica, and what its users see. */
export interface Throughput {
  readonly kind: ThroughputKind;
  /** As a load test of this load would show. */
  readonly tokensPerSecond: number;
  /** Between which at least four of five measurements lie; the same as the middle for an own load test. */
  readonly low: number;
  readonly high: number;
  /** What a service is reckoned with: at full load less than a test shows, for traffic is never as even. */
  readonly sustained: number;
  /** Requests at once; null for an own load test, which does not say. */
  readonly batch: number | null;
  /** Mean seconds to the first token, and tokens a second that one user sees, with so many at once. */
  readonly firstTokenS: number | null;
  readonly perUser: number | null;
  /** The measurements that it is, or between which it lies, the nearest first. */
  readonly rows: readonly MeasuredRow[];
}

/** Everything that a throughput is worked out from. */
export interface ThroughputFacts extends SpeedFacts {
  /** The number by which the throughput of this option is multiplied. */
  readonly speedOf: OptionFactorId;
  /** What the scenario asks for every user. */
  readonly minTokensPerSecondPerUser: number | undefined;
  readonly maxTimeToFirstTokenS: number | undefined;
}

/** Engines closer than this are not told apart. */
const ALIKE = 0.03;

/** The load that a replica takes within the limits. */
interface Taken {
  readonly replica: ReplicaSpeed;
  readonly load: ReplicaLoad;
  /** Nothing limits it but the machine. */
  readonly full: boolean;
  /** The load that an engine takes which is so much faster than the mean of those measured. */
  readonly within: (engine: (load: ReplicaLoad) => number) => ReplicaLoad;
}

/** Null where too little is known. Where even one request at a time is too slow for the limits, it is one. */
function take(facts: ThroughputFacts, free: number, q: Quantities, tokenFactor: number): Taken | null {
  const replica = replicaSpeed(facts, free, q, tokenFactor);
  if (!replica) return null;
  const { minTokensPerSecondPerUser: least, maxTimeToFirstTokenS: wait, option } = facts;
  const fullLoad = replica.atFullLoad();
  if (least === undefined && wait === undefined && option.maxConcurrency === undefined)
    return { replica, load: fullLoad, full: true, within: () => fullLoad };
  const within = (engine: (load: ReplicaLoad) => number): ReplicaLoad => {
    const meets = (batch: number): boolean => {
      const load = replica.at(batch);
      if (least !== undefined && load.perUser * engine(load) < least) return false;
      return wait === undefined || load.firstTokenS <= wait;
    };
    const load = replica.at(Math.max(1, largestBatch(Math.floor(replica.most), meets)));
    // Under a limit a replica never does more than at full load.
    return { ...load, tokensPerSecond: Math.min(load.tokensPerSecond, fullLoad.tokensPerSecond) };
  };
  return { replica, load: within(() => 1), full: false, within };
}

/** What a service is reckoned with, as `throughput` has it and no more than that: thousands of draws ask for it. */
export function sustainedRate(
  facts: ThroughputFacts,
  free: number,
  q: Quantities,
  tokenFactor: number,
): Pick<Throughput, "sustained"> | null {
  const own = facts.option.measuredTokensPerSecond;
  const scale = q[facts.speedOf] ?? 1;
  if (own !== undefined) return { sustained: own * scale };
  const taken = take(facts, free, q, tokenFactor);
  if (!taken) return null;
  const { replica, load, full } = taken;
  const exact = exactRows(facts.known, replica.place(load.batch, full), facts.option.engineSetup);
  const speed = exact.length > 0 ? geometricMean(exact.map(({ row }) => row.tokensPerSecond)) : load.tokensPerSecond;
  return { sustained: speed * scale * (full ? q.measuredDerate : 1) };
}

/**
 * Output tokens a second of one replica: an own load test, else what was measured of this load, else what lies between
 * measurements, else the calibrated roofline. Null where none can be told.
 * @param free bytes for the cache.
 */
export function throughput(
  facts: ThroughputFacts,
  free: number,
  q: Quantities,
  tokenFactor: number,
): Throughput | null {
  const own = facts.option.measuredTokensPerSecond;
  if (own !== undefined) return ownMeasurement(own * (q[facts.speedOf] ?? 1));
  const taken = take(facts, free, q, tokenFactor);
  if (!taken) return null;
  const { replica, load, full, within } = taken;
  if (full || (load.slower > 1 - ALIKE && load.faster < 1 + ALIKE)) return describe(facts, replica, load, q, full);
  // A slower engine must take fewer at once to be as fast for each, so that engines differ more than at one load.
  const slow = within(({ slower }) => slower);
  const fast = within(({ faster }) => faster);
  const range = {
    slower: (slow.tokensPerSecond * slow.slower) / load.tokensPerSecond,
    faster: (fast.tokensPerSecond * fast.faster) / load.tokensPerSecond,
  };
  return describe(facts, replica, { ...load, ...range }, q, false);
}

function ownMeasurement(tokensPerSecond: number): Throughput {
  return {
    kind: "own-measurement",
    tokensPerSecond,
    low: tokensPerSecond,
    high: tokensPerSecond,
    sustained: tokensPerSecond,
    batch: null,
    firstTokenS: null,
    perUser: null,
    rows: [],
  };
}

/** How a load is known, and how well. */
function describe(
  { option, known, shape, speedOf }: ThroughputFacts,
  replica: ReplicaSpeed,
  load: ReplicaLoad,
  q: Quantities,
  full: boolean,
): Throughput {
  const where = replica.place(load.batch, full);
  const exact = exactRows(known, where, option.engineSetup).map(({ row }) => row);
  const rows = exact.length > 0 ? exact : rowsBetween(known, where);
  const kind = exact.length > 0 ? "measured" : rows.length > 0 ? "interpolated" : "roofline";
  const measured = known.here.length > 0 || known.elsewhere.rows > 0;
  const unknown = { nvidia: false, slowLink: true, network: false };
  const band = bandOf(kind, measured, shape ?? unknown, option.engineSetup);
  const [middle, slower, faster] = [load.tokensPerSecond, load.slower, load.faster];
  const speeds = exact.length > 0 ? exact.map((row) => row.tokensPerSecond) : [middle];
  const range = exact.length > 0 ? speeds : [middle * slower, middle * faster];
  const waits = exact.flatMap((row) => (row.firstTokenS === null ? [] : [row.firstTokenS]));
  const firstTokenS = waits.length > 0 ? geometricMean(waits) : load.firstTokenS;
  const scale = q[speedOf] ?? 1;
  const tokensPerSecond = geometricMean(speeds) * scale;
  return {
    kind,
    tokensPerSecond,
    low: (Math.min(...range) * scale) / band.down,
    high: Math.max(...range) * scale * band.up,
    sustained: tokensPerSecond * (full ? q.measuredDerate : 1),
    batch: Math.round(load.batch),
    firstTokenS,
    perUser: perUser(load.batch, tokensPerSecond, firstTokenS, replica.lengths),
    rows,
  };
}

function geometricMean(list: readonly number[]): number {
  return Math.exp(list.reduce((sum, value) => sum + Math.log(value), 0) / list.length);
}

/** The largest batch from 1 to `most` that still meets a limit; 0 where none does. */
function largestBatch(most: number, meets: (batch: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (meets(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
