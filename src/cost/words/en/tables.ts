import type { CostWords } from "../costWords";

/** Headings of tables, and sentences about speed. */
export const TABLES = {
  speed: {
    title: "Speed and latency",
    check:
      "Speed was fitted on {0:number} published measurements and checked on {1:number} others. Of those that lie between measurements of the same machines, four of five were within {2:number} times the estimate, up or down; where the option says how its engine is run, of models that had never been measured within {3:number} times, and on machines that had not within {4:number} times. The time to the first token is told less well: within {5:number} times.",
    setUp:
      "Most of these runs were tuned. Engines as they are installed were found {0:number} times slower with dense models, {1:number} times with mixtures of experts and {2:number} times with latent attention. Where no measurement is near, the estimate goes half of the way there, unless the option says engineSetup: tuned or installed; the low end is {3:number} times below an engine as it is installed, or wider.",
    sources:
      "With each source left out in turn, {0:share} of tuned runs and {1:share} of those as installed were within 1.5 times the estimate, and {2:share} and {3:share} where the option says which it is.",
    outside:
      "Of {0:number} runs on {1:number} other pages, which had no part in this and mostly ran as installed, {2:share} were within 1.5 times the estimate, {3:share} where the option says how its engine is run, and {4:share} between low and high.",
    load: "{0:number} tokens in, {1:number} out, {2:number} requests at once: {3:number} tokens/s",
    fullLoad: "{0:number} tokens in, {1:number} out, full load: {2:number} tokens/s",
    atOnce: "At the peak",
    firstToken: "First token (s)",
    queue: "Wait before it (s)",
    perUser: "Tokens/s a user",
    measurements: "Measurements",
    installed: "as installed",
  },
  hardwareRate: {
    rented: "{0} at {1:money} a GPU-hour ({2}); {3}",
    bought: "{0} at {1:money} a GPU ({2}); {3}",
  },
  table: {
    option: "Option",
    kind: "Kind",
    monthly: "First month",
    perMillion: "Per million tokens",
    perRequest: "Per request",
    perThousandCharacters: "Per 1,000 characters",
    horizon: "Over {0} months",
    rangeMonthly: "Range, a month on average",
    upfront: "Up front",
    basis: "Price (checked), throughput",
    ruledOut: "Ruled out",
    part: "Part",
    input: "Input",
    now: "Now",
    range: "Range",
    flipsAt: "Flips at",
    to: "To",
    noFlip: "does not flip",
  },
} satisfies Partial<CostWords>;
