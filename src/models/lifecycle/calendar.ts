/** A day that a calendar shows. */
export interface CalendarDay {
  /** The same for the same thing in every export, so that a calendar updates it in place. */
  readonly uid: string;
  /** ISO date */
  readonly day: string;
  /** ISO date of the newest source, as the time of the entry: an export is the same whenever it is made. */
  readonly stamp: string;
  readonly summary: string;
  readonly description: string;
  /** Address of the source. */
  readonly url: string | null;
}

/** A calendar has at least one component (3.6): one without days says which time zone it would have them in. */
const NO_DAYS = [
  "BEGIN:VTIMEZONE",
  "TZID:Etc/UTC",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** Days as an iCalendar file (RFC 5545): all-day events, lines folded at 75 octets, CRLF. Valid without days too. */
export function calendar(days: readonly CalendarDay[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Model Choice Notes//What Ends When//EN",
    "CALSCALE:GREGORIAN",
    ...(days.length === 0 ? NO_DAYS : []),
    ...days.flatMap(({ uid, day, stamp, summary, description, url }) => [
      "BEGIN:VEVENT",
      `UID:${escaped(uid)}`,
      `DTSTAMP:${compact(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      // An address is no text: nothing of it is escaped (3.3.13).
      ...(url === null ? [] : [`URL:${url.replace(/[^!-~]/g, encodeURIComponent)}`]),
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function compact(day: string): string {
  return day.replaceAll("-", "");
}

/** A text value: backslash, semicolon, comma and line breaks are written with a backslash; it has no control characters (3.3.11). */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r?\n|\r/g, "\\n")
    .replace(/\p{Cc}/gu, " ");
}

const MOST_OCTETS = 75;

/** A line of at most 75 octets, continued on lines that begin with a space (3.1); no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
