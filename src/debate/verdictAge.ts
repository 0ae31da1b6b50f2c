import type { Note } from "./note";
import type { Language } from "./vocabulary";
import { WORDS } from "./words";

/** After so many days a verdict says up to when it knows the evidence. */
export const VERDICT_FRESH_DAYS = 90;

/**
 * The newest date that a verdict knows: the latest end of its evidence's dates or intervals; null without evidence. An
 * imprecise date counts from its first day: "2026" may be January, and makes no verdict newer than March.
 */
export function knownUntil(dates: readonly string[]): string | null {
  const ends = dates.map((date) => date.slice(date.lastIndexOf("/") + 1));
  return ends.reduce<string | null>(
    (newest, end) => (newest === null || firstDayOf(end) > firstDayOf(newest) ? end : newest),
    null,
  );
}

/**
 * The date to show beside a verdict, or null while it is fresh.
 * @param asOf partial date of the newest evidence
 * @param today ISO day
 */
export function staleSince(asOf: string | null, today: string): string | null {
  if (asOf === null) return null;
  const days = (Date.parse(today) - Date.parse(firstDayOf(asOf))) / 86_400_000;
  return days > VERDICT_FRESH_DAYS ? asOf : null;
}

function firstDayOf(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day of a partial date, so that `2025-11` and `2025-11-30` are equally new. */
export function lastDayOf(date: string): string {
  const [year = "", month = "12", day] = date.split("-");
  return day ? date : `${year}-${month}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`;
}

const AS_OF: Readonly<Record<Language, (verdict: string, date: string) => string>> = {
  en: (verdict, date) => `${verdict} (as of ${date})`,
  "zh-cn": (verdict, date) => `${verdict}（截至 ${date}）`,
};

/** The verdict of a note in words, with the date of its newest evidence where that is old; `""` where it has none. */
export function verdictText(note: Note, language: Language, today: string): string {
  if (note.verdict === null) return "";
  const word = WORDS[language].verdict[note.verdict];
  const since = staleSince(note.asOf, today);
  return since === null ? word : AS_OF[language](word, since);
}
