import type { CostWords } from "../costWords";

/** What the keys of evaluations and of what is asked of them mean, for hovers, completion and the schema. */
export const SCENARIO_KEYS = {
  scenarioKeys: {
    quality: {
      decided: "The day on which this was agreed, which should be before anybody looks at the results.",
      minimum: "Least share of the tasks that must be solved: 0.85 for 85 %. Either this, or notWorseThan with margin.",
      notWorseThan:
        "Id of the option, mostly the present model, than which another must not be worse by more than the margin.",
      margin: "By how much an option may be worse than notWorseThan, as a share: 0.05 for five points.",
      weights: "How much each task counts, by its name; 1 where it is left out.",
      requestsPerTask: "Requests that a task takes; 1 where it is left out.",
      failureCost:
        "What a task that is not solved costs beside its requests, such as the minutes of a person who then does it. Without it such a task is taken to be tried again.",
    },
    evaluation: {
      task: "Name of the set of items, by which evaluations of several options belong together.",
      n: "Distinct items, those that failed in the harness or the service among them.",
      trials: "Runs of the items, where each was run several times.",
      passed: "Items that were solved, where every item passes or fails; else give score.",
      score: "Mean score of the items, 0 to 1, where they do not simply pass or fail.",
      low: "Low end of the 95 % interval of the score, as the tool of the evaluation gives it. Without it Wilson's interval is taken.",
      high: "High end of the 95 % interval of the score, as the tool of the evaluation gives it.",
      errors: "Items that failed in the harness or the service. They are among n, and not solved.",
      date: "The day on which it was run.",
      source: "Where it can be read, in words or as an address.",
      files: "The files that it was read from, each with its checksum, so that a changed file is noticed.",
      judge: "The model that judged the answers, where one did. Judges have errors of their own.",
      costPerTask: "What an item cost in the evaluation, in the currency of the scenario's amounts.",
      against: "What other options did on the same items: pairs decide with fewer items than two rates.",
    },
    against: {
      option: "Id of the other option.",
      n: "Items that both answered.",
      won: "Items that only this option solved.",
      lost: "Items that only the other option solved.",
      both: "Items that both solved; reckoned from the items that passed where it is left out.",
      difference: "Score of this option less that of the other, where items do not simply pass or fail.",
      low: "Low end of the 95 % interval of the difference.",
      high: "High end of the 95 % interval of the difference.",
    },
    files: {
      name: "Name of the file, or its path from the folder that holds .model-choice.",
      sha256: "SHA-256 of its bytes in hexadecimal, as `model-choice measure --json` tells it.",
    },
  },
} satisfies Partial<CostWords>;
