import { type SolvedCost, costPerSolved } from "../../measure/statistics/costPerSolved";
import { bill, scaleBill } from "../compare/monthlyCost";
import type { PreparedOption } from "../compare/prepared";
import type { Running } from "../compare/running";
import { DAYS_PER_MONTH } from "../units";
import type { Estimate } from "./rates";

/** How requests make tasks, and what a task that is not solved costs. */
export interface TaskTerms {
  readonly requestsPerTask: number;
  /** US dollars for a task that is not solved and is handed on; null where it is tried again. */
  readonly failure: number | null;
}

/**
 * What a solved task costs, in US dollars: with a failure that is tried again what a task costs over the rate at which
 * tasks are solved, else what a task costs and the failures among them.
 * @param cost of so many tasks together
 */
export function solvedCost(cost: number, tasks: number, rate: Estimate, { failure }: TaskTerms): SolvedCost {
  return costPerSolved(cost / tasks, rate.value, rate, { fallback: failure });
}

/**
 * An option as it costs for as many solved tasks as one with the rate of `like`: all that options are ranked by, and that a
 * search for flips moves, stays what it is.
 */
export function asSolved(option: PreparedOption, rate: number, like: number, terms: TaskTerms): PreparedOption {
  const { failure, requestsPerTask } = terms;
  if (failure === null) return { ...option, under: (q) => times(option.under(q), like / rate) };
  const perRequest = ((1 - rate) * failure) / requestsPerTask;
  return { ...option, under: (q) => withFailures(option.under(q), perRequest) };
}

function times(running: Running, factor: number): Running {
  const { proportional, ...rest } = running;
  return {
    ...rest,
    cost: (requestsPerDay, month) => running.cost(requestsPerDay, month) * factor,
    bill(requestsPerDay, month) {
      const own = running.bill(requestsPerDay, month);
      return own && scaleBill(own, factor);
    },
    owned: (requestsPerDay) => running.owned(requestsPerDay) * factor,
    fixed: running.fixed * factor,
    setup: running.setup * factor,
    exit: running.exit * factor,
    proportional: proportional && {
      ...proportional,
      perDaily: proportional.perDaily * factor,
      monthly: proportional.monthly * factor,
    },
  };
}

function withFailures(running: Running, perRequest: number): Running {
  return {
    ...running,
    // What a person costs does not follow the price of tokens.
    proportional: undefined,
    cost: (requestsPerDay, month) => running.cost(requestsPerDay, month) + perRequest * requestsPerDay * DAYS_PER_MONTH,
    bill(requestsPerDay, month) {
      const own = running.bill(requestsPerDay, month);
      return own && bill({ ...own.parts, beside: own.parts.beside + perRequest * requestsPerDay * DAYS_PER_MONTH });
    },
  };
}
