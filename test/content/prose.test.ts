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
      "a second price of the same model in a sentence",
      "notes/plain-calling-favours-closed-api.md",
      (text: string) => text.replace("and 0.22 and 0.66 after", "and 0.25 and 0.66 after"),
      "price-differs 0.25/0.66|DeepSeek V4 Flash|2026-08-16|0.14/0.28, 0.22/0.66, 0.44/1.32",
    ],
    [
      "a price of a model that its vendor dates by a month",
      "notes/plain-calling-favours-closed-api.md",
      (text: string) => text.replace("at 0.50 and 1.50", "at 0.50 and 1.60"),
      "price-differs 0.5/1.6|Mistral Large 3 2512|2026-11-28|0.5/1.5",
    ],
    [
      "a price that only resellers ask",
      "evidence.yaml",
      (text: string) => text.replace("from 0.039 and 0.18", "from 0.049 and 0.18"),
      "price-differs 0.049/0.18|gpt-oss-120b|2026-09-23|0.039/0.18, 0.05/0.25, 0.15/0.6, 0.1/0.4, 0.3/0.3",
    ],
    [
      "a price of a model whose name has no number, before it changed",
      "evidence.yaml",
      (text: string) => text.replace("deepseek-chat cost 0.14 and 0.28", "deepseek-chat cost 0.24 and 0.28"),
      "price-differs 0.24/0.28|DeepSeek Chat|2025-02-08|0.135/0.55, 0.14/0.28",
    ],
    [
      "the price after the change of a model whose name has no number",
      "evidence.yaml",
      (text: string) => text.replace("then 0.27 and 1.10", "then 0.27 and 1.20"),
      "price-differs 0.27/1.2|DeepSeek Chat|2025-02-08|0.14/0.28, 0.27/1.1, 0.135/0.55",
    ],
    [
      "the same in a translation",
      "evidence.yaml",
      (text: string) => text.replace("之后为 0.27 和 1.10", "之后为 0.28 和 1.10"),
      "price-differs 0.28/1.1|DeepSeek Chat|2025-02-08|0.14/0.28, 0.27/1.1, 0.135/0.55",
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
        text.replace(
          "has been listed below DeepSeek's own API",
          "is listed at 0.2 and 0.5 US dollars per million tokens",
        ),
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
