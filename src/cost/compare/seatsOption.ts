import type { ModelCard } from "../../models/modelCard";
import type { SeatsOption } from "../scenario/scenario";
import { DAYS_PER_MONTH } from "../units";
import { bill } from "./monthlyCost";
import type { PreparedSeats } from "./prepared";

/** Subscriptions by the head. Beyond the requests that they allow no bill can be told. */
export function prepareSeats(option: SeatsOption, card: ModelCard | null): PreparedSeats {
  const seats = option.seats * option.pricePerSeat;
  const most = option.requestsPerSeat === undefined ? null : (option.seats * option.requestsPerSeat) / DAYS_PER_MONTH;
  const carries = (requestsPerDay: number): boolean => most === null || requestsPerDay <= most * (1 + 1e-9);
  return {
    id: option.id,
    name: option.name ?? option.id,
    option,
    card,
    licence: null,
    under: () => ({
      setup: 0,
      fixed: 0,
      exit: option.exitCost ?? 0,
      owned: () => 0,
      cost: (requestsPerDay) => (carries(requestsPerDay) ? seats : Number.NaN),
      bill: (requestsPerDay) => (carries(requestsPerDay) ? bill({ seats }) : null),
    }),
  };
}
