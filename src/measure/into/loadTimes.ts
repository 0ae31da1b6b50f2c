import type { LoadHours } from "../../cost/scenario/workload";
import type { ModelUsage, Period } from "../measured";
import { type Hourly, peakFactor } from "../usage/hours";
import type { UsageShape } from "../usage/usageShape";
import { hoursProfile } from "./hoursProfile";
import type { Notes } from "./note";

/** One model has to bring so much of all requests for its peak to be that of the load. */
const MOSTLY = 0.9;

/**
 * When the load comes: its peak, and the hours of the week in a zone. Each is null where the files do not tell it.
 * @param before the hours that the scenario has
 */
export function loadTimes(
  usage: readonly ModelUsage[],
  period: Period | null,
  before: LoadHours | undefined,
  {
    shapes,
    zone,
    notes,
  }: { readonly shapes: readonly UsageShape[]; readonly zone: string | null; readonly notes: Notes },
): { readonly peakFactor: number | null; readonly hours: LoadHours | null } {
  const hourly = together(usage, shapes);
  if (!hourly || !period) return { peakFactor: peakOfOne(usage, notes), hours: null };
  const [from, to] = [Date.parse(period.from), Date.parse(period.to)];
  const found = hoursProfile(hourly, from, to, zone ?? "UTC");
  const hours = found === "even" ? null : found;
  if (hours && zone === null) notes.say("hours-zone");
  if (found === "even" && before) notes.say("hours-even");
  return { peakFactor: peakFactor(hourly, from, to), hours: zone === null ? null : hours };
}

/** Whether the load comes in some hours rather than in others, so that it has to be known in which zone. */
export function hasHours(usage: readonly ModelUsage[], period: Period | null, shapes: readonly UsageShape[]): boolean {
  const hourly = together(usage, shapes);
  if (!hourly || !period) return false;
  const found = hoursProfile(hourly, Date.parse(period.from), Date.parse(period.to), "UTC");
  return found !== null && found !== "even";
}

/** The requests of all models by the hour; null where one of them does not tell. */
function together(usage: readonly ModelUsage[], shapes: readonly UsageShape[]): Hourly | null {
  const all = new Map<number, number>();
  for (const { model } of usage) {
    const own = shapes.find((shape) => shape.model === model)?.hourly;
    if (!own) return null;
    for (const [hour, count] of own) all.set(hour, (all.get(hour) ?? 0) + count);
  }
  return usage.length === 0 ? null : all;
}

/** The peak of the model that brings nearly all requests, where they are not told by the hour for all. */
function peakOfOne(usage: readonly ModelUsage[], notes: Notes): number | null {
  const counted = usage.reduce((sum, row) => sum + (row.requestsPerDay ?? 0), 0);
  const leading =
    usage.length === 1 ? usage[0] : usage.find((row) => (row.requestsPerDay ?? 0) >= counted * MOSTLY && counted > 0);
  if (usage.length > 1 && !leading) notes.say("peak-untold");
  return leading?.peakFactor ?? null;
}
