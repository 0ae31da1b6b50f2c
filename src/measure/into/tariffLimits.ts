import type { Catalogue } from "../../cost/compare/prepare";
import { type Scenario, pricedRows } from "../../cost/scenario/scenario";
import type { Price } from "../../models/prices/priceRow";
import { tokenRatioOf, tokenizerOf } from "../../models/tokenizer";

/** Tokens of a model for one token of the reference, by its name; 1 where its tokenizer is not known. */
export function ratioOf(
  { facts: { tokenizers } }: Pick<Catalogue, "facts">,
  chineseShare: number,
): (model: string | null) => number {
  return (model) => tokenRatioOf(tokenizers, model === null ? null : tokenizerOf(tokenizers, model))(chineseShare);
}

/** The input tokens of a request, in tokens of the reference, above which some option of a scenario asks another price. */
export function tariffLimits(
  { options }: Pick<Scenario, "options">,
  { prices }: Pick<Catalogue, "prices">,
  tokenRatio: (model: string | null) => number,
): number[] {
  const found = options.flatMap((option) =>
    pricedRows(option).flatMap((id) =>
      (prices.get(id)?.prices ?? []).flatMap(({ prices: listed }) =>
        [listed.input, listed.output, listed.cacheRead, listed.cacheWrite]
          .flatMap(limitsOf)
          .map((tokens) => tokens / (option.tokenFactor ?? tokenRatio(id))),
      ),
    ),
  );
  return [...new Set(found)];
}

function limitsOf(price: Price | undefined): number[] {
  return typeof price === "object" ? price.tiers.map(({ aboveInput }) => aboveInput) : [];
}
