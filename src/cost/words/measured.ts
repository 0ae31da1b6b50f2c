import { daysBetween, lastDayOf, priceAge } from "../../models/prices/priceAge";
import type { Comparison } from "../compare/compare";
import { type MeasuredWorkload, type Provenance, measuredWorkload } from "../scenario/provenance";
import { formatMonth } from "./format";
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
    const seen = seenUntil(provenance);
    const isOld = priceAge(seen, asOf, ageLimits) === "red";
    return [
      sentenceOf(provenance, keys, words, say),
      ...(isOld ? [fill(words.measured.old, [daysBetween(seen, asOf)], say)] : []),
    ];
  });
}

/** The ISO day up to which a measurement tells what was; where it names none, the day on which it was read. */
export function seenUntil({ to, date }: Provenance<string>): string {
  return to ?? date;
}

/** Whence one number comes, as a note beside it: `measured on 155,000 requests of October 2026`. */
export function measuredNote(provenance: Provenance<string>, words: CostWords, say: Say): string {
  const { measured } = words;
  const { files, date, from, requests, concurrency } = provenance;
  const names = files.map(({ name }) => name).join(words.listSeparator);
  if (from === undefined && requests === undefined)
    return concurrency === undefined
      ? fill(measured.noteRead, [names, date], say)
      : fill(measured.noteLoadTest, [names, date, concurrency], say);
  return fill(
    requests === undefined ? measured.noteUncounted : measured.note,
    [requests, periodOf(provenance, words, say)],
    say,
  );
}

function sentenceOf(
  provenance: Provenance<MeasuredWorkload>,
  keys: readonly MeasuredWorkload[],
  words: CostWords,
  say: Say,
): string {
  const { files, requests } = provenance;
  const { measured, workload, listSeparator } = words;
  const period = periodOf(provenance, words, say);
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

/** When that was of which a measurement tells: a whole month by its name. */
function periodOf({ from, to }: Provenance<string>, { measured, language }: CostWords, say: Say): string {
  if (from === undefined || to === undefined) return measured.undated;
  if (from === to) return fill(measured.day, [from], say);
  const isMonth = from.endsWith("-01") && to === lastDayOf(from.slice(0, 7));
  return isMonth ? fill(measured.month, [formatMonth(from, language)], say) : fill(measured.period, [from, to], say);
}
