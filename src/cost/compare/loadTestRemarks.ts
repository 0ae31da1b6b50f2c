import { measuredOption } from "../scenario/provenance";
import type { ScenarioOption } from "../scenario/scenario";
import type { Remark } from "./constraints";
import type { Quantities } from "./quantities";

/** A load test tells nothing of requests that are more than so many times longer or shorter. */
export const MOST_SCALED = 2;

/**
 * On which day and at which load the throughput of an option was measured, where a file told it; and that the requests of this
 * scenario are of another length, where they are.
 */
export function loadTestRemarks(option: ScenarioOption, q: Quantities): Remark[] {
  const test = measuredOption(option).get("measuredTokensPerSecond");
  if (!test) return [];
  const { files, date, concurrency, inputTokens, outputTokens } = test;
  if (inputTokens === undefined || outputTokens === undefined) return [];
  const tested = [files.map(({ name }) => name).join(", "), date, inputTokens, outputTokens];
  const output = q.outputTokens * (option.thinkingMultiplier ?? q.thinkingMultiplier);
  const isFar = isElsewhere(q.inputTokens, inputTokens) || isElsewhere(output, outputTokens);
  return [
    concurrency === undefined
      ? { code: "load-tested", args: tested }
      : { code: "load-tested-at-once", args: [...tested, concurrency] },
    ...(isFar ? [{ code: "load-test-elsewhere", args: [q.inputTokens, output] } as const] : []),
  ];
}

/** Whether a length is too far from that of a test for its figures to carry over. */
export function isElsewhere(length: number, tested: number): boolean {
  return length > tested * MOST_SCALED || tested > length * MOST_SCALED;
}
