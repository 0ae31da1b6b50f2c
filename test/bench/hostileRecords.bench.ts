import { readRecord } from "../../src/decisions/record/readRecord";
import { changeStatus } from "../../src/decisions/write/changeStatus";
import { type Row, percentile, processorTimes } from "./measure";

/** Texts of about a length that are made to keep a reader busy: a mark that begins something, over and over. */
const PATTERNS: Readonly<Record<string, (length: number) => string>> = {
  "brackets in options": (length) => `# T\n\n## Considered Options\n\n${repeated(`* ${"[".repeat(3000)}\n`, length)}`,
  "links without an end": (length) => `# T\n\n${repeated(`${"[](<.md?".repeat(500)}\n`, length)}`,
  "links without an end in front matter": (length) => `---\nstatus: ${repeated("[](<.md?", length)}\n---\n`,
  "blanks in front matter": (length) => `---\na: ${" ".repeat(length)}x\n---\n`,
  "a status that goes on": (length) => `# T\n\n## Status\n\n${repeated("  [](<a\n", length)}`,
  "angle brackets in a status": (length) => `# T\n\n## Status\n\n${repeated(`${"<".repeat(3000)}\n`, length)}`,
  "identifiers in a status": (length) =>
    `# T\n\n## Status\n\n${repeated(`Supersedes ${"ADR-1 ".repeat(600)}\n`, length)}`,
  "words of a status": (length) => `# T\n\n## Status\n\n${repeated("Superseded\n", length)}`,
  "a dated history": (length) => `# T\n\n## Status\n\n${repeated("2024-01-01 accepted\n", length)}`,
  "a history in a table": (length) =>
    `# T\n\n## Status\n\n| a | Status |\n|---|---|\n${repeated("| 2024-01-01 | Accepted |\n", length)}`,
  "Chinese relations": (length) => `# T\n\n## 状态\n\n${repeated("由被取\n", length)}`,
  "fields of a status": (length) => `# T\n\n${repeated("Status: accepted\n", length)}`,
  "fields for a predecessor": (length) => `# T\n\n${repeated("Supersedes: ADR-1\n", length)}`,
  "items that go on": (length) => `# T\n\n${repeated("- Status: accepted\n  superseded by\n", length)}`,
  "comments of tools": (length) => `# T\n\n${repeated("<!-- Status: a -->\n", length)}`,
  pipes: (length) => `# T\n\n${repeated(`${"|".repeat(3000)}\n`, length)}`,
  "a chosen option without a name": (length) => repeated('Chosen option: "."\n', length),
  TOML: (length) => `+++\n${repeated("a = [\n", length)}+++\n`,
  "links of adrs": (length) => `---\nlinks:\n${repeated("  - target: 1\n    kind: supersedes\n", length)}---\n`,
};

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

const LENGTH = 200_000;

/** Reading, and planning and proving a change, of hostile text, beside a text of half the length: the ratio is the growth. */
export function run(): Row[] {
  return Object.entries(PATTERNS).flatMap(([what, make]) => [
    row(`reading ${what}`, make, (text) => readRecord(text, "adr/0001-a.md")),
    row(`changing ${what}`, make, (text) =>
      changeStatus({ record: readRecord(text, "adr/0001-a.md"), text }, "rejected", { on: "2026-11-25" }),
    ),
  ]);
}

function row(what: string, make: (length: number) => string, use: (text: string) => unknown): Row {
  const spent = (length: number): number[] => {
    const text = make(length);
    return processorTimes([text, text, text], use);
  };
  const [half, whole] = [spent(LENGTH / 2), spent(LENGTH)];
  return { what, median: percentile(whole, 0.5), p95: percentile(whole, 0.95), baseline: percentile(half, 0.5) };
}
