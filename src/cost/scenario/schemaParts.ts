import * as z from "zod/mini";

/** The forms of single values that several parts of a scenario file have. */

export const amount = z.number().check(z.gte(0), z.lte(1e12));
export const share = z.number().check(z.gte(0), z.lte(1));
export const id = z.string().check(z.minLength(1), z.maxLength(200));
export const isoDate = z.string().check(z.refine(isDay, "date-invalid"));

/** Whether a text is a day of the calendar, such as `2026-11-24`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
