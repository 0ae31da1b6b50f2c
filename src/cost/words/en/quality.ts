import type { CostWords } from "../costWords";
import { ENGLISH_VERDICTS } from "../verdicts";

/** What evaluations say: the headline, verdicts, headings and what would turn them. */
export const QUALITY = {
  quality: {
    overpays:
      "The choice, {0}, overpays {1:money} a month{2} above {3}, the cheapest option that is proven good enough: {4:money} over {5:number} months for as many solved tasks.",
    saves:
      "The choice, {0}, costs {1:money} a month less{2} than {3}, the cheapest option that is proven good enough: {4:money} over {5:number} months for as many solved tasks.",
    nothing: "The choice, {0}, overpays nothing: it is the cheapest option that is proven good enough.",
    range: " ({0:estimate} to {1:about})",
    basis:
      "That range holds 95 of 100 draws; what costs are uncertain by would alone make it {0:estimate} to {1:about}, and the error of the evaluations {2:estimate} to {3:about}.",
    perhaps:
      "Whether {0} is good enough cannot be told with {1:number} items{2}; if it is, the choice overpays {3:money} a month.",
    perhapsCheapest:
      "Whether {0} is good enough cannot be told with {1:number} items{2}; if it is, it is the cheapest.",
    needed: " (about {0:number} would do)",
    noneProven: "No option is proven good enough.",
    noneProvenChoice: "No option is proven good enough, so what the choice, {0}, overpays is not known.",
    choiceUndecided: "Whether the choice itself is good enough cannot be told with {0:number} items{1}.",
    choiceUnmeasured:
      "The choice, {0}, was not evaluated on every task, so what it overpays for a solved task is not known; its bill is {1:money} a month above that of {2}, the cheapest option that is proven good enough.",
    choiceUnmeasuredLess:
      "The choice, {0}, was not evaluated on every task, so whether it is good enough is not known; its bill is {1:money} a month below that of {2}, the cheapest option that is proven good enough.",
    cheapest:
      "{0} is the cheapest option that is proven good enough: {1}, {2:money} a month on average over {3:number} months.",
    perSolved: "For what it solves {0} costs least of the options that were evaluated: {1}.",
    forTask: "{0:money} for a solved task",
    forTasks: "{0:money} for {1:number} solved tasks",
    ruleMinimum: "Good enough is what is proven to solve at least {0:points} % of the tasks.",
    ruleMargin: "Good enough is what is proven to be no more than {0:points} points below {1}.",
    noRule:
      "What is good enough is not said; set quality.minimum, or quality.notWorseThan with a margin, before looking at the results.",
    unmeasured: "Not evaluated on every task, so not known to be good enough: {0}.",
    triedAgain:
      "A task that is not solved is taken to be tried again: what a task costs over the rate of those solved.",
    handedOn: "A task that is not solved is taken to be handed on, which costs {0:money} more.",
    title: "Quality as evaluated",
    items: "Items",
    solved: "Solved (%)",
    interval: "95 % interval (%)",
    against: "Against {0} (points)",
    verdict: "Good enough",
    itemsDo: "; about {0:number} items would do",
    noItemsDo: "; no number of items would do",
    pairing: "Compared on",
    paired: "{0:number} same items",
    unpaired: "two rates alone",
    task: "Per task",
    tasks: "Per {0:number} tasks",
    solvedTask: "Per solved task",
    solvedTasks: "Per {0:number} solved tasks",
    span: "{0} to {1}",
    evaluated: "Evaluated",
  },
  verdict: ENGLISH_VERDICTS,
  qualityFlip: {
    minimum:
      "With a minimum of {0:points} % instead of {1:points} %, {2} would be the cheapest that is proven good enough.",
    minimumNone: "With a minimum above {0:points} % instead of {1:points} %, no option would be proven good enough.",
    margin:
      "With a margin of {0:points} points instead of {1:points}, {2} would be the cheapest that is proven good enough.",
    marginNone: "With a margin below {0:points} points instead of {1:points}, no option would be proven good enough.",
    items:
      "With about {0:number} items instead of {1:number}, {2} would be proven good enough, if it goes on as it did.",
  },
} satisfies Partial<CostWords>;
