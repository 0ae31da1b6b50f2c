import type { CostWords } from "../costWords";

/** Why an option is out, and what a reader must know of it. */
export const REMARKS = {
  reason: {
    "data-may-not-leave": "Data may not leave your own premises; dataMayGo would allow other places.",
    location: "Data may go to {0:location} at the most; dataMayGo would allow other places.",
    "location-unknown":
      "Where the rented machines stand is not known; set location: own-cloud if they are in an account of your own.",
    region: "It does not answer in {0}, where data must stay.",
    "region-unknown": "Whether it answers in {0} is not known; list its regions.",
    "contract-missing": "Nothing says that its contract holds {0:contract}; list it under contracts once it does.",
    "licence-revenue": "{0} needs a licence of its own above {1:number} USD of yearly revenue.",
    "licence-commercial": "{0} does not allow commercial use.",
    "licence-users": "{0} needs a licence of its own above {1:number} monthly users.",
    "licence-training": "{0} does not allow outputs to train other models.",
    "licence-eu": "{0} gives no licence in the European Union.",
    context: "A request needs {0:number} tokens of context; the model has {1:number}.",
    "first-token": "The first token takes {0:number} s; the limit is {1:number} s.",
    "first-token-alone":
      "Even a request that is alone waits {0:number} s for its first token; the limit is {1:number} s, which more GPUs of one machine would not meet either by the estimate.",
    "first-token-chips":
      "Even a request that is alone waits {0:number} s for its first token; the limit is {1:number} s, which {2:number} GPUs a replica would meet by the estimate.",
    "first-token-queue":
      "At the peak the first token takes {0:number} s, {1:number} of them waiting for a place on one of {2:number} replicas; the limit is {3:number} s, and more replicas would shorten the wait.",
    "speed-per-user": "A user sees {0:number} tokens/s; the limit is {1:number} tokens/s.",
    "does-not-fit":
      "Weights of {0:bytes}, the cache of one request and what the engine takes do not fit into {1:bytes}; {2:number} GPUs a replica would hold them.",
    "price-unknown": "No price is known for {0}.",
    "free-limits-unknown":
      "{0} is offered free of charge, but within which limits is not known, so it has no price to reckon with.",
    "free-limits-exceeded": "The free offer ends at {0:number} requests a day, and no price is known beyond it.",
    "purchase-unknown": "No purchase price is known for {0}; set purchasePerGpu.",
    "rent-unknown": "No rent is known for {0}; set rentPerGpuHour.",
    "power-unknown": "The power of {0} is not known, so its electricity cannot be reckoned.",
    "context-does-not-fit":
      "A context of {0:number} tokens takes {1:bytes} of cache, and {2:bytes} are free beside the weights; {3:number} GPUs a replica would hold it.",
    "context-needs-8-bits":
      "A context of {0:number} tokens takes {1:bytes} of cache, and {2:bytes} are free beside the weights; an 8-bit cache (cachePrecision: fp8) or {3:number} GPUs a replica would hold it.",
    "weights-closed": "The weights of {0} are not published.",
    retired: "{1} ended it on {0}.",
    "retired-undated": "{0} no longer offers it; the day of the end is not known.",
    "throughput-unknown": "No throughput can be told; set measuredTokensPerSecond from a load test of your own.",
    "over-capacity": "{0:number} replicas cannot carry the load; the peak needs {1:number}.",
    "over-capacity-later":
      "{0:number} replicas cannot carry the load from month {1:number} of {2:number} on, by the growth of this scenario.",
    "bill-untold-later": "From month {0:number} of {1:number} on no bill can be told for the grown load.",
    "cold-start": "{0:share} of the requests wait {1:number} s for a replica to start; the limit is {2:number} s.",
    "seats-exceeded": "{0:number} seats of {1:number} requests a month cannot carry the load.",
    "quality-below-minimum":
      "It solves {0:points} % of the tasks (95 % interval {1:points} to {2:points} %), which is proven to be below the minimum of {3:points} %.",
    "quality-worse":
      "It is {0:points} points below {4} (95 % interval {1:points} to {2:points}), which is proven to be more than the {3:points} points that are allowed.",
  },
  remark: {
    "latency-unknown": "Its latency is not known; measure it.",
    "licence-unknown": "The licence of {0} was not verified.",
    "throughput-roofline":
      "Throughput is a calibrated estimate, not a measurement; a load test may well show {0:number} to {1:number} tokens/s.",
    "throughput-interpolated":
      "Throughput lies between {0:number} published measurements of these machines, the nearest of {1:number} tokens in and {2:number} out ({3}); a load test may well show {4:number} to {5:number} tokens/s.",
    "throughput-offline": "Throughput is that at full load; a service is reckoned with {0:share} of it.",
    "full-context-does-not-fit":
      "One request of the model's full context of {0:number} tokens does not fit; an engine that is not limited to {1:number} or less will not start.",
    "cache-unknown": "The cache of this model is not known, so memory for requests is not counted.",
    "free-offer": "Free of charge up to {0:number} requests a day; free tiers end.",
    retires:
      "{1} ends it on {0}, month {2:number} of {3:number}; what replaces it is not known, so the total goes on at its price.",
    "served-by-another": "{1} answers with {0} in its place.",
    "end-secondary": "From a secondary source: {0}, checked on {1}.",
    "below-peak": "Replicas: {0:number}; for the peak with its headroom: {1:number}.",
    "price-by-hour":
      "The price goes by the hour; requests are taken to be spread evenly over the week unless workload.hours says when.",
    "batch-price-unknown": "No batch price is known, so batches are billed in full.",
    "cache-hour-unknown": "No price for writing to a cache for an hour is known; it is billed as for five minutes.",
    "setting-incomplete": "{0} is set without {1}, so provisioned throughput is not counted.",
    "rate-usual": "{0} is not set, so these hours are billed at the rent on demand.",
    "fleet-fixed": "Its machines are bought or fixed in number, so the fleet does not follow the load.",
    "cache-storage-unknown": "What it costs to keep tokens in a cache is not known, so it is not billed.",
    "cache-price-unknown": "No cache price is known, so cached input is billed in full.",
    "tokenizer-unknown":
      "Its tokenizer was not measured, so its tokens are counted as those of o200k; the measured ones need {0:number} to {1:number} times as many for this text. Set tokenFactor to your own.",
    "price-age-about": "The price was checked in {0}, at least {1:number} days ago, and may have changed.",
    "price-age": "The price was checked on {0}, {1:number} days ago, and may have changed.",
    "price-factor": "The scenario reckons with {0:share} of the list price.",
    "price-changes": "The price changes on {0}; the total over the horizon counts that, this month does not.",
    "price-unverified":
      "The price stands under {0} in the catalogue, which took it from elsewhere; {0} is not known to charge it.",
    "price-of-reseller": "{0} sells what another host runs; the host itself may charge another price.",
    deprecated: "The catalogue marks this offer as going or gone.",
    "batch-cache-unknown":
      "Whether the batch discount also lowers cached input is not known, so cached input is billed in full in batches.",
    "cold-starts": "{0:share} of the requests wait about {1:number} s for a replica to start.",
    spills: "{0:share} of the requests go to {1}.",
    "seats-limit-unknown": "How many requests a seat allows is not known, so any number counts as carried.",
    "load-tested": "Throughput was measured on {1} ({0}) with {2:number} tokens in and {3:number} out a request.",
    "load-tested-at-once":
      "Throughput was measured on {1} ({0}) with {2:number} tokens in and {3:number} out a request, {4:number} requests at once.",
    "load-test-elsewhere":
      "The requests of this scenario, {0:number} tokens in and {1:number} out, are more than twice as long or as short as those of the load test, so its throughput does not carry over; test at this length.",
    "load-shape-assumed":
      "The fleet follows a smooth daily wave with a peak of {0:number} times the mean, which is an assumption; workload.hours says when the load really arrives.",
    "residual-not-counted": "Nothing is counted for what the machines are still worth at the end; see residualShare.",
    "price-not-checked": "Nobody says when this price was checked; it is from: {0}.",
    "memory-stated-once": "Only one source states the memory of {0}.",
    "bandwidth-stated-once": "Only one source states the memory bandwidth of {0}.",
    "arithmetic-stated-once": "Only one source states the arithmetic of {0}.",
    "power-stated-once": "Only one source states the power of {0}.",
    "price-not-dated": "Nobody says when this price was checked; the catalogue is of {0}.",
    "quality-undecided":
      "Whether it is good enough cannot be told with {0:number} items; about {1:number} would do if it goes on as it did.",
    "quality-undecided-open":
      "Whether it is good enough cannot be told with {0:number} items; it lies at the limit itself, which no number of items decides.",
    "quality-unmeasured": "It was not evaluated, so whether it is good enough is not known.",
    "quality-task-missing":
      "It was not evaluated on every task, so whether it is good enough is not known. Missing: {0}.",
    "quality-no-reference":
      "The option by which it is to be judged was not evaluated on every task, so whether it is good enough is not known.",
    "quality-unpaired":
      "It was compared by the two rates alone; counts of the items that only one of the two solved (evaluation.against) would decide with fewer items.",
    "quality-only-alone":
      "It is proven good enough by itself, but not with the intervals that hold for all options judged here at once.",
    "evaluation-age": "It was evaluated on {0}, {1:number} days ago, and model and tasks may have changed.",
    "evaluation-not-dated": "Nobody says when it was evaluated; set evaluation.date.",
  },
  remarkLine: "{0}: {1}",
} satisfies Partial<CostWords>;
