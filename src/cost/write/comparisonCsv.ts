import { PARTS } from "../compare/monthlyCost";
import type { Comparison } from "../compare/compare";

/** A field of a CSV file (RFC 4180). A text that a spreadsheet would run as a formula is kept a text. */
function field(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The comparison as CSV with one row an option and full precision; header names carry the currency. */
export function comparisonCsv(comparison: Comparison): string {
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
  ]);
  return `${[header, ...rows].map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
}
