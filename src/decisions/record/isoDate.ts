const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Year first (ISO, also with `/`, `.` or 年月日), day first (adr-tools and log4brains), or the month as an English word. */
const FORMS: readonly (readonly [RegExp, "ymd" | "dmy" | "mdy"])[] = [
  [/(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/, "ymd"],
  [/(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/, "dmy"],
  [/(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]*\.?,?[ -](\d{4})(?!\d)/i, "dmy"],
  [/([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i, "mdy"],
  [/^(\d{4})(\d\d)(\d\d)$/, "ymd"],
];

/** The first date in a text as an ISO date, or null where there is none that a calendar has. */
export function isoDateIn(text: string): string | null {
  for (const [form, order] of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const [, first = "", second = "", third = ""] = match;
    const [year, month, day] =
      order === "ymd" ? [first, second, third] : order === "dmy" ? [third, second, first] : [third, first, second];
    const date =
      isoDate(Number(year), monthOf(month), Number(day)) ??
      (order === "dmy" ? isoDate(Number(year), monthOf(day), Number(month)) : null);
    if (date !== null) return date;
  }
  return null;
}

function monthOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : MONTHS.indexOf(text.toLowerCase()) + 1;
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000
    ? date.toISOString().slice(0, 10)
    : null;
}
