import { Debate } from "../../src/debate/debate";
import { RecordIndex } from "../../src/decisions/index/recordIndex";
import { readRecord } from "../../src/decisions/record/readRecord";
import { checkRecords } from "../../src/decisions/rules/checkRecord";
import { NO_CONFIG } from "../../src/decisions/rules/ruleConfig";
import { builtLibrary } from "../unit/library/libraries";
import { type Row, percentile, processorTimes } from "./measure";

/** Records by path. */
type Records = Readonly<Record<string, string>>;

const CONTEXT = "## Context and Problem Statement\n\nText.\n\n";

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number + 1);
}

function many(count: number, path: (number: number) => string, text: string): Records {
  return Object.fromEntries(numbers(count).map((number) => [path(number), text]));
}

function one(text: string): Records {
  return { "adr/0001-record.md": text };
}

/** Inputs on which a rule could take more than its share of time, by what they are and made of `size` parts. */
const INPUTS: readonly (readonly [what: string, size: number, records: (size: number) => Records])[] = [
  [
    "options and arguments of distinct titles",
    1500,
    (size) =>
      one(
        `# T\n\n${CONTEXT}## Considered Options\n\n${numbers(size)
          .map((number) => `* One way ${number}${"x".repeat(number % 7)}\n`)
          .join("")}\n## Pros and Cons of the Options\n\n${numbers(size)
          .map((number) => `### Other way ${number}\n\n* Good, because it is ${number}\n\n`)
          .join("")}`,
      ),
  ],
  [
    "a choice among many options",
    6000,
    (size) =>
      one(
        `# T\n\n${CONTEXT}## Considered Options\n\n${numbers(size)
          .map((number) => `* way${number} of doing\n`)
          .join("")}\n## Decision Outcome\n\nChosen option: "waj17 for doing", because it fits.\n`,
      ),
  ],
  [
    "an option and a choice of one long word",
    100_000,
    (size) =>
      one(
        `# T\n\n${CONTEXT}## Considered Options\n\n* ${"a".repeat(size)}\n* ${"ab".repeat(size / 2)}\n\n## Decision Outcome\n\nChosen option: "${"ba".repeat(size / 2)}"\n`,
      ),
  ],
  ["an option of open brackets", 20_000, (size) => one(`# T\n\n## Considered Options\n\n* ${"{[".repeat(size / 2)}\n`)],
  [
    "an option of open comments",
    20_000,
    (size) => one(`# T\n\n## Considered Options\n\n* ${"<!--".repeat(size / 4)}\n`),
  ],
  [
    "an option of code marks of all lengths",
    200,
    (size) =>
      one(
        `# T\n\n## Considered Options\n\n* ${numbers(size)
          .map((length) => `${"`".repeat(length)} `)
          .join("")}\n`,
      ),
  ],
  [
    "disable comments of distinct codes",
    4000,
    (size) =>
      one(
        `# T\n\n${numbers(size)
          .map(
            (number) =>
              `<!-- model-choice-disable c${"abcdefghij"[number % 10] ?? ""}${"-x".repeat(number % 40)} -->\n`,
          )
          .join("")}`,
      ),
  ],
  ["one disable comment of blanks", 200_000, (size) => one(`# T\n\n<!-- model-choice-disable${" ".repeat(size)}x\n`)],
  [
    "records of one number in one folder",
    1250,
    (size) => many(size, (number) => `adr/0001-record-${number}.md`, "# 1. T\n"),
  ],
  [
    "records of one number in as many folders, which refer to that number",
    1250,
    (size) => many(size, (number) => `p${number}/adr/0001-record.md`, "# 1. T\n\n## Status\n\nSupersedes ADR-1\n"),
  ],
  [
    "records of two series with one number",
    1250,
    (size) => many(size, (number) => `adr/${number % 2 ? "adr" : "rfc"}-0001-record-${number}.md`, "# T\n"),
  ],
  [
    "records that all supersede one",
    1250,
    (size) => ({
      ...many(size, (number) => `adr/${number + 1}-x.md`, "# T\n\n## Status\n\nSupersedes [1](0001-record.md)\n"),
      ...one("# 1. T\n\n## Status\n\nAccepted\n"),
    }),
  ],
];

/** Checking hostile inputs; the baseline is one of half the size, so the ratio is the growth at doubling. */
export function run(): Row[] {
  const library = builtLibrary("en");
  const debate = new Debate(library.notes, library.evidence);
  const check = (records: Records): void => {
    const index = new RecordIndex();
    for (const [path, text] of Object.entries(records)) index.set({ record: readRecord(text, path), text });
    const exists = (path: string): boolean => Object.hasOwn(records, path);
    checkRecords({
      index,
      debate,
      catalogue: null,
      compareFigures: null,
      today: "2026-11-24",
      ageLimits: { redDays: 90 },
      config: NO_CONFIG,
      language: "en",
      exists,
    });
  };
  const repeats = [1, 2, 3, 4, 5];
  return INPUTS.map(([what, size, records]) => {
    const [half, whole] = [records(size), records(size * 2)];
    // The first run compiles.
    check(half);
    const quick = processorTimes(repeats, () => check(half));
    const slow = processorTimes(repeats, () => check(whole));
    return {
      what: `growth: ${what}`.slice(0, 56),
      median: percentile(slow, 0.5),
      p95: percentile(slow, 0.95),
      baseline: percentile(quick, 0.5),
    };
  });
}
