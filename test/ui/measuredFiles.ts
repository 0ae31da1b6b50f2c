const DAY = 86_400;
const FIRST = Date.UTC(2026, 9, 1) / 1000;

/** What a vendor exports of October: 5,000 requests a day, of 3,000 tokens in, half of them cached, and 200 out. */
export function octoberUsage(): string {
  const bucket = (day: number): object => ({
    object: "bucket",
    start_time: FIRST + day * DAY,
    end_time: FIRST + (day + 1) * DAY,
    results: [
      {
        object: "organization.usage.completions.result",
        input_tokens: 15_000_000,
        output_tokens: 1_000_000,
        input_cached_tokens: 7_500_000,
        num_model_requests: 5000,
        model: "gpt-5.4-2026-03-05",
        batch: false,
      },
    ],
  });
  const data = Array.from({ length: 31 }, (_, day) => bucket(day));
  return JSON.stringify({ object: "page", data, has_more: false, next_page: null });
}

/** The same 200 items answered by two options of the sample scenario: 180 solved by one, 178 by the other. */
export function pairedEvaluation(): string {
  const rows = Array.from({ length: 200 }, (_, item) => [
    `${item},closed,${item < 180 ? 1 : 0}`,
    // Three items that the first solved are not solved here, and one the other way.
    `${item},hosted,${item < 177 || item === 190 ? 1 : 0}`,
  ]);
  return `item,option,passed\n${rows.flat().join("\n")}\n`;
}
