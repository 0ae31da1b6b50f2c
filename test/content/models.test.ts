import { refuses } from "./contentCases";

describe("models, licences and cost in the content", () => {
  refuses([
    [
      "a model with an unknown licence",
      "models.yaml",
      (text: string) => text.replace("licence: glm-130b", "licence: glm-131b"),
      "licence-unknown glm-131b",
    ],
    [
      "a model with an unknown price row",
      "models.yaml",
      (text: string) => text.replace("prices: [openai/gpt-3.5-turbo]", "prices: [openai/gpt-3.5]"),
      "price-row-unknown openai/gpt-3.5",
    ],
    [
      "a missing assumption",
      "assumptions.yaml",
      (text: string) => text.replace("id: pue", "id: headroom"),
      "assumption-missing pue",
    ],
    [
      "words of a formula that is not there",
      "formulas.yaml",
      (text: string) => text.replace("apiBill:", "apiBil:"),
      "formula-unknown apiBil",
    ],
    [
      "a formula without words",
      "formulas.yaml",
      (text: string) => text.replace("apiBill:", "apiBil:"),
      "formula-without-words apiBill",
    ],
    [
      "a rule with an unknown formula",
      "heuristics.yaml",
      (text: string) => text.replace("formulas: [apiBill]", "formulas: [apiBil]"),
      "formula-unknown apiBil",
    ],
    [
      "a licence that two files state differently",
      "weights.yaml",
      (text: string) => text.replace("qwen3-0.6b,", "qwen3-0.6b, glm-5,"),
      "licence-differs glm-5|apache-2.0|mit",
    ],
    [
      "a model of which nothing says how open it is",
      "weights.yaml",
      (text: string) => text.replace("models: [seed-oss-36b]", "models: [olmo-2-7b]"),
      "class-missing seed-oss-36b",
    ],
    [
      "a card whose class is not that of its licence",
      "models.yaml",
      (text: string) => text.replace("openness: O2\n  licence: llama-3.3", "openness: O3\n  licence: llama-3.3"),
      "class-differs llama-3.3-70b|O3|llama-3.3|O2",
    ],
    [
      "a closed model whose weights are published",
      "models.yaml",
      (text: string) => text.replace("openness: O2\n  licence: llama-3.3", "openness: O0\n  licence: terms-meta"),
      "weights-published llama-3.3-70b",
    ],
    [
      "a card that speaks of several models",
      "identity/vendors/anthropic.yaml",
      (text: string) => text.replace("{ id: claude-opus-5,", "{ id: claude-opus-5, card: claude-sonnet-5,"),
      "card-of-several claude-sonnet-5|claude-sonnet-5, claude-opus-5",
    ],
    [
      "an architecture of a model without a card",
      "architectures.yaml",
      (text: string) => text.replace("models: [codellama-7b]", "models: [codellama-8b]"),
      "model-unknown codellama-8b",
    ],
    [
      "an architecture that a card written by hand states too",
      "architectures.yaml",
      (text: string) => text.replace("models: [codellama-7b]", "models: [codellama-7b, qwen3-32b]"),
      "id-duplicate qwen3-32b",
    ],
    [
      "an architecture that is stated twice",
      "architectures.yaml",
      (text: string) => text.replace("models: [codellama-13b]", "models: [codellama-13b, codellama-7b]"),
      "id-duplicate codellama-7b",
    ],
    [
      "an architecture like that of a model without facts",
      "architectures.yaml",
      (text: string) => text.replace("as: qwen2.5-14b,", "as: qwen2.5-15b,"),
      "model-unknown qwen2.5-15b",
    ],
    [
      "an architecture without a source",
      "architectures.yaml",
      (text: string) => text.replace("from: nemo\n", "from: nobody\n"),
      "source-unknown nobody",
    ],
    [
      "an architecture of which one of two sources is not listed",
      "architectures.yaml",
      (text: string) => text.replace("from: [aya-32b, aya-32b-copy]", "from: [aya-32b, nobody]"),
      "source-unknown nobody",
    ],
    [
      "an architecture whose parameters have no source",
      "architectures.yaml",
      (text: string) => text.replace("paramsFrom: mistral", "paramsFrom: nobody"),
      "source-unknown nobody",
    ],
    [
      "an open model of 2024 or later without an architecture",
      "architectures.yaml",
      (text: string) => text.replace("models: [command-a, ", "models: ["),
      "cache-missing command-a",
    ],
    [
      "an open model without a date and without an architecture",
      "architectures.yaml",
      (text: string) => text.replace("inkling-small, ling-2.6-flash", "ling-2.6-flash"),
      "cache-missing inkling-small",
    ],
    [
      "a reason for an architecture that is stated",
      "architectures.yaml",
      (text: string) => text.replace("models: [command-a, ", "models: [codellama-7b, command-a, "),
      "id-duplicate codellama-7b",
    ],
    [
      "a reason for a model without a card",
      "architectures.yaml",
      (text: string) => text.replace("models: [command-a, ", "models: [command-b, command-a, "),
      "model-unknown command-b",
    ],
    [
      "a release of a model without a card",
      "releases.yaml",
      (text: string) => text.replace("gpt-4.1: ", "gpt-4.15: "),
      "model-unknown gpt-4.15",
    ],
    [
      "a release that a card written by hand states too",
      "releases.yaml",
      (text: string) => text.replace("gpt-4.1: ", "gpt-4o: "),
      "id-duplicate gpt-4o",
    ],
    [
      "a release without a source",
      "releases.yaml",
      (text: string) => text.replace("from: helm", "from: nobody"),
      "source-unknown nobody",
    ],
    ["an unknown level", "licences.yaml", (text: string) => text.replace("level: O3", "level: O9"), "level-unknown O9"],
  ]);
});
