import path from "node:path";
import { WORDS } from "../debate/words";
import { MODEL_LABELS, billions } from "../library/writeModel";
import { priceSpan, shortPrice } from "../models/prices/describePrice";
import { otherAmount } from "../library/writeOtherPrice";
import { cardOffer } from "../library/writeLifecycle";
import { shortState } from "../models/lifecycle/words";
import { readArguments } from "./arguments";
import { catalogueLine } from "./catalogueLine";
import { CommandLineError } from "./commandLineError";
import { MODELS_HELP } from "./help";
import { loadLibrary } from "./loadLibrary";
import { loadPrices } from "./loadPrices";
import { table } from "./table";
import { localToday } from "./today";
import { withTeamFacts } from "./teamFacts";
import { findTeamFolder } from "./teamFolder";

const HEADERS = {
  en: [
    "ID",
    "LEVEL",
    "VENDOR",
    "PARAMETERS",
    "CONTEXT (TOKENS)",
    "LICENCE",
    "STATE",
    "STATUS",
    "PRICE IN / OUT PER M TOKENS (CHECKED)",
  ],
  "zh-cn": [
    "ID",
    "等级",
    "厂商",
    "参数量",
    "上下文（词元）",
    "许可证",
    "状态",
    "核实情况",
    "每百万词元价格，输入 / 输出（核对日）",
  ],
} as const;

const UNDATED = { en: "not dated", "zh-cn": "未注明核对日期" } as const;

/** `model-choice models` */
export async function modelsCommand(args: readonly string[]): Promise<string> {
  const { words, help, json, language } = readArguments(args);
  if (help) return MODELS_HELP;
  if (words.length > 0)
    throw new CommandLineError(`models takes no words, but got "${words.join(" ")}". To search, use lookup.`);
  const [builtIn, prices] = await Promise.all([loadLibrary(language), loadPrices()]);
  const { folder } = findTeamFolder(process.cwd());
  const { models, licences } =
    folder === null ? builtIn : await withTeamFacts(builtIn, path.join(folder, ".model-choice"));
  if (json) {
    const cards = models.map((card) => ({
      ...card,
      licence: licences.find(({ id }) => id === card.licence) ?? null,
      prices: [
        ...card.prices.flatMap((id) => prices.table.get(id) ?? []),
        ...prices.others.filter(({ id }) => card.prices.includes(id)),
      ],
    }));
    return JSON.stringify(cards, null, 2);
  }
  const labels = MODEL_LABELS[language];
  const today = localToday();
  const rows = models.map((card) => {
    const price = card.prices
      .map((id) => prices.table.get(id))
      .find((row) => row !== undefined && row.prices.length > 0);
    const offer = cardOffer(card, builtIn, today);
    const [other] = prices.others.filter(({ id }) => card.prices.includes(id));
    const span = price ? priceSpan(price, today) : null;
    const shown =
      price && span
        ? `${shortPrice(span)} ${price.currency} (${price.checked ?? UNDATED[language]})`
        : other
          ? `${otherAmount(other, builtIn.billed, today)} (${other.checked ?? UNDATED[language]})`
          : card.prices.some((id) => prices.table.get(id)?.free)
            ? labels.free
            : labels.noPrice;
    return [
      card.id,
      card.openness ?? "",
      card.vendor,
      card.params ? billions(card.params.total) : "",
      card.context === null ? "" : String(card.context),
      licences.find(({ id }) => id === card.licence)?.name ?? "",
      offer ? shortState(offer, language) : "",
      WORDS[language].verification[card.status],
      shown,
    ];
  });
  return table(HEADERS[language], rows) + catalogueLine(prices, today, language);
}
