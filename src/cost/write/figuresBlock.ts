import { stringify } from "yaml";
import type { Comparison } from "../compare/compare";
import type { Scenario } from "../scenario/scenario";

/** Info string of the fenced code block that holds figures in a record. */
export const FIGURES_INFO = "model-choice";

/** Digits that are enough to see a change and few enough to read. */
const DIGITS = 6;

function round(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(DIGITS));
}

/** Everything that a figures block holds: what was put in, what came out, and with which prices. */
export interface Figures {
  readonly computed: string;
  readonly prices: { readonly catalogue: string; readonly version: string; readonly date: string };
  readonly results: {
    readonly cheapest: string | null;
    readonly options: readonly {
      readonly id: string;
      readonly monthly: number | null;
      readonly price?: string;
      readonly checked?: string | null;
    }[];
    readonly breakEvens: readonly {
      readonly option: string;
      readonly against: string;
      readonly requestsPerDay: number | string;
      readonly millionTokensPerMonth: number | null;
    }[];
  };
  readonly scenario: Scenario;
}

/** The figures of a comparison on an ISO date. */
export function figures(comparison: Comparison, today: string): Figures {
  const { name, version, date } = comparison.priceSource;
  return {
    computed: today,
    prices: { catalogue: name, version, date },
    results: {
      cheapest: comparison.cheapest,
      options: comparison.options.map(({ id, monthly, price }) => ({
        id,
        monthly: round(monthly?.total ?? null),
        ...(price ? { price: price.id, checked: price.checked } : {}),
      })),
      breakEvens: comparison.breakEvens.map(({ option, against, requestsPerDay, tokensPerMonth }) => ({
        option,
        against,
        requestsPerDay: typeof requestsPerDay === "number" ? (round(requestsPerDay) ?? 0) : requestsPerDay,
        millionTokensPerMonth: round(tokensPerMonth),
      })),
    },
    scenario: comparison.scenario,
  };
}

/** A figures block: plain Markdown that any forge shows, and that can be computed again from what it holds. */
export function figuresBlock(comparison: Comparison, today: string): string {
  return `\`\`\`${FIGURES_INFO}\n${stringify(figures(comparison, today), { lineWidth: 0, aliasDuplicateObjects: false })}\`\`\``;
}
