import { NOTE, refuses } from "./contentCases";

describe("prices and days in the prose of the content", () => {
  refuses([
    [
      "a price in prose that the catalogue contradicts",
      "notes/plain-calling-favours-closed-api.md",
      (text: string) => text.replace("0.14 and 0.28", "0.13 and 0.28"),
      "price-differs 0.13/0.28|DeepSeek V4 Flash|2026-08-16|0.14/0.28, 0.44/1.32, 0.44/1.32",
    ],
    [
      "a past day that a note tells as future",
      NOTE,
      (text: string) =>
        text.replace("For it: since", "The offer is scheduled to end on 1 September 2026. For it: since"),
      "past-as-future 2026-09-01|The offer is scheduled to end on 1 September 2026.",
    ],
    [
      "a past day that a translation tells as future",
      "notes/open-is-an-iq-tax.zh-cn.md",
      (text: string) => text.replace("支持：", "该接口定于 2026 年 9 月 1 日停用。支持："),
      "past-as-future 2026-09-01|该接口定于 2026 年 9 月 1 日停用。",
    ],
    [
      "a past day that an event tells as future",
      "timeline.yaml",
      (text: string) => text.replace("en: Yi moves", "en: On 30 May 2024 Yi will move"),
      "past-as-future 2024-05-30|On 30 May 2024 Yi will move its weights to Apache-2.0.",
    ],
    [
      "a price in the basis of a criterion that the catalogue contradicts",
      "criteria.yaml",
      (text: string) =>
        text.replace("is listed below DeepSeek's own API", "is listed at 0.2 and 0.5 US dollars per million tokens"),
      "price-differs 0.2/0.5|GPT-6 Luna|2026-09-30|0.1/0.5",
    ],
    [
      "a promotion whose end a price row only tells of",
      "prices.yaml",
      (text: string) => `${text.trimEnd()}
  - id: nobody/any-model
    provider: Nobody
    name: Any Model 1
    currency: USD
    input: 1
    output: 2
    checked: null
    source: { title: list }
    note: A promotion until 1 September 2026.
`,
      "promotion-not-data nobody/any-model|2026-09-01",
    ],
  ]);
});
