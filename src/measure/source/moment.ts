import type { Sink } from "../format";
import { figure } from "./figure";
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
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * Reads the times of a file as exports write them: ISO 8601 with or without a zone, `20260705`, days, hours, seconds,
 * milliseconds, microseconds or nanoseconds since 1970, and small numbers that count from the beginning of a trace.
 */
export class Clock {
  #offset: string | null = null;
  #hasTold = false;
  #hasMixed = false;

  /** @param isUtc whether the format says that times without a zone are UTC. */
  constructor(
    private readonly sink: Sink,
    private readonly isUtc: boolean,
  ) {}

  /** Null for what is no time; the sink is told where zones are taken for UTC or differ. */
  read(value: Json | undefined, line: number): Moment | null {
    const number = typeof value === "number" ? value : typeof value === "string" ? plainNumber(value) : null;
    if (number !== null) return fromNumber(number);
    if (typeof value !== "string") return null;
    const text = value.trim();
    const compact = COMPACT.exec(text);
    const found = compact ?? ISO.exec(text);
    if (!found) return null;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
      .slice(1, 7)
      .map((part) => Number(part || 0));
    const utc = Date.UTC(year, month - 1, day, hour, minute, second);
    if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || Number.isNaN(utc)) return null;
    const fraction = found[7] === undefined ? 0 : Math.floor(Number(`0.${found[7]}`) * 1000);
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

  #offsetOf(zone: string | undefined, isDay: boolean, line: number): number {
    if (zone === undefined) {
      if (!this.isUtc && !isDay && !this.#hasTold) {
        this.#hasTold = true;
        this.sink.problem("zone-assumed", line);
      }
      return 0;
    }
    const told = /[+-]/.test(zone) ? zone : "+00:00";
    const digits = told.replace(":", "").slice(1).padEnd(4, "0");
    const minutes = (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4))) * (told.startsWith("-") ? -1 : 1);
    const offset = String(minutes);
    if (this.#offset !== null && this.#offset !== offset && !this.#hasMixed) {
      this.#hasMixed = true;
      this.sink.problem("mixed-zones", line, zone);
    }
    this.#offset ??= offset;
    return minutes * 60_000;
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

function fromNumber(value: number): Moment | null {
  if (!Number.isFinite(value) || value < 0) return null;
  if (value < 1e8) return { ms: value * 1000, length: null, isRelative: true };
  const ms = value < 1e11 ? value * 1000 : value < 1e14 ? value : value < 1e17 ? value / 1000 : value / 1e6;
  return { ms: Math.floor(ms), length: null, isRelative: false };
}
