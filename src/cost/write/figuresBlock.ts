import { Document, isCollection, isMap, isSeq } from "yaml";
import type { Comparison } from "../compare/compare";
import type { Scenario } from "../scenario/scenario";
import { type QualityFigures, qualityFigures } from "./qualityFigures";
import { round } from "./round";

/** Info string of the fenced code block that holds figures in a record. */
export const FIGURES_INFO = "model-choice";

/** The scenario file from which a block was computed, with the SHA-256 of its bytes in hexadecimal. */
export interface FiguresSource {
  readonly file: string;
  readonly sha256: string;
}

/** Everything that a figures block holds: what was put in, what came out, and with which prices. */
export interface Figures {
  readonly computed: string;
  readonly prices: { readonly catalogue: string; readonly version: string; readonly date: string };
  readonly results: {
    readonly cheapest: string | null;
    readonly options: readonly {
      readonly id: string;
      /** Of the first month. */
      readonly monthly: number | null;
      readonly horizonTotal?: number | null;
      readonly checked?: string | null;
    }[];
    readonly breakEvens: readonly {
      readonly option: string;
      readonly against: string;
      readonly requestsPerDay: number | string;
      readonly millionTokensPerMonth: number | null;
    }[];
    /** Where options were evaluated. */
    readonly quality?: QualityFigures;
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
      options: comparison.options.map(({ id, monthly, horizonTotal, price }) => ({
        id,
        monthly: round(monthly?.total ?? null),
        horizonTotal: round(horizonTotal),
        ...(price ? { checked: price.checked } : {}),
      })),
      breakEvens: comparison.breakEvens.map(({ option, against, requestsPerDay, tokensPerMonth }) => ({
        option,
        against,
        requestsPerDay: typeof requestsPerDay === "number" ? round(requestsPerDay) : requestsPerDay,
        millionTokensPerMonth: round(tokensPerMonth),
      })),
      ...(comparison.quality ? { quality: qualityFigures(comparison.quality) } : {}),
    },
    scenario: comparison.scenario,
  };
}

/** What an option need not say, because it holds where nothing is said. */
const OPTION_DEFAULTS: Readonly<Record<string, unknown>> = {
  precision: "fp8",
  acquisition: "rented",
  gpusPerReplica: 1,
};
const SCENARIO_DEFAULTS: Readonly<Record<string, unknown>> = { currency: "USD", seed: 1 };

/** The inputs of a scenario that differ from the defaults. */
function inputs(scenario: Scenario): object {
  const differing = (record: object, defaults: Readonly<Record<string, unknown>>): object =>
    Object.fromEntries(
      Object.entries(record).filter(
        ([key, value]) => value !== undefined && value !== defaults[key] && !isEmptyRecord(value),
      ),
    );
  // Answers to criteria are no figures; a record tells them in words.
  return {
    ...differing({ ...scenario, criteria: undefined }, SCENARIO_DEFAULTS),
    options: scenario.options.map((option) => differing(option, OPTION_DEFAULTS)),
  };
}

function isEmptyRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

/**
 * A figures block: plain Markdown that any forge shows, a line an option or an evaluation, and computed again from what it
 * holds.
 * @param source the scenario file, where the scenario is that of a file as it is
 */
export function figuresBlock(comparison: Comparison, today: string, source?: FiguresSource): string {
  const { scenario, ...rest } = figures(comparison, today);
  const document = new Document({ ...rest, ...(source ? { source } : {}), scenario: inputs(scenario) });
  for (const path of [["prices"], ["source"], ["results", "quality", "overpayment"]]) flow(document.getIn(path, true));
  for (const path of [
    ["results", "options"],
    ["results", "breakEvens"],
    ["results", "quality", "options"],
  ])
    flowItems(document.getIn(path, true));
  const options: unknown = document.getIn(["scenario", "options"], true);
  if (isCollection(options)) options.items.forEach(flowOption);
  const parts: unknown = document.getIn(["scenario"], true);
  if (isMap(parts)) for (const { key, value } of parts.items) if (String(key) !== "options") flow(value);
  return `\`\`\`${FIGURES_INFO}\n${document.toString({ lineWidth: 0, flowCollectionPadding: true })}\`\`\``;
}

/** Writes an option on one line; one that was evaluated on several, so that each evaluation can be read and compared. */
function flowOption(option: unknown): void {
  const parts = isMap(option) && option.has("evaluation") ? option.items : null;
  if (!parts) flow(option);
  for (const { key, value } of parts ?? [])
    if (String(key) === "evaluation" && isSeq(value)) flowItems(value);
    else flow(value);
}

function flowItems(list: unknown): void {
  if (isCollection(list)) list.items.forEach(flow);
}

/** Writes a collection on one line. */
function flow(node: unknown): void {
  if (isCollection(node)) node.flow = true;
}
