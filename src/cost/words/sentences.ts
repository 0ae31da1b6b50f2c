import type { BreakEven } from "../compare/breakEven";
import type { Comparison, OptionResult } from "../compare/compare";
import { TIE } from "../compare/cheapest";
import { DAYS_PER_MONTH } from "../units";
import type { CostFacts } from "../costFacts";
import type { RuleId } from "../heuristics/ruleId";
import type { HeuristicResult } from "../heuristics/heuristicResult";
import { FACTORS } from "../compare/codes";
import { type InputId, WORKLOAD_INPUTS } from "../compare/quantities";
import { type CostWords, type Say, fill, sayer } from "./costWords";
import { measuredSentences } from "./measured";
import { priceDateSentences } from "./priceDates";
import { qualityFlipSentences, qualitySentences } from "./qualitySentences";

/**
 * The finding of a comparison in paragraphs: where options were evaluated what the choice overpays, on what that rests and
 * what would turn it; then what costs the least over the horizon and what it ties with, whether the first month says
 * otherwise, what the choice costs more, where the answer ends; at last on what the load was measured, and when the prices
 * were checked.
 */
export function findingParagraphs(comparison: Comparison, words: CostWords): string[][] {
  const say = sayer(words, comparison.scenario.currency);
  if (comparison.options.length === 0) return [[words.finding.noOptions]];
  const best = comparison.options.find(({ id }) => id === comparison.cheapest);
  const sources = [...measuredSentences(comparison, words), ...priceDateSentences(comparison, words)];
  const { requestsPerDay, horizonMonths } = comparison.resolved.values;
  if (requestsPerDay === 0 || isEmpty(comparison)) return [[words.finding.idle], sources];
  const ended = endedSentences(comparison, words, say);
  const total = best?.horizonTotal ?? null;
  const quality = qualitySentences(comparison, words, say);
  if (!best || total === null)
    return [[words.finding.none], quality, [...chosenSentences(comparison, words, say), ...ended], sources];
  const volume = say.number(requestsPerDay);
  const months = say.number(horizonMonths);
  const least = [volume, best.name, months, say.money(total), say.money(total / horizonMonths)];
  const own = ownBreakEven(comparison, best.id);
  const ends = best.remarks.find(({ code }) => code === "retires");
  const [day, platform, month, of] = ends?.args ?? [];
  const unlimited = best.remarks.some(({ code }) => code === "seats-limit-unknown");
  return [
    [...quality, ...qualityFlipSentences(comparison, words, say)],
    [
      fill(isUnproven(comparison, best.id) ? words.finding.cheapestUnproven : words.finding.cheapest, least, say),
      ...(unlimited ? [fill(words.finding.seatsUnlimited, [requestsPerDay * DAYS_PER_MONTH], say)] : []),
      ...comparison.ties.map((id) => fill(words.finding.tie, [best.name, nameOf(comparison, id)], say)),
      ...monthSentences(comparison, words, say),
      ...chosenSentences(comparison, words, say),
      ...(ends ? [fill(words.finding.ends, [best.name, platform, day, month, of], say)] : []),
      ...(ends ? lastingSentences(comparison, words, say) : []),
      ...ended,
      ...(own ? [breakEvenSentence(own, comparison, words, say)] : []),
      ...decidingSentences(comparison, words, say, own),
      ...settingFlipSentences(comparison, words, say),
    ],
    sources,
  ];
}

/** Whether something is asked of the options, and this one is not proven to keep it. */
function isUnproven({ quality }: Comparison, id: string): boolean {
  const verdict = quality?.options.find((option) => option.id === id)?.verdict;
  const isRuled = quality?.options.some(({ verdict: other }) => other !== "unruled" && other !== "unmeasured") ?? false;
  return isRuled && (verdict === "undecided" || verdict === "unmeasured");
}

/** The same as sentences one after the other. */
export function findingSentences(comparison: Comparison, words: CostWords): string[] {
  return findingParagraphs(comparison, words).flat();
}

/** The break-even of own machines that is said: the nearest against the cheapest option, or what the cheapest is above. */
function ownBreakEven({ breakEvens, options }: Comparison, best: string): BreakEven | undefined {
  const isOwn = (id: string): boolean => options.find((option) => option.id === id)?.kind === "self-hosted";
  const found = breakEvens.filter(({ option, against }) => isOwn(option) && (against === best || option === best));
  const volume = ({ requestsPerDay }: BreakEven): number =>
    typeof requestsPerDay === "number" ? requestsPerDay : Number.POSITIVE_INFINITY;
  return found.sort((a, b) => volume(a) - volume(b))[0];
}

/** What costs least of the options that nobody has said will end within the horizon. */
function lastingSentences({ options, resolved }: Comparison, { finding }: CostWords, say: Say): string[] {
  const lasting = options
    .filter(
      ({ reasonsAgainst, remarks }) => reasonsAgainst.length === 0 && !remarks.some(({ code }) => code === "retires"),
    )
    .flatMap(({ name, horizonTotal }) => (horizonTotal === null ? [] : [{ name, horizonTotal }]))
    .sort((a, b) => a.horizonTotal - b.horizonTotal)[0];
  return lasting
    ? [fill(finding.lasting, [lasting.name, resolved.values.horizonMonths, lasting.horizonTotal], say)]
    : [finding.noneLasts];
}

/** Requests without a token ask for nothing. */
function isEmpty({ resolved: { values } }: Comparison): boolean {
  return values.inputTokens === 0 && values.outputTokens === 0;
}

