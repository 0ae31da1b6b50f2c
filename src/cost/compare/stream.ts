import { capitalRecoveryFactor } from "../formulas/machines";
import { type MonthlyCost, bill } from "./monthlyCost";
import type { Quantities } from "./quantities";
import { type Running, proportionalTotal } from "./running";

/** A month of the stream: what leaves the account in it. */
export interface MonthFlow {
  /** Counted from 0. */
  readonly month: number;
  readonly requestsPerDay: number;
  readonly cost: MonthlyCost;
}

/** Requests a day in a month, by the growth of the load. */
export function loadIn(q: Quantities, month: number, requestsPerDay = q.requestsPerDay): number {
  return q.growthPerMonth === 0 ? requestsPerDay : requestsPerDay * (1 + q.growthPerMonth) ** month;
}

/**
 * The purchases of a stream, month by month. Machines are bought when the load first needs them and again when they are
 * worn out; what was bought is never sold before the horizon ends.
 */
class Purchases {
  /** Worth of the machines that were bought in each month. */
  readonly #bought: number[] = [];
  #held = 0;

  constructor(private readonly lifeMonths: number) {}

  /** What is bought in the next month, in which machines of this worth are needed. */
  next(needed: number): number {
    const worn = this.#bought[this.#bought.length - this.lifeMonths] ?? 0;
    this.#held -= worn;
    const bought = Math.max(0, needed - this.#held);
    this.#held += bought;
    this.#bought.push(bought);
    return bought;
  }

  get held(): number {
    return this.#held;
  }
}

/**
 * Calls back for each month with its running cost and its purchases, until one cannot be told.
 * @returns worth of the machines that are held at the end; not a number where a month could not be told
 */
function walk(
  running: Running,
  q: Quantities,
  months: number,
  requestsPerDay: number,
  visit: (cost: number, bought: number, month: number) => boolean | undefined,
): number {
  const growth = 1 + q.growthPerMonth;
  let load = requestsPerDay;
  const owns = running.owned(load) !== 0;
  const purchases = owns ? new Purchases(lifeMonths(q)) : null;
  for (let month = 0; month < months; month++) {
    const cost = running.cost(load, month);
    if (Number.isNaN(cost)) return Number.NaN;
    const bought = purchases ? purchases.next(running.owned(load)) : 0;
    if (visit(cost, bought, month) === false) break;
    load *= growth;
  }
  return purchases ? purchases.held : 0;
}

/** Whole months after which bought machines are replaced. */
export function lifeMonths({ gpuLifeYears }: Quantities): number {
  return Math.max(1, Math.round(gpuLifeYears * 12));
}

/**
 * All that leaves the account over the horizon, less what the machines are still worth; not a number where a month cannot
 * be told.
 */
export function horizonCost(running: Running, q: Quantities, requestsPerDay = q.requestsPerDay): number {
  let total = running.setup + running.exit;
  const { proportional } = running;
  if (proportional) return total + proportionalTotal(proportional, requestsPerDay, q.growthPerMonth, q.horizonMonths);
  if (running.owned(requestsPerDay) === 0) {
    // Nothing is bought: thousands of draws take this way.
    const growth = 1 + q.growthPerMonth;
    for (let [month, load] = [0, requestsPerDay]; month < q.horizonMonths; month++, load *= growth)
      total += running.cost(load, month);
    return total;
  }
  const held = walk(running, q, q.horizonMonths, requestsPerDay, (cost, bought) => {
    total += cost + bought;
    return undefined;
  });
  return total - held * q.residualShare;
}

/** The stream by months and parts; null where a month cannot be told. Its totals sum to that of the horizon. */
export function monthStream(running: Running, q: Quantities, requestsPerDay = q.requestsPerDay): MonthFlow[] | null {
  const flows: MonthFlow[] = [];
  const held = walk(running, q, q.horizonMonths, requestsPerDay, (_, bought, month) => {
    const load = loadIn(q, month, requestsPerDay);
    const cost = running.bill(load, month);
    if (!cost) return false;
    flows.push({
      month,
      requestsPerDay: load,
      cost: bill({
        ...cost.parts,
        hardware: cost.parts.hardware + bought,
        setup: month === 0 ? running.setup : 0,
        exit: month === q.horizonMonths - 1 ? running.exit : 0,
      }),
    });
    return undefined;
  });
  const last = flows.at(-1);
  if (Number.isNaN(held) || flows.length < q.horizonMonths || !last) return null;
  const residual = -held * q.residualShare;
  flows[flows.length - 1] = { ...last, cost: bill({ ...last.cost.parts, residual }) };
  return flows;
}

/**
 * The first month of the stream, as it is felt: running costs, what was due up front spread evenly over the horizon, and
 * bought machines by their yearly payment (capital recovery over their life); null where it cannot be told.
 */
export function monthView(running: Running, q: Quantities, requestsPerDay = q.requestsPerDay): MonthlyCost | null {
  const now = running.bill(requestsPerDay, 0);
  const owned = running.owned(requestsPerDay);
  if (!now || Number.isNaN(owned)) return null;
  if (owned === 0 && running.setup === 0 && running.exit === 0) return now;
  const yearly = Number(capitalRecoveryFactor.compute({ rate: q.capitalRate, years: q.gpuLifeYears }));
  return bill({
    ...now.parts,
    hardware: now.parts.hardware + (owned * yearly) / 12,
    setup: running.setup / q.horizonMonths,
    exit: running.exit / q.horizonMonths,
  });
}

/** The first month of which no bill can be told, counted from 0; null where all of the horizon can be. */
export function firstUntold(running: Running, q: Quantities): number | null {
  let told = 0;
  const held = walk(running, q, q.horizonMonths, q.requestsPerDay, () => {
    told++;
    return undefined;
  });
  return Number.isNaN(held) ? told : null;
}

/** No horizon of a model choice is longer; pay-back is not looked for beyond it. */
export const LONGEST_MONTHS = 120;

/** All that has left the account by the end of each month, up to where it cannot be told. */
export function paidByMonth(running: Running, q: Quantities, months = LONGEST_MONTHS): number[] {
  const paid: number[] = [];
  let total = running.setup;
  walk(running, q, months, q.requestsPerDay, (cost, bought) => {
    total += cost + bought;
    paid.push(total);
    return undefined;
  });
  return paid;
}
