import { otherPriceLine, priceLine } from "../library/writeModel";
import { lifecycleJson } from "../models/lifecycle/lifecycleJson";
import { type Lifecycles, lifecyclesOf } from "../models/lifecycle/lifecycles";
import { shortState } from "../models/lifecycle/words";
import { otherListing, priceListing } from "../models/prices/priceListing";
import type { OtherPriceRow, PriceOffer, PriceRow } from "../models/prices/priceRow";
import { isoDay, readArguments } from "./arguments";
import { catalogueLine } from "./catalogueLine";
import { PRICES_HELP } from "./help";
import { loadLibrary } from "./loadLibrary";
import { loadPrices } from "./loadPrices";
import { table } from "./table";

const TEXTS = {
  en: {
    headers: ["ID", "SOLD BY", "STATE", "PRICE IN / OUT PER M TOKENS"],
    kind: { vendor: "vendor", host: "host", reseller: "reseller", unverified: "not verified" },
    none: "No price row has these words in its id.",
  },
  "zh-cn": {
    headers: ["ID", "出售方", "状态", "每百万词元价格，输入 / 输出"],
    kind: { vendor: "厂商", host: "托管方", reseller: "转售方", unverified: "未经核实" },
    none: "没有哪一行价格的 ID 含有这些词。",
  },
} as const;

/** `model-choice prices` */
export async function pricesCommand(args: readonly string[]): Promise<string> {
  const { words, values, help, json, language } = readArguments(args, { on: { type: "string" } });
  if (help) return PRICES_HELP;
  const day = isoDay("on", values["on"]);
  const [library, book] = await Promise.all([loadLibrary(language), loadPrices()]);
  const lifecycles = lifecyclesOf(library);
  const wanted = words.map((word) => word.toLowerCase());
  const fits = ({ id }: PriceOffer): boolean => wanted.every((word) => id.toLowerCase().includes(word));
  const rows = [...book.table.values()].filter(fits);
  const others = book.others.filter(fits);
  if (json) {
    return JSON.stringify(
      [...rows.map((row) => rowJson(row, day, lifecycles)), ...others.map((row) => otherJson(row, day, lifecycles))],
      null,
      2,
    );
  }
  if (rows.length + others.length === 0) return TEXTS[language].none;
  const { headers, kind } = TEXTS[language];
  const line = (row: PriceOffer, price: string): string[] => [
    row.id,
    kind[row.kind],
    shortState(lifecycles.of(null, row.id, day), language),
    price,
  ];
  const lines = [
    ...rows.map((row) => line(row, priceLine(row, language, day))),
    ...others.map((row) => line(row, otherPriceLine(row, library, day))),
  ];
  return table(headers, lines) + catalogueLine(book, day, language);
}

/** What all rows have in common, in the form of the command-line contract. */
function offerJson({ id, provider, kind, name, currency, deprecated, checked, source }: PriceOffer): object {
  const model = id.slice(id.indexOf("/") + 1);
  return { id, provider, kind, model, name, currency, deprecated, checked, source };
}

/** How the offer of a row stands. Where no source says, the catalogue's own mark counts. */
function lifecycleOf({ id, deprecated }: PriceOffer, day: string, lifecycles: Lifecycles): unknown {
  const life = lifecycles.of(null, id, day);
  return life.state === "unknown" && deprecated ? { state: "deprecated", end: null } : lifecycleJson(life);
}

function rowJson(row: PriceRow, day: string, lifecycles: Lifecycles): object {
  const { listed, week, changes } = priceListing(row, day);
  const { free, context, batch, flex, cacheStorage, note, origin } = row;
  const { share, ...prices } = listed ?? { share: null, input: null, output: null };
  return {
    ...offerJson(row),
    ...prices,
    ...(week.length > 0 ? { share, week } : {}),
    changes,
    free,
    context,
    batch,
    flex,
    cacheStorage,
    note,
    origin,
    lifecycle: lifecycleOf(row, day, lifecycles),
  };
}

function otherJson(row: OtherPriceRow, day: string, lifecycles: Lifecycles): object {
  return {
    ...offerJson(row),
    input: null,
    output: null,
    other: otherListing(row, day),
    lifecycle: lifecycleOf(row, day, lifecycles),
  };
}
