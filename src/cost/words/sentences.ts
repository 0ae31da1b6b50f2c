import type { BreakEven } from "../compare/breakEven";
import type { Comparison, OptionResult } from "../compare/compare";
import type { QuantityId } from "../compare/quantities";
import type { CostFacts } from "../costFacts";
import type { RuleId } from "../heuristics/ruleId";
import type { HeuristicResult } from "../heuristics/heuristicResult";
import { FACTORS } from "../compare/codes";
import { WORKLOAD_INPUTS } from "../compare/quantities";
import { type CostWords, type Say, fill, sayer } from "./costWords";
import { priceDateSentences } from "./priceDates";

/** The finding of a comparison: what is cheapest, where that ends, and when the prices were checked. */
export function findingSentences(comparison: Comparison, words: CostWords): string[] {
  const say = sayer(words.language, comparison.scenario.currency);
  if (comparison.options.length === 0) return [words.finding.noOptions];
  const best = comparison.options.find(({ id }) => id === comparison.cheapest);
  const prices = priceDateSentences(comparison, words);
  if (comparison.resolved.values.requestsPerDay === 0) return [words.finding.idle, ...prices];
  if (!best?.monthly) return [words.finding.none, ...endedSentences(comparison, words, say), ...prices];
  const volume = say.number(comparison.resolved.values.requestsPerDay);
  const first = fill(words.finding.cheapest, [volume, best.name, say.money(best.monthly.total)], say);
  const own = comparison.breakEvens.find(
    (entry) =>
      comparison.options.find(({ id }) => id === entry.option)?.kind === "self-hosted" &&
      (entry.against === best.id || entry.option === best.id),
  );
  const ends = best.remarks.find(({ code }) => code === "retires");
  const [day, platform, month, months] = ends?.args ?? [];
  const end = ends ? [fill(words.finding.ends, [best.name, platform, day, month, months], say)] : [];
  return [
    first,
    ...end,
    ...endedSentences(comparison, words, say),
    ...(own ? [breakEvenSentence(own, comparison, words, say)] : []),
    ...prices,
  ];
}

/** Which options are out because their platform has ended them. */
function endedSentences({ options }: Comparison, words: CostWords, say: Say): string[] {
  return options.flatMap(({ name, reasonsAgainst }) =>
    reasonsAgainst
      .filter(({ code }) => code === "retired")
      .map(({ args: [day, platform] }) => fill(words.finding.ended, [name, platform, day], say)),
  );
}

/** What the bill of an option rests on, with the date of its price. */
export function basisOf({ price, hardware, machines }: OptionResult, words: CostWords, say: Say): string {
  if (price) return `${price.id} (${price.checked ?? words.undated})`;
  if (!hardware || !machines) return "";
  return fill(
    words.hardwareRate[hardware.acquisition],
    [
      hardware.name,
      hardware.usd,
      hardware.source === null ? words.origin.scenario : (hardware.checked ?? words.undated),
      words.throughput[machines.throughput.kind],
    ],
    say,
  );
}

export function nameOf({ options }: Pick<Comparison, "options">, id: string): string {
  return options.find((option) => option.id === id)?.name ?? id;
}

/** From which volume one option costs less than another, and whether that needs more machines than now. */
export function breakEvenSentence(
  { option, against, requestsPerDay: at, replicasThere: there, replicasNow: now }: BreakEven,
  comparison: Comparison,
  { breakEven }: CostWords,
  say: Say,
): string {
  const sentence = fill(
    typeof at === "number" ? breakEven.number : breakEven[at],
    [nameOf(comparison, option), nameOf(comparison, against)],
    say,
    at,
  );
  return typeof at === "number" && there !== null && now !== null && there > now
    ? sentence + fill(breakEven.machines, [there, now], say)
    : sentence;
}

/** After how many months what was spent up front is earned back. */
export function breakEvenMonthSentence(month: BreakEven["month"], { breakEvenMonth }: CostWords, say: Say): string {
  return month === "never"
    ? breakEvenMonth.never
    : month === 1
      ? breakEvenMonth.first
      : fill(breakEvenMonth.later, [month], say);
}

/** The value of a rule as a sentence, or what it needs. */
export function ruleSentence(
  id: RuleId,
  { status, value, args }: HeuristicResult,
  comparison: Comparison,
  words: CostWords,
): string {
  const say = sayer(words.language, comparison.scenario.currency);
  if (status === "open") return fill(words.needs, [words.missing[String(args[0])] ?? args[0]], say);
  const sentences: string | Readonly<Record<string, string>> = words.rule[id];
  const sentence =
    typeof sentences === "string"
      ? sentences
      : (sentences[String(value)] ?? sentences[status] ?? sentences["holds"] ?? "");
  // The arguments of this one are the kinds of options that are missing.
  const named =
    id === "always-price-three"
      ? [args.map((kind) => kindInText(String(kind), words)).join(words.listSeparator)]
      : args;
  return fill(sentence, named, say, value);
}

/** The name of a kind of option within a sentence: `closed API`. */
function kindInText(kind: string, words: CostWords): string {
  const name = Object.entries(words.kind).find(([key]) => key === kind)?.[1] ?? kind;
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The name of a number of a comparison. */
export function quantityName(id: QuantityId, { words, assumptions }: CostFacts): string {
  const input = WORKLOAD_INPUTS.find((name) => name === id);
  if (input) return words.workload[input];
  const factor = FACTORS.find((name) => name === id);
  if (factor) return words.factor[factor];
  return assumptions.find((assumption) => assumption.id === id)?.name ?? id;
}

/** The unit of a number of a comparison. */
export function quantityUnit(id: QuantityId, { words, assumptions }: CostFacts): string {
  const input = WORKLOAD_INPUTS.find((name) => name === id);
  if (input) return words.workloadUnit[input];
  if (FACTORS.some((name) => name === id)) return "×";
  return assumptions.find((assumption) => assumption.id === id)?.unit ?? "";
}
