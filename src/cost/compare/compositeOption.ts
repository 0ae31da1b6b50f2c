import type { BaseAndSpillOption, RouteOption } from "../scenario/scenario";
import { overflowShare } from "./fleet";
import { type MonthlyCost, addBills, bill } from "./monthlyCost";
import { type PreparedComposite, type PreparedSelfHosted, type PreparedSingle } from "./prepared";
import type { Quantities } from "./quantities";
import type { Running } from "./running";

/**
 * A fleet of fixed size and another option that takes what it cannot carry, hour by hour. The base is filled to what its
 * replicas can do; what stands by does not count.
 * @param base the option of the base with its replicas fixed
 */
export function prepareBaseAndSpill(
  option: BaseAndSpillOption,
  base: PreparedSelfHosted,
  spill: PreparedSingle,
): PreparedComposite {
  const sharesUnder = (q: Quantities): ((requestsPerDay: number) => readonly [number, number]) => {
    // The load that one request a day makes tells all others: it grows with the requests.
    const one = base.load(q, 1);
    const replicas = Math.max(base.option.replicas ?? 1, base.option.reservedReplicas ?? 0);
    return (requestsPerDay) => {
      if (!one) return [Number.NaN, Number.NaN];
      const over = overflowShare({ ...one, full: one.full * requestsPerDay }, replicas);
      return [1 - over, over];
    };
  };
  return {
    id: option.id,
    name: option.name ?? `${base.name} + ${spill.name}`,
    option,
    card: null,
    licence: null,
    parts: [base, spill],
    shares: (q, requestsPerDay) => sharesUnder(q)(requestsPerDay),
    under: (q) => together([base.under(q), spill.under(q)], sharesUnder(q), option.exitCost),
  };
}

/** Requests that are shared out among options; what is escalated is asked, and paid, twice. */
export function prepareRoute(option: RouteOption, parts: readonly PreparedSingle[]): PreparedComposite {
  const all = option.to.reduce((sum, { share }) => sum + share, 0);
  const shareOf = (id: string): number =>
    option.to.reduce((sum, to) => sum + (to.option === id ? to.share / all : 0), 0);
  const { escalate } = option;
  const shares = parts.map(
    ({ id }) => shareOf(id) + (escalate?.to === id ? shareOf(escalate.from) * escalate.share : 0),
  );
  return {
    id: option.id,
    name: option.name ?? parts.map(({ name }) => name).join(" + "),
    option,
    card: null,
    licence: null,
    parts,
    shares: () => shares,
    under: (q) =>
      together(
        parts.map((part) => part.under(q)),
        () => shares,
        option.exitCost,
      ),
  };
}

/** Several options that answer a share of the requests each. One staff, one software and one set-up serve them all. */
function together(
  parts: readonly Running[],
  sharesAt: (requestsPerDay: number) => readonly number[],
  exit: number | undefined,
): Running {
  const most = (of: (part: Running) => number): number => Math.max(0, ...parts.map(of));
  const fixed = most((part) => part.fixed);
  const sum = (requestsPerDay: number, of: (part: Running, load: number) => number): number => {
    const shares = sharesAt(requestsPerDay);
    let total = 0;
    parts.forEach((part, index) => {
      total += of(part, requestsPerDay * (shares[index] ?? 0));
    });
    return total;
  };
  return {
    fixed,
    setup: most(({ setup }) => setup),
    exit: exit ?? most((part) => part.exit),
    owned: (requestsPerDay) => sum(requestsPerDay, (part, load) => part.owned(load)),
    cost: (requestsPerDay, month) => fixed + sum(requestsPerDay, (part, load) => part.cost(load, month) - part.fixed),
    bill(requestsPerDay, month): MonthlyCost | null {
      const shares = sharesAt(requestsPerDay);
      const bills = parts.map((part, index) => part.bill(requestsPerDay * (shares[index] ?? 0), month));
      if (!bills.every((one) => one !== null)) return null;
      const all = addBills(bills);
      const [staff, software] = [
        Math.max(0, ...bills.map(({ parts: { staff: one } }) => one)),
        Math.max(0, ...bills.map(({ parts: { software: one } }) => one)),
      ];
      return bill({ ...all.parts, staff, software });
    },
  };
}
