import { PARTS } from "../compare/monthlyCost";
import type { Comparison } from "../compare/compare";
import type { OptionQuality } from "../quality/answer";

/** A field of a CSV file (RFC 4180). A text that a spreadsheet would run as a formula is kept a text. */
function field(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What follows where options were evaluated. */
const EVALUATED = [
  "items",
  "solved",
  "solved_low",
  "solved_high",
  "good_enough",
  "items_needed",
  "difference",
  "difference_low",
  "difference_high",
  "same_items",
  "per_solved_task",
  "per_solved_task_low",
  "per_solved_task_high",
  "per_solved_task_horizon",
  "on_frontier",
];

function evaluated(option: OptionQuality | undefined): (string | number | null)[] {
  const { rate = null, difference = null, perSolvedTask = null } = option ?? {};
  const finite = (value: number | undefined): number | null =>
    value !== undefined && Number.isFinite(value) ? value : null;
  return [
    rate?.n ?? null,
    rate?.value ?? null,
    rate?.low ?? null,
    rate?.high ?? null,
    option?.verdict ?? null,
    option?.itemsNeeded ?? null,
    difference?.value ?? null,
    difference?.low ?? null,
    difference?.high ?? null,
    difference && (difference.paired ? difference.n : 0),
    finite(perSolvedTask?.cost),
    finite(perSolvedTask?.low),
    finite(perSolvedTask?.high),
    finite(option?.perSolvedTaskHorizon?.cost),
    option ? (option.onFrontier ? "yes" : "no") : null,
  ];
}

/** The comparison as CSV with one row an option and full precision; header names carry the currency. */
export function comparisonCsv(comparison: Comparison): string {
  const { quality } = comparison;
  const { currency } = comparison.scenario;
  const header = [
    "id",
    "name",
    "kind",
    `monthly_${currency}`,
    ...PARTS.map((part) => `${part}_${currency}`),
    `per_million_tokens_${currency}`,
    `per_request_${currency}`,
    `per_1000_characters_${currency}`,
    `horizon_total_${currency}`,
    `upfront_${currency}`,
    "price_row",
    "price_checked",
    "replicas",
    "paid_replicas",
    "utilization",
    "throughput_kind",
    "acceptable",
    ...(quality ? EVALUATED.map((name) => (name.startsWith("per_") ? `${name}_${currency}` : name)) : []),
  ];
  const rows = comparison.options.map((option) => [
    option.id,
    option.name,
    option.kind,
    option.monthly?.total ?? null,
    ...PARTS.map((part) => option.monthly?.parts[part] ?? null),
    option.perMillionTokens,
    option.perRequest,
    option.perThousandCharacters,
    option.horizonTotal,
    option.upfront,
    option.price?.id ?? null,
    option.price?.checked ?? null,
    option.machines?.replicas ?? null,
    option.machines?.paidReplicas ?? null,
    option.machines?.utilization ?? null,
    option.machines?.throughput.kind ?? null,
    option.reasonsAgainst.length === 0 && option.monthly ? "yes" : "no",
    ...(quality ? evaluated(quality.options.find(({ id }) => id === option.id)) : []),
  ]);
  return `${[header, ...rows].map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
}
