import { classifyLines } from "../markdown/blocks";
import { splitLines } from "../markdown/lines";

/** The sentence with which somebody says that a decision still holds: `Reviewed on 2026-11-27:`, `复审于 2026-11-27：`. */
const REVIEWED = /^\s*(?:[*+-]\s+)?(?:Reviewed on |复审于\s*)(\d{4}-\d\d-\d\d)[:：]/;

/** The last day on which somebody wrote that the decision still holds, as an ISO date; null where nobody did. */
export function lastReviewed(text: string): string | null {
  // Most records were never reviewed; they need not be split.
  if (!/Reviewed on |复审于/.test(text)) return null;
  const lines = splitLines(text);
  const kinds = classifyLines(lines);
  const days = lines.flatMap((line, index) => (kinds[index] === "text" ? (REVIEWED.exec(line.text)?.[1] ?? []) : []));
  return days.sort().at(-1) ?? null;
}
