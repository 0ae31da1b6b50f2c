import { NOTE, refuses } from "./contentCases";

/** The text without the first place that a pattern finds. */
const without =
  (pattern: RegExp): ((text: string) => string) =>
  (text) =>
    text.replace(pattern, "");

describe("a row of the content without source or date", () => {
  refuses([
    ["a price without a date", "prices-china.yaml", without(/ {4}checked: null\n/), "field-missing rows.0.checked"],
    [
      "a discount without a source",
      "prices.yaml",
      without(/ source: \{ title: "TokenMix[^}]*\}/),
      "field-missing batch.openai.source",
    ],
    [
      "a discount without a date",
      "prices.yaml",
      without(/ checked: "2026-04-29",/),
      "field-missing batch.openai.checked",
    ],
    ["a card without a date", "models.yaml", without(/ {2}checked: null\n/), "field-missing 0.checked"],
    ["a card without a source", "models.yaml", without(/ {2}source: null\n/), "field-missing 0.source"],
    ["a licence without a date", "licences.yaml", without(/ {2}checked: null\n/), "field-missing 0.checked"],
    [
      "a licence of weights without a date",
      "weights.yaml",
      without(/ {2}checked: "2026-11-26"\n/),
      "field-missing 0.checked",
    ],
    ["a licence of weights without a source", "weights.yaml", without(/ {2}source: .*\n/), "field-missing 0.source"],
    [
      "a vendor's models without a date",
      "vendors.yaml",
      without(/ {2}checked: "2026-11-26"\n/),
      "field-missing 0.checked",
    ],
    ["a vendor's models without a source", "vendors.yaml", without(/ {2}source: .*\n/), "field-missing 0.source"],
    ["an assumption without a date", "assumptions.yaml", without(/ {2}checked: null\n/), "field-missing 0.checked"],
    ["an assumption without a source", "assumptions.yaml", without(/ {2}source: .*\n/), "field-missing 0.source"],
    [
      "a machine without a date",
      "hardware.yaml",
      without(/ {4}checked: "2026-11-26"\n/),
      "field-missing hardware.0.checked",
    ],
    [
      "a rent without a date",
      "hardware.yaml",
      without(/ {8}checked: "2026-05",\n/),
      "field-missing hardware.0.rent.checked",
    ],
    [
      "a figure of a machine without a source",
      "hardware.yaml",
      (text: string) =>
        text.replace(
          "states: [bandwidth, bf16, kw] }\n      - { from: aic, states: [memory, bandwidth, link, bf16, kw] }",
          "states: [bandwidth, bf16] }\n      - { from: aic, states: [memory, bandwidth, link, bf16] }",
        ),
      "figure-without-source kw",
    ],
    ["an end without a source", "lifecycle/xai.yaml", without(/ source: may-15,/), "field-missing facts.0.source"],
    ["an end without a date", "lifecycle/xai.yaml", without(/, checked: 2026-11-26/), "field-missing facts.0.checked"],
    [
      "an architecture without a date",
      "architectures.yaml",
      without(/ {4}checked: .*\n/),
      "field-missing sources.litgpt.checked",
    ],
  ]);
});

describe("identities, ends and notes that contradict themselves", () => {
  refuses([
    [
      "a platform that nobody knows",
      "identity/vendors/anthropic.yaml",
      (text: string) => text.replace("platform: anthropic", "platform: anthropics"),
      "platform-unknown anthropics",
    ],
    [
      "an id that means two models",
      "identity/vendors/anthropic.yaml",
      (text: string) => text.replace("{ id: claude-2.1,", "{ id: claude-2.1, aliases: [claude-2],"),
      "spelling-twice claude-2|claude-2.0",
    ],
    [
      "a price row of a vendor whose model nobody knows",
      "identity/vendors/anthropic.yaml",
      without(/ {4}- \{ id: claude-3-haiku,.*\n/),
      "id-unresolved anthropic/claude-3-haiku",
    ],
    [
      "an end of a platform that nobody knows",
      "lifecycle/xai.yaml",
      (text: string) => text.replace("platform: xai", "platform: xia"),
      "platform-unknown xia",
    ],
    [
      "a fact of a life that says nothing",
      "lifecycle/xai.yaml",
      without(/ end: 2026-05-15, successors: \[grok-4.3\],/),
      "lifecycle-empty grok-3",
    ],
    [
      "two ends of one id of which neither outweighs the other",
      "lifecycle/xai.yaml",
      (text: string) =>
        text.replace("facts:\n", "facts:\n  - { id: grok-3, end: 2026-06-15, source: may-15, checked: 2026-11-26 }\n"),
      "lifecycle-contradiction grok-3|may-15|may-15",
    ],
    [
      "a verdict without its reasons",
      NOTE,
      without(/\n## What later evidence says\n[^]*?(?=\n## |$)/),
      "assessment-missing mixed",
    ],
  ]);
});
