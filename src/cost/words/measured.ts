import { daysBetween, priceAge } from "../../models/prices/priceAge";
import type { Comparison } from "../compare/compare";
import { type MeasuredWorkload, type Provenance, measuredWorkload } from "../scenario/provenance";
import { type CostWords, type Say, fill, sayer } from "./costWords";

/** What is the load itself; the rest is its shape. */
const ITSELF: readonly MeasuredWorkload[] = ["requestsPerDay", "inputTokens", "outputTokens"];

/** On what the load was measured, and that this was too long ago; nothing where it is assumed. */
export function measuredSentences(comparison: Comparison, words: CostWords): string[] {
  const { scenario, asOf, ageLimits } = comparison;
  const say = sayer(words, scenario.currency);
  const measured = measuredWorkload(scenario);
  return [...new Set(measured.values())].flatMap((provenance) => {
    const keys = [...measured].flatMap(([key, from]) => (from === provenance ? [key] : []));
    const days = provenance.to === undefined ? 0 : daysBetween(provenance.to, asOf);
    return [
      sentenceOf(provenance, keys, words, say),
      ...(priceAge(provenance.to ?? asOf, asOf, ageLimits) === "red" ? [fill(words.measured.old, [days], say)] : []),
    ];
  });
}

function sentenceOf(
  { files, from, to, requests }: Provenance<MeasuredWorkload>,
  keys: readonly MeasuredWorkload[],
  { measured, workload, listSeparator }: CostWords,
  say: Say,
): string {
  const period =
    from === undefined || to === undefined
      ? measured.undated
      : from === to
        ? fill(measured.day, [from], say)
        : fill(measured.period, [from, to], say);
  const names = files.map(({ name }) => name).join(listSeparator);
  const isWhole = ITSELF.every((key) => keys.includes(key));
  const sentence =
    requests === undefined
      ? isWhole
        ? measured.loadUncounted
        : measured.partUncounted
      : isWhole
        ? measured.load
        : measured.part;
  return fill(sentence, [requests, period, names, keys.map((key) => workload[key]).join(listSeparator)], say);
}
