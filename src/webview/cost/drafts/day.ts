import { isDay } from "../../../cost/scenario/schemaParts";

/** Why a text is no day on which something was done. */
export type DayFault = "day" | "future";

/** What is wrong with a day that was typed; nothing where none was. @param today ISO day */
export function dayFault(date: string, today: string): DayFault | undefined {
  if (date === "") return undefined;
  if (!isDay(date)) return "day";
  return date > today ? "future" : undefined;
}