/** Whether the first month has another cheapest option than the horizon, beyond a tie. */
function monthSentences({ options, cheapest, cheapestMonth }: Comparison, words: CostWords, say: Say): string[] {
  const [best, now] = [cheapest, cheapestMonth].map((id) => options.find((option) => option.id === id));
  if (!best?.monthly || !now?.monthly || best === now) return [];
  if (best.monthly.total - now.monthly.total <= now.monthly.total * TIE) return [];
  return [fill(words.finding.month, [now.name, say.money(now.monthly.total), say.money(best.monthly.total)], say)];
}

/** What the choice that the scenario names costs beside the cheapest one. */
function chosenSentences(comparison: Comparison, { finding, reason }: CostWords, say: Say): string[] {
  const { chosen, options, ties, cheapest, resolved } = comparison;
  if (!chosen) return [];
  const name = nameOf(comparison, chosen.chosen);
  const months = say.number(resolved.values.horizonMonths);
  const [against] = options.find(({ id }) => id === chosen.chosen)?.reasonsAgainst ?? [];
  if (against) return [fill(finding.chosenOut, [name, fill(reason[against.code], against.args, say)], say)];
  // What it overpays for as many solved tasks was said before.
  if (comparison.quality?.overpayment?.excess) return [];
  if (chosen.chosen === cheapest) return [finding.chosenBest];
  if (ties.includes(chosen.chosen)) return [];
  if (chosen.more === null) return [fill(finding.chosenUntold, [name, months], say)];
  return chosen.share === null
    ? [fill(finding.chosenFree, [name, chosen.more, months], say)]
    : [fill(comparison.quality ? finding.chosenMore : finding.chosen, [name, chosen.more, chosen.share, months], say)];
}

/** The assumptions of ours that decide a "never" that is said, with their names. */
export function decidingSentences(
  comparison: Comparison,
  words: CostWords,
  say: Say,
  said: BreakEven | undefined,
): string[] {
  return comparison.deciding
    .filter(({ option, against, what }) => option === said?.option && against === said.against && what === "volume")
    .flatMap(({ option, against, what, inputs, names }) =>
      inputs.length === 0
        ? []
        : [
            fill(
              words.deciding[what],
              [nameOf(comparison, option), nameOf(comparison, against), names.join(words.listSeparator)],
              say,
            ),
          ],
    );
}

export function settingFlipSentences(comparison: Comparison, words: CostWords, say: Say): string[] {
  return comparison.settingFlips.map(({ option, fleet, to }) => {
    const sentence = words.settingFlip[option === to ? "itself" : "other"];
    const rent = fleet === "serverless" ? words.settingFlip.asleep : "";
    return fill(sentence, [nameOf(comparison, option), fleet, nameOf(comparison, to)], say) + rent;
  });
}

/** Which options are out because their platform has ended them. */
function endedSentences({ options }: Comparison, words: CostWords, say: Say): string[] {
  return options.flatMap(({ name, reasonsAgainst }) =>
    reasonsAgainst
      .filter(({ code }) => code === "retired")
      .map(({ args: [day, platform] }) => fill(words.finding.ended, [name, platform, day], say)),
  );
}

/**
 * What the bill of an option rests on, with the date of its price.
 * @param currencyFactor the currency of the scenario for a US dollar
 */
export function basisOf(
  { kind, price, hardware, machines, parts }: OptionResult,
  words: CostWords,
  say: Say,
  currencyFactor: number,
): string {
  if (parts.length > 0) return parts.map(({ id, share }) => `${id}: ${say.share(share)}`).join(words.listSeparator);
  if (price) return `${price.id} (${price.checked ?? words.undated})`;
  if (kind === "seats") return words.origin.scenario;
  if (!hardware || !machines) return "";
  return fill(
    words.hardwareRate[hardware.acquisition],
    [
      hardware.name,
      hardware.usd === null ? null : hardware.usd * currencyFactor,
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
    [nameOf(comparison, option), nameOf(comparison, against), comparison.resolved.values.horizonMonths],
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
  { status, value, args, form }: HeuristicResult,
  comparison: Comparison,
  words: CostWords,
): string {
  const say = sayer(words, comparison.scenario.currency);
  if (status === "open" && !form) return fill(words.needs, [words.missing[String(args[0])] ?? args[0]], say);
  const sentences: string | Readonly<Record<string, string>> = words.rule[id];
  const sentence =
    typeof sentences === "string"
      ? sentences
      : ((form && sentences[form]) ?? sentences[String(value)] ?? sentences[status] ?? sentences["holds"] ?? "");
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

/** The name of a number of a comparison; that of a factor of one option tells whose. */
export function quantityName(
  id: InputId,
  { words, assumptions }: Pick<CostFacts, "words" | "assumptions">,
  comparison: Pick<Comparison, "options">,
): string {
  const input = WORKLOAD_INPUTS.find((name) => name === id);
  if (input) return words.workload[input];
  const factor = FACTORS.find((name) => name === id);
  if (factor) return words.factor[factor];
  const of = /^(priceOf|tokensOf|batchOf|speedOf|purchaseOf|rentOf):(.*)$/s.exec(id);
  if (of) {
    const sentence = Object.entries(words.optionFactor).find(([key]) => key === of[1])?.[1] ?? "{0}";
    return sentence.replace("{0}", () => nameOf(comparison, of[2] ?? ""));
  }
  return assumptions.find((assumption) => assumption.id === id)?.name ?? id;
}

/** The unit of a number of a comparison. */
export function quantityUnit(id: InputId, { words, assumptions }: Pick<CostFacts, "words" | "assumptions">): string {
  const input = WORKLOAD_INPUTS.find((name) => name === id);
  if (input) return words.workloadUnit[input];
  if (id.startsWith("purchaseOf:")) return words.hardwarePriceUnit.purchaseOf;
  if (id.startsWith("rentOf:")) return words.hardwarePriceUnit.rentOf;
  return assumptions.find((assumption) => assumption.id === id)?.unit ?? "×";
}
