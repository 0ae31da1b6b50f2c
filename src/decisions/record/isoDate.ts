/** Beginnings of the months in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish and Russian. */
const MONTHS =
  "jan gen ene sty янв;feb fév fev lut фев;mar mär maa mrt мар;apr avr abr kwi апр;may mai mag mei maj мая май;jun juin giu cze июн;jul juil lug lip июл;aug aoû ago sie авг;sep set wrz сен;oct okt out ott paź окт;nov lis ноя;dec dez déc dic gru дек"
    .split(";")
    .map((words) => words.split(" "));

/** Year first (ISO, also with `/`, `.`, 年月日 or 년월일), day first (adr-tools and log4brains), or the month as a word. */
const FORMS: readonly (readonly [RegExp, "ymd" | "dmy" | "mdy"])[] = [
  [/(?<!\d)(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?!\d)/, "ymd"],
  [/(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/, "dmy"],
  [/(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ -](?:de )?(\p{L}{3,12})\.?,?[ -](?:de )?(\d{4})(?!\d)/iu, "dmy"],
  [/(?<![a-z])([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i, "mdy"],
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
      // `14/02/2024` as `02/14/2024`, and `2024-14-02`: only one of the two can be a month.
      isoDate(Number(year), monthOf(month), Number(day)) ?? isoDate(Number(year), monthOf(day), Number(month));
    if (date !== null) return date;
  }
  return null;
}

function monthOf(text: string): number {
  const word = text.toLowerCase();
  return /^\d+$/.test(text)
    ? Number(text)
    : MONTHS.findIndex((words) => words.some((each) => word.startsWith(each))) + 1;
}

function isoDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month))) return null;
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (isLeap ? 29 : 28) : 30 + ((month + (month > 7 ? 1 : 0)) % 2);
}

/** A date as records write it in numbers. */
export const DATE_TEXT =
  /(?<!\d)(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{8})(?!\d)/;

/**
 * A date in the form of another one; where that is not clear, as ISO 8601 has it.
 * @param iso such as `2026-01-31`
 */
export function dateLike(model: string, iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  if (model.includes("年")) return `${year}年${String(Number(month))}月${String(Number(day))}日`;
  if (/^\d{8}$/.test(model)) return year + month + day;
  const mark = /[/.]/.exec(model)?.[0];
  if (mark === undefined) return iso;
  if (/^\d{4}/.test(model)) return [year, month, day].join(mark);
  // Of day and month the day stands first, but where the model has none that could be a month there.
  const [first = "", second = ""] = model.split(mark);
  return (Number(second) > 12 && Number(first) <= 12 ? [month, day, year] : [day, month, year]).join(mark);
}
