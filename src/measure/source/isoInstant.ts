const [ZERO, NINE, DASH, COLON, DOT, UPPER_T, UPPER_Z] = [48, 57, 45, 58, 46, 84, 90];
/** Programs write an empty time as the year 1, 1601, 1900 or 1970; no model was called then, nor long after us. */
const [FIRST_YEAR, LAST_YEAR] = [2000, 2099];
/** The same in milliseconds since 1970, the second one exclusive. */
export const [FIRST_MS, END_MS] = [Date.UTC(FIRST_YEAR), Date.UTC(LAST_YEAR + 1)];
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads `2026-10-01T12:34:56.789Z`, as most logs write their times, with any number of decimals. It remembers the minute
 * that came before, as calls follow each other, and uses no regular expression, which takes longer than all else that is
 * done with a row.
 */
export class InstantReader {
  #minute = "";
  #minuteMs = 0;

  /** Milliseconds since 1970; null for a text of any other form. */
  read(text: string): number | null {
    const last = text.length - 1;
    if (last < 19 || text.charCodeAt(last) !== UPPER_Z || text.charCodeAt(16) !== COLON) return null;
    if (this.#minute === "" || !text.startsWith(this.#minute)) {
      const ms = minuteOf(text);
      if (ms === null) return null;
      this.#minuteMs = ms;
      // A slice would keep the row alive.
      this.#minute = JSON.parse(`"${text.slice(0, 16)}"`) as string;
    }
    const second = (text.charCodeAt(17) - ZERO) * 10 + text.charCodeAt(18) - ZERO;
    if (!isDigit(text.charCodeAt(17)) || !isDigit(text.charCodeAt(18)) || second > 59) return null;
    let fraction = 0;
    if (last > 19) {
      if (text.charCodeAt(19) !== DOT || last < 21) return null;
      for (let at = 20, unit = 100; at < last; at++) {
        const code = text.charCodeAt(at);
        if (!isDigit(code)) return null;
        fraction += (code - ZERO) * unit;
        unit = unit === 1 ? 0 : unit / 10;
      }
    }
    return this.#minuteMs + second * 1000 + fraction;
  }
}

/** Milliseconds since 1970 of the minute that a text begins with; null where it begins otherwise. */
function minuteOf(text: string): number | null {
  if (text.charCodeAt(10) !== UPPER_T || text.charCodeAt(13) !== COLON) return null;
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null;
  const year = digits(text, 0, 4);
  const [month, day, hour, minute] = [
    digits(text, 5, 7),
    digits(text, 8, 10),
    digits(text, 11, 13),
    digits(text, 14, 16),
  ];
  if (!isDate(year, month, day) || !(hour < 24 && minute < 60)) return null;
  return Date.UTC(year, month - 1, day, hour, minute);
}

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/** Whether a day is in the calendar, and one on which a model may have been called; months count from 1. */
export function isDate(year: number, month: number, day: number): boolean {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return false;
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= (DAYS[month - 1] ?? 0))) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

/** The number that some digits make; NaN where they are none. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    value = isDigit(code) ? value * 10 + code - ZERO : Number.NaN;
  }
  return value;
}
