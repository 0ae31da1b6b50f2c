import { lastDayOf } from "../models/prices/priceAge";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Dates as prose writes them: `2026-08-16`, `16 August 2026`, `August 2026`, `September 9, 2026`, `2026 年 8 月 16 日`, `in 2026`. */
const DATE = new RegExp(
  [
    String.raw`\b(20\d\d)-(\d\d)(?:-(\d\d))?\b`,
    String.raw`\b(?:(\d{1,2}) )?(${MONTHS.join("|")})(?: (\d{1,2}),)? (20\d\d)\b`,
    String.raw`(20\d\d) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?)?`,
    String.raw`\bin (20\d\d)\b`,
  ].join("|"),
  "g",
);

/** The ISO dates that a text names, as precise as it names them. */
export function proseDates(text: string): string[] {
  return [...text.matchAll(DATE)].map((match) => {
    const [, year1, month1, day1, dayA, name, dayB, year2, year3, month3, day3, year4] = match;
    const year = year1 ?? year2 ?? year3 ?? year4 ?? "";
    const month = month1 ?? (name === undefined ? month3 : String(MONTHS.indexOf(name) + 1));
    const day = day1 ?? dayA ?? dayB ?? day3;
    return [year, month, day]
      .filter((part) => part !== undefined)
      .map((part) => part.padStart(2, "0"))
      .join("-");
  });
}

/** A text without the dates that it names. */
export function withoutDates(text: string): string {
  return text.replace(DATE, "");
}

/** Sentences of a text in English or Chinese. A full stop within a figure or a version ends none. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, " ")
    .split(/(?<=[。；;])|(?<=\.)(?= )/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Words that place what follows in the future. */
const FUTURE =
  /\b(?:will|shall|ends on(?= \d)|(?:is|are) (?:scheduled|due|set|planned|expected|to)\b)|(?<!原)定于|将于|将在/;

/** Days that a sentence speaks of as future though they are past on an ISO day. */
export function pastAsFuture(sentence: string, asOf: string): string[] {
  if (!FUTURE.test(sentence)) return [];
  return proseDates(sentence).filter((date) => date.length === 10 && date <= asOf);
}

/** The last day that a sentence names, or another where it names none. */
export function lastDayNamed(sentence: string, otherwise: string): string {
  return proseDates(sentence).map(lastDayOf).sort().at(-1) ?? otherwise;
}
