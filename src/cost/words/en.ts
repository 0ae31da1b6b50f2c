import type { CostWords } from "./costWords";

/** What a rule or option may lack, in words. */
const MISSING: Readonly<Record<string, string>> = {
  "closed-api": "an API option with a price",
  "self-hosted": "a self-hosted option",
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
};

const KIND = { "closed-api": "Closed API", "hosted-open": "Hosted open weights", "self-hosted": "Self-hosted" } as const;
const kindName = (kind: string | number | undefined): string => (Object.entries(KIND).find(([key]) => key === kind)?.[1] ?? String(kind)).toLowerCase();

export const EN: CostWords = {
  kind: KIND,
  part: {
    input: "Input tokens", cachedInput: "Cached input", cacheWrite: "Cache writes", output: "Output tokens", hardware: "Hardware", extras: "Storage, traffic, management", power: "Power", hosting: "Hosting", staff: "Staff", software: "Software", setup: "Setting up",
  },
  workload: {
    requestsPerDay: "Requests a day", inputTokens: "Input tokens a request", outputTokens: "Visible output tokens a request", cachedShare: "Input read from a cache", cacheWriteShare: "Input written to a cache", thinkingMultiplier: "Thinking multiplier", batchShare: "Requests sent in batches", chineseShare: "Chinese text", peakFactor: "Peak over mean", growthPerMonth: "Growth a month", retrievedTokens: "Retrieved tokens in the input",
  },
  workloadUnit: {
    requestsPerDay: "requests/day", inputTokens: "tokens", outputTokens: "tokens", cachedShare: "share", cacheWriteShare: "share", thinkingMultiplier: "×", batchShare: "share", chineseShare: "share", peakFactor: "×", growthPerMonth: "share", retrievedTokens: "tokens",
  },
  factor: { apiPriceFactor: "API price against the list", rentFactor: "Rent against the usual price", throughputFactor: "Throughput against the estimate" },
  origin: { scenario: "set in this scenario", preset: "from the preset", default: "default" },
  acquisition: { rented: "rented", bought: "bought" },
  throughput: { "own-measurement": "own load test", measured: "measured by the vendor, offline", roofline: "estimate from the data sheet, not measured" },
  state: { never: "never", always: "at any volume", "over capacity": "needs more machines" },
  reason: {
    "data-may-not-leave": () => "Data may not leave your own machines.",
    "licence-commercial": ([licence]) => `${licence} does not allow commercial use.`,
    "licence-users": ([licence, users], say) => `${licence} needs a licence of its own above ${say.number(users)} monthly users.`,
    "licence-training": ([licence]) => `${licence} does not allow outputs to train other models.`,
    "licence-eu": ([licence]) => `${licence} gives no licence in the European Union.`,
    context: ([needed, has], say) => `A request needs ${say.number(needed)} tokens of context; the model has ${say.number(has)}.`,
    "first-token": ([has, limit], say) => `The first token takes ${say.number(has)} s; the limit is ${say.number(limit)} s.`,
    "speed-per-user": ([has, limit], say) => `A user sees ${say.number(has)} tokens/s; the limit is ${say.number(limit)} tokens/s.`,
    "does-not-fit": ([weights, memory], say) => `Weights of ${say.bytes(weights)} and the cache of one request do not fit into ${say.bytes(memory)}.`,
    "price-unknown": ([row]) => `No price is known for ${row}.`,
    "purchase-unknown": ([hardware]) => `No purchase price is known for ${hardware}; set purchasePerGpu.`,
    "weights-closed": ([model]) => `The weights of ${model} are not published.`,
    retired: ([date]) => `The API ended on ${date}.`,
    "throughput-unknown": () => "No throughput can be told; set measuredTokensPerSecond from a load test of your own.",
    "over-capacity": ([has, needs], say) => `${say.number(has)} replicas cannot carry the load; the peak needs ${say.number(needs)}.`,
  },
  remark: {
    "latency-unknown": () => "Its latency is not known; measure it.",
    "licence-unknown": ([model]) => `The licence of ${model} was not verified.`,
    "throughput-roofline": () => "Throughput is an estimate from the data sheet, not a measurement.",
    "throughput-offline": () => "Throughput was measured offline at full load and is derated here.",
    "cache-unknown": () => "The cache of this model is not known, so memory for requests is not counted.",
    "free-offer": ([date]) => `Free of charge as of ${date}; free tiers end and have limits.`,
    retires: ([date]) => `The API ends on ${date}.`,
    "below-peak": ([has, needs], say) => `${say.number(has)} replicas carry the mean; the peak needs ${say.number(needs)}.`,
    "price-by-hour": () => "The price goes by the hour; requests are taken to be spread evenly over the day.",
    "batch-price-unknown": () => "No batch price is known, so batches are billed in full.",
    "tokenizer-unknown": () => "Its tokenizer was not measured; Chinese text may need more or fewer tokens.",
    "price-age": ([date]) => `The price was checked on ${date}.`,
  },
  rule: {
    "try-an-api-first": ({ value, args: [setup], status }, say) =>
      status === "holds" ? `Three months on the API cost ${say.money(value)}; setting up costs ${say.money(setup)} before the first answer.` : `Three months on the API cost ${say.money(value)}, more than the ${say.money(setup)} of setting up.`,
    "volume-break-even": ({ value, args: [today, own, api] }, say) => {
      if (value === "never") return `${own} is not cheaper than ${api} at any volume.`;
      if (value === "always") return `${own} is cheaper than ${api} at any volume.`;
      if (value === "over capacity") return `${own} would have to carry more than its machines can before it is cheaper than ${api}.`;
      return `${own} is cheaper than ${api} from ${say.number(value)} requests a day; today there are ${say.number(today)}.`;
    },
    "idle-gpus": ({ value, args: [factor, replicas] }, say) => `${say.number(replicas)} replicas are busy ${say.share(value)} of the time, so a token costs ${say.number(factor)} times what it would at full load.`,
    "open-is-not-free": ({ value, args: [share] }, say) => `${say.money(value)} a month, ${say.share(share)} of the bill, is staff, software and setting up.`,
    "bigger-open-model": ({ value, args: [factor, name] }, say) => `Twice the model on twice the chips: ${say.money(value)} a month, ${say.number(factor)} times ${name}.`,
    "small-closed-variants": ({ value, args: [name, saving, base], status }, say) =>
      status === "holds" ? `${name} costs ${say.money(value)} a month, ${say.money(saving)} less than ${base}.` : `${base} is already the cheapest of its vendor for this workload.`,
    "free-tiers-end": ({ value, args: [option, row], status }, say) => (status === "holds" ? `${option} is free today; at the price of ${row} it would cost ${say.money(value)} a month.` : "No option of this scenario is free."),
    "bought-and-shelved": ({ value, args: [perPaid, share] }, say) => `${say.money(value)} a month for each active seat, against ${say.money(perPaid)} for each paid one; ${say.share(share)} are used.`,
    overpayment: ({ value, args: [choice, least, more], status }, say) => (status === "holds" ? `${choice} costs ${say.share(value)} more than ${least}: ${say.money(more)} a month.` : `${choice} is the cheapest option that the constraints allow.`),
    "peak-not-mean": ({ value, args: [mean, peak, headroom] }, say) => `The peak needs ${say.number(value)} replicas, the mean ${say.number(mean)} (peak factor ${say.number(peak)}, headroom ${say.number(headroom)}).`,
    "cache-and-batch": ({ value, args: [share, name], status }, say) => (status === "holds" ? `Cache and batches take ${say.money(value)} a month off ${name}, ${say.share(share)} of its bill.` : `Neither cache nor batches take anything off ${name}.`),
    "price-decline": ({ value, args: [decline, months, name] }, say) => `At ${say.share(decline)} a year ${name} costs ${say.money(value)} less over ${say.number(months)} months.`,
    "rag-adds-tokens": ({ value, args: [share, name] }, say) => `Retrieved text costs ${say.money(value)} a month on ${name}, ${say.share(share)} of its bill.`,
    "fine-tuning": ({ value, args: [hours, hardware] }, say) => `One run takes ${say.number(hours)} GPU-hours of ${hardware}: ${say.money(value)}. Data and evaluation come on top.`,
    "exit-cost": ({ value, args: [choice, least] }, say) => (value === "never" ? `Leaving ${choice} saves nothing.` : `Going from ${choice} to ${least} is paid for after ${say.number(value)} months.`),
    "always-price-three": ({ value, args, status }, say) => (status === "holds" ? "All three ways are priced." : `${say.number(value)} of 3 ways are priced. Missing: ${args.map(kindName).join(", ")}.`),
  },
  needs: (missing) => `Needs ${MISSING[missing] ?? missing}.`,
  finding: {
    cheapest: ({ volume, cheapest, cost }) => `At ${volume} requests a day ${cheapest} is cheapest: ${cost} a month.`,
    none: "No option is left that the constraints allow and that has a price.",
    noOptions: "This scenario has no options yet.",
    prices: (date) => `Prices of ${date}.`,
  },
  breakEven: ({ requestsPerDay: at, replicasThere: there, replicasNow: now }, option, against, say) => {
    if (at === "never") return `${option} does not become cheaper than ${against} at any volume.`;
    if (at === "always") return `${option} is cheaper than ${against} at any volume.`;
    if (at === "over capacity") return `${option} would need more machines before it is cheaper than ${against}.`;
    const machines = there !== null && now !== null && there > now ? ` That needs ${say.number(there)} replicas instead of ${say.number(now)}.` : "";
    return `${option} is cheaper than ${against} from ${say.number(at)} requests a day.${machines}`;
  },
  breakEvenMonth: (month) => (month === "never" ? "What is spent up front is not earned back at this volume." : month === 1 ? "It pays back from the first month." : `At this volume it has paid back after ${month} months.`),
  table: {
    option: "Option", kind: "Kind", monthly: "Monthly", perMillion: "Per million tokens", perRequest: "Per request", perThousandCharacters: "Per 1,000 characters", horizon: (months) => `Over ${months} months`, upfront: "Up front", basis: "Price row (checked) or throughput", ruledOut: "Ruled out", part: "Part", input: "Input", now: "Now", range: "Range", flipsAt: "Flips at", to: "To", noFlip: "does not flip",
  },
};
