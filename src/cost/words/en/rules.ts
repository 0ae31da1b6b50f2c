import type { CostWords } from "../costWords";

/** The value of each heuristic, and what it lacks before it can be told. */
export const RULES = {
  rule: {
    "try-an-api-first": {
      holds: "Three months on the API cost {value:money}; setting up costs {0:money} before the first answer.",
      fails: "Three months on the API cost {value:money}, more than the {0:money} of setting up.",
      measured:
        "Three months on {1}, the cheapest API that is proven good enough, cost {value:money}; setting up costs {0:money} before the first answer.",
    },
    "volume-break-even": {
      never: "With these numbers {1} is not cheaper than {2}, up to a billion requests a day.",
      always: "{1} is cheaper than {2} at any volume.",
      "over capacity": "{1} would have to carry more than its machines can before it is cheaper than {2}.",
      holds: "{1} is cheaper than {2} from about {value:estimate} requests a day; today there are {0:number}.",
    },
    "idle-gpus":
      "The machines are busy {value:share} of the time that is paid for, so a token costs {0:number} times what it would at full load.",
    "open-is-not-free": "{value:money} a month, {0:share} of the bill, is staff, software and setting up.",
    "bigger-open-model": {
      holds: "Twice the model on twice the chips: {value:money} a month, {0:number} times {1}.",
      measuredGood:
        "{1} is proven good enough as it is. Twice the model on twice the chips would cost {value:money} a month.",
      measuredNot:
        "{1} is proven not to be good enough. Twice the model on twice the chips: {value:money} a month, {0:number} times as much; whether that is good enough is not known.",
      measuredUndecided:
        "Whether {1} is good enough cannot be told with {2:number} items. Twice the model on twice the chips: {value:money} a month, {0:number} times as much.",
    },
    "small-closed-variants": {
      holds: "{0} costs {value:money} a month, {1:money} less than {2}.",
      fails: "{2} is already the cheapest of its vendor for this workload.",
      measuredGood: "{0} is proven good enough and costs {value:money} a month, {1:money} less than {2}.",
      measuredNot: "{0} costs {value:money} a month, {1:money} less than {2}, but is proven not to be good enough.",
      measuredUndecided:
        "{0} costs {value:money} a month, {1:money} less than {2}; whether it is good enough cannot be told with {3:number} items.",
    },
    "free-tiers-end": {
      holds: "{0} is free today; at the price of {1} it would cost {value:money} a month.",
      fails: "No option of this scenario is free.",
    },
    "bought-and-shelved":
      "{value:money} a month for each active seat, against {0:money} for each paid one; {1:share} are used.",
    overpayment: {
      holds: "{0} costs {value:share} more than {1}: {2:money} a month.",
      fails: "{0} is the cheapest option that the constraints allow.",
      measured:
        "{0} costs {value:share} more for as many solved tasks than {1}, the cheapest option that is proven good enough: {2:money} a month.",
      measuredRange:
        "{0} costs {value:share} more for as many solved tasks than {1}, the cheapest option that is proven good enough: {2:money} a month ({3:estimate} to {4:about}).",
      measuredLess:
        "{0} costs {2:money} a month less for as many solved tasks than {1}, the cheapest option that may be chosen and is proven good enough.",
      measuredNothing: "{0} is the cheapest option that is proven good enough.",
    },
    "peak-not-mean":
      "Replicas for the peak, with the room that is left free: {value:number}; for the mean, filled to the last token: {0:number}.",
    "cache-and-batch": {
      holds: "Cache and batches take {value:money} a month off {1}, {0:share} of its bill.",
      fails: "Neither cache nor batches take anything off {1}.",
    },
    "price-decline": "At {0:share} a year {2} costs {value:money} less over {1:number} months.",
    "rag-adds-tokens": "Retrieved text costs {value:money} a month on {1}, {0:share} of its bill.",
    "fine-tuning": "One run takes {0:number} GPU-hours of {1}: {value:money}. Data and evaluation come on top.",
    "exit-cost": {
      never: "Leaving {0} saves nothing.",
      holds: "Going from {0} to {1} is paid for after {value:number} months.",
    },
    "always-price-three": {
      holds: "All three ways are priced.",
      fails: "Priced: {value:number} of 3 ways. Missing: {0}.",
    },
  },
  needs: "Needs {0}.",
  missing: {
    "closed-api": "an API option that has a price and may be chosen",
    "self-hosted": "a self-hosted option that may be chosen",
    price: "a price",
    retrievedTokens: "retrievedTokens in the workload",
    constraints: "an option that the constraints allow",
    throughput: "a throughput",
    trainingTokens: "trainingTokens under use",
    options: "an option with a bill",
    seatsPaid: "seatsPaid under use",
    seatsActive: "seatsActive under use",
    chosen: "the chosen option",
    exitCost: "exitCost under use",
    scenario: "a scenario",
    priceDeclinePerYear: "priceDeclinePerYear under assumptions",
    goodEnough: "an option that is proven good enough",
    evaluation: "an evaluation of the chosen option on every task",
  },
} satisfies Partial<CostWords>;
