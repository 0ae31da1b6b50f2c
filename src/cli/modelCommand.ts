import { knownModel, modelName } from "../models/identity/modelName";
import { type Resolver, resolverOf } from "../models/identity/resolver";
import type { Identity } from "../models/identity/identity";
import type { Lifecycle } from "../models/lifecycle/lifecycle";
import { lifecycleJson } from "../models/lifecycle/lifecycleJson";
import { shortState } from "../models/lifecycle/words";
import { lifecyclesOf } from "../models/lifecycle/lifecycles";
import type { ModelCard } from "../models/modelCard";
import type { Licence } from "../models/licence";
import { shortPrice, priceSpan } from "../models/prices/describePrice";
import type { OtherPriceRow, PriceOffer, PriceRow } from "../models/prices/priceRow";
import { pricesOfModel } from "../library/pricesOfModel";
import { otherAmount } from "../library/writeOtherPrice";
import type { Library } from "../library/library";
import { isoDay, readArguments } from "./arguments";
import { catalogueLine } from "./catalogueLine";
import { CommandLineError } from "./commandLineError";
import { MODEL_HELP } from "./help";
import { loadLibrary } from "./loadLibrary";
import { loadPrices } from "./loadPrices";
import { type NamingRecord, recordsNaming } from "./recordsNaming";
import { table } from "./table";

/** An id with all that is known of its model. */
interface Answer {
  readonly query: string;
  readonly identity: Identity;
  readonly name: string | null;
  readonly card: ModelCard | null;
  readonly licence: Licence | null;
  readonly prices: readonly PriceRow[];
  /** The prices of what is not billed by text in and text out. */
  readonly others: readonly OtherPriceRow[];
  /** On the platform that the id names, else that of the vendor. */
  readonly lifecycle: Lifecycle;
  /** On every platform that anything is known of. */
  readonly elsewhere: readonly Lifecycle[];
  /** Null where no folder of records was given. */
  readonly records: readonly NamingRecord[] | null;
}

/** `model-choice model` */
export async function modelCommand(args: readonly string[]): Promise<string> {
  const { words, values, help, json, language } = readArguments(args, {
    on: { type: "string" },
    records: { type: "string" },
  });
  if (help) return MODEL_HELP;
  if (words.length === 0)
    throw new CommandLineError("model needs an id, such as: model-choice model gpt-4.1-mini claude-sonnet-4-20250514");
  const day = isoDay("on", values["on"]);
  const [library, prices] = await Promise.all([loadLibrary(language), loadPrices()]);
  const resolver = resolverOf(library.identity);
  const lifecycles = lifecyclesOf(library);
  const folder = values["records"];
  const records = typeof folder === "string" ? await recordsNaming(folder, { models: library.models, resolver }) : null;
  const answers = words.map((query): Answer => {
    const identity = resolver.resolve(query);
    const known = identity.model === null ? undefined : knownModel(library.identity, identity.model);
    const card = library.models.find(({ id }) => id === identity.card) ?? null;
    // A card of several models has a name that is not this one's.
    const ownName = card?.id === identity.model ? card.name : null;
    const { model, snapshot } = identity;
    const rows = model === null ? [] : pricesOfModel(model, library.identity, prices.table, snapshot);
    return {
      query,
      identity,
      name: ownName ?? (known ? modelName(known.model) : null),
      card,
      licence: library.licences.find(({ id }) => id === card?.licence) ?? null,
      // Of a fine-tune, or of a snapshot that is not listed, no price is known.
      ...(identity.fineTuned || identity.match === "family"
        ? { prices: [], others: [] }
        : {
            prices: onPlatform(rows, identity.platform, resolver),
            others: onPlatform(
              prices.others.filter(({ id }) => card?.prices.includes(id)),
              identity.platform,
              resolver,
            ),
          }),
      lifecycle: lifecycles.of(null, query, day),
      elsewhere: lifecycles.everywhere(query, day),
      records: records && (records.get(identity.model ?? "") ?? []),
    };
  });
  return json
    ? JSON.stringify(
        answers.map((answer) => toJson(answer, day)),
        null,
        2,
      )
    : `${toText(answers, library, day)}\n${catalogueLine(prices, day, language)}`;
}

/** The rows of a platform where the id says it; all rows where it does not. */
function onPlatform<T extends PriceOffer>(
  rows: readonly T[],
  platform: string | null,
  resolver: Resolver,
): readonly T[] {
  return platform === null ? rows : rows.filter(({ id }) => resolver.resolve(id).platform === platform);
}

/** An answer in the form of the command-line contract. */
function toJson(
  { query, identity, name, card, licence, prices, others, lifecycle, elsewhere, records }: Answer,
  day: string,
): unknown {
  const { match, platform, vendor, model, snapshot, fineTuned } = identity;
  return {
    query,
    match,
    platform,
    vendor,
    model,
    card: card?.id ?? null,
    name,
    snapshot,
    fineTuned,
    on: day,
    lifecycle: lifecycleJson(lifecycle),
    otherPlatforms: elsewhere.filter(({ platform: where }) => where !== lifecycle.platform).map(lifecycleJson),
    licence: licence && { id: licence.id, name: licence.name, spdx: licence.spdx },
    openness: card?.openness ?? null,
    context: card?.context ?? null,
    prices: [...prices, ...others],
    successor: lifecycle.successors[0] ?? null,
    records,
  };
}

const WORDS = {
  en: {
    headers: ["QUERY", "MATCH", "MODEL", "VENDOR", "PLATFORM", "STATE", "LICENCE", "PRICE IN / OUT PER M TOKENS"],
    match: {
      exact: "exact",
      snapshot: "snapshot",
      alias: "alias",
      family: "family",
      none: "not in the catalogue",
    },
    fineTuned: (model: string) => `fine-tune of ${model}`,
    naming: (path: string, model: string) => `${path} names ${model}.`,
  },
  "zh-cn": {
    headers: ["查询", "匹配", "模型", "厂商", "平台", "状态", "许可证", "每百万词元价格，输入 / 输出"],
    match: { exact: "完全匹配", snapshot: "快照版本", alias: "别名", family: "仅匹配到系列", none: "不在目录中" },
    fineTuned: (model: string) => `${model} 的微调`,
    naming: (path: string, model: string) => `${path} 提到 ${model}。`,
  },
} as const;

function toText(
  answers: readonly Answer[],
  { language, billed }: Pick<Library, "language" | "billed">,
  day: string,
): string {
  const words = WORDS[language];
  const rows = answers.map(({ query, identity, licence, prices, others, lifecycle }) => {
    const { match, model, vendor, platform, snapshot, fineTuned } = identity;
    const name = [model ?? "", snapshot ?? ""].filter(Boolean).join(" ");
    const row = prices.find((price) => price.prices.length > 0);
    const span = row ? priceSpan(row, day) : null;
    const [other] = others;
    return [
      query,
      words.match[match],
      fineTuned && name !== "" ? words.fineTuned(name) : name,
      vendor ?? "",
      platform ?? "",
      shortState(lifecycle, language),
      licence?.name ?? "",
      row && span
        ? `${shortPrice(span)} ${row.currency} (${row.id})`
        : other
          ? `${otherAmount(other, billed, day)} (${other.id})`
          : "",
    ];
  });
  const naming = answers.flatMap(({ identity, records }) =>
    (records ?? []).map(({ path }) => words.naming(path, identity.model ?? "")),
  );
  return [table(words.headers, rows), ...new Set(naming)].join("\n");
}
