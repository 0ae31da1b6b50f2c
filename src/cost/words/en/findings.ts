import type { CostWords } from "../costWords";

/** The finding: what costs least, from when on, and on what that rests. */
export const FINDINGS = {
  finding: {
    cheapest: "At {0} requests a day {1} costs least over {2} months: {3}, or {4} a month on average.",
    cheapestUnproven:
      "At {0} requests a day {1} costs least over {2} months, but is not proven good enough: {3}, or {4} a month on average.",
    tie: "{0} and {1} cost the same within half a percent, which is less than prices and loads are known to.",
    month: "In the first month alone {0} costs less: {1} against {2}.",
    chosen:
      "The choice, {0}, costs {1:money} ({2:share}) more over {3} months. Whether it is worth that, these figures cannot say: quality, latency and support are not in them.",
    chosenMore: "The choice, {0}, costs {1:money} ({2:share}) more over {3} months.",
    chosenFree: "The choice, {0}, costs {1:money} more over {2} months than what is free.",
    chosenBest: "It is what was chosen.",
    chosenUntold: "What the choice, {0}, costs over {1} months cannot be told.",
    chosenOut: "The choice, {0}, is ruled out: {1}",
    none: "No option is left that the constraints allow and that has a price.",
    noOptions: "This scenario has no options yet.",
    ends: "{0}: {1} ends it on {2}, month {3:number} of {4:number}.",
    seatsUnlimited:
      "That holds only if its seats carry {0:number} requests a month, and nothing says that they do; requestsPerSeat would.",
    lasting: "Of the options that nobody has said will end by then, {0} costs least over {1:number} months: {2:money}.",
    noneLasts: "Every option is said to end by then.",
    ended: "{0} is left out: {1} ended it on {2}.",
    idle: "Without requests there is nothing to compare.",
    prices: "Prices checked on {0}.",
    pricesBetween: "Prices checked from {0} to {1}.",
    pricesPartlyUndated: "Not dated: {0} of {1} prices.",
    pricesUndated: "These prices are not dated; the catalogue is of {0}.",
    pricesOwn: "All prices are set in this scenario.",
    catalogueOld: "The price catalogue is of {0}, {1:number} days ago; refresh it before you rely on it.",
  },
  measured: {
    load: "The load was measured on {0:number} requests {1} ({2}).",
    loadUncounted: "The load was measured on the use {1} ({2}), where requests are not counted.",
    part: "Of the load this was measured on {0:number} requests {1} ({2}): {3}. The rest is assumed.",
    partUncounted:
      "Of the load this was measured on the use {1} ({2}), where requests are not counted: {3}. The rest is assumed.",
    period: "from {0} to {1}",
    month: "of {0}",
    day: "of {0}",
    undated: "of a time that is not told",
    old: "That was {0:number} days ago; measure it again before you rely on it.",
    note: "measured on {0:number} requests {1}",
    noteUncounted: "measured on the use {1}; requests are not counted",
    noteRead: "measured ({0}, read on {1})",
    noteLoadTest: "load test with {2:number} requests at once ({0}, read on {1})",
  },
  breakEven: {
    never:
      "With the numbers of this scenario {0} does not become cheaper than {1} over {2} months, up to a billion requests a day.",
    always: "{0} is cheaper than {1} over {2} months at any volume.",
    "over capacity": "{0} would need more machines before it is cheaper than {1}.",
    machines: " That needs {0:number} replicas instead of {1:number}.",
    number: "{0} is cheaper than {1} over {2} months from about {value:estimate} requests a day.",
  },
  breakEvenMonth: {
    never:
      "At today's volume, with the growth, the prices and the life of the hardware of this scenario, what is spent up front is not earned back within ten years.",
    first: "At today's volume it pays back from the first month.",
    later:
      "At today's volume, with the growth, the prices and the life of the hardware of this scenario, it has paid back after {0} months.",
  },
  deciding: {
    volume: "That {0} does not become cheaper than {1} rests on assumptions of ours; within their range it would: {2}.",
    month: "That {0} does not pay back against {1} rests on assumptions of ours; within their range it would: {2}.",
  },
  settingFlip: {
    itself: "With a fleet that is {1:fleet}, {0} would be the cheapest.",
    other: "With a fleet that is {1:fleet} for {0}, {2} would be the cheapest.",
    asleep: " That holds at twice the rent an hour, for a GPU that sleeps costs more.",
  },
} satisfies Partial<CostWords>;
