const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Whether a text is an ISO 8601 calendar date of a year, a month or a day (`2024`, `2024-07`, `2024-07-04`)
 * that exists: `2024-02-30` does not.
 */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL.exec(text);
  if (!match) return false;
  const [, year, month = "01", day = "01"] = match;
  const date = new Date(`${year ?? ""}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}

/** Whether a text is a partial date or an ISO 8601 interval of two in order, such as `2025-02/2025-06`. */
export function isDateOrInterval(text: string): boolean {
  const parts = text.split("/");
  if (parts.length > 2 || !parts.every(isPartialDate)) return false;
  const [start = "", end = start] = parts;
  return start.localeCompare(end) <= 0;
}

/** The four-digit year of a partial date. */
export function yearOf(date: string): string {
  return date.slice(0, 4);
}
