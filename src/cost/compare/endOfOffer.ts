import { type Lifecycle, stateOn, unknownLifecycle } from "../../models/lifecycle/lifecycle";
import type { Reason, Remark } from "./constraints";

/** How the offer that an option pays for stands, with the name of its platform as people know it. */
export interface Offer extends Lifecycle {
  readonly platformName: string;
}

/** Tells how price rows stand. The platform is null where the row's id says it. */
export interface OfferLookup {
  of(platform: null, id: string, day: string): Lifecycle;
  nameOf(platform: string): string;
}

/**
 * How the offer of a price row stands on a day; null where nobody can tell which platform it is of.
 * @param row id of the row
 */
export function offerOf(row: string, offers: OfferLookup | undefined, day: string): Offer | null {
  const life = offers?.of(null, row, day);
  if (!offers || !life || life.platform === null) return null;
  return { ...life, platformName: offers.nameOf(life.platform) };
}

/** Offers that were looked up for one day, as a page gets them that has no library: for another day only the state moves. */
export function offersFrom(list: readonly (readonly [row: string, offer: Offer])[]): OfferLookup {
  const known = new Map(list);
  const names = new Map(list.map(([, { platform, platformName }]) => [platform, platformName]));
  return {
    of(_, row, day) {
      const offer = known.get(row);
      if (!offer) return unknownLifecycle(null);
      const { from, deprecated } = offer;
      return from ? { ...offer, state: stateOn(day, { ...from.fact, deprecated: deprecated ?? undefined }) } : offer;
    },
    nameOf: (platform) => names.get(platform) ?? platform,
  };
}

/** Why an offer that has ended cannot be chosen. */
export function endedReasons({ state, end, platformName }: Offer): Reason[] {
  if (state !== "ended") return [];
  return end === null
    ? [{ code: "retired-undated", args: [platformName] }]
    : [{ code: "retired", args: [end, platformName] }];
}

/** What must be known of an offer that ends within the horizon, or that answers with another model. */
export function offerRemarks(offer: Offer, today: string, horizonMonths: number): Remark[] {
  const { state, end, servedAs, from, platformName } = offer;
  const remarks: Remark[] = [];
  if (state !== "ended" && end !== null) {
    const month = monthOf(end, today);
    if (month <= horizonMonths) remarks.push({ code: "retires", args: [end, platformName, month, horizonMonths] });
  }
  if (servedAs && (servedAs.from ?? today) <= today)
    remarks.push({ code: "served-by-another", args: [servedAs.id, platformName] });
  const isTold = remarks.length > 0 || state === "ended";
  if (isTold && from && from.source.kind !== "vendor")
    remarks.push({ code: "end-secondary", args: [from.source.title, from.fact.checked] });
  return remarks;
}

/** The month from today, counted from 1, in which a later day falls. */
function monthOf(day: string, today: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const [thisYear = 0, thisMonth = 0, thisDate = 0] = today.split("-").map(Number);
  return (year - thisYear) * 12 + month - thisMonth + (date >= thisDate ? 1 : 0);
}
