import type { BilledWords, OtherPriceId } from "../models/prices/otherPrices";
import { otherListing } from "../models/prices/priceListing";
import type { OtherPriceRow, Price } from "../models/prices/priceRow";

/** What an offer that is not billed by text in and text out charges on an ISO day, such as `input 0.02 USD`. */
export function otherAmount(row: OtherPriceRow, words: BilledWords, day: string): string {
  return (Object.entries(otherListing(row, day)) as [OtherPriceId, Price][])
    .map(([id, price]) => `${words[id]} ${typeof price === "number" ? price : price.base} ${row.currency}`)
    .join(words.comma);
}
