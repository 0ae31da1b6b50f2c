import { dailyWave } from "../load/dailyWave";
import { withPeak } from "../load/weekLoad";
import type { SelfHostedOption } from "../scenario/scenario";
import { HOURS_PER_MONTH } from "../units";

/** How a moving fleet behaves. */
export interface FleetSettings {
  readonly fleetStep: number;
  readonly startUpMinutes: number;
  readonly targetUse: number;
  readonly idleMinutes: number;
}

/** What holds where the option says nothing; each is a choice of ours. */
const DEFAULTS: Readonly<Record<"autoscaled" | "serverless", FleetSettings>> = {
  autoscaled: { fleetStep: 1, startUpMinutes: 10, targetUse: 0.7, idleMinutes: 0 },
  serverless: { fleetStep: 1, startUpMinutes: 1, targetUse: 0.7, idleMinutes: 5 },
};

/** The settings of a fleet: those of the option, else the defaults of its kind. */
export function fleetSettings(option: SelfHostedOption): FleetSettings {
  const usual = DEFAULTS[option.fleet === "serverless" ? "serverless" : "autoscaled"];
  return {
    fleetStep: option.fleetStep ?? usual.fleetStep,
    startUpMinutes: option.startUpMinutes ?? usual.startUpMinutes,
    targetUse: option.targetUse ?? usual.targetUse,
    idleMinutes: option.idleMinutes ?? usual.idleMinutes,
  };
}

/** The load of an option, by the hour of a day or of a week as multiples of the mean. */
export interface Load {
  readonly requestsPerHour: number;
  /** Replicas that the mean load would fill to the last token. */
  readonly full: number;
  readonly shape: readonly number[];
  /** The part of the shape that can wait, so that replicas may be filled with it to the last token; none where left out. */
  readonly waiting?: readonly number[] | undefined;
}

/** Replicas, not whole ones, that an hour takes where only what can wait is filled to the last token. */
function replicasIn({ full, shape, waiting }: Load, hour: number, targetUse: number): number {
  const patient = waiting?.[hour] ?? 0;
  return full * (((shape[hour] ?? 0) - patient) / targetUse + patient);
}

/** Hours that are paid for, and what they are for. */
export interface FleetHours {
  /** Replica-hours of a month. */
  readonly paid: number;
  /** The most replicas at once. */
  readonly most: number;
  /** Share of the requests that wait for a replica to start. */
  readonly coldShare: number;
}

/**
 * The hours of a fleet that follows the load. In each hour it has as many replicas as fill to the target use, and to the last
 * token with what can wait, by whole steps and never below the floor; a replica that is added is paid from its order on.
 * @param floor replicas below which it never goes
 */
export function autoscaledHours(settings: FleetSettings, load: Load, floor: number): FleetHours {
  const { fleetStep: step, startUpMinutes, targetUse } = settings;
  const wanted = (hour: number): number =>
    Math.max(floor, Math.ceil(replicasIn(load, hour, targetUse) / step - 1e-9) * step);
  let [paid, most] = [0, 0];
  let before = wanted(load.shape.length - 1);
  for (let hour = 0; hour < load.shape.length; hour++) {
    const count = wanted(hour);
    paid += count + (Math.max(0, count - before) * startUpMinutes) / 60;
    most = Math.max(most, count);
    before = count;
  }
  return { paid: perMonth(paid, load.shape), most, coldShare: 0 };
}

/**
 * The hours of replicas that are off while nobody asks. While the load of an hour fills less than one replica, one is on from
 * a request until it is answered and nobody has asked for the idle time. Where requests arrive at random (Poisson) and side
 * by side, a request finds it off with exp(-rate * (answer + idle)), the empty state of an M/G/infinity queue. A start is
 * paid from the order on, and whoever asks before it has ended waits as well. After hours without a request the first one
 * finds it off for certain, and what was on stays on until the idle time is over.
 * @param requestHours how long a request that is alone keeps a replica busy
 */
export function serverlessHours(
  settings: FleetSettings & { readonly requestHours: number },
  load: Load,
  floor: number,
): FleetHours {
  const { startUpMinutes, targetUse, idleMinutes, requestHours } = settings;
  const [stays, start] = [requestHours + idleMinutes / 60, startUpMinutes / 60];
  const { shape, requestsPerHour } = load;
  const asleep = (hour: number): boolean => floor === 0 && shape[(hour + shape.length) % shape.length] === 0;
  let [paid, cold, most] = [0, 0, 0];
  /** What the hour before came to: hours of a day are mostly alike, and draws ask for all of a week in every month. */
  let like = { replicas: Number.NaN, rate: 0, first: false, last: false, paid: 0, cold: 0 };
  for (let hour = 0; hour < shape.length; hour++) {
    const replicas = Math.ceil(replicasIn(load, hour, targetUse) - 1e-9);
    const rate = requestsPerHour * (shape[hour] ?? 0);
    const busy = replicas > 1 || floor >= 1;
    if (!busy && rate === 0) continue;
    const [first, last] = [asleep(hour - 1), asleep(hour + 1)];
    if (replicas !== like.replicas || rate !== like.rate || first !== like.first || last !== like.last) {
      const quiet = busy ? 0 : Math.exp(-rate * stays);
      const waiting = Math.min(rate, 1 + rate * start);
      // From start to start the replica is off until somebody asks, then starting, then on.
      const startsPerHour = (rate * quiet) / (1 + rate * quiet * start);
      const on = busy ? Math.max(replicas, floor) : 1 - startsPerHour / rate;
      most = Math.max(most, Math.ceil(on));
      like = {
        replicas,
        rate,
        first,
        last,
        paid: on + (last ? (1 - quiet) * stays : 0),
        cold: Math.min(rate, startsPerHour * waiting + (first ? (1 - quiet) * waiting : 0)),
      };
    }
    paid += like.paid;
    cold += like.cold;
  }
  const requests = load.requestsPerHour * load.shape.length;
  return { paid: perMonth(paid, load.shape), most, coldShare: requests > 0 ? cold / requests : 0 };
}

/** The hours of replicas that run day and night. */
export function fixedHours(replicas: number): FleetHours {
  return { paid: replicas * HOURS_PER_MONTH, most: replicas, coldShare: 0 };
}

/** The share of the load that replicas of fixed number cannot carry. */
export function overflowShare({ full, shape }: Load, replicas: number): number {
  if (full === 0) return 0;
  const over = shape.reduce((total, times) => total + Math.max(0, full * times - replicas), 0);
  return over / (full * shape.length);
}

/** Load by the hour: a wave where only its peak is known, else within its hours, with a peak beyond theirs where one is stated. */
export function shapeOf(hours: readonly number[] | null, peakFactor: number): readonly number[] {
  return hours ? withPeak(hours, peakFactor) : dailyWave(peakFactor);
}

function perMonth(total: number, shape: readonly unknown[]): number {
  return (total / shape.length) * HOURS_PER_MONTH;
}
