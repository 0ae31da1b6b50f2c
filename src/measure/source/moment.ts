import type { Sink } from "../format";
import { figure } from "./figure";
import { END_MS, FIRST_MS, InstantReader, isDate } from "./isoInstant";
import { type Json, shown } from "./json";

/** A point in time, or the day or hour that begins there. */
export interface Moment {
  /** Milliseconds since 1970; since the beginning of the trace where that is relative. */
  readonly ms: number;
  /** Milliseconds of the day or hour that is meant; null for a point in time. */
  readonly length: number | null;
  readonly isRelative: boolean;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i;
/** Smaller numbers count from the beginning of a trace, seconds. */
const LARGEST_RELATIVE = 1e8;
/** Days since the end of 1899, as spreadsheets count them. */
const SERIAL_OF_1970 = 25_569;
const [FIRST_SERIAL, END_SERIAL] = [SERIAL_OF_1970 + FIRST_MS / DAY, SERIAL_OF_1970 + END_MS / DAY];
/** As spreadsheets write it where they are set to America or Europe. */
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AP])M)?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * Reads the times of a file as exports write them: ISO 8601 with or without a zone, `20260705`, days, hours, seconds,
 * milliseconds, microseconds or nanoseconds since 1970, and small numbers that count from the beginning of a trace.
 */
export class Clock {
  /** Minutes before UTC of the zone that was told first. */
  #offset: number | null = null;
  /** Whether small numbers are days of a spreadsheet; null before the first. */
  #countsDays: boolean | null = null;
  #instants = new InstantReader();
  #hasTold = false;
  #hasMixed = false;

  readonly #isMonthFirst: boolean | null;

  /**
   * @param isUtc whether the format says that times without a zone are UTC.
   * @param text the beginning of the file, in which some date may show whether days or months come first.
   * @param minutes offset from UTC of times without a zone.
   */
  constructor(
    private readonly sink: Sink,
    private readonly isUtc: boolean,
    text = "",
    private readonly minutes = 0,
  ) {
    this.#isMonthFirst = isMonthFirst(text);
  }

  /** Null for what is no time; the sink is told where zones are taken for UTC or differ. */
  read(value: Json | undefined, line: number): Moment | null {
    const instant = typeof value === "string" ? this.#instants.read(value) : null;
    if (instant !== null) {
      this.#tellZone(0, "Z", line);
      return { ms: instant, length: null, isRelative: false };
    }
    const number = typeof value === "number" ? value : typeof value === "string" ? plainNumber(value) : null;
    if (number !== null) return this.#fromNumber(number, line);
    if (typeof value !== "string") return null;
    const text = this.#inOrder(value.trim());
    const compact = COMPACT.exec(text);
    const found = compact ?? ISO.exec(text);
    if (!found) return null;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
      .slice(1, 7)
      .map((part) => Number(part || 0));
    if (!isDate(year, month, day) || minute > 59 || second > 60) return null;
    // Midnight may be written as the end of the day before it.
    if (hour > 24 || (hour === 24 && minute + second > 0)) return null;
    const utc = Date.UTC(year, month - 1, day, hour, minute, second);
    const fraction = found[7] === undefined ? 0 : Number(found[7].slice(0, 3).padEnd(3, "0"));
    const isDay = found[4] === undefined;
    const offset = this.#offsetOf(found[8], isDay, line);
    return { ms: utc + fraction - offset, length: isDay ? DAY : null, isRelative: false };
  }

  /** Reads a time; tells the sink and gives null where it is none, so that the row is left out. */
  readOrSkip(value: Json | undefined, line: number): Moment | null {
    const moment = this.read(value, line);
    if (!moment) this.sink.skip("time-invalid", line, shown(value));
    return moment;
  }

  /** A date with slashes as ISO writes it, where the file shows what comes first. */
  #inOrder(text: string): string {
    const found = this.#isMonthFirst === null ? null : SLASHED.exec(text);
    if (!found) return text;
    const [, first = "", second = "", year = "", hour, minute = "00", seconds = "00", half] = found;
    const [month, day] = this.#isMonthFirst === true ? [first, second] : [second, first];
    const date = `${year}-${month}-${day}`;
    if (hour === undefined) return date;
    const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === "P" ? 12 : 0);
    return `${date} ${String(hours)}:${minute}:${seconds}`;
  }

  #offsetOf(zone: string | undefined, isDay: boolean, line: number): number {
    if (zone === undefined) {
      if (!this.isUtc && !isDay && !this.#hasTold) {
        this.#hasTold = true;
        this.sink.problem("zone-assumed", line);
      }
      return this.minutes * 60_000;
    }
    const told = /[+-]/.test(zone) ? zone : "+00:00";
    const digits = told.replace(":", "").slice(1).padEnd(4, "0");
    const minutes = (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4))) * (told.startsWith("-") ? -1 : 1);
    this.#tellZone(minutes, zone, line);
    return minutes * 60_000;
  }

  /** Seconds, milliseconds, microseconds or nanoseconds since 1970, days of a spreadsheet, or seconds of a trace. */
  #fromNumber(value: number, line: number): Moment | null {
    if (!(value >= 0)) return null;
    if (value < LARGEST_RELATIVE) {
      if (this.#countsDays === null) {
        // A trace begins at 0 and not ten hours later, at the number of a day of our time.
        this.#countsDays = value >= FIRST_SERIAL && value < END_SERIAL;
        if (this.#countsDays) this.sink.problem("spreadsheet-dates", line, String(value));
      }
      if (!this.#countsDays) return { ms: value * 1000, length: null, isRelative: true };
      if (value < FIRST_SERIAL || value >= END_SERIAL) return null;
      return {
        ms: Math.round((value - SERIAL_OF_1970) * DAY),
        length: Number.isInteger(value) ? DAY : null,
        isRelative: false,
      };
    }
    const ms = Math.floor(
      value < 1e11 ? value * 1000 : value < 1e14 ? value : value < 1e17 ? value / 1000 : value / 1e6,
    );
    return ms >= FIRST_MS && ms < END_MS ? { ms, length: null, isRelative: false } : null;
  }

  #tellZone(minutes: number, zone: string, line: number): void {
    if (this.#offset !== null && this.#offset !== minutes && !this.#hasMixed) {
      this.#hasMixed = true;
      this.sink.problem("mixed-zones", line, zone);
    }
    this.#offset ??= minutes;
  }
}

/** An hour that a bucket of one begins with. */
export function bucketLength(value: Json | undefined): number {
  return typeof value === "string" && /\d{1,2}:\d{2}/.test(value) ? HOUR : DAY;
}

function plainNumber(text: string): number | null {
  // Nanoseconds do not fit into a number; their last six digits are no matter.
  if (/^\d{17,20}$/.test(text.trim())) return Number(text.trim().slice(0, -6));
  if (COMPACT.test(text.trim())) return null;
  const value = figure(text);
  return typeof value === "number" ? value : null;
}

/** Whether months come before days in the dates with slashes of a text; null where none of them shows it. */
function isMonthFirst(text: string): boolean | null {
  const orders = new Set<boolean>();
  for (const [, first = "", second = ""] of text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/\d{4}(?![\d/])/g)) {
    if (Number(first) > 12) orders.add(false);
    if (Number(second) > 12) orders.add(true);
  }
  const [order = null] = orders;
  return orders.size === 1 ? order : null;
}
